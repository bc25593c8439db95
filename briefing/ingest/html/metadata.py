"""What a web page says of itself: its titles, author, publisher, address, and when it was published."""

import html
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefing.ingest.byline.dates import date_in_address, read_day
from briefing.ingest.byline.head import NAME, led
from briefing.ingest.errors import RefusedError
from briefing.ingest.text import clean, normalise, squashed

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title")
_AUTHORS = (
    "author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
    "byl",
)  # fmt: skip
_PUBLISHERS = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name")
_DATES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "sailthru.date", "parsely-pub-date", "citation_publication_date",
    "citation_date", "citation_online_date", "article.published", "cxenseparse:recs:publishtime",
)  # fmt: skip
_HERE = (
    "[not(ancestor-or-self::footer or ancestor-or-self::nav or ancestor-or-self::*"
    "[contains(@class, 'comment') or contains(@id, 'comment') or contains(@class, 'related')])]"
)
_TIMES = f"//time[@datetime or @pubdate][not(ancestor::aside)]{_HERE}"
_MARKED = f"//*[contains(concat(' ', @itemprop, ' '), ' author ')]{_HERE}"
_BYLINES = "//*[contains(@class, 'yline') or contains(@class, 'author') or contains(concat(' ', @class, ' '), ' fn ')]"
_OF_NAME = re.compile(r"(?:^| )(?:author|byline|fn)(?: |$)")
"""Classes whose elements hold nothing but a name; others need a word such as `by` in them."""
_NO_NAME = re.compile(
    r".*(?:[@/\d]|https?:|\.(?:com|org|net|info|[a-z]{2})\b).*|(?:.* )?by|about .*|"
    r"(?:the )?(?:admin|administrator|username|user|guest|author|unknown|anonymous|none|null|posted|share|follow)",
    re.IGNORECASE,
)
_MOST_WORDS = 8
_TITLE_WORDS = {"headline", "name"}


class Metadata:
    """What the tree of a page tells; what it does not tell is None."""

    def __init__(self, tree: HtmlElement) -> None:
        """Read the page's head and its linked data once."""
        self._tree = tree
        self._linked = [
            row for text in tree.xpath("//script[contains(@type, 'ld+json')]/text()") for row in _rows(text)
        ]
        self._metas: dict[str, list[str]] = {}
        for meta in tree.iter("meta"):
            name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
            if text := _words(meta.get("content")):
                self._metas.setdefault(name, []).append(text)

    def titles(self) -> list[str]:
        """Return every title that the page gives itself, the barest first."""
        articles = [row for row in self._linked if "headline" in row]
        given = [
            *(row["headline"] for row in articles),
            *self._named(_TITLES),
            *self._tree.xpath("//head/title/text()"),
        ]
        return [text for title in given[:20] if (text := _words(title))]

    def author(self) -> str | None:
        """Return who a page says has written it, as names parted by semicolons."""
        return next((names for told in self._authors() if (names := _joined(told))), None)

    def byline(self) -> str | None:
        """Return whom the first line names that looks like a byline by its class."""
        nodes = self._tree.xpath(f"{_BYLINES}{_HERE}[not(.{_BYLINES})]")
        lines = ((_words(node.text_content()) or "", _OF_NAME.search(node.get("class"))) for node in nodes)
        return next((_name(line) for line, bare in lines if led(line) or (bare and NAME.fullmatch(line))), None)

    def publisher(self, guess: str | None, url: str | None) -> str | None:
        """Return who a page says publishes it; a guess from its title counts only where the address bears it out."""
        given = [*self._named(_PUBLISHERS[:1]), *(n for row in self._linked for n in _names(row.get("publisher")))]
        told = [text for name in (*given, *self._named(_PUBLISHERS)) if (text := _words(name))]
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        borne_out = host and squashed(host.split(".")[0]) in squashed(guess or "")
        name = next(iter(told), guess if borne_out else None)
        return (urlsplit(name).hostname or name).removeprefix("www.") if name else None

    def published(self, url: str, dateline: str | None) -> tuple[str | None, str]:
        """Return when a page says that it was published, and on what that rests; None where it does not say."""
        told = next((day for text in self._days() if (day := read_day(text))), None) or dateline
        in_address = date_in_address(url)
        if in_address and (told is None or told == in_address):
            return in_address, "address"
        return told, "byline" if told else "unknown"

    def _named(self, names: tuple[str, ...]) -> list[str]:
        return [text for name in names for text in self._metas.get(name, [])]

    def _authors(self) -> Iterator[list[str]]:
        """Yield lists of names, the surest first: linked data, the head, names marked up, a link to the author."""
        yield from (_names(row.get("author")) for row in self._linked if _TITLE_WORDS & row.keys())
        yield from (self._metas.get(name, []) for name in _AUTHORS)
        for node in self._tree.xpath(_MARKED):
            named = node.xpath(".//*[@itemprop='name' or contains(@itemprop, 'name ')]")
            yield [part.get("content") or part.text_content() for part in named or [node]]
        yield [node.text_content() for node in self._tree.xpath(f"//a[@rel='author']{_HERE}")][:1]

    def _days(self) -> Iterator[str]:
        """Yield the dates of publication that a page gives, the surest first."""
        yield from (day for row in self._linked if isinstance(day := row.get("datePublished"), str))
        yield from self._named(_DATES)
        for node in self._tree.xpath("//*[@itemprop='datePublished']"):
            yield node.get("datetime") or node.get("content") or node.text_content()
        times = self._tree.xpath(_TIMES)
        marked = re.compile(r"\b(published|entry-date|pubdate|post-date)\b")
        dated = [node for node in times if marked.search(node.get("class") or "")]
        for node in [*dated, *(times if len(times) == 1 else [])]:
            yield node.get("datetime") or node.text_content()


def _words(text: object) -> str | None:
    """Return a piece of metadata as normalised text; None where it is none, or holds what may not be shown."""
    try:
        return normalise(clean(html.unescape(str(text)))) or None if text else None
    except RefusedError:
        return None


def _joined(names: list[str]) -> str | None:
    return "; ".join(dict.fromkeys(name for text in names if (name := _name(text)))) or None


def _name(text: str) -> str | None:
    """Return a name without the word that leads it; None where it is an address, a program's word or a sentence."""
    words = _words(text) or ""
    name = led(words) or words
    return None if not name or _NO_NAME.fullmatch(name) or len(name.split()) > _MOST_WORDS else name


def _names(value: object) -> list[str]:
    """Return the names in a value of linked data: a string, a thing with a name, or several of them."""
    if isinstance(value, list):
        return [name for row in value for name in _names(row)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [value] if isinstance(value, str) else []


def _rows(text: str) -> Iterator[dict[str, object]]:
    """Yield every object of a page's linked data."""
    try:
        rows: list[object] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    while rows:
        row = rows.pop(0)
        if isinstance(row, dict):
            yield row
            rows += row.values()
        elif isinstance(row, list):
            rows += row
