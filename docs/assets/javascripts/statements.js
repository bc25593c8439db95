// Turns the table of all statements into a tool: filters that say how many, search, an address to share.
(() => {
  const table = document.querySelector(".all-statements");
  if (!table) return;

  const FACETS = { topic: "Topic", source: "Source", name: "Name", standing: "Standing", speaker: "Speaker", year: "Year" };
  const rows = [...table.tBodies[0].rows].map((row) => ({
    row,
    text: fold(`${row.textContent} ${row.dataset.name}`),
    ...Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, row.dataset[facet].split("|").filter(Boolean)])),
  }));

  // Without accents, apostrophes and commas in numbers; hyphens as spaces; so in the rows and in what is asked.
  function fold(text) {
    const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’‘ʼʿʾ]/g, "").toLowerCase();
    return plain.replace(/(?<=\d),(?=\d{3})/g, "").replace(/[\s‐‑-]+/g, " ");
  }

  const form = document.createElement("form");
  form.className = "filters";
  form.setAttribute("aria-label", "Filter the statements");
  form.append(field("q", "Words, or a “phrase”", Object.assign(document.createElement("input"), { type: "search" })));
  for (const [facet, label] of Object.entries(FACETS)) form.append(field(facet, label, document.createElement("select")));
  const reset = Object.assign(document.createElement("button"), { type: "reset", textContent: "Show all" });
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  form.append(reset);
  table.parentElement.before(form, status);

  function field(name, label, control) {
    const wrapper = document.createElement("label");
    control.name = name;
    wrapper.append(label, control);
    return wrapper;
  }

  const asked = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));

  function terms(query) {
    const found = [...fold(query).matchAll(/["“]([^"”]+)["”]|(\S+)/g)];
    return found.map(([, phrase, word]) => phrase ?? word);
  }

  function matches(item, wanted, except) {
    return Object.entries(wanted).every(([facet, value]) =>
      facet === except || (facet === "q" ? terms(value).every((term) => item.text.includes(term)) : item[facet].includes(value)));
  }

  function fill(facet, wanted) {
    const counts = new Map();
    for (const item of rows) {
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
    let shown = 0;
    for (const item of rows) {
      item.row.hidden = !matches(item, wanted);
      shown += !item.row.hidden;
    }
    for (const facet of Object.keys(FACETS)) fill(facet, wanted);
    if (!shown) status.textContent = "No statement matches. Take fewer words or set a filter back to All.";
    else status.textContent = shown === rows.length ? `All ${shown} statements are shown.` : `${shown} of ${rows.length} statements are shown.`;
    return wanted;
  }

  function remember() {
    const address = new URLSearchParams(show()).toString();
    history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
  }

  function recall() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const facet of Object.keys(FACETS)) {
      const value = wanted.get(facet) ?? "";
      form.elements[facet].replaceChildren(new Option(value || "All", value));
    }
    form.elements.q.value = wanted.get("q") ?? "";
    show();
  }

  form.addEventListener("input", remember);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    for (const facet of Object.keys(FACETS)) form.elements[facet].value = "";
    remember();
  }));
  addEventListener("hashchange", recall);
  recall();
})();
