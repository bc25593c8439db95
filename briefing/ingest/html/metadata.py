"""What a web page says of itself: its titles, author, publisher, address, and when it was published."""

import html
import itertools
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefing.ingest.byline.dates import DATES, date_in_address, read_day
from briefing.ingest.byline.head import NAME, led
from briefing.ingest.byline.people import is_rubric, people
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.linked import bare, linked_data
from briefing.ingest.text import BIDI, clean, normalise, squashed

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title")
_AUTHORS = (
    "citation_author", "article:author", "dc.creator", "dcterms.creator", "author", "parsely-author", "sailthru.author",
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
    "[not(ancestor-or-self::footer or ancestor-or-self::nav or ancestor-or-self::*[not(descendant::h1)]"
    "[contains(@class, 'comment') or contains(@id, 'comment') or contains(@class, 'related') or contains(@class, "
    "'recommend') or contains(@class, 'teaser') or contains(@class, 'sidebar') or contains(@class, 'popular')])]"
)
_TIMES = f"//time[@datetime or @pubdate][not(ancestor::aside)]{_HERE}"
_MARKED = f"//*[contains(concat(' ', @itemprop, ' '), ' author ')]{_HERE}"
_DATED = f"//*[contains(@class, 'date') or contains(@class, 'publish')][not(ancestor::aside)]{_HERE}"
_BYLINES = "//*[contains(@class, 'yline') or contains(@class, 'author') or contains(concat(' ', @class, ' '), ' fn ')]"
_OF_NAME = re.compile(r"(?:^| )(?:author|byline|fn)(?: |$)")
"""Classes whose elements hold nothing but a name; others need a word such as `by` in them."""
_NO_NAME = re.compile(
    r".*(?:[@/\d]|https?:|\.(?:com|org|net|info|[a-z]{2})\b).*|(?:.* )?by|about .*|"
    r"(?:the )?(?:admin|administrator|username|user|guest|author|unknown|anonymous|none|null|posted|share|follow|"
    r"no author|wordpress ?admin)",
    re.IGNORECASE,
)
_EMPTY_DAY = re.compile(r"0\d{3}\b.*|1970-01-01")
"""Days that programs write where they know none."""
_MOST_WORDS = 8
_NEAR, _SMALL = 3, 200
"""Elements around a name in which other names of the same article stand, and letters of the largest of them."""


class Metadata:
    """What the tree of a page tells; what it does not tell is None."""

    def __init__(self, tree: HtmlElement) -> None:
        """Read the page's head and its linked data once."""
        self._tree = tree
        self._metas: dict[str, list[str]] = {}
        for meta in tree.iter("meta"):
            names = " ".join(meta.get(kind) or "" for kind in ("property", "name", "itemprop")).lower()
            if text := _words(meta.get("content")):
                for name in dict.fromkeys(names.replace("dc:", "dc.").replace("dcterms:", "dcterms.").split()):
                    self._metas.setdefault(name, []).append(text)
        named = [*self._named(_TITLES), *tree.xpath("//head/title/text()"), *self._headings()]
        self._linked = linked_data(tree, [text for title in named if (text := _words(title))], self._addresses())

    def _headings(self) -> list[str]:
        found = [node.text_content() for node in self._tree.iter("h1")]
        return found if len(found) == 1 else []

    def _addresses(self) -> list[str]:
        given = [*self._tree.xpath("//link[@rel='canonical']/@href"), *self._named(("og:url",))]
        return [bare(address) for address in given if address.startswith("http")]

    def titles(self) -> list[str]:
        """Return every title that the page gives itself, the barest first."""
        given = [
            *(thing["headline"] for thing in self._linked.about if isinstance(thing.get("headline"), str)),
            *self._named(_TITLES),
            *self._tree.xpath("//head/title/text()"),
        ]
        return [text for title in given[:20] if (text := _words(title))]

    def author(self) -> str | None:
        """Return who a page says has written it, as names parted by semicolons."""
        return next((names for told in self._authors() if (names := _joined(told))), None)

    def bodies(self) -> frozenset[str]:
        """Return those of the authors that the page's linked data calls bodies, not persons."""
        makers = [maker for thing in self._linked.about for maker in listed(self._linked.value(thing, "author"))]
        return frozenset(name for maker in makers if is_body(maker) for name in _names(maker))

    def byline(self) -> str | None:
        """Return whom the first line names that looks like a byline by its class."""
        nodes = self._tree.xpath(f"{_BYLINES}{_HERE}[not(.{_BYLINES})]")
        lines = [(node, _undated(node.text_content()), _OF_NAME.search(node.get("class"))) for node in nodes]
        first = next((node for node, line, bare in lines if led(line) or (bare and _is_name(node, line))), None)
        if first is None:
            return None
        box = _boxed(first, nodes)
        return _joined([line for node, line, bare in lines if node in box and (node is first or bare)])

    def publisher(self, guess: str | None, url: str | None) -> str | None:
        """Return who a page says publishes it; a guess from its title counts only where the address bears it out."""
        given = [*self._named(_PUBLISHERS[:1]), *self._of_about("publisher")]
        told = [text for name in (*given, *self._named(_PUBLISHERS)) if (text := _words(name))]
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        borne_out = host and squashed(host.split(".")[0]) in squashed(guess or "")
        name = next(iter(told), guess if borne_out else None)
        return (urlsplit(name).hostname or name).removeprefix("www.") if name else None

    def published(self, url: str, dateline: str | None) -> tuple[str | None, str]:
        """Return when a page says that it was published, and on what that rests; None where it does not say."""
        told = next(
            (day for text in self._days() if (day := read_day(text)) and _EMPTY_DAY.fullmatch(day) is None), None
        )
        if told or dateline:
            return told or dateline, "byline" if dateline and told in (None, dateline) else "metadata"
        shown = {day for node in self._tree.xpath(_DATED) if (day := read_day(_words(node.text_content()) or ""))}
        if in_address := date_in_address(url):
            exact = [day for day in shown if day.startswith(f"{in_address}-")]
            return (exact[0], "byline") if len(exact) == 1 else (in_address, "address")
        return (shown.pop(), "byline") if len(shown) == 1 else (None, "unknown")

    def _named(self, names: tuple[str, ...]) -> list[str]:
        return [text for name in names for text in self._metas.get(name, [])]

    def _authors(self) -> Iterator[list[str]]:
        """Yield lists of names, the surest first: linked data, the head, names marked up, a link to the author."""
        yield from (_names(self._linked.value(thing, "author")) for thing in self._linked.about)
        yield from (self._metas.get(name, []) for name in _AUTHORS)
        for nodes in (self._tree.xpath(_MARKED), self._tree.xpath(f"//a[@rel='author']{_HERE}")):
            yield [name for node in (_boxed(nodes[0], nodes) if nodes else []) for name in _marked(node)]
            yield from (_marked(node) for node in nodes)

    def _of_about(self, name: str) -> list[str]:
        return [text for thing in self._linked.about for text in _names(self._linked.value(thing, name))]

    def _days(self) -> Iterator[str]:
        """Yield the dates of publication that a page gives, the surest first."""
        yield from (day for thing in self._linked.about if isinstance(day := thing.get("datePublished"), str))
        yield from self._named(_DATES)
        for node in self._tree.xpath("//*[@itemprop='datePublished']"):
            yield node.get("datetime") or node.get("content") or node.text_content()
        times = self._tree.xpath(_TIMES)
        marked = re.compile(r"\b(published|entry-date|pubdate|post-date)\b")
        dated = [node for node in times if marked.search(node.get("class") or "")]
        for node in [*dated, *(times if len(times) == 1 else [])]:
            yield node.get("datetime") or node.text_content()


