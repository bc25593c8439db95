// Keys: j and k step through statements, ? lists the keys, which can be switched off (WCAG 2.1.4).
(() => {
  const STORE = "single-keys";
  const kept = () => { try { return localStorage.getItem(STORE); } catch { return null; } };
  const keep = value => { try { localStorage.setItem(STORE, value); } catch { /* pages from disk may keep nothing */ } };
  let on = kept() !== "off";

  const show = () => Load.all(["stylesheets/keys.css", "javascripts/keys/list.js"])
    .then(() => KeyList.show(on, value => { on = value; keep(on ? "on" : "off"); })).catch(() => {});
  const step = by => Load.all(["javascripts/keys/step.js"]).then(() => KeyStep.step(by)).catch(() => {});

  // Before every other listener, so that the switch holds for all single keys.
  addEventListener("keydown", event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1 || event.key === " ") return;
    if (event.key === "?") {
      event.preventDefault();
      show();
    } else if (!on || document.querySelector("dialog.keys[open]")) event.stopImmediatePropagation();
    else if (["j", "k"].includes(event.key) && document.querySelector("article .statement[id]")) step(event.key === "j" ? 1 : -1);
  }, { capture: true });
})();
