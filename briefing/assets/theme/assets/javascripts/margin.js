// Notes in the margin: beside their paragraph where there is room, each with as many lines as there are.
const SideNotes = (() => {
  const article = document.querySelector("article.md-content__inner");
  const refs = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (article?.querySelectorAll("a.footnote-ref") ?? [])];
  const LINE = 1.45;
  const notes = new Map();
  let groups = null;

  const make = (tag, className, ...content) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...content);
    return element;
  };
  const margin = make("div", "side-notes");
  margin.setAttribute("aria-hidden", "true");
  const noteOf = ref => document.getElementById(decodeURIComponent(ref.hash.slice(1)));
  const passageOf = note => note.querySelector('a[href*="#"]');

  // The note's own nodes again, without ids; where the note links to the record, the record itself.
  const copy = note => {
    const made = note.cloneNode(true);
    for (const link of made.querySelectorAll('a[href^="#record-"]')) {
      const records = [...document.getElementById(link.hash.slice(1)).querySelectorAll(".doubt-record")];
      link.closest("p").after(...records.map(record => {
        const part = make("p", "", ...record.cloneNode(true).childNodes);
        part.dataset.part = "record";
        return part;
      }));
      link.remove();
    }
    for (const ref of made.querySelectorAll(".footnote-ref")) ref.closest("sup").replaceWith(" (", noteOf(ref).querySelector("a").cloneNode(true), ")");
    for (const element of made.querySelectorAll("[id]")) element.removeAttribute("id");
    return made;
  };

  // In the margin the source's name stands once, then the number of the statement, what it says, and the record.
  const sideNote = (ref, named) => {
    const note = copy(noteOf(ref));
    const [head, ...body] = note.querySelectorAll("p");
    const source = head?.dataset.source ?? "";
    if (head?.dataset.title) named.titles.set(source, `“${head.dataset.title}”`);
    const text = make("span", "");
    const place = passageOf(head ?? note);
    if (body.length && place) {
      if (source && source !== named.source) text.append(named.titles.get(source) ?? "", ", ");
      named.source = source;
      place.textContent = place.dataset.number || place.textContent;
      text.append(place, " ");
    }
    for (const checked of note.querySelectorAll(".checked")) checked.remove();
    const record = body.filter(part => part.dataset.part === "record");
    const [first, ...rest] = body.length ? body : [head ?? note];
    text.append(...first.childNodes, " ");
    for (const part of rest) text.append(make("span", "part", ...part.childNodes), " ");
    for (const link of text.querySelectorAll("a, [tabindex]")) link.tabIndex = -1;
    return { text, doubt: record.length > 0 };
  };

  const build = () => {
    const blocks = new Map();
    const named = { source: "", titles: new Map() };
    for (const ref of refs) {
      const block = ref.closest("p, li, dd");
      if (!block || ref.closest("table, .footnote, details, .timeline")) continue;
      const group = blocks.get(block) ?? blocks.set(block, new Map()).get(block);
      if (!group.has(ref.hash)) group.set(ref.hash, { ref, ...sideNote(ref, named) });
      notes.set(ref, group.get(ref.hash));
    }
    return [...blocks].map(([block, group]) => ({ block, notes: [...group.values()] }));
  };

  // An open note takes the room that it needs: those below it move down, and back when it closes.
  // Whatever changes a note's height, a style sheet that comes late too, is told before it is painted.
  const settle = () => {
    let end = 0;
    for (const group of groups ?? []) {
      if (group.element.hidden) continue;
      const start = Math.max(group.top, end);
      group.element.style.top = `${start}px`;
      end = start + group.element.offsetHeight + 4;
    }
  };
  const sizes = new ResizeObserver(settle);

  const draw = made => {
    for (const group of made) {
      group.element = make("div", "side-group");
      for (const note of group.notes) {
        note.element = make("p", "side-note", make("b", "", note.ref.textContent), note.text);
        group.element.append(note.element);
      }
      margin.append(group.element);
      sizes.observe(group.element);
    }
    return made;
  };

  // Each group has the lines between its paragraph and what comes next: one a note, the rest to those in doubt first.
  const share = (group, wanted, room) => {
    const lines = wanted.map((_, at) => Number(at < room));
    const order = [...wanted.keys()].toSorted((a, b) => group.notes[b].doubt - group.notes[a].doubt);
    let left = room - lines.reduce((sum, line) => sum + line, 0);
    for (let given = true; left > 0 && given;) {
      given = false;
      for (const at of order) {
        if (left > 0 && lines[at] && lines[at] < wanted[at]) {
          lines[at] += 1;
          left -= 1;
          given = true;
        }
      }
    }
    group.notes.forEach((note, at) => {
      note.element.hidden = !lines[at];
      note.text.classList.toggle("cut", lines[at] < wanted[at]);
      note.element.style.setProperty("--lines", lines[at] || 1);
    });
  };

  // A window without a margin, such as a phone's, makes no notes for it.
  const layout = () => {
    margin.hidden = false;
    const { left: edge, right, top } = margin.getBoundingClientRect();
    if (right > article.getBoundingClientRect().right + 1) {
      margin.hidden = true;
      return;
    }
    groups ??= draw(build());
    const wide = [...article.children].map(element => element.getBoundingClientRect())
      .filter(({ right: side, height }) => side > edge && height).map(({ top: start }) => start - top);
    const places = groups.map(({ block }) => block.getBoundingClientRect().top - top);
    const end = article.clientHeight;
    const size = parseFloat(getComputedStyle(margin).fontSize) * LINE;
    for (const note of groups.flatMap(group => group.notes)) {
      note.element.hidden = false;
      note.text.classList.remove("cut");
    }
    const isOver = groups.map(({ block }) => block.getBoundingClientRect().right > edge);
    const wanted = groups.map(group => group.notes.map(note => Math.round(note.text.scrollHeight / size)));
    groups.forEach((group, at) => {
      group.element.hidden = isOver[at];
      if (isOver[at]) return;
      const next = Math.min(end, ...[...wide, ...places.slice(at + 1)].filter(place => place > places[at] + 1));
      group.top = places[at] + 6;
      share(group, wanted[at], Math.max(1, Math.floor((next - places[at] - 10 - 4 * group.notes.length) / size)));
    });
    settle();
  };

  return { article, refs, notes, make, noteOf, passageOf, copy, layout, margin };
})();
