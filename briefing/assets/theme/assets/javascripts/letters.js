// One folding of letters for all who compare words, the same as in briefing/text/letters.py; tests/cases/letters.yml holds both to it.
// A page may load this file twice, for its own script and for search: an assignment bears that, a declaration would not.
globalThis.Letters ??= (() => {
  // Letters that no mark sets apart from the plain ones, so that taking the marks away does not help: sharp s, ae, oe,
  // o, l and d with a stroke, i without a dot. As numbers, since fonts keep every letter that stands in a script.
  const PLAIN = { "\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u0131": "i" };
  const bare = text => text.normalize("NFKD").replace(/\p{M}/gu, "");
  const fold = text => bare(text).toLowerCase().replace(/[\u00df\u00e6\u0153\u00f8\u0142\u0111\u0131]/gu, letter => PLAIN[letter]).replace(/['’‘ʼʿʾ]/gu, "");
  return { fold };
})();
