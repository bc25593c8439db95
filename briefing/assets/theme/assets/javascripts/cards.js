// Cards: what a name, or a mark of a timeline, stands for, beside what is pointed at or has the focus.
(() => {
  let card = null;
  let timer = 0;
  let name = null;

  const close = () => {
    name?.removeAttribute("aria-describedby");
    card?.remove();
    card = name = null;
  };

  const hide = () => {
    clearTimeout(timer);
    close();
  };

  const base = new URL(/** @type {HTMLElement} */ (document.querySelector(".md-search")).dataset.base, location.href);
  const load = (path) => new Promise((done, failed) => {
    const script = Object.assign(document.createElement("script"), { src: new URL(path, base) });
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
  let loading;

  // The cards of all names, fetched once, when the first is wanted; those of a timeline's marks, once it is in sight.
  const cards = () => (loading ??= load("assets/names.js").then(() => NameCards));
  const seen = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    seen.disconnect();
    load("assets/javascripts/marks.js");
  });
  const picture = document.querySelector(".picture--timeline");
  if (picture && !document.querySelector("script[src$='marks.js']")) seen.observe(picture);

  const part = (css, text) => Object.assign(document.createElement("p"), { className: css, textContent: text });

  const make = ([kind, title, line, said]) => {
    const made = Object.assign(document.createElement("div"), { className: "card", id: "card", popover: "manual" });
    made.append(part("card-kind", kind), part("card-name", title), part("card-line", line));
    if (said) made.append(part("card-said", `Stated, for one: ${said}`));
    return made;
  };

  const show = async (link) => {
    hide();
    name = link;
    const found = link.card ?? (await cards().catch(() => ({})))[link.href.slice(base.href.length)];
    if (!found || name !== link || !HTMLElement.prototype.showPopover) return;
    card = make(found);
    link.setAttribute("aria-describedby", card.id);
    document.body.append(card);
    card.showPopover();
    place();
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

  const linkOf = ({ target }) => (target instanceof Element ? target.closest("a.entity, a.term, a.dated") : null);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    if (link && link !== name) later(() => show(link), 350);
    else if (link || card?.contains(event.target)) clearTimeout(timer);
    else later(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.card || link?.matches(":focus-visible")) show(link);
    else hide();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  // Moving to a name by keys scrolls the page to it: its card stays with it, or is still on its way.
  addEventListener("scroll", () => (name && name === document.activeElement ? card && place() : close()), { passive: true });
})();
