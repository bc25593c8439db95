"""What a web page says of itself: its encoding, its language, and when it was published."""

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.ingest.dates import date_in_address, read_day
from briefing.ingest.errors import RefusedError
from briefing.ingest.text import LARGEST, decode, guess_language

_CHARSET = re.compile(rb"""(?:charset|encoding)=\s*["']?([A-Za-z0-9_:-]+)""")
_PICTURES = re.compile(rb"data:[\w/+.-]+;base64,[A-Za-z0-9+/=\s]+")
_WINDOWS = {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "ascii", "us-ascii"}
_DATES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "sailthru.date", "parsely-pub-date", "citation_publication_date",
    "citation_date", "citation_online_date", "article.published", "cxenseparse:recs:publishtime",
)  # fmt: skip
_LANGUAGE = re.compile(r"<html[^>]*?\b(?:xml:)?lang=[\"']?([a-zA-Z]{2,3})(?![a-zA-Z])")
_TIMES = "//time[@datetime or @pubdate][not(ancestor::aside)][not(ancestor::*[contains(@class, 'comment')])]"


def page_text(data: bytes) -> str:
    """Return a page's text, read in the encoding that it declares; UTF-8 where it declares none.

    Raises:
        RefusedError: the bytes are not what they are said to be.

    """
    data = _PICTURES.sub(b"", data) if len(data) <= LARGEST else data
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return decode(_from(data, "utf-16"))
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name in {"utf-8", "utf8"} or data.startswith(b"\xef\xbb\xbf"):
        return _undeclared(decode(data))
    return _undeclared(decode(_from(data, "cp1252" if name in _WINDOWS else name)))


def _from(data: bytes, name: str) -> bytes:
    try:
        return data.decode(name).encode()
    except (LookupError, UnicodeError):
        raise RefusedError(f"the page says that it is {name}, and is not; save it as UTF-8") from None


def _undeclared(text: str) -> str:
    """Return a page without its XML declaration, which would speak of the bytes that it came in."""
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)


def language(page: str, words: str) -> str:
    """Return the language that a page declares, or the one in which it is written."""
    match = _LANGUAGE.search(page)
    return match[1].lower() if match else guess_language(words)


def published(tree: HtmlElement, url: str, dateline: str | None) -> tuple[str | None, str]:
    """Return when a page says that it was published, and on what that rests; None where it does not say."""
    told = next((day for text in _told(tree) if (day := read_day(text))), None) or dateline
    in_address = date_in_address(url)
    if in_address and (told is None or told == in_address):
        return in_address, "address"
    return told, "byline" if told else "unknown"


def _told(tree: HtmlElement) -> Iterator[str]:
    """Yield the dates of publication that a page gives, the surest first."""
    for text in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        yield from _linked_data(text)
    metas = {
        str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta.get("content") or ""
        for meta in tree.iter("meta")
    }
    yield from (metas[name] for name in _DATES if name in metas)
    for node in tree.xpath("//*[@itemprop='datePublished']"):
        yield node.get("datetime") or node.get("content") or node.text_content()
    times = tree.xpath(_TIMES)
    dated = [
        node for node in times if re.search(r"\b(published|entry-date|pubdate|post-date)\b", node.get("class") or "")
    ]
    for node in [*dated, *(times if len(times) == 1 else [])]:
        yield node.get("datetime") or node.text_content()


def _linked_data(text: str) -> Iterator[str]:
    try:
        rows: list[object] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while rows:
        row = rows.pop(0)
        if isinstance(row, dict):
            if isinstance(row.get("datePublished"), str):
                yield row["datePublished"]
            rows += row.values()
        elif isinstance(row, list):
            rows += row
