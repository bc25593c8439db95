// Which rows of the table of all statements a reader asks for, and how many each filter would leave.
const StatementRows = (() => {
  // As letters are folded everywhere, without commas in numbers and with hyphens as spaces; so in the rows and in what is asked.
  const fold = text => Letters.fold(text).replace(/(?<=\d),(?=\d{3})/gu, "").replace(/[\s‐‑-]+/gu, " ");
  const terms = query => [...fold(query).matchAll(/["“]([^"”]+)["”]|(\S+)/gu)].map(([, phrase, word]) => phrase ?? word);

  // The rows that hold all the words asked for; found once, since every filter counts among them.
  const holding = (rows, query = "") => {
    const words = terms(query);
    return rows.filter(({ text }) => words.every(word => text.includes(word)));
  };
  const matching = (rows, wanted, facets) => rows.filter(row => facets.every(facet => !wanted[facet] || row[facet].includes(wanted[facet])));

  // The values of a filter with the rows that each would leave, in order; the one chosen stays, even where it leaves none.
  const counts = (rows, wanted, facets, facet) => {
    const counted = new Map(wanted[facet] ? [[wanted[facet], 0]] : []);
    const values = matching(rows, wanted, facets.filter(other => other !== facet)).flatMap(row => row[facet]);
    for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
    return [...counted].toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  };

  return { fold, holding, matching, counts };
})();

// Turns the table of all statements into a tool: filters that say how many, search, an address to share.
(() => {
  const table = /** @type {HTMLTableElement} */ (document.querySelector(".all-statements"));
  if (!table) return;

  const form = /** @type {HTMLFormElement} */ (document.querySelector(".filters"));
  const status = document.querySelector(".filtering [role=status]");
  const FACETS = [...form.querySelectorAll("select")].map((select) => select.name);
  let read;

  // Read when first needed: opening the page must not wait for it.
  const rows = () => (read ??= [...table.tBodies[0].rows].map((row) => Object.assign(
    { row, text: StatementRows.fold(`${row.textContent} ${row.dataset.name}`) },
    Object.fromEntries(FACETS.map((facet) => [facet, row.dataset[facet].split("|").filter(Boolean)])),
  )));

  const asked = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value));

  function fill(facet, wanted, among) {
    const values = StatementRows.counts(among, wanted, FACETS, facet);
    form.elements[facet].replaceChildren(
      new Option("All", ""),
      ...values.map(([value, number]) => new Option(`${value} (${number})`, value, false, value === wanted[facet])),
    );
  }

  function show() {
    const wanted = asked();
    const among = StatementRows.holding(rows(), wanted.q);
    const matching = new Set(StatementRows.matching(among, wanted, FACETS));
    const shown = matching.size;
    for (const item of rows()) item.row.hidden = !matching.has(item);
    for (const facet of FACETS) fill(facet, wanted, among);
    if (shown === 0) status.replaceChildren("No statement matches. Use fewer words, or set a filter back to All.", ...elsewhere(wanted.q));
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
    form.elements["q"].value = wanted.get("q") ?? "";
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
    const left = [rows, ...FACETS.map((facet) => () => fill(facet, asked(), StatementRows.holding(rows(), asked().q)))];
    const next = () => {
      left.shift()?.();
      if (left.length) wait(next);
    };
    wait(next);
  }
})();
