// The way from one statement to the next, loaded when a reader first takes it.
const KeyStep = (() => {
  const stops = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("article .statement[id]"))];
  /** @param {number} by 1 for the next statement, -1 for the one before */
  const step = by => {
    const at = stops.findIndex(stop => stop.id === location.hash.slice(1));
    const below = stops.findIndex(stop => stop.getBoundingClientRect().top > 60);
    const next = at < 0 ? (below < 0 ? stops.length - 1 : below) : at + by;
    const stop = stops[Math.max(0, Math.min(stops.length - 1, next))];
    location.hash = stop.id;
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
  };
  return { step };
})();
