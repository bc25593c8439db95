// Which numbers of the list of notes reach out of the list, where they would be cut or stand on other words.
() => {
  const list = document.querySelector(".footnote > ol");
  const columns = [...list.getClientRects()];
  const pen = document.createElement("canvas").getContext("2d");
  return [...list.children].map((note, at) => {
    const { font } = getComputedStyle(note);
    pen.font = font;
    const box = note.getClientRects()[0];
    const column = columns.find(each => each.left <= box.left && each.right >= box.right - 1);
    const start = box.left - pen.measureText(`${at + 1}. `).width;
    return !column || start < column.left - 0.5 ? `${at + 1}.` : "";
  }).filter(Boolean);
}
