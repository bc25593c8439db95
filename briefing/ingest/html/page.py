"""The text of a web page: in the encoding in which it is written, with the language in which it is written."""

import re
from collections.abc import Iterable

import webencodings
from lxml.html import HtmlElement

from briefing.ingest.errors import RefusedError
from briefing.ingest.html.encodings import codec_of, letters_of
from briefing.ingest.text import LARGEST, LARGEST_TEXT, guess_language

_CHARSET = re.compile(
    rb"""(?:<meta\b[^>]*?\bcharset|<\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE
)
_PICTURES = re.compile(rb"data:[\w/+.-]+;base64,[A-Za-z0-9+/=\s]+")
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_SAVED = re.compile(r"<!--[^>]{0,400}?\burl[:=] ?(?:\(\d{4}\))?(?P<url>https?://[^\s>]+)")
"""What browsers write at the top of a page that they save."""
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_TEMPLATE = "en"
"""The language that templates declare, whatever is written in them."""
_SURE_LETTERS = 400
_MOST_BROKEN = 10
"""Bytes of a page that may be broken; browsers show a sign in their place."""


def page_text(data: bytes, charset: str | None = None) -> str:
    """Return a page's text, in the encoding that it declares, else in `charset`; UTF-8 where it is that or has neither.

    Raises:
        RefusedError: the bytes are not what they are said to be, or too many.

    """
    data = _PICTURES.sub(b"", data) if len(data) <= LARGEST else data
    if len(data) > LARGEST_TEXT:
        raise RefusedError(f"more than {LARGEST_TEXT} bytes of text; split it")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _undeclared(_from(data, "utf-16"))
    declared = _CHARSET.search(_COMMENT.sub(b"", data[:4096]))
    name = declared[1].decode("ascii").lower() if declared else charset or "utf-8"
    encoding = webencodings.lookup(name)
    if encoding is None:
        raise RefusedError(f"the page says that it is {name}, which is no encoding; save it as UTF-8")
    # A page that says in its own letters that it is of two bytes a letter is not.
    codec = "utf-8" if encoding.name.startswith("utf-16") else codec_of(encoding.name, encoding.codec_info.name)
    if codec == "utf-8" or _is_utf8(data):
        return _undeclared(_from(data, "utf-8-sig"))
    return _undeclared(_from(data, codec, name))


def _is_utf8(data: bytes) -> bool:
    """Return whether bytes can hardly be anything but UTF-8, as when a program saved a page and left its head."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _from(data: bytes, codec: str, name: str = "") -> str:
    try:
        return letters_of(data, codec)
    except UnicodeDecodeError as error:
        shown = data.decode(codec, "replace")
        if shown.count("\ufffd") <= _MOST_BROKEN:
            return shown  # an article that holds one of them is refused; a script or a menu that does is not read
        shown = (name or codec.removesuffix("-sig")).upper()
        raise RefusedError(f"not {shown} at byte {error.start}; save it as UTF-8") from None


def _undeclared(text: str) -> str:
    """Return a page without its XML declaration, which would speak of the bytes that it came in."""
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)


def with_rules(text: str, sheets: Iterable[str]) -> str:
    """Return a page with the style sheets in it that lie beside it in its file, before its own."""
    rules = "".join(f"<style>{sheet.replace('</', '< /')}</style>" for sheet in sheets)
    head = _HEAD.search(text)
    at = head.end() if head else 0
    return f"{text[:at]}{rules}{text[at:]}" if rules and head else text


def saved_from(text: str) -> str | None:
    """Return the address from which a browser saved a page, where it noted it."""
    match = _SAVED.search(text[:4096])
    return match["url"] if match else None


def language(tree: HtmlElement, words: str) -> str:
    """Return the language that a page declares, or the one in which it is plainly written."""
    root = tree.getroottree().getroot()
    declared = re.match(
        r"[a-zA-Z]{2,3}(?![a-zA-Z])",
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or "",
    )
    told = declared[0].lower() if declared else ""
    return told if told and (told != _TEMPLATE or len(words) < _SURE_LETTERS) else guess_language(words)
