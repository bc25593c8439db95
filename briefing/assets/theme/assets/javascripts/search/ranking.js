// The order of what a query finds.
const SearchRanking = (() => {
  const { documents, children, called, terms, naming, once, spellings, words, figures } = SearchIndex;
  const { topics } = SearchDocuments;
  // How much an entry counts by its kind: a sentence before the page that it stands on, a name or term before a sentence.
  const KIND = { topic: 0.9, section: 1.1, source: 1.15, statement: 1.3, term: 1.6, reference: 0.5, page: 0.5 };
  const UNNAMED = new Set(["topic", "section", "source", "statement", "page", "reference"]);
  // The share of a name's words from which a query counts as that name.
  const NEARLY = 0.6;
  // How fast an entry falls when its best sentence lacks words: one rare word of three missing leaves about an eighth.
  const CLOSE = 5;
  // What a word counts that the sentence leaves to the title above it.
  const UNDERSTOOD = 0.5;
  // Enough to lift a statement that gives the number above the sections that speak of the matter, not above a topic.
  const COUNTED = 1.5;
  // Of statements that match alike, the one with a figure tells more.
  const FIGURED = 1.1;

  // A part of a page about the site counts no more than that page.
  const weight = document => KIND[document.kind === "section" ? documents[document.within].kind === "page" ? "page" : "section" : document.kind]
    ?? SearchDocuments.weights[document.kind];
  // Whether a word, or one that begins as it does where nothing is spelt so, is among some terms.
  const isAmong = (token, held, begins = token.begins) => [...token.terms, ...(token.parts ?? [])].some(term => held.has(term) || (begins && [...held].some(word => word.startsWith(term))));
  // Whether the words are most of one of its names, and none stands beside it: "Katiba al-Tawhid" of Katibat al-Tawhid wal Jihad.
  const isNearlyNamed = (document, tokens) => !UNNAMED.has(document.kind) && [document.title, ...called(document)].some(name => {
    const held = terms(name, false);
    return tokens.every(token => isAmong(token, new Set(held), true)) && tokens.length >= NEARLY * SearchTerms.tokens(name).filter(token => !token.stop).length;
  });
  const isTitled = (document, tokens) => {
    const held = new Set(terms(document.title, false));
    return tokens.every(token => isAmong(token, held));
  };
  // The sentences of an entry, each with the names of what it is about; the record counts as one.
  const sentences = once(document => {
    const names = [document.title ?? "", ...called(document)].flatMap(naming);
    const besides = document.kind === "section" ? [] : terms(`${document.speaker ?? ""} · ${document.figure ?? ""}`, false);
    const about = document.kind === "statement" ? (document.about ?? []).flatMap(spellings) : [];
    return [...(document.text ?? "").split("\n"), document.record ?? ""].map(text => new Set([...terms(text, false), ...names, ...besides, ...about]));
  });
  // What goes without saying where a sentence stands: the words of its source's title and its topics'.
  const context = once(document => new Set([documents[document.within]?.title ?? "", ...(document.topics ?? []).map(at => topics[at])].flatMap(text => terms(text, false))));
  // How much of the query the best sentence of an entry holds, from 0 to 1; rare words count more, words understood less.
  const covered = (id, tokens) => {
    const whole = tokens.reduce((sum, token) => sum + token.rarity, 0);
    const share = held => tokens.reduce((sum, token) => sum + token.rarity * (isAmong(token, held) ? 1 : isAmong(token, context(id)) ? UNDERSTOOD : 0), 0);
    return Math.max(...sentences(id).map(share)) / whole;
  };
  const bearing = (document, tokens, ids) => (children.get(document.id) ?? []).filter(section => ids.some(id => section.about?.includes(id))
    || tokens.every(token => isAmong(token, new Set(words(section.id))))).length;

  // Whether its figure is the number asked for, or counts what "how many" asks about.
  const counts = (id, tokens) => tokens.some(token => (token.number || token.isCounted) && token.terms.some(term => figures(id).includes(term)));
  const scored = (hit, tokens) => hit.score * weight(documents[hit.id]) * hit.covered ** CLOSE
    * (counts(hit.id, tokens) ? COUNTED : figures(hit.id).length > 0 ? FIGURED : 1);

  // Best first: whatever bears the very name, or the topic whose title has all the words; then the topic that treats that
  // name most, and what begins with the query; then the rest by score, the most specific first; references last.
  const ordered = (found, tokens, begun) => {
    const hits = [...found, ...[...begun.keys()].filter(id => !found.some(hit => hit.id === id)).map(id => ({ id, score: 0, terms: [], queryTerms: [], match: {} }))];
    const named = new Set(SearchReading.bearers(tokens));
    const isReference = id => documents[id].kind === "reference";
    const tier = id => (named.has(id) ? (isReference(id) ? 1.8 : 4) : isNearlyNamed(documents[id], tokens) ? 2 : begun.has(id) ? 1.5 : isReference(id) ? -1 : 0);
    const rows = hits.map(hit => Object.assign(hit, { document: documents[hit.id], covered: covered(hit.id, tokens), tier: tier(hit.id) }));
    for (const row of rows) row.score = begun.get(row.id) ?? scored(row, tokens);
    const treating = rows.filter(row => row.document.kind === "topic").map(row => ({ row, parts: bearing(row.document, tokens, [...named]) }));
    for (const { row } of treating) if (isTitled(row.document, tokens)) row.tier = 3;
    const [most] = treating.toSorted((a, b) => b.parts - a.parts);
    if (most && named.size) most.row.tier = 3;
    return rows.toSorted(byRank);
  };
  const byRank = (a, b) => b.tier - a.tier || b.score - a.score || a.id - b.id;

  return { ordered, byRank, weight };
})();
