// The index, made in the browser from the documents, and the order of what a query finds.
const SearchQuery = (() => {
  const { kinds, topics, documents } = SearchDocuments;
  const FIELDS = ["title", "names", "text", "figure", "record", "about", "body"];
  const BOOST = { title: 5, names: 4, text: 2, figure: 3, record: 0.7, about: 0.6, body: 0.5 };
  const KIND = { topic: 2.2, section: 1.1, source: 1.15, statement: 1.3, term: 1.6, reference: 0.5, page: 0.5 };
  const NAMED = new Set(["title", "names"]);
  const OWN = new Set(["title", "names", "text", "figure"]);
  const BORROWED = 0.4;
  // Enough to lift a statement that gives the number above the sections that speak of the matter, not above a topic.
  const COUNTED = 1.5;
  // Of statements that match alike, the one with a figure tells more.
  const FIGURED = 1.1;
  const ASKS = new Set(["many", "much"]);
  const TREATED = 3;
  const ENOUGH = 3;
  const vocabulary = new Set();
  const shownAs = new Map();
  const keys = new Map();
  const names = [];

  // What an entry is called, whether readers are shown it or not.
  const called = document => [...(document.names ?? []), ...(document.forms ?? [])];
  const children = new Map();
  documents.forEach((document, id) => {
    document.id = id;
    if (document.within !== undefined) children.set(document.within, [...(children.get(document.within) ?? []), document]);
    for (const name of [document.title, ...called(document)]) {
      if (name && document.kind !== "topic" && document.kind !== "section") {
        const key = SearchTerms.key(name);
        keys.set(key, [...(keys.get(key) ?? []), id]);
        if (document.kind !== "reference") names.push({ id, flat: SearchTerms.flat(name) });
      }
    }
  });

  const treated = document => (children.get(document.id) ?? []).flatMap(child => child.about ?? []);
  const field = (document, name) => {
    if (name === "id") return document.id;
    if (name === "names") return called(document).join(" · ");
    if (name === "about") return [...(document.about ?? []), ...(document.kind === "topic" ? treated(document) : [])].join(" ");
    if (name === "body") return (children.get(document.id) ?? []).map(child => child.id).join(" ");
    return document[name] ?? "";
  };

  const noted = token => {
    if (!token.number && !shownAs.has(SearchTerms.plain(token.shown))) shownAs.set(SearchTerms.plain(token.shown), { ...token, folded: SearchTerms.folded(token.shown) });
    return [...token.terms, ...(token.parts ?? [])];
  };
  const terms = (text, keep) => SearchTerms.tokens(text).filter(token => keep || !token.stop).flatMap(noted);
  const once = make => { const made = new Map(); return id => made.get(id) ?? made.set(id, make(documents[id])).get(id); };
  const spellings = once(document => terms([document.title, ...called(document)].join(" · "), false));
  const words = once(document => terms(`${document.title ?? ""} · ${document.text ?? ""}`, false));
  const figures = once(document => terms(document.figure ?? "", false));

  const tokenize = (text, name) => {
    if (name === "about") return text ? [...new Set(text.split(" "))].flatMap(spellings) : [];
    if (name === "body") return text ? text.split(" ").flatMap(words) : [];
    if (!NAMED.has(name)) return terms(text, false);
    return [...terms(text, true), ...SearchTerms.humps(text).flatMap(token => token.terms)];
  };

  const index = new SearchEngine.MiniSearch({
    fields: FIELDS, extractField: field, tokenize,
    processTerm: term => { vocabulary.add(term); return term; },
    searchOptions: { tokenize: text => [text], processTerm: term => term, boost: BOOST },
  });
  index.addAll(documents);
  const spelt = new Set(documents.filter(({ kind }) => kind !== "topic" && kind !== "section").flatMap(document => spellings(document.id)));

  const bearers = names.filter(({ id }) => !["page", "source"].includes(documents[id].kind));
  const ofNames = new Set(bearers.flatMap(({ id }) => spellings(id)));

  const knows = term => vocabulary.has(term);
  const begins = ({ shown, terms: own }, asked = SearchTerms.plain(shown)) => [...shownAs.keys()].some(word => word.startsWith(asked))
    && [...vocabulary].some(known => own.some(term => term.length > 1 && known.startsWith(term)));
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

  const texts = document => [document.title, document.text, document.record, ...called(document)].filter(Boolean);
  const line = text => ` ${SearchTerms.tokens(text).map(token => token.terms[0]).join(" ")} `;
  const lines = once(document => texts(document).map(line));
  const holds = phrases => document => {
    const held = [document, ...(children.get(document.id) ?? [])].flatMap(({ id }) => lines(id));
    return phrases.every(phrase => held.some(text => text.includes(phrase)));
  };

  // A part of a page about the site counts no more than that page.
  const weight = document => KIND[document.kind === "section" ? documents[document.within].kind === "page" ? "page" : "section" : document.kind]
    ?? SearchDocuments.weights[document.kind];
  // Whether a word, or one that begins as it does where nothing is spelt so, is among some terms.
  const isAmong = (token, held) => token.terms.some(term => held.includes(term) || (token.begins && held.some(word => word.startsWith(term))));
  const heads = document => [document.title, document.text.split("\n")[0], ...called(document)].flatMap(text => terms(text, false));
  const isHeaded = (document, tokens) => {
    const held = heads(document);
    return tokens.every(token => isAmong(token, held));
  };
  // Each way to read the query as a name, a slip put right in it.
  const readings = tokens => tokens.reduce((made, token) => made.flatMap(key => (token.near?.map(word => word.terms[0]) ?? [token.terms[0]])
    .map(term => (key ? `${key} ${term}` : term))), [""]);
  const bearing = (document, tokens, ids) => (children.get(document.id) ?? []).filter(section => ids.some(id => section.about?.includes(id))
    || tokens.every(token => isAmong(token, words(section.id)))).length;

  // Whether a word stands in what the entry says itself, not only in what its parts or the names in it say.
  const owns = (hit, token) => [...token.terms, ...(token.parts ?? [])].some(term => Object.entries(hit.match)
    .some(([found, fields]) => found.startsWith(term) && fields.some(name => OWN.has(name))));
  // Whether its figure is the number asked for, or counts what "how many" asks about.
  const counts = (id, tokens) => tokens.some(token => (token.number || token.isCounted) && token.terms.some(term => figures(id).includes(term)));
  const scored = (hit, tokens) => hit.score * weight(documents[hit.id]) * (tokens.every(token => owns(hit, token)) ? 1 : BORROWED)
    * (counts(hit.id, tokens) ? COUNTED : figures(hit.id).length > 0 ? FIGURED : 1);

  // Best first: a topic that has all the words in its title, standfirst or headings; whatever bears the very name, and the
  // topic that treats it most (before a term of the glossary, after an entity); then the rest, by score; references last.
  const ordered = (found, tokens, begun) => {
    const hits = [...found, ...[...begun.keys()].filter(id => !found.some(hit => hit.id === id)).map(id => ({ id, score: 0, terms: [], queryTerms: [], match: {} }))];
    const named = new Set(readings(tokens).flatMap(key => keys.get(key) ?? []));
    const isTerm = [...named].every(id => documents[id].kind === "term");
    const isReference = id => documents[id].kind === "reference";
    const tier = id => (named.has(id) ? (isReference(id) ? 1.8 : 2) : begun.has(id) ? 1.5 : isReference(id) ? -1 : 0);
    const rows = hits.map(hit => Object.assign(hit, { document: documents[hit.id], score: begun.get(hit.id) ?? scored(hit, tokens), tier: tier(hit.id) }));
    const treating = rows.filter(row => row.document.kind === "topic").map(row => ({ row, parts: bearing(row.document, tokens, [...named]) }));
    for (const { row } of treating) if (isHeaded(row.document, tokens)) row.tier = 4;
    const [most] = treating.toSorted((a, b) => b.parts - a.parts);
    if (most && most.row.tier < 4 && (named.size || most.parts >= TREATED)) most.row.tier = isTerm && most.parts > 1 ? 3 : 1;
    return rows.toSorted((a, b) => b.tier - a.tier || b.score - a.score || a.id - b.id);
  };

  // Whatever has a name that begins as the query does, with how much of the name that is.
  const begunBy = text => {
    const asked = SearchTerms.flat(text);
    const begun = asked.length < 3 ? [] : names.filter(({ flat }) => flat.startsWith(asked)).toSorted((a, b) => b.flat.length - a.flat.length);
    return new Map(begun.map(({ id, flat }) => [id, (asked.length / flat.length) * weight(documents[id])]));
  };

  const find = (tokens, groups, combineWith, phrases, begun = new Map()) => {
    const filter = phrases.length ? hit => holds(phrases)(documents[hit.id]) : undefined;
    return ordered(index.search({ combineWith, queries: groups }, { filter }), tokens, begun);
  };

  // What a query names beside words that are in no name, as "who made Signal" does, comes third at the latest.
  const withNamed = (hits, tokens) => {
    const kept = tokens.filter(token => token.number || token.terms.some(term => ofNames.has(term)));
    const named = kept.length && kept.length < tokens.length ? readings(kept).flatMap(key => keys.get(key) ?? []) : [];
    const id = named.find(one => bearers.some(bearer => bearer.id === one));
    if (id === undefined || hits.slice(0, ENOUGH).some(hit => named.includes(hit.id))) return hits;
    const row = hits.find(hit => hit.id === id) ?? ordered([], kept, new Map([[id, 1]]))[0];
    const others = hits.filter(hit => hit !== row);
    return [...others.slice(0, ENOUGH - 1), row, ...others.slice(ENOUGH - 1)];
  };

  const share = (hit, tokens) => tokens.filter(token => [...token.terms, ...(token.parts ?? [])].some(term => hit.queryTerms.includes(term))).length;

  // What a query finds: whole matches first; where they are few, entries that hold some of its words.
  const search = text => {
    const phrases = [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/gu)].map(match => line(match[1])).filter(phrase => phrase.trim());
    const read = joined(SearchTerms.tokens(text));
    const asks = read.some(token => ASKS.has(SearchTerms.plain(token.shown)));
    const tokens = (read.some(token => !token.stop) ? read.filter(token => !token.stop) : read).map(token => Object.assign(token, { isCounted: asks }));
    if (!tokens.length) return { whole: [], partial: [], tokens, unknown: [] };
    const groups = tokens.map(group);
    const whole = phrases.length ? find(tokens, groups, "AND", phrases) : withNamed(find(tokens, groups, "AND", [], begunBy(text)), tokens);
    const missed = phrases.length && !whole.length;
    const rest = whole.length < ENOUGH && (tokens.length > 1 || missed) ? find(tokens, groups, missed ? "AND" : "OR", []) : [];
    const seen = new Set(whole.map(hit => hit.id));
    const partial = (rest.length || !missed ? rest : find(tokens, groups, "OR", [])).filter(hit => !seen.has(hit.id))
      .map(hit => Object.assign(hit, { score: hit.score * share(hit, tokens) ** 2 })).toSorted((a, b) => b.tier - a.tier || b.score - a.score || a.id - b.id);
    return { whole, partial, tokens, unknown: tokens.filter(token => token.near) };
  };

  // The titles that come nearest to words that nothing holds.
  const titles = text => {
    const long = SearchTerms.tokens(text).flatMap(token => token.terms).filter(term => term.length > 4);
    const hits = index.search(any(long.map(term => ({ queries: [term], prefix: true, fuzzy: 0.34 }))), { fields: ["title", "names"] });
    return hits.map(hit => documents[hit.id]).filter(document => document.title).slice(0, 3);
  };

  return { search, titles, documents, kinds, words: SearchDocuments.words, topics };
})();
