// The page of saved sentences: the statements whose ids the reader keeps, as they read today, and ways to take them along.
(() => {
  const box = document.querySelector(".saved");
  const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  const { site, key, held } = AllStatements;
  const TITLE = `Saved sentences: ${site}`;
  const NAME = "saved-sentences";
  const list = Object.assign(document.createElement("ol"), { className: "saved-list" });
  const acts = Object.assign(document.createElement("p"), { className: "saved-acts" });

  const make = (tag, className, ...content) => {
    const made = Object.assign(document.createElement(tag), { className });
    made.append(...content);
    return made;
  };

  const sourceOf = id => id.split(":")[0];
  const isKnown = id => Object.hasOwn(held, sourceOf(id)) && Object.hasOwn(held[sourceOf(id)].statements, id);

  // An id that the site no longer has gives nothing to take along.
  const item = id => {
    const source = sourceOf(id);
    const { title, line, page, address, edited, statements } = held[source];
    const { number, anchor, text, by, standing = [], outcome = "", remarks = [] } = statements[id];
    const link = new URL(`${page}#${anchor}`, Load.base).href;
    const own = link.startsWith("http") ? link : "";
    return {
      id, number, text, by, remarks, title, edited, link, marks: standing, outcome,
      standing: [standing.map(([, word]) => word).join(", "), outcome].filter(Boolean).join("; "),
      source: line, address: address ? `${address}#${anchor}` : own,
      place: `${site}, the page of that source, version of ${edited}`, key: `${key}-sources-${source}-${anchor}`,
    };
  };
  const known = () => TakeStore.ids().filter(isKnown).map(item);

  const download = (ending, type, text) => {
    const href = URL.createObjectURL(new Blob([text], { type }));
    Object.assign(document.createElement("a"), { href, download: `${NAME}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href));
    TakeActs.tell(`${NAME}.${ending} was made.`);
  };
  const today = () => {
    const day = new Date();
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, "0")).join("-");
  };
  const asMarkdown = () => TakeFormats.markdown(TITLE, known());

  // The focus stays near what was taken off.
  const takeOff = async (id, row) => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    const at = next?.id;
    TakeStore.remove(id);
    await show();
    const left = at && /** @type {HTMLElement} */ (document.getElementById(at)?.querySelector(".take-off"));
    (left || status).focus();
  };
  const removal = (id, row, number) => {
    const made = TakeActs.button("Remove", `Remove ${number} from the list`, () => takeOff(id, row));
    made.classList.add("take-off");
    return made;
  };

  const rowOf = id => {
    const row = make("li", "");
    row.id = `saved-${id}`;
    if (!isKnown(id)) {
      row.append(make("p", "statement", `${id} is no longer a statement on this site. `), make("p", "statement-meta", removal(id, row, id)));
      return row;
    }
    const { number, text, by, marks, outcome, remarks, source, link } = item(id);
    const said = make("p", "statement", text);
    for (const [kind, word] of marks) said.append("\u00a0", make("span", `standing standing--${kind}`, word));
    if (outcome) said.append(make("span", "outcome", `; ${outcome}`));
    const place = Object.assign(make("a", "", `statement ${number}`), { href: link });
    row.append(
      said, ...remarks.map(remark => make("p", "remark", make("strong", "", "Remark. "), remark)),
      make("p", "statement-meta", `According to ${by} · ${source}, `, place, " · ", removal(id, row, number)),
    );
    return row;
  };

  // What could not be loaded is neither shown nor called gone.
  const show = () => Parts.load("all-statements", AllStatements, TakeStore.ids().map(sourceOf)).then(fill, () => {
    acts.hidden = list.hidden = true;
    status.textContent = "The list could not be loaded. Open this page again.";
  });
  function fill() {
    const ids = TakeStore.ids();
    const many = ids.length === 1 ? "1 statement is saved on this device." : `${ids.length} statements are saved on this device.`;
    status.textContent = ids.length ? many : "Nothing is saved on this device.";
    acts.hidden = list.hidden = !ids.length;
    list.replaceChildren(...ids.map(rowOf));
  }

  acts.append(
    ...TakeActs.copying(asMarkdown, "Copy all"), make("span", "", "Download as"),
    TakeActs.button("Markdown", "Markdown file of the list", () => download("md", "text/markdown", asMarkdown())),
    TakeActs.button("BibTeX", "BibTeX file of the list", () => download("bib", "text/x-bibtex", TakeFormats.bibtex(site, known(), today()))),
    TakeActs.button("CSV", "CSV file of the list", () => download("csv", "text/csv", TakeFormats.csv(known()))),
    TakeActs.button("Clear the list", "", async () => {
      TakeStore.clear();
      await show();
      status.focus();
    }),
  );
  status.tabIndex = -1;
  box.append(acts, list);
  Load.all(["stylesheets/take.css"]).catch(() => {});
  TakeStore.follow(show);
  show();
})();
