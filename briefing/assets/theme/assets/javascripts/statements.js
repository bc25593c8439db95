// Turns the table of all statements into a tool: filters that say how many, search, an address to share.
(() => {
  const table = document.querySelector(".all-statements");
  if (!table) return;

  const form = document.querySelector(".filters");
  const status = document.querySelector(".filtering [role=status]");
  const FACETS = [...form.querySelectorAll("select")].map((select) => select.name);
  let read;

  // Read when first needed: opening the page must not wait for it.
  const rows = () => (read ??= [...table.tBodies[0].rows].map((row) => ({
    row,
    text: fold(`${row.textContent} ${row.dataset.name}`),
    ...Object.fromEntries(FACETS.map((facet) => [facet, row.dataset[facet].split("|").filter(Boolean)])),
  })));

  // Without accents, apostrophes and commas in numbers; hyphens as spaces; so in the rows and in what is asked.
  function fold(text) {
    const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’‘ʼʿʾ]/g, "").toLowerCase();
    return plain.replace(/(?<=\d),(?=\d{3})/g, "").replace(/[\s‐‑-]+/g, " ");
  }

  const asked = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));

  function terms(query) {
    const found = [...fold(query).matchAll(/["“]([^"”]+)["”]|(\S+)/g)];
    return found.map(([, phrase, word]) => phrase ?? word);
  }

  // The rows that hold all the words asked for; found once, since every filter counts among them.
  function holding({ q = "" }) {
    const words = terms(q);
    return rows().filter(({ text }) => words.every((word) => text.includes(word)));
  }

  function matches(item, wanted, except) {
    return FACETS.every((facet) => facet === except || !wanted[facet] || item[facet].includes(wanted[facet]));
  }

  function fill(facet, wanted, among) {
    const counts = new Map();
    for (const item of among) {
      if (matches(item, wanted, facet)) for (const value of item[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (wanted[facet] && !counts.has(wanted[facet])) counts.set(wanted[facet], 0);
    const values = [...counts].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
    form.elements[facet].replaceChildren(
      new Option("All", ""),
      ...values.map(([value, number]) => new Option(`${value} (${number})`, value, false, value === wanted[facet])),
    );
  }

  function show() {
    const wanted = asked();
    const among = holding(wanted);
    const matching = new Set(among.filter((item) => matches(item, wanted)));
    const shown = matching.size;
    for (const item of rows()) item.row.hidden = !matching.has(item);
    for (const facet of FACETS) fill(facet, wanted, among);
    if (!shown) status.replaceChildren("No statement matches. Take fewer words or set a filter back to All.", ...elsewhere(wanted.q));
    else status.textContent = shown === rows().length ? `All ${shown} statements are shown.` : `${shown} of ${rows().length} statements are shown.`;
    return wanted;
  }

  // The site's search forgives spellings, which this table does not.
  function elsewhere(words) {
    const link = Object.assign(document.createElement("a"), {
      href: `?${new URLSearchParams({ q: words })}`, textContent: `Search the whole site for ${words}`,
    });
    return words ? [" ", link, "."] : [];
  }

  function remember() {
    const address = new URLSearchParams(show()).toString();
    history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
  }

  function recall() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const facet of FACETS) {
      const value = wanted.get(facet) ?? "";
      form.elements[facet].replaceChildren(new Option(value || "All", value));
    }
    form.elements.q.value = wanted.get("q") ?? "";
    show();
  }

  form.addEventListener("input", remember);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    for (const facet of FACETS) form.elements[facet].value = "";
    remember();
  }));
  addEventListener("hashchange", recall);
  if (location.hash.length > 1) recall();
  else {
    const wait = globalThis.requestIdleCallback ?? setTimeout;
    const left = [rows, ...FACETS.map((facet) => () => fill(facet, asked(), holding(asked())))];
    const next = () => {
      left.shift()?.();
      if (left.length) wait(next);
    };
    wait(next);
  }
})();
