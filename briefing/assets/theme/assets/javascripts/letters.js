// One folding of letters for all who compare words, the same as in briefing/letters.py; tests/cases/letters.yml holds both to it.
// A page may load this file twice, for its own script and for search: an assignment bears that, a declaration would not.
globalThis.Letters ??= (() => {
  // Letters that no mark sets apart from the plain ones, so that taking the marks away does not help.
  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };
  const bare = text => text.normalize("NFKD").replace(/\p{M}/gu, "");
  const fold = text => bare(text).toLowerCase().replace(/[ßæœøłđı]/gu, letter => PLAIN[letter]).replace(/['’‘ʼʿʾ]/gu, "");
  return { fold };
})();
