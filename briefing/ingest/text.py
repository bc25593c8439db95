"""Bytes to text that may be trusted: decoded strictly, without characters that hide, and normalised one way.

Normalised means Unicode NFC, every run of white space one space, none at either end. A passage's hash is the
SHA-256 of its normalised text in UTF-8.
"""

import hashlib
import io
import re
import unicodedata
import zipfile

import py3langid

from briefing.ingest.errors import RefusedError

LARGEST = 20_000_000
"""Bytes of one input; a longer article is no article."""
LARGEST_TEXT = 5_000_000
_SAMPLE, _LETTERS = 10_000, 40
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u061c\u200e\u200f\u180e\u200b\u2060\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufffd\ud800-\udfff]")
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")
_WORD = re.compile(r"[^\W\d_]+")


def decode(data: bytes) -> str:
    """Return the text of UTF-8 bytes, line breaks made one kind.

    Raises:
        RefusedError: the bytes are too many, not UTF-8, or hold characters that hide or reorder text.

    """
    if len(data) > LARGEST_TEXT:
        raise RefusedError(f"more than {LARGEST_TEXT} bytes of text; split it")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RefusedError("UTF-16; save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(f"not UTF-8 at byte {error.start}; save it as UTF-8") from None
    return clean(text)


def clean(text: str) -> str:
    """Return text with one kind of line break and without invisible characters.

    Raises:
        RefusedError: a control or direction character stands in it; says which, and where.

    """
    text = _BREAKS.sub("\n", text)
    for pattern, what in ((_CONTROL, "a control character"), (_BIDI, "a character that reorders text")):
        if match := pattern.search(text):
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            raise RefusedError(f"{what}, U+{ord(match.group()):04X}, at line {line}, column {column}; remove it")
    return _INVISIBLE.sub("", text)


def normalise(text: str) -> str:
    """Return `text` in NFC with every run of white space made one space, none at either end."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a normalised text, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def mixed_scripts(text: str) -> list[str]:
    """Return the words that mix Latin letters with Cyrillic or Greek ones, with the code points of the latter."""
    found = []
    for word in dict.fromkeys(_WORD.findall(text)):
        scripts = {unicodedata.name(letter, "?").split()[0] for letter in word}
        if "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK"}:
            odd = [f"U+{ord(c):04X}" for c in word if not unicodedata.name(c, "?").startswith("LATIN")]
            found.append(f"{word} ({', '.join(odd)})")
    return found


def guess_language(text: str) -> str:
    """Return the code of the language in which `text` is written, `und` where it is too short to tell."""
    letters = sum(letter.isalpha() for letter in text[:_SAMPLE])
    return str(py3langid.classify(text[:_SAMPLE])[0]) if letters >= _LETTERS else "und"


def known(value: object) -> str | None:
    """Return a piece of metadata as normalised text, or None where there is none."""
    return normalise(str(value)) or None if value else None


def refuse_bomb(data: bytes) -> None:
    """Return where `data` is a zip that unpacks to a sane size.

    Raises:
        RefusedError: it is no whole zip, or it would unpack to far more than it may.

    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
    except zipfile.BadZipFile:
        raise RefusedError("the file is no whole archive") from None
    if size > LARGEST * 10:
        raise RefusedError("it unpacks to more than it may")
