// Which names and numbers of the page's pictures cover one another, or leave their picture.
() => {
  const told = element => element.matches("circle") ? `(${element.nextElementSibling.textContent})` : element.textContent;
  const found = [];
  for (const svg of document.querySelectorAll(".picture svg")) {
    const frame = svg.getBoundingClientRect();
    const pieces = [...svg.querySelectorAll("text, .badge")]
      .filter(element => element.checkVisibility())
      .map(element => ({ element, box: element.getBoundingClientRect() }));
    pieces.forEach(({ element, box }, at) => {
      const away = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (away > 3) found.push(`${told(element)} leaves its picture`);
      for (const other of pieces.slice(0, at)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const same = other.element === element.previousElementSibling && other.element.matches(".badge");
        if (wide > 1 && high > 1 && !same) found.push(`${told(element)} covers ${told(other.element)}`);
      }
    });
  }
  return found;
}
