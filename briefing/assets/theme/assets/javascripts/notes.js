// Citations: a press on a mark opens its note whole, in the margin or in the text; a second leads to the passage.
(() => {
  const { article, refs, notes, make, noteOf, passageOf, copy, margin, layout } = SideNotes;
  if (!refs.length) return;
  let box = null;
  let timer = 0;

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
    if (ref.opened.matches(".side-note")) {
      ref.opened.classList.remove("open", "pinned");
      ref.opened.querySelector(".take")?.remove();
    } else ref.opened.remove();
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
    Take.offer(ref);
    Load.all(["javascripts/age.js"]).catch(() => {});
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
    idle(() => {
      isDue = false;
      layout();
      if (margin.hidden) unpin();
    });
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
