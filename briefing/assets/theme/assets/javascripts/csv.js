// Rows of texts as CSV, for tables and for what is saved.
const Csv = (() => {
  // A cell that a spreadsheet would take for a formula begins with an apostrophe.
  const guarded = text => (["=", "+", "-", "@", "\t", "\r"].includes(text[0]) ? `'${text}` : text);
  const line = row => `${row.map(text => `"${guarded(text).replaceAll('"', '""')}"`).join(",")}\r\n`;
  // The mark at the beginning tells spreadsheets that the letters are UTF-8.
  /** @param {string[][]} rows */
  const write = rows => `\ufeff${rows.map(line).join("")}`;
  return { write };
})();
