// Narrows the list of changes to those since a day, of a kind, a topic or a page; the choice is part of the address.
// A date is stored only when the reader asks for it, under the site's own path, and nothing else ever is.
(() => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector(".filtering .filters"));
  if (!form) return;

  const STORE = "since";
  const FACETS = [...form.querySelectorAll("select")].map(select => select.name);
  const status = document.querySelector(".filtering [role=status]");
  const [remember, forget] = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".keeping button"));
  const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".changes")]);
  const rows = lists.flatMap(list => [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("li"))].map(row => ({ row, day: list.dataset.day })));

  // In the order in which the pages write a date.
  const inWords = day => {
    const date = new Date(`${day}T00:00`);
    return `${date.getDate()} ${date.toLocaleDateString("en", { month: "long" })} ${date.getFullYear()}`;
  };
  const today = () => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  };
  const asked = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

  function show() {
    const wanted = asked();
    const fits = ({ row, day }) => day >= wanted.since && FACETS.every(name => !wanted[name] || row.dataset[name].split(" ").includes(wanted[name]));
    for (const each of rows) each.row.hidden = !fits(each);
    for (const list of lists) {
      list.hidden = !list.querySelector("li:not([hidden])");
      /** @type {HTMLElement} */ (list.previousElementSibling).hidden = list.hidden;
    }
    const shown = rows.filter(({ row }) => !row.hidden).length;
    const since = wanted.since ? ` since ${inWords(wanted.since)}` : "";
    if (!shown) status.textContent = `Nothing of this kind changed${since}. Choose an earlier day, or show all.`;
    else if (shown === rows.length) status.textContent = since ? `All ${shown} changes were made${since}.` : `All ${shown} changes are shown.`;
    else status.textContent = `${shown} of ${rows.length} changes ${shown === 1 ? "is" : "are"} shown${since && `, made${since}`}.`;
  }

  function tell() {
    const kept = __md_get(STORE);
    forget.hidden = !kept;
    const note = document.querySelector(".filtering .facts");
    note.textContent = kept
      ? `This device remembers ${inWords(kept)}, and nothing else about your visit: next time the list begins there.`
      : "Nothing about your visit is stored unless you ask for it here, and then only the date.";
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const name of ["since", ...FACETS]) {
      const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements[name]);
      field.value = query.get(name) ?? "";
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    }
    // Whoever asks for a day, or for all days, gets these; otherwise the list begins where the reader left off.
    if (!query.has("since")) form.elements["since"].value = __md_get(STORE) ?? "";
    show();
  }

  function narrow() {
    show();
    const query = new URLSearchParams(Object.entries(asked()).filter(([name, value]) => value || (name === "since" && __md_get(STORE))));
    history.replaceState(null, "", String(query) ? `?${query}` : location.pathname);
  }

  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", narrow);
  form.addEventListener("reset", event => {
    event.preventDefault();
    for (const name of ["since", ...FACETS]) form.elements[name].value = "";
    narrow();
  });
  remember.addEventListener("click", () => {
    __md_set(STORE, today());
    tell();
    if (!__md_get(STORE)) document.querySelector(".filtering .facts").textContent = "This browser does not let this site save anything.";
  });
  forget.addEventListener("click", () => {
    localStorage.removeItem(`${__md_scope.pathname}.${STORE}`);
    tell();
    remember.focus();
  });
  tell();
  recall();
})();
