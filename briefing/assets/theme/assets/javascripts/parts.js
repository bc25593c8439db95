// Data in parts, of which only those that hold what is wanted are loaded; briefing/mkdocs/script_parts.py writes them.
const Parts = (() => {
  const number = (key, parts) => Array.from(key).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 2 ** 32, 0) % parts;
  const load = (name, { parts }, keys) => Load.all(keys.map(key => `${name}/${number(key, parts)}.js`));
  return { number, load };
})();
