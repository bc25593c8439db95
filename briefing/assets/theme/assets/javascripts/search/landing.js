// Where a result leads: the page opens at the sentence, the words are marked, and a bar leads to the next place that has them.
const SearchLanding = (() => {
  // Marks, numbers of notes and what scripts have added are no part of a sentence.
  const APART = "script, style, template, svg, sup, button, .standing, .headerlink, .passage-mark, .side-notes, .note-box, .note-here, .statement-meta";
  const PLACE = "p, li, td, th, dd, dt, h1, h2, h3, h4, figcaption, summary, pre";
  const bar = document.createElement("div");
  const status = document.createElement("span");
  const article = document.querySelector("article");
  let places = [], at = 0;

  const texts = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const found = [];
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      if (!node.parentElement.closest(APART)) found.push(node);
    }
    return found;
  };

  // Wraps the letters from one place to another of a run of text nodes.
  const wrap = (nodes, from, to, name) => {
    let start = 0;
    for (const node of nodes) {
      const end = start + node.length;
      const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
      start = end;
      if (first >= last) continue;
      const range = document.createRange();
      range.setStart(node, first);
      range.setEnd(node, last);
      const mark = document.createElement("mark");
      mark.className = name;
      range.surroundContents(mark);
    }
  };

  const escaped = word => word.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  const anyOf = words => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.map(escaped).join("|")})(?![\p{L}\p{N}])`, "giu");
  const isSpace = letter => /\s/u.test(letter);
  const spaced = text => text.replace(/\s+/gu, " ");

  // Marks every word, and returns the places that hold one, in the order of the page.
  const markWords = words => {
    const pattern = anyOf(words);
    const found = new Set();
    for (const node of texts(article)) {
      const hits = [...node.data.matchAll(pattern)];
      if (hits.length) found.add(node.parentElement.closest(PLACE) ?? node.parentElement);
      for (const hit of hits.toReversed()) wrap([node], hit.index, hit.index + hit[0].length, "found");
    }
    return [...found];
  };

  // The first place that says the sentence, which is marked there; notes and marks between its words do not count.
  const markSentence = (sentence, held) => held.find(place => {
    const nodes = texts(place);
    const letters = nodes.map(node => node.data).join("");
    // Where a note stood between two spaces, one counts: `kept` says where each letter that is left stands.
    const kept = Array.from({ length: letters.length }, (_, one) => one).filter(one => !isSpace(letters[one]) || !isSpace(letters[one - 1] ?? " "));
    const from = kept.map(one => (isSpace(letters[one]) ? " " : letters[one])).join("").indexOf(sentence);
    if (from >= 0) wrap(nodes, kept[from], kept[from + sentence.length - 1] + 1, "found-sentence");
    return from >= 0;
  });

  // Where no sentence is given, the place with the most words before the next statement or heading.
  const variety = place => new Set([...place.querySelectorAll("mark.found")].map(mark => mark.textContent.toLowerCase())).size;
  const richest = (held, anchor) => {
    const next = anchor && [...article.querySelectorAll(".statement[id], h2, h3")].find(one => one !== anchor && isAfter(anchor, one));
    const near = held.filter(place => !next || isAfter(place, next));
    return (near.length ? near : held.slice(0, 1)).toSorted((a, b) => variety(b) - variety(a))[0];
  };

  const isAfter = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const isVisible = place => place.checkVisibility?.() ?? true;
  const open = place => {
    for (let box = place.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) box.open = true;
  };
  const go = by => {
    at = (at + by + places.length) % places.length;
    const place = places[at];
    open(place);
    status.textContent = `${at + 1} of ${places.length}`;
    place.scrollIntoView({ block: "center" });
    for (const one of article.querySelectorAll(".found-here")) one.classList.remove("found-here");
    place.classList.add("found-here");
  };

  const clear = () => {
    bar.remove();
    for (const mark of article.querySelectorAll("mark.found, mark.found-sentence")) mark.replaceWith(...mark.childNodes);
    for (const place of article.querySelectorAll(".found-here")) place.classList.remove("found-here");
    article.normalize();
    places = [];
  };

  const button = (text, label, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    return made;
  };
  const build = () => {
    bar.className = "found-bar";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Words found on this page");
    status.setAttribute("role", "status");
    bar.append(status, button("Previous", "Previous place", () => go(-1)), button("Next", "Next place", () => go(1)), button("Clear", "Remove the marks", clear));
    document.addEventListener("keydown", event => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (!places.length || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "n") go(1);
      else if (event.key === "N") go(-1);
    });
  };

  // Of the places from the anchor on, the one that says the sentence, else the first that has a word.
  const land = ({ id, words, sentence }) => {
    clear();
    if (!bar.className) build();
    const anchor = id && document.getElementById(id);
    places = markWords(words).filter(place => place.closest("details") || isVisible(place));
    if (!places.length) return;
    const from = places.filter(place => !anchor || anchor === place || isAfter(anchor, place));
    const said = sentence && markSentence(spaced(sentence), from);
    document.body.append(bar);
    at = places.indexOf(said ?? richest(from, anchor) ?? places[0]);
    // Without a sentence to go to the page stays where it is: at its title, which is what was asked for.
    if (said || id) go(0);
    else status.textContent = `${places.length} ${places.length === 1 ? "place" : "places"}`;
  };

  return { land };
})();
