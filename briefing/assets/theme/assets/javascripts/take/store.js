// The list of saved statements: their ids alone, on this device, under the address of this site; nothing before a reader saves one.
const TakeStore = (() => {
  const NAME = "saved-statements";
  const ids = () => {
    try {
      const kept = __md_get(NAME);
      return Array.isArray(kept) ? kept.filter(id => typeof id === "string") : [];
    } catch { return []; }
  };
  const clear = () => { try { localStorage.removeItem(`${__md_scope.pathname}.${NAME}`); } catch { /* nothing can be kept, and nothing was */ } };
  const has = id => ids().includes(id);
  const add = id => __md_set(NAME, [...new Set([...ids(), id])]);
  const remove = id => {
    const left = ids().filter(one => one !== id);
    if (left.length) __md_set(NAME, left);
    else clear();
  };
  /** @param {() => void} action what to do when another window has changed the list */
  const follow = action => addEventListener("storage", ({ key }) => (key === null || key.endsWith(NAME)) && action());
  return { ids, has, add, remove, clear, follow };
})();
