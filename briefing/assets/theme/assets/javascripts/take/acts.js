// Buttons that copy, share and save: below an opened note, beside a statement, on the page of what is saved.
const TakeActs = (() => {
  const SHOWN = 2000;

  // What a press did, for readers who do not see it.
  const status = Object.assign(document.createElement("span"), { className: "take-told" });
  status.setAttribute("role", "status");
  document.body.append(status);
  const tell = text => { status.textContent = text; };

  const button = (text, label, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: text });
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", () => action(made));
    return made;
  };
  const showFor = (made, text, words, told) => {
    made.textContent = text;
    tell(told);
    setTimeout(() => { made.textContent = words; }, SHOWN);
  };
  /** Nothing where the browser lends no clipboard, as to pages from unsafe hosts. */
  const copying = (text, words, label = "") => (navigator.clipboard ? [button(words, label, made => navigator.clipboard.writeText(text())
    .then(() => showFor(made, "Copied", words, "Copied."), () => showFor(made, "Not copied", words, "The browser did not allow it.")))] : []);
  /** Nothing where the system has no sheet for sharing; a reader who shuts it again wants no message. */
  const sharing = (data, label = "") => (navigator.share ? [button("Share", label, () => navigator.share(data()).catch(() => {}))] : []);

  const way = /** @type {HTMLAnchorElement} */ (document.querySelector(".report .to-saved"));
  /** The button, and a way to the list once the statement is on it. */
  const saving = (id, number, words) => {
    const list = Object.assign(document.createElement("a"), { className: "copy to-saved", href: way.href, textContent: "List" });
    list.setAttribute("aria-label", "List of saved sentences");
    const show = made => {
      const saved = TakeStore.has(id);
      list.hidden = !saved;
      made.textContent = saved ? "Saved" : words;
      made.setAttribute("aria-label", saved ? `Saved: remove statement ${number} from the list` : `Save statement ${number}`);
      return saved;
    };
    const made = button(words, "", () => {
      const wanted = !TakeStore.has(id);
      if (wanted) TakeStore.add(id);
      else TakeStore.remove(id);
      if (show(made) !== wanted) tell("This browser does not let this site save anything.");
      else tell(wanted ? "Saved." : "Removed from the list.");
    });
    show(made);
    return [made, list];
  };

  // Where the page stands: on the web, or else which page of which version of the site it is.
  const printed = /** @type {HTMLElement} */ (document.querySelector(".printed"))?.dataset.foot ?? document.title;
  const known = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=canonical]"))?.href ?? location.href.split("#")[0];
  const address = known.startsWith("http") ? known : "";

  const parts = ref => {
    const { said, rests, fragment } = TakeSentence.of(ref);
    const text = [`“${said}”`, ...rests, printed].join(" ");
    return { text, url: address && address + fragment };
  };
  const asText = ref => {
    const { text, url } = parts(ref);
    return url ? `${text}, ${url}` : text;
  };
  const asShared = ref => {
    const { text, url } = parts(ref);
    return { title: document.title, text, ...(url ? { url } : {}) };
  };

  const idOf = (source, anchor) => `${source}:${anchor.replace(/^p/u, "").replace("-", ".")}`;
  /** The statement that a note gives; none where it gives an outside work or whole passages. */
  const statementOf = note => {
    const head = /** @type {HTMLElement} */ (note.querySelector("p[data-source]"));
    const place = /** @type {HTMLAnchorElement} */ (head?.querySelector("a[data-number]"));
    if (!place) return null;
    return { id: idOf(head.dataset.source, place.hash.slice(1)), number: place.dataset.number };
  };

  /** Fills the row below an opened note. */
  const fill = (row, ref) => {
    const given = statementOf(document.getElementById(decodeURIComponent(ref.hash.slice(1))));
    row.append(
      ...copying(() => asText(ref), "Copy sentence"), ...sharing(() => asShared(ref), "Share sentence"),
      ...(given ? saving(given.id, given.number, "Save statement") : []),
    );
    // In the margin keys go past what stands in the text besides, and a press leaves the focus in the text.
    if (!row.closest(".side-notes")) return;
    for (const made of row.children) made.tabIndex = -1;
    row.addEventListener("mousedown", event => event.preventDefault());
  };
  return { button, copying, sharing, saving, tell, address, idOf, fill };
})();
