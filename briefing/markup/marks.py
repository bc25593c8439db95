"""What marks within a line become in plain text, whatever format they come from: powers, note marks, quotations.

A number that stands higher or lower than the line never joins the number before it: 10 with a raised 6 is 10⁶.
"""

import re

_UPPER = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWER = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISABLE = re.compile(r"[0-9+\-−=()ni]+")
_LOWERABLE = re.compile(r"[0-9+\-−=()]+")
_NOTE = re.compile(r"\d{1,3}(?: ?[,;–-] ?\d{1,3})*|[a-z]")
_AS_IT_IS = re.compile(r"[*†‡§¶#®™℠©°º’'\"”]+|\[.*\]|\(.*\)")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d$")
_NUMBER = re.compile(r"\d$")
_UNIT = re.compile(r"(?:^|[\s\d/·(²³])(?:[kcdmµn]?m|ft|in|mi|yd|s|kg|h)$")
"""What a raised number is a power of."""
_LETTER = re.compile(r"(?:^|[\W\d_])[^\W\d_]$")
_FORMULA = re.compile(r"\([^\s()]{1,12}\)$")
_ORDINALS = frozenset({
    "st", "nd", "rd", "th", "d", "er", "re", "e", "è", "ème", "eme", "es", "nde", "ère", "ere", "o", "os", "a",
    "as", "ro", "do", "to", "vo", "mo", "no", "ra", "da", "ta", "va", "ma", "na", "te", "ste", "de", "r", "rs",
})  # fmt: skip
_MARKS = {"tm": "™", "sm": "℠", "r": "®"}
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


def raised(text: str, before: str, after: str = "") -> str:
    """Return raised text as a line of plain text has it.

    Args:
        text: what is raised: a power, the number of a note, the end of an ordinal.
        before: the words before it in its line.
        after: what follows it.

    """
    text = " ".join(text.split())
    if not text or _AS_IT_IS.fullmatch(text):
        return text
    if len(text.split()) > _LONG:
        return f" {text} "
    if _is_note(text, before, after):
        return f"[{text}]"
    return _letters(text, before) if text.isalpha() else power(text)


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
    plain = text.isdigit() and before[-1:].isalpha() and not after[:1].isdigit()
    return text if plain else index(text)


def quoted(text: str, before: str = "", language: str = "en", *, inner: bool = False) -> str:
    """Return a quotation with the marks that a browser draws around it; none where the text before has them."""
    text = text.strip()
    if not text or before.rstrip().endswith(_OPENING):
        return text
    first, last = _QUOTES.get(language.split("-", maxsplit=1)[0].lower(), ("“", "”"))
    if inner:
        first, last = _INNER.get(first.strip(), ("‘", "’"))
    return f"{first}{text}{last}"


def read_as(base: str, reading: str) -> str:
    """Return a word with the reading that small letters beside it give, in brackets."""
    base, reading = "".join(base.split()), " ".join(reading.split())
    return f"{base}({reading})" if reading and base else base or reading


def _is_note(text: str, before: str, after: str) -> bool:
    """Return whether raised text is the number or the letter of a note, and no power and no ordinal."""
    if not _NOTE.fullmatch(text):
        return False
    if text.isalpha():
        return not _NUMBER.search(before) and not _LETTER.search(before) and bool(re.search(r"\w{3}\W?$", before))
    if not before.strip() or before[-1:].isspace():
        return not after[:1].isalpha()
    if _NUMBER.search(before):
        return bool(_YEAR.search(before)) or not text.isdigit()
    return not (_UNIT.search(before) or _LETTER.search(before) or _FORMULA.search(before))


def _letters(text: str, before: str) -> str:
    """Return raised letters: the end of an ordinal or of a shortened word stays joined, a power is kept apart."""
    if text.lower() in _MARKS and text.isupper() and before[-1:].isalpha():
        return _MARKS[text.lower()]
    if _NUMBER.search(before):
        return text if text.lower() in _ORDINALS else power(text)
    if re.search(r"(?:^|\W)[a-z]$", before) and len(text) == 1 and text not in "oe":
        return power(text)
    short = re.search(r"(?:^|[\W_])[^\W\d_]{1,3}$", before)
    return text if short or not before[-1:].isalnum() else f" {text}"
