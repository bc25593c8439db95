// A sentence of a briefing as it is taken along: its words with their standing, what they rest on, and an address that leads to them.
const TakeSentence = (() => {
  const article = document.querySelector("article");
  const BLOCK = "p, li, dd, dt, td, figcaption";
  // What stands in a block and is no part of its sentences.
  const APART = ".note-here, .headerlink, .card, button, svg, ul, ol, dl, table, details, p";
  const AFTER_A_MARK = ";,.:";
  const FEWEST = 4;
  const END = { end: true };

  const noteOf = ref => document.getElementById(decodeURIComponent(ref.hash.slice(1)));
  const spaced = text => text.replace(/\s+/gu, " ").trim();

  // The Markdown of a briefing has a sentence a line, and its page keeps the ends of lines.
  const lines = text => {
    const end = text.indexOf("\n");
    return end < 0 ? [{ text }] : [{ text: text.slice(0, end) }, END, ...lines(text.slice(end + 1))];
  };
  const tokens = node => [...node.childNodes].flatMap(child => {
    if (child instanceof Text) return lines(child.data);
    if (!(child instanceof Element) || child.matches(APART)) return [];
    if (child.matches("sup")) return [...child.querySelectorAll("a.footnote-ref")].map(ref => ({ ref }));
    return child.matches(".standing") ? [{ mark: child.textContent }] : tokens(child);
  });
  const sentences = block => {
    const found = [[]];
    for (const token of tokens(block)) {
      if (token === END) found.push([]);
      else found.at(-1).push(token);
    }
    return found;
  };

  // A standing stands in brackets behind its claim, with what became of an accusation, before the sign that ends the claim.
  const marked = (said, marks, refs) => {
    if (!marks.length) return said;
    const outcomes = new Set(refs.flatMap(ref => [...noteOf(ref).querySelectorAll(".outcome")].map(({ textContent }) => textContent)));
    const bare = said.trimEnd();
    const sign = AFTER_A_MARK.includes(bare.at(-1)) ? bare.at(-1) : "";
    return `${sign ? bare.slice(0, -1) : bare} [${marks.join(", ")}${[...outcomes].join("")}]${sign} `;
  };
  const words = sentence => {
    let said = "", refs = [], marks = [];
    for (const { text, ref, mark } of [...sentence, { text: " " }]) {
      if (ref) refs.push(ref);
      else if (mark) marks.push(mark);
      else if (text.trim()) {
        said = marked(said, marks, refs) + text;
        [refs, marks] = [[], []];
      } else said += text;
    }
    return spaced(marked(said, marks, refs));
  };

  // The article as its first note names it, with the statements cited; and the outside works.
  const nameOf = source => {
    const head = document.querySelector(`.footnote p[data-source="${source}"][data-title]`);
    const before = document.createRange();
    before.setStart(head, 0);
    before.setEndBefore(head.querySelector("a[href*='sources/']"));
    return spaced(before.toString());
  };
  const restsOn = refs => {
    const heads = [...new Set(refs.map(noteOf))].map(note => /** @type {HTMLElement} */ (note.querySelector("p")));
    const places = Map.groupBy(heads.filter(({ dataset }) => dataset.source), ({ dataset }) => dataset.source);
    const articles = [...places].map(([source, cited]) => `${nameOf(source)} ${cited.map(head => {
      const place = /** @type {HTMLElement} */ (head.querySelector("a[href*='sources/']"));
      return place.dataset.number ? `statement ${place.dataset.number}` : place.textContent;
    }).join(", ")}.`);
    return [...articles, ...heads.filter(({ dataset }) => !dataset.source).map(head => spaced(head.textContent))];
  };

  // Words between numbers of notes, each run by itself: a browser looks for what stands side by side.
  const runs = sentence => {
    const found = [""];
    for (const { text } of sentence) {
      if (text === undefined) found.push("");
      else found[found.length - 1] += text;
    }
    return found.map(spaced).filter(Boolean).map(run => run.split(" "));
  };
  const headingOf = block => [.../** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll(":is(h2, h3)[id]"))]
    .findLast(heading => heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING);
  const textBefore = block => {
    const range = document.createRange();
    range.setStart(article, 0);
    range.setEndBefore(block);
    return range.toString();
  };
  const encoded = some => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");

  // The heading above, and the first words, as many as stand there first, with the last: browsers go to them and mark what lies between.
  const fragment = (block, sentence, earlier) => {
    const found = runs(sentence);
    const [first, last] = [found[0] ?? [], found.at(-1) ?? []];
    const before = spaced(`${textBefore(block)} ${earlier.map(words).join(" ")}`).toLowerCase();
    let many = FEWEST;
    while (many < first.length && before.includes(first.slice(0, many).join(" ").toLowerCase())) many += 1;
    const isWhole = found.length === 1 && first.length <= many + FEWEST;
    const parts = isWhole ? [first] : [first.slice(0, many), last.slice(-FEWEST)];
    return `#${headingOf(block)?.id ?? ""}:~:text=${parts.map(encoded).join(",")}`;
  };

  /** What a note's number stands behind: the sentence in words, what it rests on, and the end of its address. */
  const of = ref => {
    const block = ref.closest(BLOCK);
    const all = sentences(block);
    const at = all.findIndex(sentence => sentence.some(token => token.ref === ref));
    const refs = all[at].flatMap(token => token.ref ?? []);
    return { said: words(all[at]), rests: restsOn(refs), fragment: fragment(block, all[at], all.slice(0, at)) };
  };
  return { of };
})();
