"""One folding of letters for all who compare words, as in `letters.js`; `tests/cases/letters.yml` holds both to it."""

import unicodedata

_PLAIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
"""Letters that no mark sets apart from the plain ones, so that taking the marks away does not help."""
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʿʾ", ""))
"""Apostrophes, and the half rings that stand for hamza and ayn."""


def bare(text: str) -> str:
    """Return the text without accents and other marks on its letters."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.category(part).startswith("M"))


def folded(text: str) -> str:
    """Return the text as words are compared: small plain letters, without marks and apostrophes."""
    return bare(text).lower().translate(_PLAIN).translate(_APOSTROPHES)
