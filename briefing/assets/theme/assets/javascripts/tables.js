// Tables that can be sorted by a column, copied, and saved as CSV; loaded where a page has one.
(() => {
  const FEWEST = 4;
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const make = (name, label, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: name });
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", () => action(made));
    return made;
  };

  // What a column is sorted by: the value that the page gives, or the words; what has none comes last either way.
  const key = cell => cell.querySelector("data")?.value ?? cell.textContent.trim();
  const compare = (column, sign) => (one, other) => {
    const [a, b] = [one, other].map(row => key(row.cells[column]));
    return Number(!a) - Number(!b) || sign * order.compare(a, b);
  };
  const sort = (table, column) => {
    const head = table.tHead.rows[0].cells[column];
    const isUp = head.getAttribute("aria-sort") !== "ascending";
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    table.tBodies[0].append(...[...table.tBodies[0].rows].toSorted(compare(column, isUp ? 1 : -1)));
  };

  // The rows that are shown, as words, with the hedge, the standing and the outcome of each.
  const rows = table => [...table.rows].filter(row => !row.hidden).map(row => [...row.cells].map(cell => cell.innerText.trim()));

  const said = (button, words) => {
    const before = button.textContent;
    button.textContent = words;
    setTimeout(() => { button.textContent = before; }, 2000);
  };
  const copy = table => async button => {
    await navigator.clipboard.writeText(rows(table).map(row => row.join("\t")).join("\n"));
    said(button, "Copied");
  };
  const save = table => () => {
    const name = `${location.pathname.split("/").findLast(part => part && part !== "index.html")?.split(".")[0] ?? "table"}.csv`;
    const href = URL.createObjectURL(new Blob([Csv.write(rows(table))], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  };

  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("article table"))) {
    const body = table.tBodies[0];
    if (!table.tHead || !body || body.rows.length < FEWEST || body.querySelector("[colspan], [rowspan]")) continue;
    for (const head of table.tHead.rows[0].cells) {
      const button = make("", "", () => sort(table, head.cellIndex));
      button.className = "sort";
      button.append(...head.childNodes);
      head.append(button);
    }
    const acts = Object.assign(document.createElement("p"), { className: "table-acts" });
    if (navigator.clipboard) acts.append(make("Copy", "Copy this table", copy(table)), " · ");
    acts.append(make("CSV", "Save this table as CSV", save(table)));
    (table.closest(".md-typeset__scrollwrap") ?? table).after(acts);
  }
})();
