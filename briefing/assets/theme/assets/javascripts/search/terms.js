// From text to the terms by which it is found: spellings folded, numbers by value, words to their stem.
const SearchTerms = (() => {
  const COUNTS = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
    twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
    thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
  const counts = fits => Object.keys(COUNTS).filter(word => fits(COUNTS[word])).join("|");
  // "fifty-five", or one word where a scale follows it.
  const COUNTED = String.raw`(?<!\p{L})(?:(?:${counts(count => count >= 20)})[\s-](?:${counts(count => count < 10)})(?!\p{L})`
    + String.raw`|(?:${counts(Boolean)})(?=[\s-]+(?:hundred|thousand|million|billion|trillion)(?!\p{L})))`;
  const NUMBER = String.raw`${COUNTED}|\d{1,3}(?:[,\u0020\u00a0\u202f]\d{3})+(?:\.\d+)?(?!\d)|[1-9]\d{0,2}(?:\.\d{3})+(?!\d)|\d+(?:\.\d+|,\d{1,2})?(?!\d)`;
  const SCALE = String.raw`(?:[\s-]*(hundred|thousand|million|billion|trillion|bn|mn|m|k)(?![\p{L}\d])|(?!\p{L}))`;
  const DOTTED = String.raw`(?:\p{L}\.){2,}\p{L}?`;
  const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘ʼʿʾ][\p{L}\p{M}]+)*`;
  // One word in the texts, and two in many queries.
  const EMAIL = String.raw`e-mail\p{L}*`;
  const TOKEN = new RegExp(`(${NUMBER})${SCALE}|${DOTTED}|${EMAIL}|${WORD}`, "giu");
  const SCALES = { hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 };
  // Words that never decide; in titles and names they are kept, so that "IS" and "The Hague" are found.
  const STOP = new Set(`a about ad after against al all also am an and any ar are as ash at az be been before but by came can colonel come comes could define defined
    definition did do does down dr el for from general had happen happened happens has have he her him his how i if in into is it its la many
    me mean meaning means more most mr mrs ms much my no not of on or our out over own owned owner owns said say says
    she should so some such than that the their them then there these they this those to under up was we were what
    when where which while who whom why will with would you your`.split(/\s+/u));
  // Forms that no stem joins, and words that stand for one another; each finds the others of its line.
  const EQUALS = ["app application", "arms weapon", "ban block", "money currency", "buy bought purchase acquire paid pay price", "case event incident", "boss ceo chief executive head", "child children kid",
    "cigarette tobacco", "drug narcotic", "disappear expire vanish", "email mail", "embassy diplomatic", "fight fought", "fighter soldier", "flee fled", "fuel oil petrol",
    "kill killing murder assassinate", "law legislation legislative", "lead led leader", "make made maker", "man men", "messaging messenger", "migrant refugee",
    "income proceeds revenue",
    "school education educate", "sell sold", "smuggler smuggling", "spy spied", "teach taught teacher", "use user", "woman women"];
  // What transliterations and the two Englishes exchange; applied alike to texts and to queries.
  const FOLDS = [[/^alk(?=[ae]i?da)/u, "k"], [/z(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/u, "s"], [/our$/u, "or"], [/tre$/u, "ter"]];
  const EXCHANGES = [[/[ىی]/gu, "ي"], [/ک/gu, "ك"], [/ة$/u, "ه"], [/^ال(?=..)/u, ""],
    [/(?:[kgd]|(?<=.)t)h(?!$)/gu, at => at[0]], [/(.)\1+/gu, "$1"], [/q/gu, "k"], [/ph/gu, "f"], [/ou/gu, "u"], [/y/gu, "i"],
    [/ae|ai|ei/gu, "e"], [/(?<=..)ah$/u, "a"], [/^[gk]a[dt]afi$/u, "gadafi"], [/^m[ou]ham[ae]d$/u, "muhamad"],
    [/^uig[uo]r$/u, "uigur"], [/^al(?=keda$)/u, ""]];

  // Cyrillic letters as Latin ones, so that a name is found in either.
  const LATIN = { а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", і: "i", к: "k", қ: "q", л: "l", м: "m",
    н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "y",
    ь: "", э: "e", ю: "yu", я: "ya", ћ: "c", ј: "j", ҷ: "j" };

  const plain = word => Letters.fold(word.replace(/['’‘ʼʿʾ]s$/iu, "")).replace(/[.-]/gu, "")
    .replace(/\p{Script=Cyrillic}/gu, letter => LATIN[letter] ?? letter);
  const exchange = word => EXCHANGES.reduce((text, [from, to]) => text.replace(from, to), word);
  const british = word => FOLDS.reduce((text, [from, to]) => text.replace(from, to), word);
  const folded = shown => exchange(british(plain(shown)));
  // A country and what is of it: "Libya", "Libyan".
  const PLACES = SearchDocuments.documents.filter(({ kind, title, forms }) => SearchDocuments.lands.includes(kind) && forms && !title.includes(" "))
    .map(({ title, forms }) => [title, ...forms.filter(form => !form.includes(" "))].map(plain).join(" "));
  // By their stem, but for a word that shares it with others that are no equals: "arms" with "armed".
  const ALONE = new Set(["arms"]);
  const stemmed = word => exchange(SearchEngine.stemmer(british(word)));
  const equal = word => (ALONE.has(word) ? `${word} alone` : stemmed(word));
  const equals = new Map([...EQUALS, ...PLACES].flatMap(row => row.split(" ").map(word => [equal(word), [`=${row}`]])));
  const known = new Map();
  // The stem of a word, the word itself and its line of equals, folded; remembered, since a site uses few words often.
  const terms = shown => {
    if (!known.has(shown)) {
      const word = plain(shown);
      const count = COUNTS[word];
      known.set(shown, [...new Set([stemmed(word), folded(shown), ...(equals.get(equal(word)) ?? []), ...(count > 1 ? [String(count)] : [])])]);
    }
    return known.get(shown);
  };

  // The value of a number in words: of "fifty-five" that of both.
  const counted = text => text.toLowerCase().split(/[\s-]/u).reduce((sum, word) => sum + COUNTS[word], 0) || undefined;

  // One token: where it stands, the terms that stand for it, and whether it may be left out.
  const read = match => {
    const [shown, digits, scale] = match;
    const at = { start: match.index, end: match.index + shown.length };
    if (digits === undefined) return { ...at, shown, terms: terms(shown), parts: [], number: false, stop: STOP.has(plain(shown)) };
    const number = counted(digits) ?? Number(digits.replace(/^(\d+),(\d{1,2})$/u, "$1.$2").replace(/\.(?=\d{3}(?!\d))|[,\s]/gu, ""));
    const value = scale ? Number((number * SCALES[scale.toLowerCase()]).toPrecision(12)) : number;
    const parts = scale ? [String(number), terms(scale)[0]] : [];
    return { ...at, shown, terms: [String(value)], parts, number: true, stop: false };
  };

  const tokens = text => Array.from(text.matchAll(TOKEN), read);
  // A compound in capitals, such as WhatsApp, is found by its parts as well.
  const humps = text => (text.match(/\p{Lu}?\p{Ll}+(?=\p{Lu}\p{Ll})|(?<=\p{Ll})\p{Lu}\p{Ll}+/gu) ?? []).flatMap(part => tokens(part));
  const key = text => tokens(text).filter(token => !token.stop).map(token => token.terms[0]).join(" ") || tokens(text).map(token => token.terms[0]).join(" ");

  // A name as it is typed: its letters and figures only, so that the beginning of one can be told.
  const flat = text => text.split(/[\s\-‐–—/_]+/u).map(word => plain(word).replace(/[^\p{L}\p{N}]/gu, "")).filter(Boolean).join(" ");

  return { tokens, humps, key, flat, plain, folded };
})();
