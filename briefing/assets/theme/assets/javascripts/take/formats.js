// What is saved, as files: Markdown, BibTeX, and CSV whose cells no spreadsheet runs. Texts in, text out.
const TakeFormats = (() => {
  // As escape_tex writes them.
  const TEX = { "~": "asciitilde", "^": "asciicircum", "\\": "backslash", "{": "braceleft", "}": "braceright" };
  const tex = text => text.replace(/[&%$#_~^\\{}]/gu, sign => (TEX[sign] ? `\\text${TEX[sign]}{}` : `\\${sign}`));
  // Signs of markup, and what would begin a list at the start of an item.
  const plain = text => text.replace(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`).replace(/^(\d*)([-+.)])/u, String.raw`$1\$2`);

  const stood = ({ text, standing }) => (standing ? `${text} [${standing}]` : text);

  const markdown = (title, items) => `# ${plain(title)}\n\n${items.map(item => [
    `- ${plain(stood(item))} According to ${plain(item.by)}. ${plain(item.source)}, statement ${plain(item.number)}. ${item.address ? `<${item.address}>` : plain(item.place)}`,
    ...item.remarks.map(remark => `    - Remark: ${plain(remark)}`),
  ].join("\n")).join("\n")}\n`;

  const entry = (item, site, day) => {
    const fields = {
      author: `{${tex(site)}}`,
      title: `{${tex(`${item.title}, statement ${item.number}`)}}`,
      year: item.edited.slice(0, 4),
      note: tex([stood(item), `According to ${item.by}.`, ...item.remarks.map(remark => `Remark: ${remark}`)].join(" ")),
      ...(item.address ? { url: item.address, urldate: day } : { howpublished: tex(item.place) }),
    };
    const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
    return `@misc{${item.key},\n${lines.join("")}}`;
  };
  /** @param {string} day of the reader's visit, as BibTeX's `urldate` has it */
  const bibtex = (site, items, day) => `${items.map(item => entry(item, site, day)).join("\n\n")}\n`;

  const COLUMNS = ["id", "sentence", "standing", "said by", "remarks", "source", "statement", "address"];
  const csv = items => Csv.write([COLUMNS, ...items.map(item => [
    item.id, item.text, item.standing, item.by, item.remarks.join(" | "), item.source, item.number, item.address || item.place,
  ])]);

  return { tex, plain, markdown, bibtex, csv };
})();
