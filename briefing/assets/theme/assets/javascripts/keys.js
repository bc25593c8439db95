// Keys: j and k step through statements, ? lists the keys, which can be switched off (WCAG 2.1.4).
(() => {
  const STORE = "single-keys";
  const stops = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("article .statement[id]"))];
  let dialog = null;

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

  const show = () => {
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "keys";
      dialog.setAttribute("aria-labelledby", "keys-title");
      dialog.innerHTML = `<h2 id="keys-title">Keys</h2><dl>
        <dt><kbd>/</kbd></dt><dd>search</dd>
        <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous statement, on the page of a source</dd>
        <dt><kbd>n</kbd> <kbd>N</kbd></dt><dd>next and previous place with the words that you searched for</dd>
        <dt><kbd>Esc</kbd></dt><dd>close search, a note or a card</dd>
        <dt><kbd>?</kbd></dt><dd>this list, also while the keys are off</dd></dl>
        <button type="button">Close</button><label><input type="checkbox"> Single keys work</label>`;
      document.body.append(dialog);
      dialog.querySelector("button").addEventListener("click", () => dialog.close());
      const box = dialog.querySelector("input");
      box.checked = on;
      box.addEventListener("change", () => { on = box.checked; keep(on ? "on" : "off"); });
    }
    dialog.showModal();
  };

  // Before every other listener, so that the switch holds for all single keys.
  addEventListener("keydown", event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1 || event.key === " ") return;
    if (event.key === "?") {
      event.preventDefault();
      show();
    } else if (!on || dialog?.open) event.stopImmediatePropagation();
    else if (stops.length && (event.key === "j" || event.key === "k")) step(event.key === "j" ? 1 : -1);
  }, { capture: true });
})();
