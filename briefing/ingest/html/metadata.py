"""What a web page says of itself: its titles, author, publisher, address, and when it was published."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefing.ingest.byline.dates import DATES, EMPTY_DAY, date_in_address, read_day
from briefing.ingest.byline.head import PAPER
from briefing.ingest.byline.led import led
from briefing.ingest.html.linked import bare, linked_data, makers
from briefing.ingest.html.names import boxed, is_whole_name, made, marked, names_in, read_names, undated, unique, words
from briefing.ingest.html.scope import Scope, is_day_of_publication, is_in_sentence, names_day
from briefing.ingest.text import normalise, squashed
from briefing.model import Name

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
_TIMES = "//time[@datetime or @pubdate]"
_BELOW = (
    "//*[contains(@class, 'entry-footer') or contains(@class, 'entry-meta') or contains(@class, 'post-meta')"
    " or contains(@class, 'posted-on')]//time[@datetime]"
)
"""Days in the line with which blogs close an article."""
_MARKED = "//*[contains(concat(' ', @itemprop, ' '), ' author ')]"
_DATED = "//*[contains(@class, 'date') or contains(@class, 'publish') or contains(@class, 'posted-on')]"
_IN_META = "//*[contains(@class, 'meta')]/descendant-or-self::*[not(*)]"
_PROFILES = (
    "//*[contains(@class, 'yline') or contains(@class, 'meta')]//a[contains(@href, '/@') or contains(@href, '/author')"
    " or contains(@href, '/people/') or contains(@href, '/profile/')]"
)
"""Links to who somebody is, in a line of names and days."""
_BYLINES = "//*[contains(@class, 'yline') or contains(@class, 'author') or contains(concat(' ', @class, ' '), ' fn ')]"
_OF_NAME = re.compile(r"(?:^| )(?:[\w-]*(?:author|byline)[-_]*(?:name|link)?|fn)(?: |$)")
"""Classes whose elements hold nothing but a name; others need a word such as `by` in them."""
_END = re.compile(r" [|–—-] (?P<name>[^|–—]+?)\s*$")
"""What stands behind the last sign in a page's title: mostly the site's name."""


class Metadata:
    """What the tree of a page tells; what it does not tell is None."""

    def __init__(self, tree: HtmlElement, url: str | None = None) -> None:
        """Read the head and the linked data once of a page that was fetched from `url`, where that is known."""
        self._tree, self._url = tree, url
        self._metas: dict[str, list[str]] = {}
        for meta in tree.iter("meta"):
            if meta.get("itemprop") and next(meta.iterancestors("body"), None) is not None:
                continue  # it speaks of the thing in which it stands
            names = " ".join(meta.get(kind) or "" for kind in ("property", "name", "itemprop")).lower()
            if text := words(meta.get("content")):
                for name in dict.fromkeys(names.replace("dc:", "dc.").replace("dcterms:", "dcterms.").split()):
                    self._metas.setdefault(name, []).append(text)
        named = [*self._named(_TITLES), *tree.xpath("//head/title/text()"), *self._headings()]
        self._linked = linked_data(tree, [text for title in named if (text := words(title))], self._addresses())
        self._scope = Scope(tree, self.titles())

    def _headings(self) -> list[str]:
        found = [node.text_content() for node in self._tree.iter("h1")]
        return found if len(found) == 1 else []

    def _addresses(self) -> list[str]:
        given = [*self._tree.xpath("//link[@rel='canonical']/@href"), *self._named(("og:url",)), self._url or ""]
        return [bare(address) for address in given if address.startswith("http")]

    def titles(self) -> list[str]:
        """Return every title that the page gives itself, the barest first."""
        given = [
            *(thing["headline"] for thing in self._linked.about if isinstance(thing.get("headline"), str)),
            *self._named(_TITLES),
            *self._tree.xpath("//head/title/text()"),
        ]
        return [text for title in given[:20] if (text := words(title))]

    def authors(self) -> tuple[Name, ...]:
        """Return who a page says has written it; the site and its publisher are bodies, whatever their names."""
        told = next((names for told in self._authors() if (names := unique(told))), ())
        sites = {squashed(site) for site in self._sites()}
        return tuple(Name(literal=name.text) if squashed(name.text) in sites else name for name in told)

    def _sites(self) -> list[str]:
        """Return the names of the site and its publisher, also that of a paper at the end of the page's title."""
        ends = (_END.search(title) for title in self._tree.xpath("//head/title/text()"))
        papers = [end["name"] for end in ends if end and PAPER.search(end["name"])]
        return [*self._named(_PUBLISHERS), *self._of_about("publisher"), *papers]

    def byline(self) -> tuple[Name, ...]:
        """Return whom the first line names that looks like a byline by its class."""
        marked = self._scope.own(self._tree.xpath(f"{_BYLINES}[not(.{_BYLINES})]"))
        nodes = [node for node in marked if not is_in_sentence(node)]
        lines = [(node, undated(node.text_content()), _OF_NAME.search(node.get("class"))) for node in nodes]
        first = next((node for node, line, bare in lines if led(line) or (bare and is_whole_name(node, line))), None)
        if first is None:
            return ()
        box = boxed(first, nodes)
        return unique(read_names(line) for node, line, bare in lines if node in box and (node is first or bare))

    def publisher(self, guess: str | None, url: str | None) -> str | None:
        """Return who a page says publishes it; a guess from its title counts only where the address bears it out."""
        given = [*self._named(_PUBLISHERS[:1]), *self._of_about("publisher")]
        told = [text for name in (*given, *self._named(_PUBLISHERS)) if (text := words(name))]
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        borne_out = host and squashed(host.split(".")[0]) in squashed(guess or "")
        name = next(iter(told), guess if borne_out else None)
        return (urlsplit(name).hostname or name).removeprefix("www.") if name else None

    def published(self, url: str, dateline: str | None) -> tuple[str | None, str]:
        """Return when a page says that it was published, and on what that rests; None where it does not say."""
        told = next(
            (day for text in self._days() if (day := read_day(text)) and EMPTY_DAY.fullmatch(day) is None), None
        )
        if told or dateline:
            return told or dateline, "byline" if dateline and told in (None, dateline) else "metadata"
        bare = (node for node in self._tree.xpath(_IN_META) if DATES.fullmatch(normalise(node.text_content())))
        nodes = [*self._scope.own(filter(names_day, self._tree.xpath(_DATED))), *self._scope.heads(bare)]
        given = (words(node.text_content()) for node in nodes if is_day_of_publication(node))
        shown = {day for text in given if (day := read_day(text or ""))}
        if in_address := date_in_address(url):
            exact = [day for day in shown if day.startswith(f"{in_address}-")]
            return (exact[0], "byline") if len(exact) == 1 else (in_address, "address")
        return (shown.pop(), "byline") if len(shown) == 1 else (None, "unknown")

    def other_days(self) -> frozenset[str]:
        """Return the days that a page gives for other things only: a change, an event, a comment, another article."""
        nodes = self._tree.xpath(f"{_TIMES} | {_DATED} | //*[@itemprop]")
        own = {id(node) for node in self._scope.own(nodes) if is_day_of_publication(node)}
        days = [(read_day(words(node.text_content()) or ""), id(node) in own) for node in nodes]
        return frozenset({day for day, told in days if day and not told} - {day for day, told in days if told})

    def _named(self, names: tuple[str, ...]) -> list[str]:
        return [text for name in names for text in self._metas.get(name, [])]

    def _authors(self) -> Iterator[Iterable[tuple[Name, ...]]]:
        """Yield lists of names, the surest first: linked data, the head, names marked up, a link to the author."""
        for thing in self._linked.about:
            for role in ("author", "creator"):
                yield (made(maker) for maker in makers(self._linked, thing, role))
        for name in _AUTHORS:
            yield map(read_names, self._metas.get(name, []))
        for path in (_MARKED, "//a[@rel='author']"):
            nodes = [node for node in self._scope.own(self._tree.xpath(path)) if not is_in_sentence(node)]
            yield (read_names(name) for node in (boxed(nodes[0], nodes) if nodes else []) for name in marked(node))
            yield from ([read_names(name) for name in marked(node)] for node in nodes)
        links = [node for node in self._scope.heads(self._tree.xpath(_PROFILES)) if not is_in_sentence(node)]
        yield (read_names(node.text_content()) for node in links)

    def _of_about(self, name: str) -> list[str]:
        return [text for thing in self._linked.about for text in names_in(self._linked.value(thing, name))]

    def _days(self) -> Iterator[str]:
        """Yield the dates of publication that a page gives, the surest first."""
        yield from (day for thing in self._linked.about if isinstance(day := thing.get("datePublished"), str))
        yield from self._named(_DATES)
        for node in self._scope.own(self._tree.xpath("//*[@itemprop='datePublished']")):
            yield node.get("datetime") or node.get("content") or node.text_content()
        times = [node for node in self._scope.heads(self._tree.xpath(_TIMES)) if is_day_of_publication(node)]
        marked = re.compile(r"\b(published|entry-date|pubdate|post-date)\b")
        below = [node for node in self._scope.own(self._tree.xpath(_BELOW)) if is_day_of_publication(node)]
        dated = [node for node in [*times, *below] if marked.search(node.get("class") or "")]
        for node in [*dated, *times]:
            yield node.get("datetime") or node.text_content()
