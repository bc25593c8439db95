// Which words and controls of a page cover one another, and which words are cut off or broken although a line could hold them.
() => {
  const LINE = 12;
  // A table or picture that scrolls by itself cuts nothing off; a frame of a pixel hides its text from the eye on purpose.
  const isCut = (element, box) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX } = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      if (overflowX !== "visible" && (frame.width < 3 || (overflowX !== "hidden" && at.matches(".md-typeset *")))) return false;
      if (overflowX !== "visible" && (box.right > frame.right + 2 || box.left < frame.left - 2)) return true;
    }
    return false;
  };
  const shown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const pieces = [];
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !shown(parent) || parent.closest("option, script, style, template, svg, caption, thead")) continue;
    const range = document.createRange();
    for (const { 0: word, index } of node.data.matchAll(/(?<![\p{L}\p{N}]|\w[./-])[\p{L}\p{N}]{2,}(?![./-]?[\p{L}\p{N}])/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1 && box.left >= 0);
      const lines = new Set(boxes.map(box => Math.round(box.top / 4)));
      if (lines.size > 1 && word.length <= LINE) found.push(`“${word}” is broken`);
      if (boxes.some(box => isCut(parent, box))) found.push(`“${word}” is cut off`);
      pieces.push(...boxes.map(box => ({ element: parent, told: `“${word}”`, box })));
    }
  }
  for (const element of document.querySelectorAll("button, input, select, label.md-icon")) {
    const box = element.getBoundingClientRect();
    if (shown(element) && box.left >= 0 && !element.closest("thead")) pieces.push({ element, told: element.outerHTML.slice(0, 50), box });
  }
  pieces.sort((one, other) => one.box.top - other.box.top);
  pieces.forEach((one, at) => {
    for (const other of pieces.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (wide > 2 && high > Math.min(one.box.height, other.box.height) / 3) found.push(`${one.told} and ${other.told} cover one another`);
    }
  });
  return found.slice(0, 10);
}
