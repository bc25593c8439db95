// Copying: a citation of the page, or of one statement with its address.
(() => {
  if (!navigator.clipboard) return;
  const button = (text, label) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: "Copy" });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text());
      made.textContent = "Copied";
      setTimeout(() => { made.textContent = "Copy"; }, 2000);
    });
    return made;
  };

  for (const form of document.querySelectorAll(".cite pre")) {
    const name = form.parentElement.previousElementSibling;
    name.append(" ", button(() => form.textContent, `Copy the citation as ${name.textContent}`));
  }
  for (const statement of document.querySelectorAll(".statement[id]")) {
    const number = statement.querySelector(".passage-mark")?.textContent ?? "";
    const words = () => statement.textContent.replace(number, "").trim().replace(/\s+/g, " ");
    const address = () => `${location.href.split("#")[0]}#${statement.id}`;
    const cited = () => `“${words()}” Sourcebook, reading notes on “${document.querySelector("h1").firstChild.textContent.trim()}”, statement ${number}. ${address()}`;
    statement.nextElementSibling?.append(" · ", button(cited, `Copy statement ${number} with its citation`));
  }
})();
