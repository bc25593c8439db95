// Cards: what a name stands for, beside the name that is pointed at or has the focus.
(() => {
  let card = null;
  let timer = 0;
  let name = null;

  const close = () => {
    name?.removeAttribute("aria-describedby");
    if (card?.matches(":popover-open")) card.hidePopover();
    card = name = null;
  };

  const hide = () => {
    clearTimeout(timer);
    close();
  };

  const show = (link) => {
    hide();
    card = document.getElementById(link.dataset.card);
    if (!card?.showPopover) return;
    name = link;
    name.setAttribute("aria-describedby", card.id);
    card.popover = "manual";
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

  const linkOf = ({ target }) => (target instanceof Element ? target.closest("a[data-card]") : null);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    if (link && link !== name) later(() => show(link), 350);
    else if (link || card?.contains(event.target)) clearTimeout(timer);
    else later(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) show(link);
    else hide();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  // Moving to a name by keys scrolls the page to it: its card stays with it.
  addEventListener("scroll", () => (name && name === document.activeElement ? place() : close()), { passive: true });
})();
