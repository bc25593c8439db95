// What a query finds, best first.
const SearchQuery = (() => {
  const { kinds, topics } = SearchDocuments;
  const { documents, children, called, names, bearers, ofNames, once, index } = SearchIndex;
  const { ordered, byRank, weight } = SearchRanking;
  // Results that a reader sees at a glance.
  const ENOUGH = 3;
  // How much of a query one sentence must hold to count as a whole answer.
  const WHOLE = 0.8;

  const texts = document => [document.title, document.text, document.record, ...called(document)].filter(Boolean);
  const line = text => ` ${SearchTerms.tokens(text).map(token => token.terms[0]).join(" ")} `;
  const lines = once(document => texts(document).map(line));
  const holds = phrases => document => {
    const held = [document, ...(children.get(document.id) ?? [])].flatMap(({ id }) => lines(id));
    return phrases.every(phrase => held.some(text => text.includes(phrase)));
  };

  // Whatever has a name that begins as the query does, with how much of the name that is.
  const begunBy = text => {
    const asked = SearchTerms.flat(text);
    const begun = asked.length < 3 ? [] : names.filter(({ flat }) => flat.startsWith(asked)).toSorted((a, b) => b.flat.length - a.flat.length);
    return new Map(begun.map(({ id, flat }) => [id, (asked.length / flat.length) * weight(documents[id])]));
  };

  const find = (tokens, combineWith, phrases, begun = new Map()) => {
    const filter = phrases.length ? hit => holds(phrases)(documents[hit.id]) : undefined;
    return ordered(index.search({ combineWith, queries: tokens.map(token => token.ways) }, { filter }), tokens, begun);
  };

  // What a query names beside words that are in no name, as "who made Signal" does, comes third at the latest.
  const withNamed = (hits, tokens) => {
    const inNames = tokens.filter(token => token.number || token.terms.some(term => ofNames.has(term)));
    // Where all of them are in names, the one that was put right is most likely the name: "caliph Bagdadi".
    const kept = inNames.length < tokens.length ? inNames : tokens.filter(token => token.near);
    const named = kept.length && kept.length < tokens.length ? SearchReading.bearers(kept) : [];
    const id = named.find(one => bearers.some(bearer => bearer.id === one));
    if (id === undefined || hits.slice(0, ENOUGH).some(hit => named.includes(hit.id))) return hits;
    return thirdAtLatest(hits, hits.find(hit => hit.id === id) ?? ordered([], kept, new Map([[id, 1]]))[0]);
  };
  // The topic that has all the words comes third at the latest where no part of a topic does, since all that is said stands
  // there; a question with a number in it asks for less than a topic, and no name makes way for it.
  const withTopic = (hits, found, tokens) => {
    const isTopic = ({ document }) => document.topics && (document.kind === "topic" || document.kind === "section");
    const isNarrow = tokens.some(token => token.number) || hits.slice(0, ENOUGH).every(hit => hit.tier > 0);
    return isNarrow || hits.slice(0, ENOUGH).some(isTopic) ? hits : thirdAtLatest(hits, found.find(({ document }) => document.kind === "topic"));
  };
  const thirdAtLatest = (hits, row) => {
    if (!row || hits.slice(0, ENOUGH).includes(row)) return hits;
    const others = hits.filter(hit => hit !== row);
    return [...others.slice(0, ENOUGH - 1), row, ...others.slice(ENOUGH - 1)];
  };

  // What a query finds: whole matches first; where they are few, entries that hold some of its words.
  const search = text => {
    const phrases = [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/gu)].map(match => line(match[1])).filter(phrase => phrase.trim());
    const tokens = SearchReading.read(text);
    if (!tokens.length) return { whole: [], partial: [], tokens, unknown: [] };
    const quoting = phrases.length ? find(tokens, "AND", phrases) : [];
    const missed = phrases.length > 0 && !quoting.length;
    const found = quoting.length ? quoting : find(tokens, "AND", [], missed ? new Map() : begunBy(text));
    const isWhole = hit => !missed && (hit.tier > 0 || (hit.tier === 0 && hit.covered >= WHOLE));
    const [together, apart] = [found.filter(isWhole), found.filter(hit => !isWhole(hit))];
    const seen = new Set(found.map(hit => hit.id));
    const some = together.length < ENOUGH && tokens.length > 1 && (missed || !phrases.length) ? find(tokens, "OR", []).filter(hit => !seen.has(hit.id)) : [];
    const rest = [...apart, ...some].toSorted(byRank);
    const unknown = tokens.filter(token => token.near);
    if (phrases.length) return { whole: together, partial: rest, tokens, unknown };
    const first = withNamed(withTopic(together.length ? together : rest, found, tokens), tokens);
    return { whole: together.length ? first : [], partial: together.length ? rest : first, tokens, unknown };
  };

  // The titles that come nearest to words that nothing holds.
  const titles = text => {
    const long = SearchTerms.tokens(text).flatMap(token => token.terms).filter(term => term.length > 4);
    const hits = index.search(SearchReading.any(long.map(term => ({ queries: [term], prefix: true, fuzzy: 0.34 }))), { fields: ["title", "names"] });
    return hits.map(hit => documents[hit.id]).filter(document => document.title).slice(0, 3);
  };

  return { search, titles, documents, kinds, words: SearchDocuments.words, topics };
})();
