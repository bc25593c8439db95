"""What marks within a line become in plain text, whatever format they come from: powers, note marks, quotations.

A number that stands higher or lower than the line never joins the number before it: 10 with a raised 6 is 10⁶.
One rule tells raised figures of which a file does not say what they are: behind a figure, a unit or a formula they stay
raised, as the page shows them, even where they may be a note's, as in 50⁷; behind a word, a year or the end of a
sentence they stand in brackets.
"""

import re

_UPPER = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWER = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISABLE = re.compile(r"[0-9+\-−=()ni]+")
_LOWERABLE = re.compile(r"[0-9+\-−=()]+")
_NOTE = re.compile(r"\d{1,3}(?: ?[,;–-] ?\d{1,3})*|[a-z]|(?:x{0,2})(?:ix|iv|v?i{2,3}|vi|xi{0,3})")
_AS_IT_IS = re.compile(r"[*†‡§¶#®™℠©°º$€£¥₤₽₹%‰’'\"”]+|\[.*\]|\(.*\)")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d$")
_NUMBER = re.compile(r"\d$")
_IN_BRACKETS = re.compile(r"\( ?[-−+]?\d[\d.,  ]* ?\)$")
_DEGREES = re.compile(r"\s?(?:[CF]\b|[NSEW]\b(?!\.))")
"""What follows a sign of degrees that is written as a raised letter or figure."""
_RECKONED, _RECKONING = re.compile(r"\s?[=+−×·*^<>≈]"), re.compile(r"[=+−×·*^<>≈] ?\d+$")
"""A number in brackets, and the signs behind and before a number that say that it is reckoned with."""
_UNIT = re.compile(
    r"(?:^|[\s\d/·(²³])(?:[kcdmµμnh]?m|dam)$|"
    r"(?:\d\s?|[/·(²³]|\bper )(?:[kMGTcdhmµμnp]?(?:s|g|W|V|A|J|N|Hz|Pa|l|L)|ft|in|mi|yd|sq|Å|sec|min|ha|h)$"
)
_MEASURE = re.compile(
    r"\b(?:(?:kilo|centi|milli|deci|dezi|hecto|hekto|mikro|micro|nano)?m(?:et(?:re|er)s?|ètres?|etros?|etr[io])|"
    r"miles?|yards?|feet|foot|inch(?:es)?|seconds?)$",
    re.IGNORECASE,
)
_SYMBOLS = re.compile(
    r"(?:^|[\W\d_])(?!bn|mn|tn|cf|pp|vs|ff|hr|lb|pm|tv|nr|ch|mr|dr|th|nd|rd|st|pc|cd)[b-df-hj-np-tv-xz]{2}$|"
    r"[=+−×·*/^(²³] ?[a-z]{1,3}$|\d[a-cx-z]{2,3}$"
)
_MIXED = re.compile(r"(?:^|[\W\d_])(?=[^\W\d_]*[a-zA-Z])(?=[^\W\d_]*[α-ωΑ-Ω])[^\W\d_]{2,4}$")
"""What a raised number is a power of: units, letters without a vowel as in a formula, Greek beside Latin ones."""
_FUNCTION = re.compile(r"\b(?:arc)?(?:sin|cos|tan|cot|sec|log|ln|lg)h?$")
_ARGUMENT = re.compile(r"\s?(?:(?![aAI]\b)[^\W\d_]\b|[(\d])")
_LETTER = re.compile(r"(?:^|[\W\d_])[^\W\d_]$")
_VARIABLE = re.compile(r"(?:^|[\W_])[^\W\d_]$|\d[nqrt-zα-ωΑ-Ω]$|[=+−×·*/^] ?\d+[a-z]$")
_AMOUNT = re.compile(r"[$£€¥] ?\d[\d.,]*[^\W\d_]{1,2}$|(?<!\d)\d{3}0s$|\bthe \d0s$|\d\([a-z]\)$")
"""A letter of a formula; sums of money, decades and the items of a law, which have no power whatever they end in."""
_OPERAND = r"(?:\d{0,3}|\d{1,3}\.\d{1,3})(?:[^\W\d_]\d{0,2}){0,2}"
_FORMULA = re.compile(
    rf"\((?![A-Z]{{2}}\))(?=[^()]*[^\W\d_]|[^()]*[+×·*/]|[-−]\d|\d+\.\d){_OPERAND}(?: ?[-+−×·*/=^] ?{_OPERAND})*\)$"
)
_CHEMICAL = re.compile(r"(?:^|[^a-z])[A-Z][a-z]?$")
"""What a lowered number counts, as in H2O."""
_FRACTION = re.compile(r"\s?[/⁄∕]\s?\d{1,3}(?!\d)")
_SPAN = re.compile(r"[/⁄∕]\d\d(?!\d)")
_WHOLE = re.compile(r"(?:^|[\s\d(\[“\"‘'~≈±+=$£€–—−-])$")
"""What follows the upper figure of a fraction, what follows the first of two years, and what stands before either."""
_DIVIDED = re.compile(r"(?:^|[^\w.,])\d{1,3} ?[/⁄∕] ?$")
"""What stands before the lower figure of a fraction."""
_ROMAN = re.compile(r"\b(?=[IVXLCDM])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$")
_FOLIO = re.compile(r"\b(?:ff?|fol|fols|folios?)\.? ?\d+$", re.IGNORECASE)
_ORDINALS = frozenset({
    "st", "nd", "rd", "th", "d", "er", "re", "e", "è", "ème", "eme", "es", "nde", "ère", "ere", "o", "os", "a",
    "as", "ro", "do", "to", "vo", "mo", "no", "ra", "da", "ta", "va", "ma", "na", "te", "ste", "de", "r", "rs",
})  # fmt: skip
_OF_LANGUAGES = {
    "d": {"en"},
    "o": {"es", "it", "pt", "gl", "la"},
    "a": {"es", "it", "pt", "gl", "la"},
    "r": {"fr", "ca"},
}
"""Ordinals of one letter, which is that of a note elsewhere; `e` is one wherever a word follows."""
_MARKS = {"tm": "™", "sm": "℠", "r": "®"}
_POWERS = frozenset("234")
_EXPONENTS = frozenset("ijknpqxT")
"""Powers of a unit, and letters that are a power after a lone letter and end no shortened word."""
_NOTE_LETTERS = frozenset("abcdefghr")
"""Letters that are a note's after a number, where they end no ordinal; others are powers."""
_UNSPACED = re.compile(r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])")
"""Where the markup of a reading sets a space that its script does not have."""
_LONG = 3
"""Words from which on raised text is small print and no mark."""
_QUOTES = {
    "de": ("„", "“"), "cs": ("„", "“"), "sk": ("„", "“"), "bg": ("„", "“"), "pl": ("„", "”"), "ro": ("„", "”"),
    "hu": ("„", "”"), "fr": ("« ", " »"), "ru": ("«", "»"), "uk": ("«", "»"), "it": ("«", "»"), "es": ("«", "»"),
    "el": ("«", "»"), "no": ("«", "»"), "nb": ("«", "»"), "sv": ("”", "”"), "fi": ("”", "”"), "ja": ("「", "」"),
}  # fmt: skip
"""The marks that a browser draws around a quotation, by language."""
_INNER = {"„": ("‚", "‘"), "«": ("“", "”"), "「": ("『", "』")}
_OPENING = ("“", "„", "«", "‘", "‚", "「", '"')


