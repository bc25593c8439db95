// The index, made in the browser from the documents, and what is known of each of them.
const SearchIndex = (() => {
  const { documents } = SearchDocuments;
  const FIELDS = ["title", "names", "text", "figure", "record", "about", "body"];
  const BOOST = { title: 5, names: 4, text: 2, figure: 3, record: 0.7, about: 0.6, body: 0.5 };
  const NAMED = new Set(["title", "names"]);
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
  // A name counts with all its words, and a compound with its parts.
  const naming = name => terms(name, true).concat(SearchTerms.humps(name).flatMap(token => token.terms));
  const once = make => { const made = new Map(); return id => made.get(id) ?? made.set(id, make(documents[id])).get(id); };
  const spellings = once(document => terms([document.title, ...called(document)].join(" · "), false));
  const words = once(document => terms(`${document.title ?? ""} · ${document.text ?? ""}`, false));
  const figures = once(document => terms(document.figure ?? "", false));

  const tokenize = (text, name) => {
    if (name === "about") return text ? [...new Set(text.split(" "))].flatMap(spellings) : [];
    if (name === "body") return text ? text.split(" ").flatMap(words) : [];
    return NAMED.has(name) ? naming(text) : terms(text, false);
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

  return { documents, children, called, keys, names, bearers, ofNames, spelt, shownAs, terms, naming, once, spellings, words, figures, index, knows, begins };
})();
