// Citations: notes beside the text where there is a margin; a press on a mark opens its note whole, a second leads to the passage.
(() => {
  const article = document.querySelector("article.md-content__inner");
  const refs = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (article?.querySelectorAll("a.footnote-ref") ?? [])];
  if (!refs.length) return;
  const LINE = 1.45;
  const notes = new Map();
  let groups = null;
  let box = null;
  let timer = 0;

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

  // In the margin the source's name stands once, the number of the statement next, and the record before our words.
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
    const said = body.filter(part => part.dataset.part !== "record");
    for (const part of body.length ? [...record, ...said] : [head ?? note]) text.append(...part.childNodes, " ");
    for (const link of text.querySelectorAll("a")) link.tabIndex = -1;
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

  const draw = made => {
    for (const group of made) {
      group.element = make("div", "side-group");
      for (const note of group.notes) {
        note.element = make("p", "side-note", make("b", "", note.ref.textContent), note.text, make("i", ""));
        group.element.append(note.element);
      }
      margin.append(group.element);
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
      unpin();
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
      group.element.style.top = `${places[at] + 6}px`;
      share(group, wanted[at], Math.max(1, Math.floor((next - places[at] - 10 - 4 * group.notes.length) / size)));
    });
  };

  const hide = () => {
    clearTimeout(timer);
    box?.remove();
    box = null;
    for (const open of article.querySelectorAll(".side-note.open:not(.pinned)")) open.classList.remove("open");
  };

  const preview = ref => {
    hide();
    const beside = notes.get(ref);
    if (beside?.element?.offsetParent) return beside.element.classList.add("open");
    if (ref.opened || !HTMLElement.prototype.showPopover) return;
    box = make("div", "note-box md-typeset", ...copy(noteOf(ref)).childNodes);
    box.popover = "manual";
    document.body.append(box);
    box.showPopover();
    const { left, bottom, top } = ref.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(left, innerWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${bottom + box.offsetHeight + 8 < innerHeight ? bottom + 4 : Math.max(8, top - box.offsetHeight - 4)}px`;
  };

  const close = ref => {
    ref.setAttribute("aria-expanded", "false");
    if (ref.opened.matches(".side-note")) ref.opened.classList.remove("open", "pinned");
    else ref.opened.remove();
    ref.opened = null;
  };
  const leave = ref => {
    close(ref);
    ref.focus();
    hide();
  };
  const unpin = () => refs.filter(({ opened }) => opened?.matches(".side-note")).forEach(close);
  const pin = note => {
    unpin();
    note.classList.add("open", "pinned");
    return note;
  };

  // The last of the numbers and words of standing that follow with nothing but space between them.
  const lastBeside = ({ nextSibling: node, nextElementSibling: next }, mark) => (next?.matches("sup, .standing") && (node === next || !node.textContent.trim()) ? lastBeside(next, next) : mark);

  // By pointer below the numbers and words of standing that stand together with this citation; by key as what comes next.
  const unfold = (ref, isPointer) => {
    const button = make("button", "", "×");
    button.type = "button";
    button.setAttribute("aria-label", "Close the note");
    button.addEventListener("click", () => leave(ref));
    const note = make("span", "note-here", ...copy(noteOf(ref)).childNodes, button);
    note.setAttribute("role", "note");
    const mark = ref.closest("sup");
    (isPointer ? lastBeside(mark, mark) : mark).after(note);
    return note;
  };

  // By pointer beside the text, where the note has a place there; else in the text, where keys and a voice go on into it.
  const open = (ref, isPointer) => {
    hide();
    if (ref.opened) close(ref);
    const beside = notes.get(ref)?.element;
    ref.opened = isPointer && beside?.offsetParent ? pin(beside) : unfold(ref, isPointer);
    ref.setAttribute("aria-expanded", "true");
  };

  const elementOf = ({ target }) => (target instanceof Element ? target : null);
  const refOf = event => /** @type {HTMLAnchorElement | null} */ (elementOf(event)?.closest("a.footnote-ref")) ?? null;
  document.addEventListener("click", event => {
    const ref = refOf(event);
    if (!ref && !elementOf(event)?.closest(".side-note")) unpin();
    if (!ref || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (ref.opened?.offsetParent) (passageOf(ref.opened) ?? ref.opened.querySelector("a"))?.click();
    else open(ref, event.detail > 0);
  });
  document.addEventListener("pointerover", event => {
    if (event.pointerType === "touch") return;
    const ref = refOf(event);
    clearTimeout(timer);
    if (ref) timer = setTimeout(() => preview(ref), 200);
    else if (!box?.contains(event.target) && !elementOf(event)?.closest(".side-note.open")) timer = setTimeout(hide, 250);
  });
  document.addEventListener("focusin", event => {
    const ref = refOf(event);
    if (ref?.matches(":focus-visible")) preview(ref);
    else if (!box?.contains(event.target)) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    hide();
    for (const ref of refs.filter(({ opened }) => opened)) (ref.opened.contains(document.activeElement) ? leave : close)(ref);
  });
  addEventListener("scroll", () => box && hide(), { passive: true });

  // The margin follows what was opened in the text once that stands there: a press must not wait for it.
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  let isDue = false;
  const follow = () => {
    if (isDue) return;
    isDue = true;
    idle(() => { isDue = false; layout(); });
  };
  const start = () => {
    article.prepend(margin);
    for (const ref of refs) {
      ref.setAttribute("aria-label", `Note ${ref.textContent}`);
      ref.setAttribute("aria-expanded", "false");
    }
    new ResizeObserver(follow).observe(article);
    addEventListener("resize", follow);
  };
  document.fonts.ready.then(() => idle(start));
})();
