// What reaches beyond a screen of a width: the page itself, whatever made it so wide, and text or controls within it.
width => {
  const found = [];
  // On a phone a page that is too wide widens its own window: neither is compared with the other.
  const wide = Math.max(document.documentElement.scrollWidth, innerWidth, Math.round(visualViewport.width * visualViewport.scale));
  if (wide > width) found.push(`the page is ${wide - width} px too wide`);

  // The part of a box that what clips or scrolls leaves in sight; what scrolls by itself may hold more than it shows.
  const seen = (box, element) => {
    let { left, right } = box;
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === "visible") continue;
      const frame = at.getBoundingClientRect();
      [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
    }
    return right - left > 3 ? { left, right } : null;
  };
  const judge = (element, boxes, told) => {
    for (const box of boxes) {
      const part = box.height && seen(box, element);
      if (part && part.right > 0 && (part.right > width + 1 || part.left < -1)) {
        found.push(`${told} reaches from ${Math.round(part.left)} to ${Math.round(part.right)}`);
        return;
      }
    }
  };
  const shown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !shown(parent) || parent.closest("option, script, style, template")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    judge(parent, range.getClientRects(), `“${node.data.trim().slice(0, 30)}”`);
  }
  for (const element of document.querySelectorAll("a, button, input, select, label, img, svg, pre, table, .card, .note-here, .search-result")) {
    if (shown(element)) judge(element, [element.getBoundingClientRect()], element.outerHTML.slice(0, 60));
  }
  return found.slice(0, 10);
}
