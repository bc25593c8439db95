// What a careful eye would see at once on a screen of a width: overflow, text over text, a face that did not load.
width => {
  const found = [];
  const over = Math.max(document.documentElement.scrollWidth, innerWidth) - width;
  if (over > 0) found.push(`the page is ${over} px too wide`);

  const faces = [...document.fonts].filter(face => face.family.includes("Source Serif"));
  if (!faces.some(face => face.status === "loaded")) found.push("Source Serif is not loaded");
  for (const face of faces) if (face.status === "error") found.push(`a face of ${face.family} failed`);

  // The part of a rectangle that its clipping ancestors leave in sight.
  const seen = (rect, element) => {
    let { left, top, right, bottom } = rect;
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.visibility === "hidden" || style.opacity === "0") return null;
      if (style.overflow === "visible") continue;
      const box = at.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return right - left > 3 && bottom - top > 3 ? { left, top, right, bottom } : null;
  };

  const pieces = [];
  const walker = document.createTreeWalker(document.querySelector(".md-container"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("svg, option, .md-sidebar")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = seen(rect, parent);
      if (!box) continue;
      const slack = (box.bottom - box.top) * 0.3;
      pieces.push({ node, left: box.left + 1, right: box.right - 1, top: box.top + slack, bottom: box.bottom - slack });
    }
  }
  pieces.sort((a, b) => a.top - b.top);
  pieces.forEach((one, at) => {
    for (let next = at + 1; next < pieces.length && pieces[next].top < one.bottom; next += 1) {
      const other = pieces[next];
      if (other.node === one.node || other.left >= one.right || one.left >= other.right) continue;
      found.push(`“${one.node.data.trim().slice(0, 30)}” lies over “${other.node.data.trim().slice(0, 30)}”`);
    }
  });
  return found.slice(0, 10);
}
