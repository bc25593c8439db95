"""Foldings of letters for all who compare words.

That of search is the one of `letters.js`; `tests/cases/letters.yml` holds both to it.
"""

import unicodedata

_PLAIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
"""Letters that no mark sets apart from the plain ones, so that taking the marks away does not help."""
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʿʾ", ""))
"""Apostrophes, and the half rings that stand for hamza and ayn."""

TWINS = dict(zip("аеорсухіјѕԁһАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "aeopcyxijsdhABEKMHOPCTXIJSABEZHIKMNOPTYXo", strict=True))
"""Letters of Cyrillic and Greek that are drawn like Latin ones, each with that one."""
_NEAR = dict(
    zip(
        "вкмнтпгԛѵԝүґԌУӏαβγδεηικνρτυχωϳոսօհցզյɑɡɩıᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
        "bkmhtnrqvwyrGYlabydenikvptuxwjnuohgqjagiiabcdefghijklmnoprstuvwyz",
        strict=True,
    )
)
"""Letters that are like Latin ones at a glance, small capitals among them."""
_ALIKE = str.maketrans({**TWINS, **_NEAR})


def alike(text: str) -> str:
    """Return the text as it looks: letters of other scripts as the Latin ones they are like, no signs without width."""
    return "".join(part for part in bare(text).translate(_ALIKE) if unicodedata.category(part) != "Cf")


def bare(text: str) -> str:
    """Return the text without accents and other marks on its letters."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.category(part).startswith("M"))


def folded(text: str) -> str:
    """Return the text as words are compared: small plain letters, without marks and apostrophes."""
    return bare(text).lower().translate(_PLAIN).translate(_APOSTROPHES)
