// Citing: the forms for citing a page, to copy; beside each statement buttons that cite, copy, share and save it.
(() => {
  const withCopies = (forms, what) => {
    for (const form of forms.querySelectorAll("pre")) {
      const name = form.parentElement.previousElementSibling;
      name.append(" ", ...TakeActs.copying(() => form.textContent, "Copy", `Copy the citation of ${what} as ${name.textContent}`));
    }
  };
  for (const forms of document.querySelectorAll("details.cite")) withCopies(forms, "this page");

  // As escape_tex writes them.
  const TEX = { "~": "asciitilde", "^": "asciicircum", "\\": "backslash", "{": "braceleft", "}": "braceright" };
  // The engine's own stands behind all that is written in a page.
  const templates = /** @type {NodeListOf<HTMLTemplateElement>} */ (document.querySelectorAll("template.cite-statement"));
  const template = templates[templates.length - 1];
  if (!template) return;
  Load.all(["stylesheets/take.css"]).catch(() => {});
  // The page's address where the site knows its host or has one; on disk, its place in the edition.
  const place = TakeActs.address || location.href.split("#")[0].slice(Load.base.href.length);

  const filled = (statement, number) => {
    const forms = /** @type {HTMLElement} */ (template.content.firstElementChild.cloneNode(true));
    const words = statement.closest(".passage")?.querySelector(".opens")?.textContent ?? "";
    const opens = words && `, in the passage that begins ${words}`;
    const values = { "⟨number⟩": number, "⟨opens⟩": opens, "⟨id⟩": statement.id, "⟨address⟩": `${place}#${statement.id}` };
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
    const shared = () => ({ title: document.title, text: cited(), ...(TakeActs.address ? { url: `${place}#${statement.id}` } : {}) });
    const cite = TakeActs.button("Cite", `Cite statement ${number}`, button => toggle(statement, number, button));
    cite.setAttribute("aria-expanded", "false");
    const line = statement.nextElementSibling;
    const acts = line.querySelector(".statement-acts") ?? line;
    const [save, list] = TakeActs.saving(TakeActs.idOf(template.dataset.source, statement.id), number, "Save");
    const made = [
      cite, ...TakeActs.copying(cited, "Copy", `Copy statement ${number} with its citation`),
      ...TakeActs.sharing(shared, `Share statement ${number}`), save,
    ];
    for (const each of made) acts.append(" · ", each);
    acts.append(" ", list);
  }
})();
