// Cards: what a name or a mark of standing means, beside what is pointed at, has the focus or is tapped.
(() => {
  let card = null;
  let timer = 0;
  let name = null;
  let touched = false;

  const close = () => {
    name?.removeAttribute("aria-describedby");
    card?.remove();
    card = name = null;
  };

  const hide = () => {
    clearTimeout(timer);
    close();
  };

  // The card of a name or a mark; those of names come in parts, each when it is first wanted.
  const cardOf = async element => {
    await Load.all(["javascripts/parts.js", "names.js"]);
    if (isMark(element)) return NameCards.marks[key(element)];
    await Parts.load("names", NameCards, [key(element)]);
    return NameCards.held[key(element)];
  };

  const part = (css, ...content) => {
    const made = Object.assign(document.createElement("p"), { className: css });
    made.append(...content);
    return made;
  };
  const way = (href, words) => Object.assign(document.createElement("a"), { href, textContent: words });

  const isMark = element => element.matches(".standing");
  const key = element => (isMark(element) ? [...element.classList].find(one => one.startsWith("standing--")) : element.href.slice(Load.base.href.length));

  // Why a mark stands where it does: the record in the note before it, or the remark below its statement.
  const walk = (element, side, isFound, isEnd) => {
    for (let at = element?.[side]; at && !isEnd(at); at = at[side]) if (isFound(at)) return at;
    return null;
  };
  const never = () => false;
  const noteBefore = mark => {
    const before = walk(mark, "previousElementSibling", at => at.querySelector("a.footnote-ref"), never);
    const ref = /** @type {HTMLAnchorElement} */ (before?.querySelector("a.footnote-ref"));
    return ref && document.getElementById(decodeURIComponent(ref.hash.slice(1)));
  };
  const recordOf = mark => {
    const note = noteBefore(mark);
    const elsewhere = /** @type {HTMLAnchorElement} */ (note?.querySelector('a[href^="#record-"]'));
    if (elsewhere) return document.querySelector(`${elsewhere.hash} .doubt-record`);
    return note?.querySelector('[data-part="record"]') ?? walk(mark.closest(".statement"), "nextElementSibling", at => at.matches(".remark"), at => at.matches(".statement"));
  };
  const plain = element => {
    const made = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const aside of made.querySelectorAll("strong, sup, .checked, .still-open, button")) aside.remove();
    return made.textContent.trim();
  };
  const reason = mark => {
    // In a briefing it stands in the note; of two there, neither is sure to be meant.
    const noted = mark.matches(".standing--alleged") ? [...noteBefore(mark)?.querySelectorAll(".outcome") ?? []] : [];
    const outcome = walk(mark, "nextElementSibling", at => at.matches(".outcome"), at => !at.matches(".standing, .outcome"))
      ?? (noted.length === 1 ? noted[0] : null);
    // An outcome begins with a semicolon, since it follows its word.
    if (mark.matches(".standing--alleged, .standing--assessed")) return outcome && `Here: ${mark.textContent}${plain(outcome)}`;
    const record = recordOf(mark);
    return record && `Here: ${plain(record)}`;
  };

  const make = ([kind, title, line, said, more]) => {
    const made = Object.assign(document.createElement("div"), { className: "card", id: "card", popover: "manual" });
    made.append(part("card-kind", kind), part("card-name", title), part("card-line", line));
    const why = more ? reason(name) : said && `One statement: ${said}`;
    if (why) made.append(part("card-said", why));
    if (more) made.append(part("card-more", way(new URL(more, Load.base).href, "What these words mean")));
    else if (touched && !name.card) made.append(part("card-more", way(name.href, "Open its page")));
    return made;
  };

  const show = async (element) => {
    hide();
    name = element;
    // A mark of a timeline brings its own card.
    const found = element.card ?? await cardOf(element).catch(() => null);
    if (!found || name !== element || !HTMLElement.prototype.showPopover) return false;
    card = make(found);
    element.setAttribute("aria-describedby", card.id);
    // Beside a mark, so that its link is the next stop of the tabulator key.
    if (isMark(element)) element.after(card);
    else document.body.append(card);
    card.showPopover();
    place();
    return true;
  };

  const place = () => {
    const { left, bottom, top } = name.getClientRects()[0];
    const { width, height } = card.getBoundingClientRect();
    card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    card.style.top = `${bottom + height + 8 < innerHeight ? bottom + 4 : Math.max(8, top - height - 4)}px`;
  };

  const later = (action, wait) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };

  const explained = ({ target }) => /** @type {HTMLAnchorElement | null} */ (target instanceof Element ? target.closest("a.entity, a.term, a.dated, .standing[tabindex]") : null);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const element = explained(event);
    if (element && element !== name) later(() => show(element), 350);
    else if (element || card?.contains(event.target)) clearTimeout(timer);
    else later(hide, 250);
  });
  // A tap opens the card, and one on the same name follows it.
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (touched && !explained(event) && !card?.contains(/** @type {Node} */ (event.target))) hide();
  });
  document.addEventListener("click", (event) => {
    const element = explained(event);
    if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isMark(element)) show(element);
    else if (touched && !element.card && !(element === name && card)) {
      event.preventDefault();
      show(element).then(isShown => isShown || location.assign(element.href));
    }
  });
  document.addEventListener("focusin", (event) => {
    const element = explained(event);
    if (element?.card || element?.matches(":focus-visible")) show(element);
    else if (!card?.contains(/** @type {Node} */ (event.target)) && !touched) hide();
  });
  document.addEventListener("keydown", ({ key: pressed }) => pressed === "Escape" && hide());
  // Moving to a name by keys scrolls the page to it: its card stays with it, or is still on its way.
  addEventListener("scroll", () => (name && name === document.activeElement ? card && place() : close()), { passive: true });
})();
