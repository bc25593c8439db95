// What the marks of a timeline stand for: their cards, and the finger that is broader than a mark.

// The lines of the list that a mark stands for: those of its date, its lane and, where there are several, its topic.
const MarkLines = (mark) => {
  const before = [...mark.ownerSVGElement.querySelectorAll("a .name")].filter(
    (name) => name.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const topic = before.at(-1)?.textContent;
  const of = (line) => !topic || [...line.querySelectorAll(".topic-name")].some((name) => name.textContent === topic);
  const lines = document.getElementById(mark.getAttribute("href").slice(1)).nextElementSibling.children;
  return [...lines].filter((line) => line.matches(".record") === Boolean(mark.closest(".square")) && of(line));
};

(() => {
  const MOST = 3;
  const drawn = /** @type {NodeListOf<SVGAElement>} */ (document.querySelectorAll(".picture--timeline a:has(.mark)"));
  const marks = [...drawn];

  const said = (line) => {
    const copy = /** @type {Element} */ (line.cloneNode(true));
    for (const aside of copy.querySelectorAll("sup, .passage-mark, .of-record, .topic-name")) aside.remove();
    return copy.textContent.trim();
  };

  for (const mark of marks) {
    const title = mark.querySelector("title");
    const of = mark.closest(".square") ? "Public record" : "Article";
    mark.classList.add("dated");
    // The browser's own hint would stand beside the card.
    mark.setAttribute("aria-label", `${title.textContent}, ${of.toLowerCase()}`);
    title.remove();
    Object.defineProperty(mark, "card", {
      get: () => {
        const lines = MarkLines(mark).map(said);
        const more = lines.length > MOST ? ["More in the list below."] : [];
        return [of, title.textContent, [...lines.slice(0, MOST), ...more].join("\n")];
      },
    });
  }

  const away = (mark, { clientX, clientY }) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
  };

  // The nearest mark is meant; a first tap shows its card, and a second follows it.
  const REACH = 20;
  let tapped = null;
  document.addEventListener("click", (event) => {
    const { pointerType, target } = /** @type {PointerEvent & { target: Element }} */ (event);
    if (pointerType !== "touch" || target.closest("a .name, .card")) return;
    const picture = target.closest(".picture--timeline svg");
    const inside = picture ? marks.filter((mark) => away(mark, event) <= REACH) : [];
    const mark = inside.toSorted((one, other) => away(one, event) - away(other, event))[0] ?? null;
    const again = mark && mark === tapped;
    tapped = mark;
    if (!mark) {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    } else if (!again) {
      event.preventDefault();
      /** @type {SVGAElement} */ (document.activeElement).blur();
      mark.focus({ preventScroll: true });
    }
  });
})();
