// Filters the timeline of everything by topic; the choice is part of the address.
(() => {
  const list = document.querySelector(".timeline");
  const items = [...list.querySelectorAll("li")].map(item => ({ item, topics: [...item.querySelectorAll(".topic-name")].map(name => name.textContent) }));
  const counts = new Map();
  for (const topic of items.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);

  const choice = Object.assign(document.createElement("select"), { name: "topic" });
  choice.append(new Option("All", ""), ...[...counts].map(([topic, number]) => new Option(`${topic} (${number})`, topic)));
  const label = document.createElement("label");
  label.append("Topic", choice);
  const form = Object.assign(document.createElement("form"), { className: "filters" });
  form.setAttribute("aria-label", "Filter the timeline");
  form.append(label);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  list.before(form, status);

  const show = () => {
    for (const { item, topics } of items) item.hidden = choice.value !== "" && !topics.includes(choice.value);
    for (const group of list.querySelectorAll("ul")) {
      const empty = !group.querySelector(":scope > li:not([hidden])");
      group.hidden = empty;
      /** @type {HTMLElement} */ (group.previousElementSibling).hidden = empty;
    }
    const shown = items.filter(({ item }) => !item.hidden).length;
    status.textContent = shown === items.length ? `All ${shown} dated statements are shown.` : `${shown} of ${items.length} dated statements are shown.`;
  };
  const recall = () => {
    const topic = new URLSearchParams(location.hash.slice(1)).get("topic") ?? "";
    choice.value = counts.has(topic) ? topic : "";
    show();
  };

  form.addEventListener("submit", event => event.preventDefault());
  choice.addEventListener("input", () => {
    show();
    history.replaceState(null, "", choice.value ? `#${new URLSearchParams({ topic: choice.value })}` : location.pathname + location.search);
  });
  // A mark of the picture leads to a date, which must then be shown.
  addEventListener("hashchange", recall);
  recall();
})();
