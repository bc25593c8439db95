// The list of keys, which is loaded when a reader asks for it, with the switch for single keys.
const KeyList = (() => {
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-labelledby", "keys-title");
  dialog.innerHTML = `<h2 id="keys-title">Keys</h2><dl>
    <dt><kbd>/</kbd></dt><dd>search</dd>
    <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous statement, on the page of a source</dd>
    <dt><kbd>n</kbd> <kbd>N</kbd></dt><dd>next and previous place with the words that you searched for</dd>
    <dt><kbd>Esc</kbd></dt><dd>close search, a note or a card</dd>
    <dt><kbd>?</kbd></dt><dd>this list, also while the keys are off</dd></dl>
    <button type="button">Close</button><label><input type="checkbox"> Single keys work</label>`;
  const box = dialog.querySelector("input");
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  document.body.append(dialog);
  let told = null;
  box.addEventListener("change", () => told(box.checked));

  /**
   * @param {boolean} on whether single keys work
   * @param {(on: boolean) => void} change what to do when the reader switches them
   */
  const show = (on, change) => {
    box.checked = on;
    told = change;
    if (!dialog.open) dialog.showModal();
  };
  return { show };
})();
