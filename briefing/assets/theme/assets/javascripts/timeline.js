// Narrows the timeline of everything by topic, kind and years; the choice is part of the address.
(() => {
  const list = document.querySelector(".timeline");
  const KINDS = { article: "Articles", record: "The public record" };
  const dateOf = (item) => item.parentElement.previousElementSibling.id;
  const years = (id) => id.match(/(?<!\d)\d{4}(?!\d)/gu).map(Number);
  const items = [...list.querySelectorAll("li")].map((item) => ({
    item,
    first: dateOf(item).startsWith("when-open") ? -Infinity : years(dateOf(item))[0],
    last: dateOf(item).endsWith("open") ? Infinity : years(dateOf(item)).at(-1),
    of: item.matches(".record") ? "record" : "article",
    topics: [...item.querySelectorAll(".topic-name")].map((name) => name.textContent),
  }));
  const drawn = /** @type {NodeListOf<SVGAElement>} */ (document.querySelectorAll(".picture--timeline a:has(.mark)"));
  const marks = [...drawn].map((mark) => ({ mark, lines: MarkLines(mark) }));
  const counted = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const all = items.flatMap(({ first, last }) => [first, last]).filter(Number.isFinite);
  const span = Array.from({ length: Math.max(...all) - Math.min(...all) + 1 }, (_, at) => `${Math.min(...all) + at}`);

  const form = Object.assign(document.createElement("form"), { className: "filters" });
  form.setAttribute("aria-label", "Filter the timeline");
  const choose = (name, title, options) => {
    const made = Object.assign(document.createElement("select"), { name });
    made.append(new Option("All", ""), ...options.map(([value, text]) => new Option(text, value)));
    const label = document.createElement("label");
    label.append(title, made);
    form.append(label);
    return made;
  };
  const choices = [
    choose("topic", "Topic", [...counted(items.flatMap(({ topics }) => topics))].map(([topic, number]) => [topic, `${topic} (${number})`])),
    choose("of", "Dated by", [...counted(items.map(({ of }) => of))].map(([of, number]) => [of, `${KINDS[of]} (${number})`])),
    choose("from", "From", span.map((year) => [year, year])),
    choose("to", "To", span.map((year) => [year, year])),
  ];
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const picture = document.querySelector(".picture--timeline");
  (picture ?? list).before(form, status);

  const show = () => {
    const [topic, of, from, to] = choices.map(({ value }) => value);
    for (const { item, first, last, topics, of: own } of items) {
      const left = (!topic || topics.includes(topic)) && (!of || of === own) && (!from || last >= Number(from)) && (!to || first <= Number(to));
      item.hidden = !left;
    }
    for (const group of list.querySelectorAll("ul")) {
      const empty = !group.querySelector(":scope > li:not([hidden])");
      group.hidden = empty;
      /** @type {HTMLElement} */ (group.previousElementSibling).hidden = empty;
    }
    for (const { mark, lines } of marks) mark.style.display = lines.some((line) => !line.hasAttribute("hidden")) ? "" : "none";
    const shown = items.filter(({ item }) => !item.hidden).length;
    status.textContent = shown === items.length ? `All ${shown} entries are shown.` : `${shown} of ${items.length} entries are shown.`;
  };
  const recall = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const choice of choices) {
      const value = asked.get(choice.name) ?? "";
      choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
    }
    show();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    show();
    const chosen = choices.filter(({ value }) => value).map(({ name, value }) => [name, value]);
    history.replaceState(null, "", chosen.length ? `#${new URLSearchParams(chosen)}` : location.pathname + location.search);
  });
  // A mark of the picture leads to a date, which must then be shown.
  addEventListener("hashchange", recall);
  recall();
})();
