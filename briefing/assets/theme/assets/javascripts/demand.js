// What few readers need is loaded when it is first wanted: a page that is only read stays light.
(() => {
  const load = path => Load.all([path]);

  // Names and marks: their cards come with the first pointer, focus or tap, which then happens again for them.
  const EXPLAINED = "a.entity, a.term, a.dated, .standing[tabindex]";
  const waiting = [];
  let isReady = false;
  const again = ({ target, event }) => target.dispatchEvent(new event.constructor(event.type, event));
  const ready = () => {
    isReady = true;
    waiting.splice(0).forEach(again);
  };
  for (const type of ["pointerover", "focusin", "pointerdown", "click"]) {
    document.addEventListener(type, event => {
      const { target } = event;
      if (isReady || !(target instanceof Element) || !target.closest(EXPLAINED)) return;
      const isTap = waiting.some(one => one.event.type === "pointerdown" && /** @type {PointerEvent} */ (one.event).pointerType === "touch");
      if (type === "click" && !isTap) return;
      if (type === "click") event.preventDefault();
      waiting.push({ target, event });
      load("javascripts/cards.js").then(ready, () => {
        waiting.length = 0;
        if (type === "click") /** @type {HTMLElement} */ (target).click();
      });
    }, { capture: true });
  }
  // A mark that stands in a link or a button is explained there, where the link leads.
  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("article .standing"))) {
    if (mark.closest("a, button, summary")) continue;
    mark.tabIndex = 0;
    mark.setAttribute("role", "button");
  }

  // Tables get their tools, open matters their age, and the marks of a timeline their cards, when one comes into sight.
  const whenSeen = (elements, action) => {
    const watcher = new IntersectionObserver(entries => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      action();
    }, { rootMargin: "200px" });
    for (const element of elements) watcher.observe(element);
  };
  whenSeen(document.querySelectorAll("article table"), () => Load.all(["javascripts/csv.js", "javascripts/tables.js"]).catch(() => {}));
  whenSeen(document.querySelectorAll("time[data-age]"), () => load("javascripts/age.js").catch(() => {}));
  whenSeen(document.querySelectorAll(".picture--timeline"), () => Promise.all([load("javascripts/cards.js").then(ready), load("javascripts/marks.js")]).catch(() => {}));
})();
