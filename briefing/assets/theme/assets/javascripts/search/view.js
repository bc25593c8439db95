// The results: a list of links under the field, worked by pointer, by keys and by ?q=.
const SearchView = (() => {
  const FIRST = 12;
  const MORE = 24;
  const QUOTED = 2;
  let box, input, toggle, base, opener, list, status, help, home, shown;

  const make = (tag, className, ...content) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const link = path => new URL(path, base).href;
  const pages = title => SearchQuery.documents.find(document => document.kind === "page" && document.title === title);

  // Of "82 million" the number counts, so that no other million is marked.
  const isFound = (token, terms) => !token.stop && [...token.terms, ...(token.parts ?? []).slice(0, 1)].some(term => terms.has(term));
  // The text with every word that was found marked.
  const marked = (text, terms) => {
    const parts = [];
    let at = 0;
    for (const token of SearchTerms.tokens(text)) {
      if (!isFound(token, terms)) continue;
      parts.push(text.slice(at, token.start), make("mark", "", text.slice(token.start, token.end)));
      at = token.end;
    }
    return [...parts, text.slice(at)];
  };

  // Whole sentences only, so that no accusation is cut off from its standing: those that hold most of the words.
  const best = (text, terms) => {
    const score = line => new Set(SearchTerms.tokens(line).flatMap(token => token.terms).filter(term => terms.has(term))).size;
    return text.split("\n").map((line, at) => ({ line, at, score: score(line) })).toSorted((a, b) => b.score - a.score || a.at - b.at);
  };
  const quoted = (text, terms) => best(text, terms).slice(0, QUOTED).toSorted((a, b) => a.at - b.at).map(({ line }) => line).join(" ");

  // The words as they stand on the page that the entry leads to, and the sentence that holds most of them.
  const FORMS = 16;
  const forms = (entry, found) => {
    const page = entry.address.split("#")[0];
    const held = SearchQuery.documents.filter(({ address }) => address.split("#")[0] === page).flatMap(({ title, text, record, figure }) => [title, text, record, figure]);
    const words = held.filter(Boolean).flatMap(text => SearchTerms.tokens(text).filter(token => isFound(token, found)).map(token => text.slice(token.start, token.end)));
    return [...new Set(words.map(word => word.toLowerCase()))].slice(0, FORMS);
  };
  const landing = (entry, found) => {
    const words = forms(entry, found);
    const [said, recorded] = [entry.text, entry.record].map(text => best(text ?? "", found)[0]);
    const sentence = entry.address.includes("#") && said.score >= recorded.score ? said.line : "";
    return words.length ? `${entry.address.includes("#") ? "" : "#"}?words=${encodeURIComponent(words.join("|"))}${sentence && `&sentence=${encodeURIComponent(sentence)}`}` : "";
  };

  const place = entry => {
    const parent = SearchQuery.documents[entry.within];
    const names = entry.kind === "section" || entry.kind === "statement" ? [parent.title] : (entry.topics ?? []).map(at => SearchQuery.topics[at]);
    return names.filter(name => name !== entry.title).join("; ");
  };

  const labels = entry => {
    const kind = entry.kind === "section" ? `${SearchQuery.kinds[entry.kind]} of a ${SearchQuery.documents[entry.within].kind}` : SearchQuery.kinds[entry.kind];
    const line = make("span", "search-label", make("b", "", kind));
    if (place(entry)) line.append(` · ${place(entry)}`);
    for (const standing of entry.standing?.split(" ") ?? []) line.append(" ", make("span", `standing standing--${standing}`, SearchQuery.words[standing] ?? standing));
    if (entry.outcome) line.append(make("span", "outcome", `; ${entry.outcome}`));
    return line;
  };

  const item = ({ document: entry, terms }) => {
    const found = new Set(terms);
    const anchor = make("a", "search-result", labels(entry));
    anchor.href = link(`${entry.address}${landing(entry, found)}`);
    // On the page that is open already, the browser only moves; search has to make way itself.
    anchor.addEventListener("click", () => { if (anchor.href.split("#")[0] === location.href.split(/[?#]/u)[0]) close(false); });
    if (entry.title) anchor.append(make("span", "search-title", ...marked(entry.title, found)));
    const spelt = (entry.names ?? []).filter(name => entry.kind !== "topic" && SearchTerms.tokens(name).some(token => token.terms.some(term => found.has(term))));
    if (spelt.length) anchor.append(make("span", "search-meta", "Also written ", ...marked(spelt.join(", "), found)));
    if (entry.text) anchor.append(make("span", entry.title ? "search-text" : "search-title", ...marked(quoted(entry.text, found), found)));
    const said = [entry.speaker, entry.date].filter(Boolean).join(" · ");
    if (entry.kind === "statement" && entry.record) anchor.append(make("span", "search-record", `${SearchQuery.words.record}: `, ...marked(entry.record, found)));
    if (said) anchor.append(make("span", "search-meta", said));
    // The parts stand in lines of their own; a voice needs the space between them.
    for (const part of [...anchor.children].slice(1)) part.before(" ");
    return make("li", "", anchor);
  };

  const counted = number => `${number} ${number === 1 ? "result" : "results"}`;
  const listed = words => [...new Set(words)].slice(0, 3).map(word => `“${word}”`).join(" or ");
  const nearest = ({ shown: asked, near }) => (near.length ? ` Nothing is spelt “${asked}”, so the search was for ${listed(near.map(word => word.shown))}.` : ` Nothing is spelt “${asked}”.`);

  const say = ({ whole, partial, unknown }, query) => {
    const near = unknown.map(nearest).join("");
    if (whole.length) return `${counted(whole.length)} for ${query}.${near}${partial.length ? " Entries with only some of the words, or with the words apart, follow." : ""}`;
    if (partial.length) return `No sentence has all of ${query}; ${counted(partial.length)} with some of it.${near}`;
    return `No result for ${query}.${near}`;
  };

  const nothing = query => {
    const near = SearchQuery.titles(query).map(entry => ({ document: entry, terms: [] }));
    const ways = ["Glossary", "People", "Organisations", "Places", "References"].map(pages).filter(Boolean);
    const links = ways.flatMap((entry, at) => {
      const anchor = make("a", "", entry.title);
      anchor.href = link(entry.address);
      return at ? [", ", anchor] : [anchor];
    });
    help.replaceChildren(make("p", "", "Try fewer words or another spelling, or look in: ", ...links, "."), ...(near.length ? [make("p", "", "Nearest entries:")] : []));
    list.replaceChildren(...near.map(item));
  };

  // In parts, since a reader who presses must not wait for a hundred results.
  const show = (from, to) => {
    const { whole, partial } = shown;
    const hits = [...whole, ...(whole.length && partial.length ? [null] : []), ...partial];
    const rows = hits.slice(from, to).map(hit => (hit ? item(hit) : make("li", "search-divide", "With only some of the words, or with the words apart")));
    list.append(...rows);
    if (hits.length <= to) return rows;
    const more = make("button", "search-more", `Show ${Math.min(MORE, hits.length - to)} more of ${hits.length - to}`);
    const last = make("li", "", more);
    more.type = "button";
    more.addEventListener("click", () => {
      last.remove();
      show(to, to + MORE).find(row => row.firstChild.href).firstChild.focus();
    });
    list.append(last);
    return rows;
  };

  const address = query => {
    const url = new URL(home);
    if (query) {
      url.searchParams.set("q", query);
      url.hash = "";
    }
    try {
      history.replaceState(history.state, "", url);
    } catch { /* some browsers keep the address of a page from disk as it is */ }
  };

  const run = () => {
    const query = input.value.trim();
    help.replaceChildren();
    list.replaceChildren();
    address(query);
    if (!query) {
      status.textContent = "Type a name, a figure, a law or a word; put “quotation marks” round a phrase.";
      help.replaceChildren(make("p", "", "Or begin with a topic:"));
      list.replaceChildren(...SearchQuery.documents.filter(({ kind }) => kind === "topic").map(entry => item({ document: entry, terms: [] })));
      return;
    }
    shown = SearchQuery.search(query);
    status.textContent = say(shown, query);
    if (shown.whole.length + shown.partial.length) show(0, FIRST);
    else nothing(query);
    list.parentElement.scrollTop = 0;
  };

  const links = () => [...box.querySelectorAll(".search-panel a, .search-panel button")];

  const close = back => {
    if (toggle.checked) toggle.click();
    if (back && opener?.isConnected) opener.focus({ preventScroll: true });
    else if (back) input.blur();
    address("");
  };

  const step = (event, by) => {
    const stops = [input, ...links()];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops[(at + by + stops.length) % stops.length].focus();
    event.preventDefault();
  };

  const keys = event => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") step(event, 1);
    else if (event.key === "ArrowUp") step(event, -1);
    else if (event.key === "Escape") close(true);
    else return;
    event.stopPropagation();
  };

  const start = given => {
    ({ box, input, toggle, base } = given);
    status = box.querySelector("[role=status]");
    list = box.querySelector(".search-results");
    help = box.querySelector(".search-help");
    home = new URL(location.href);
    home.searchParams.delete("q");
    opener = given.opener;
    input.addEventListener("focus", event => { if (event.relatedTarget && !box.contains(event.relatedTarget)) opener = event.relatedTarget; });
    input.addEventListener("input", run);
    box.addEventListener("keydown", keys);
    box.addEventListener("focusout", event => { if (event.relatedTarget && !box.contains(event.relatedTarget)) close(false); });
    box.querySelector(".search-close").addEventListener("click", () => close(true));
    box.querySelector("form").addEventListener("submit", event => {
      event.preventDefault();
      list.querySelector("a")?.click();
    });
    box.querySelector("form").addEventListener("reset", () => setTimeout(() => { run(); input.focus(); }));
    toggle.addEventListener("change", () => (toggle.checked ? run() : address("")));
    run();
  };

  return { start };
})();
