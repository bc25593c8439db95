// What a query asks for: its words, with a slip put right or two words read as one, and the ways to find each of them.
const SearchReading = (() => {
  const { index, shownAs, spelt, knows, begins, documents, keys } = SearchIndex;
  const ASKS = new Set(["many", "much"]);
  // After "how many" these say no more than "who" does.
  const WHO = new Set(["people", "persons"]);
  const allowed = term => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2);
  const any = queries => ({ combineWith: "OR", queries });
  const all = queries => ({ combineWith: "AND", queries });
  const exact = term => ({ queries: [term], prefix: false, fuzzy: false });
  const beginning = (term, weight) => ({ queries: [term], prefix: true, fuzzy: false, weights: { prefix: weight, fuzzy: 0 } });

  // Letters to change, leave out, add or swap to come from one word to the other; more than `most` counts as too many.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return Infinity;
    let before = [], last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return Infinity;
      [before, last] = [last, row];
    }
    return last.at(-1);
  };

  // The known words with the fewest slips, as they are written or as they are folded: names alone where there are any.
  const nearest = ({ shown }) => {
    const [asked, folded, most] = [SearchTerms.plain(shown), SearchTerms.folded(shown), allowed(SearchTerms.plain(shown))];
    const near = [...shownAs].map(([word, token]) => ({ token, slips: Math.min(distance(asked, word, most), distance(folded, token.folded, most)) }))
      .filter(({ slips }) => slips <= most);
    const least = Math.min(...near.map(({ slips }) => slips));
    const best = near.filter(({ slips }) => slips === least).map(({ token }) => token);
    const named = best.filter(token => token.terms.some(term => spelt.has(term)));
    // Of a word in other letters only a name is a likely slip: an English word cannot be meant.
    if (!named.length && /[^\p{Script=Latin}\p{N}\p{M}]/u.test(shown)) return { words: [], isName: false };
    return { words: named.length ? named : best, isName: named.length > 0 && least === 1 };
  };

  // Every way to find one word: as it is, as the beginning of another, in two parts, or with a slip.
  const group = (token, at, tokens) => {
    if (token.number) return any([exact(token.terms[0]), ...(token.parts.length ? [all(token.parts.map(exact))] : [])]);
    const shortest = at === tokens.length - 1 ? 2 : 4;
    if (token.terms.some(knows)) {
      const parts = halves(token.shown, 4);
      return any([...token.terms.map(term => (term.length > shortest ? beginning(term, 0.2) : exact(term))), ...(parts ? [all(parts.map(exact))] : [])]);
    }
    token.begins = begins(token);
    if (token.begins) return any(token.terms.map(term => beginning(term, 0.5)));
    const near = nearest(token);
    token.parts = near.isName ? null : halves(token.shown, 3);
    if (token.parts) return all(token.parts.map(exact));
    token.near = near.words;
    if (token.near.length) token.terms = [...new Set(token.near.flatMap(word => word.terms))];
    return any(token.terms.map(exact));
  };

  const halves = (word, shortest) => {
    for (let at = shortest; at <= word.length - shortest; at++) {
      const pair = [word.slice(0, at), word.slice(at)].map(half => SearchTerms.tokens(half)[0]?.terms.find(knows));
      if (pair.every(Boolean)) return pair;
    }
    return null;
  };

  // Two words that the site writes as one: "whats app", "cyber space".
  const joined = tokens => {
    const read = [];
    for (const token of tokens) {
      const last = read.at(-1);
      const both = last && !last.number && !token.number && SearchTerms.tokens(last.shown.replaceAll(/['’]/gu, "") + token.shown)[0];
      if (both && both.terms.some(knows) && !(last.terms.some(knows) && token.terms.some(knows))) read[read.length - 1] = both;
      else read.push(token);
    }
    return read;
  };

  // The words of a query that decide, each with the ways to find it and how rare it is among the documents.
  const read = text => {
    const typed = joined(SearchTerms.tokens(text));
    const isCounted = typed.some(token => ASKS.has(SearchTerms.plain(token.shown)));
    const tells = token => !token.stop && !(isCounted && WHO.has(SearchTerms.plain(token.shown)));
    const told = typed.some(tells) ? typed.filter(tells) : typed;
    return told.map((token, at) => {
      const ways = group(token, at, told);
      return Object.assign(token, { ways, isCounted, rarity: Math.log(1 + documents.length / (1 + index.search(ways).length)) });
    });
  };
  // What bears the query as its name, a slip put right in it.
  const bearers = tokens => tokens.reduce((made, token) => made.flatMap(key => (token.near?.map(word => word.terms[0]) ?? [token.terms[0]])
    .map(term => (key ? `${key} ${term}` : term))), [""]).flatMap(key => keys.get(key) ?? []);

  return { read, bearers, any };
})();
