// Taking a sentence along: what an opened note and an opened citation offer is loaded when one is opened.
const Take = (() => {
  const GROUND = ["stylesheets/take.css", "javascripts/take/store.js", "javascripts/take/sentence.js", "javascripts/take/acts.js"];

  // A row below an opened note, whose room is kept from the first.
  const offer = ref => {
    const row = Object.assign(document.createElement("span"), { className: "take" });
    const { opened } = ref;
    if (opened.matches(".side-note")) opened.lastChild.append(row);
    else opened.lastChild.before(row);
    Load.all(GROUND).then(() => TakeActs.fill(row, ref)).catch(() => row.remove());
  };

  // A page with statements of its own brings these files itself, before it is shown.
  const cites = document.querySelector("template.cite-statement") ? [] : document.querySelectorAll("details.cite");
  for (const forms of cites) {
    forms.addEventListener("toggle", () => Load.all([...GROUND, "javascripts/take/cite.js"]), { once: true });
  }
  return { offer };
})();
