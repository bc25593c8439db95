// Keys: j and k step through statements, ? lists the keys, which can be switched off (WCAG 2.1.4).
(() => {
  const STORE = "single-keys";
  const stops = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("article .statement[id]"))];

  const kept = () => { try { return localStorage.getItem(STORE); } catch { return null; } };
  const keep = value => { try { localStorage.setItem(STORE, value); } catch { /* pages from disk may keep nothing */ } };
  let on = kept() !== "off";

  const step = by => {
    const at = stops.findIndex(stop => stop.id === location.hash.slice(1));
    const below = stops.findIndex(stop => stop.getBoundingClientRect().top > 60);
    const next = at < 0 ? (below < 0 ? stops.length - 1 : below) : at + by;
    const stop = stops[Math.max(0, Math.min(stops.length - 1, next))];
    location.hash = stop.id;
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
  };

  const show = () => Load.all(["stylesheets/keys.css", "javascripts/keys/list.js"])
    .then(() => KeyList.show(on, value => { on = value; keep(on ? "on" : "off"); })).catch(() => {});

  // Before every other listener, so that the switch holds for all single keys.
  addEventListener("keydown", event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1 || event.key === " ") return;
    if (event.key === "?") {
      event.preventDefault();
      show();
    } else if (!on || document.querySelector("dialog.keys[open]")) event.stopImmediatePropagation();
    else if (stops.length && (event.key === "j" || event.key === "k")) step(event.key === "j" ? 1 : -1);
  }, { capture: true });
})();
