// Copying and citing: a citation of the page, one statement with its address, and the forms for citing it.
(() => {
  const make = (name, label, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: name });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", () => action(made));
    return made;
  };
  const copying = (text, label) => make("Copy", label, async button => {
    await navigator.clipboard.writeText(text());
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  const withCopies = (forms, what) => {
    if (!navigator.clipboard) return;
    for (const form of forms.querySelectorAll("pre")) {
      const name = form.parentElement.previousElementSibling;
      name.append(" ", copying(() => form.textContent, `Copy the citation of ${what} as ${name.textContent}`));
    }
  };
  for (const forms of document.querySelectorAll("details.cite")) withCopies(forms, "this page");

  // As escape_tex writes them.
  const TEX = { "~": "asciitilde", "^": "asciicircum", "\\": "backslash", "{": "braceleft", "}": "braceright" };
  // The engine's own stands behind all that is written in a page.
  const templates = /** @type {NodeListOf<HTMLTemplateElement>} */ (document.querySelectorAll("template.cite-statement"));
  const template = templates[templates.length - 1];
  if (!template) return;
  // The page's address where the site knows its host or has one; on disk, its place in the edition.
  const known = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=canonical]"))?.href ?? location.href.split("#")[0];
  const root = new URL(/** @type {HTMLElement} */ (document.querySelector("[data-base]")).dataset.base, location.href).href;
  const address = known.startsWith("file:") ? known.slice(root.length) : known;

  const filled = (statement, number) => {
    const forms = /** @type {HTMLElement} */ (template.content.firstElementChild.cloneNode(true));
    const words = statement.closest(".passage")?.querySelector(".opens")?.textContent ?? "";
    const opens = words && `, in the passage that begins ${words}`;
    const values = { "⟨number⟩": number, "⟨opens⟩": opens, "⟨id⟩": statement.id, "⟨address⟩": `${address}#${statement.id}` };
    const tex = { ...values, "⟨opens⟩": opens.replace(/[&%$#_~^\\{}]/gu, sign => TEX[sign] ? `\\text${TEX[sign]}{}` : `\\${sign}`) };
    for (const form of forms.querySelectorAll("pre")) {
      const filling = form.dataset.escape === "tex" ? tex : values;
      form.textContent = form.textContent.replace(/⟨\w+⟩/gu, token => filling[token]);
    }
    return forms;
  };
  const toggle = (statement, number, button) => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) {
      button.closest(".statement-meta").nextElementSibling.remove();
      return;
    }
    const forms = filled(statement, number);
    withCopies(forms, `statement ${number}`);
    button.closest(".statement-meta").after(forms);
  };

  for (const statement of document.querySelectorAll(".statement[id]")) {
    const number = statement.querySelector(".passage-mark").textContent;
    const words = () => {
      const sentence = /** @type {HTMLElement} */ (statement.cloneNode(true));
      sentence.querySelector(".passage-mark").remove();
      return sentence.textContent.trim();
    };
    const cited = () => `“${words()}” ${filled(statement, number).querySelector("pre").textContent}`;
    const cite = make("Cite", `Cite statement ${number}`, button => toggle(statement, number, button));
    cite.setAttribute("aria-expanded", "false");
    const line = statement.nextElementSibling;
    const acts = line.querySelector(".statement-acts") ?? line;
    acts.append(" · ", cite);
    if (navigator.clipboard) acts.append(" · ", copying(cited, `Copy statement ${number} with its citation`));
  }
})();