def raised(text: str, before: str, after: str = "", language: str = "") -> str:
    """Return raised text as a line of plain text has it.

    Args:
        text: what is raised: a power, the number of a note, the end of an ordinal, the upper figure of a fraction.
        before: the words before it in its line.
        after: what follows it.
        language: the code of the language of the text; nothing where it is not known.

    """
    text = " ".join(text.split())
    if text in {"o", "0"} and _NUMBER.search(before) and _DEGREES.match(after):
        return "°"
    if not text or _AS_IT_IS.fullmatch(text) or _is_ordinal(text, before, after, language[:2].lower()):
        return text
    if len(text.split()) > _LONG:
        return f" {text} "
    if _is_fraction(text, before, after):
        return f" {text}" if _NUMBER.search(before) else text
    if _is_note(text, before, after):
        return f"[{text}]"
    return _letters(text, before) if text.isalpha() else power(text)


def fraction(top: str, bottom: str, before: str = "") -> str:
    """Return a number that stands over another one as a fraction, apart from a number before it."""
    return f"{' ' * before[-1:].isalnum()}{top.strip()}/{bottom.strip()}"


def power(text: str) -> str:
    """Return an exponent: in raised figures where there are such, else after a circumflex."""
    if _RAISABLE.fullmatch(text):
        return text.translate(_UPPER)
    return f"^{text}" if text.isalnum() else f"^({text})"


def index(text: str) -> str:
    """Return an index: in lowered figures where there are such, else after a low line."""
    if _LOWERABLE.fullmatch(text):
        return text.translate(_LOWER)
    return f"_{text}" if text.isalnum() else f"_({text})"


def lowered(text: str, before: str, after: str = "") -> str:
    """Return lowered text as a line of plain text has it: H2O as everyone types it, any other number kept apart."""
    text = " ".join(text.split())
    if not text or len(text.split()) > _LONG:
        return f" {text} " if text else ""
    counts = _CHEMICAL.search(before) and not after[:1].isdigit()
    return text if text.isdigit() and (counts or _DIVIDED.search(before)) else index(text)


