"""Bytes to text that may be trusted: decoded strictly, without characters that hide, and normalised one way.

Normalised means Unicode NFC, every run of white space one space, none at either end. A passage's hash is the
SHA-256 of its normalised text in UTF-8.
"""

import hashlib
import io
import re
import unicodedata
import zipfile
import zlib

import py3langid

from briefing.ingest.errors import RefusedError
from briefing.text.letters import TWINS
from briefing.text.words import letters

LARGEST = 20_000_000
"""Bytes of one input; a longer article is no article."""
LARGEST_TEXT = 5_000_000
_SAMPLE, _LETTERS = 10_000, 40
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u200e\u200f\u180e\u200b\u2060\ufeff\U000e0000-\U000e007f]")
_NO_CHARACTERS = "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_CONTROL = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]")
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")
_SOFT = re.compile("\u00ad[ \\t]*\\n[ \\t]*(?P<rest>\\S+)(?P<more>[ \\t]+(?=\\S))?")
"""A word that goes on in the next line behind a soft hyphen."""
_XML = (".xml", ".rels", ".opf", ".ncx", ".xhtml", ".html", ".htm")
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
    return clean(text, lines=True)


def clean(text: str, *, lines: bool = False) -> str:
    """Return text with one kind of line break, without invisible characters and forms that only print needs.

    Args:
        text: any text.
        lines: whether it is a whole file, of which a maintainer can look up line and column.

    Raises:
        RefusedError: a control or direction character stands in it; says which, and where.

    """
    text = _BREAKS.sub("\n", text)
    text = _SOFT.sub(_whole_word, text) if lines else text
    for pattern, what in ((_CONTROL, "a control character"), (BIDI, "a character that reorders text")):
        if match := pattern.search(text):
            where = _line(text, match.start()) if lines else _words_before(text, match.start())
            raise RefusedError(f"{what}, U+{ord(match.group()):04X}, {where}; remove it")
    return letters(_INVISIBLE.sub("", text))


def _whole_word(match: re.Match[str]) -> str:
    """Return the rest of a word that two lines part, at the end of the first of them."""
    return match["rest"] + "\n" * bool(match["more"])


def _line(text: str, at: int) -> str:
    before = text.rfind("\n", 0, at)
    return f"at line {text.count(chr(10), 0, at) + 1}, column {at - before}"


def _words_before(text: str, at: int) -> str:
    words = " ".join(text[:at].split()[-4:])
    return f"after “{words}”" if words else "at the beginning of a paragraph"


def normalise(text: str) -> str:
    """Return `text` in NFC with every run of white space made one space, none at either end."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def spaced(made: str, raw: str) -> str:
    """Return what became of a raised or lowered text, with the spaces that stood within that text around it."""
    if not raw.strip():
        return " " * bool(raw)
    return f"{' ' * raw[0].isspace()}{made}{' ' * raw[-1].isspace()}"


def squashed(text: str) -> str:
    """Return the letters and digits of a text alone, to compare what differs in spaces, signs, case and height."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a normalised text, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def mixed_scripts(text: str) -> list[str]:
    """Return the words that mix Latin letters with Cyrillic or Greek ones, or only look Latin; with code points."""
    found = []
    is_latin = sum(map(str.isascii, text)) > len(text) / 2
    for word in dict.fromkeys(_WORD.findall(text)):
        scripts = {unicodedata.name(letter, "?").split()[0] for letter in word}
        disguised = is_latin and len(word) > 1 and all(letter in TWINS for letter in word)
        if disguised or ("LATIN" in scripts and scripts & {"CYRILLIC", "GREEK"}):
            odd = [f"U+{ord(c):04X}" for c in word if not unicodedata.name(c, "?").startswith("LATIN")]
            found.append(f"{word} ({', '.join(odd)})")
    return found


def guess_language(text: str) -> str:
    """Return the code of the language in which `text` is written, `und` where it is too short to tell."""
    letters = sum(letter.isalpha() for letter in text[:_SAMPLE])
    return str(py3langid.classify(text[:_SAMPLE])[0]) if letters >= _LETTERS else "und"


def known(value: object) -> str | None:
    """Return a piece of metadata as normalised text, or None where there is none."""
    return normalise(BIDI.sub("", _INVISIBLE.sub("", str(value)))) or None if value else None


def refuse_bomb(data: bytes) -> None:
    """Return where `data` is a zip that unpacks to a sane size, and whose XML declares no entities.

    Raises:
        RefusedError: it is no whole zip, it would unpack to far more than it may, or its XML could grow on its own.

    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > LARGEST * 10:
                raise RefusedError("it unpacks to more than it may")
            for name in archive.namelist():
                if name.lower().endswith(_XML):
                    refuse_entities(archive.read(name))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error):
        raise RefusedError("the file is no whole archive") from None


def refuse_entities(xml: bytes) -> None:
    """Return where XML declares no entities, in any encoding.

    Raises:
        RefusedError: it declares one, which could grow without end, or hide words.

    """
    if any("<!ENTITY".encode(name) in xml for name in ("ascii", "utf-16-le", "utf-16-be")):
        raise RefusedError("its XML declares entities; remove them")