def _is_name(node: HtmlElement, line: str) -> bool:
    """Return whether a line is a name: of two words, or of one that the page marks as a full one."""
    marked = "fn" in (node.get("class") or "").split() and re.fullmatch(r"[^\W\d_][\w.-]+", line)
    return bool(NAME.fullmatch(line) or marked)


def _words(text: object) -> str | None:
    """Return a piece of metadata as normalised text; None where it is none, or holds what may not be shown."""
    try:
        return normalise(clean(BIDI.sub("", html.unescape(str(text))))) or None if text else None
    except RefusedError:
        return None


def _joined(names: list[str]) -> str | None:
    return "; ".join(dict.fromkeys(name for text in names for name in people(_name(text) or ""))) or None


def _undated(text: str) -> str:
    """Return the words of a line without the days in it."""
    return normalise(DATES.sub(" ", _words(text) or "")).strip(" ,|·–—")


def _boxed(first: HtmlElement, nodes: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Return the nodes that stand in the same small box as the first: several authors of one article."""
    boxes = [node for node in itertools.islice(first.iterancestors(), _NEAR) if len(node.text_content()) < _SMALL]
    inside = set(boxes[-1].iter()) if boxes else {first}
    return [node for node in nodes if node in inside]


def _marked(node: HtmlElement) -> list[str]:
    """Return the names in an element that is marked as its author's."""
    named = node.xpath(".//*[@itemprop='name' or contains(@itemprop, 'name ')]")
    return [part.get("content") or part.text_content() for part in named or [node]]


def _name(text: str) -> str | None:
    """Return a name without the word that leads it; None where it is an address, a program's word or a sentence."""
    words = _words(text) or ""
    name = led(words) or words
    unfit = not name or _NO_NAME.fullmatch(name) or is_rubric(name)
    return None if unfit or any(len(one.split()) > _MOST_WORDS for one in people(name)) else name


def _names(value: object) -> list[str]:
    """Return the names in a value of linked data: a string, a thing with a name, or several of them."""
    if isinstance(value, list):
        return [name for row in value for name in _names(row)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [value] if isinstance(value, str) else []


def listed(value: object) -> list[object]:
    """Return a value of linked data as a list."""
    return value if isinstance(value, list) else [value]


def is_body(maker: object) -> bool:
    """Return whether linked data calls a maker an organisation."""
    return isinstance(maker, dict) and str(maker.get("@type", "")).endswith(("Organization", "Corporation"))