def quoted(text: str, before: str = "", language: str = "en", *, inner: bool = False) -> str:
    """Return a quotation with the marks that a browser draws around it; none where the text before has them."""
    text = text.strip()
    if not text or before.rstrip().endswith(_OPENING):
        return text
    first, last = drawn(language, inner=inner)
    return f"{first}{text}{last}"


def drawn(language: str, *, inner: bool = False) -> tuple[str, str]:
    """Return the marks that a browser draws around a quotation, or around one within another."""
    first, last = _QUOTES.get(language.split("-", maxsplit=1)[0].lower(), ("“", "”"))
    return _INNER.get(first.strip(), ("‘", "’")) if inner else (first, last)


def read_as(base: str, reading: str) -> str:
    """Return a word with the reading that small letters beside it give, in brackets."""
    base, reading = _UNSPACED.sub("", " ".join(base.split())), " ".join(reading.split())
    return f"{base}({reading})" if reading and base else base or reading


def _is_fraction(text: str, before: str, after: str) -> bool:
    """Return whether raised text is the upper figure of a fraction, or the whole of one."""
    upper = re.fullmatch(r"\d{1,3}", text) and _FRACTION.match(after)
    whole = re.fullmatch(r"\d{1,3}[/⁄∕]\d{1,3}", text) and not _NUMBER.search(before)
    in_span = _YEAR.search(before) and _SPAN.match(after)
    return bool((upper or whole) and _WHOLE.search(before) and not in_span)


def _is_ordinal(text: str, before: str, after: str, language: str) -> bool:
    """Return whether raised letters end an ordinal, a century or the number of a leaf, and are no letter of a note."""
    if text.lower() not in _ORDINALS | {"v"}:
        return False
    if _FOLIO.search(before):
        return text in {"r", "v"}
    roman = _ROMAN.search(before)
    if len(text) > 1:
        return bool(roman)
    number = re.search(r"(?<![\d.,])\d{1,3}$", before)
    if text == "e":
        return bool(roman or (number and re.match(r"\W*[^\W\d_]", after)))
    if text == "d":
        return bool(re.search(r"(?<!1)[23]$", before) and number and after[:1].isspace())
    spoken = language in _OF_LANGUAGES.get(text, frozenset()) or (text == "o" and not language)
    return bool((number or (roman and roman.group())) and spoken and after.strip())


def _is_note(text: str, before: str, after: str) -> bool:
    """Return whether raised text is the number or the letter of a note, and no power and no ordinal."""
    if not _NOTE.fullmatch(text):
        return False
    if text.isalpha():
        if _NUMBER.search(before):
            return text in _NOTE_LETTERS
        return not _LETTER.search(before) and bool(re.search(r"\w{3}\W?$", before))
    if not before.strip() or before[-1:].isspace():
        return not after[:1].isalpha()
    if _NUMBER.search(before):
        return not text.isdigit() or (_YEAR.search(before) is not None and not _is_reckoned(before, after))
    return not _is_base(text, before, after)


def _is_reckoned(before: str, after: str) -> bool:
    """Return whether a number is part of a sum, as no year is."""
    return bool(_RECKONED.match(after) or _RECKONING.search(before))


def _is_base(text: str, before: str, after: str) -> bool:
    """Return whether a raised number is a power of the unit, the letter or the formula before it."""
    if _AMOUNT.search(before):
        return False
    if _VARIABLE.search(before) or _FORMULA.search(before) or _IN_BRACKETS.search(before):
        return True
    if _FUNCTION.search(before) and _ARGUMENT.match(after):
        return True
    if text not in _POWERS:
        return False
    measured = _MEASURE.search(before) and re.search(r"(?:\d\S*\s(?:\w+\s)?|\bper |/)\w+$", before)
    return bool(_UNIT.search(before) or measured or _SYMBOLS.search(before) or _MIXED.search(before))


def _letters(text: str, before: str) -> str:
    """Return raised letters: the end of an ordinal or of a shortened word stays joined, a power is kept apart."""
    if text.lower() in _MARKS and text.isupper() and before[-1:].isalpha():
        return _MARKS[text.lower()]
    if _NUMBER.search(before):
        return text if text.lower() in _ORDINALS and len(text) > 1 else power(text)
    if re.search(r"(?:^|\W)[a-z]$", before) and len(text) == 1 and text not in "oe":
        return power(text)
    if _LETTER.search(before) and text in _EXPONENTS:
        return power(text)
    short = re.search(r"(?:^|[\W_])[^\W\d_]{1,3}$", before)
    return text if short or not before[-1:].isalnum() else f" {text}"
