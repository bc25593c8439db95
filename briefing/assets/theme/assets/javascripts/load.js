// What few readers ask for is loaded when it is first asked for: scripts in their order, each once; what failed is asked for again the next time.
const Load = (() => {
  const base = new URL(/** @type {HTMLElement} */ (document.querySelector(".md-search")).dataset.base, location.href);
  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map();
  // A page may bring a script of its own accord.
  const isThere = address => [...document.scripts].some(({ src }) => src === address.href);
  const fetched = (path, address) => new Promise((done, failed) => {
    const isStyle = path.endsWith(".css");
    const element = document.createElement(isStyle ? "link" : "script");
    const forget = () => {
      element.remove();
      asked.delete(path);
      failed();
    };
    Object.assign(element, { onload: done, onerror: forget });
    Object.assign(element, isStyle ? { rel: "stylesheet", href: address } : { async: false, src: address });
    document.head.append(element);
  });
  const one = path => {
    const address = new URL(`assets/${path}`, base);
    if (!asked.has(path)) asked.set(path, isThere(address) ? Promise.resolve() : fetched(path, address));
    return asked.get(path);
  };
  /** @param {string[]} paths from `assets/` */
  const all = paths => Promise.all(paths.map(one));
  return { base, all };
})();
