// On every page: waits until the reader asks for search, then loads engine, documents and interface.
(() => {
  const GROUND = ["stylesheets/search.css", "javascripts/letters.js", "javascripts/search/engine.js", "search/documents.js"];
  // In the order in which they need one another.
  const USE = ["javascripts/search/terms.js", "javascripts/search/index.js", "javascripts/search/reading.js", "javascripts/search/ranking.js",
    "javascripts/search/query.js", "javascripts/search/view.js"];
  const box = /** @type {HTMLElement} */ (document.querySelector(".md-search"));
  const input = box.querySelector("input");
  const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
  const { base, all } = Load;
  let loading;

  const ask = ({ relatedTarget: opener }) => {
    if (!toggle.checked) toggle.click();
    loading ??= all(GROUND).then(() => all(USE))
      .then(() => SearchView.start({ box, input, toggle, base, opener }))
      .catch(() => {
        loading = undefined;
        box.querySelector("[role=status]").textContent = "Search could not be loaded. Look in the glossary, or in the lists under People, places and things.";
      });
  };

  input.addEventListener("focus", ask);
  document.querySelector(".search-open").addEventListener("click", () => input.focus());
  document.addEventListener("keydown", event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  // A result's address ends in what was found, "#p3-1?words=…"; it stays behind the "#", so that no host is told.
  const land = () => {
    const [id, found] = location.hash.slice(1).split("?words=");
    if (found === undefined) return;
    const [words, sentence] = found.split("&sentence=").map(text => decodeURIComponent(text));
    // The browser goes to an anchor by itself; without one only the address is put right.
    if (id) location.replace(`#${id}`);
    else try { history.replaceState(history.state, "", location.href.split("#")[0]); } catch { /* some browsers keep the address of a page from disk as it is */ }
    all(["stylesheets/search.css", "javascripts/search/landing.js"]).then(() => SearchLanding.land({ id, words: words.split("|"), sentence })).catch(() => {});
  };
  addEventListener("hashchange", land);
  land();
  const query = new URLSearchParams(location.search).get("q");
  if (query !== null) {
    input.value = query;
    input.focus();
  }
})();
