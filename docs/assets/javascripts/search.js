// On every page: waits until the reader asks for search, then loads engine, documents and interface.
(() => {
  const FILES = ["javascripts/search/engine.js", "search/documents.js", "javascripts/search/terms.js",
    "javascripts/search/query.js", "javascripts/search/view.js"];
  const box = document.querySelector(".md-search");
  const input = box.querySelector("input");
  const toggle = document.getElementById("__search");
  const base = new URL(box.dataset.base, location.href);
  let loading;

  const load = path => new Promise((done, failed) => {
    const style = path.endsWith(".css");
    const element = document.createElement(style ? "link" : "script");
    Object.assign(element, { onload: done, onerror: failed });
    Object.assign(element, style ? { rel: "stylesheet", href: new URL(path, base) } : { async: false, src: new URL(path, base) });
    document.head.append(element);
  });

  const ask = () => {
    if (!toggle.checked) toggle.click();
    loading ??= Promise.all(["stylesheets/search.css", ...FILES].map(file => load(`assets/${file}`)))
      .then(() => SearchView.start({ box, input, toggle, base }))
      .catch(() => {
        loading = undefined;
        box.querySelector("[role=status]").textContent = "Search could not be loaded. The glossary and the lists of names under Names hold every entry.";
      });
  };

  input.addEventListener("focus", ask);
  document.querySelector(".search-open").addEventListener("click", () => input.focus());
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
  const query = new URLSearchParams(location.search).get("q");
  if (query !== null) {
    input.value = query;
    input.focus();
  }
})();
