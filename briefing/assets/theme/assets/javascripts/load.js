// What few readers ask for is loaded when it is first asked for: scripts in their order, each once; what failed is asked for again the next time.
const Load = (() => {
  const base = new URL(/** @type {HTMLElement} */ (document.querySelector(".md-search")).dataset.base, location.href);
  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map();
  // A page may bring a script of its own accord.
  const isThere = address => [...document.scripts].some(({ src }) => src === address.href);
  const one = path => isThere(new URL(path, base)) || new Promise((done, failed) => {
    const style = path.endsWith(".css");
    const element = document.createElement(style ? "link" : "script");
    Object.assign(element, { onload: done, onerror: () => { asked.delete(path); failed(); } });
    Object.assign(element, style ? { rel: "stylesheet", href: new URL(path, base) } : { async: false, src: new URL(path, base) });
    document.head.append(element);
  });
  /** @param {string[]} paths from `assets/` */
  const all = paths => Promise.all(paths.map(path => asked.get(path) ?? asked.set(path, Promise.resolve(one(`assets/${path}`))).get(path)));
  return { base, all };
})();
