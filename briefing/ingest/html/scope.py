"""Which parts of a page speak of its own article: its head, and what stands in it that is of nobody else."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from briefing.ingest.byline.dates import DATES
from briefing.ingest.byline.head import line_head
from briefing.ingest.byline.led import led
from briefing.ingest.byline.said import LATER
from briefing.ingest.text import normalise, squashed

_APART = frozenset({"aside", "blockquote", "figcaption", "figure", "footer", "form", "nav"})
_OTHERS = re.compile(
    r"(?:^|[-_\s])(?:cards?|captions?|comments?|commentlist|credits?|disqus|events?|latest|more|newsletter|photos?|popular|"
    r"promo|read-?next|recommend\w*|related|repl(?:y|ies)|respond|sidebars?|teasers?|trending|widgets?)(?:$|[-_\s])|comment|"
    r"related|recommend|teaser|sidebar|popular",
    re.IGNORECASE,
)
"""Classes and ids of boxes that hold other things than the article."""
_OF_ITS_OWN = re.compile(r"author|byline|meta|(?:entry|post)-(?:footer|utility)|posted-on", re.IGNORECASE)
_WORK = re.compile(r"(?:Article|Posting|Report|CreativeWork|Page|Review)$")
_INTRODUCES = re.compile(
    r"dek|deck|lead|summary|standfirst|intro|sub-?(?:title|head)|excerpt|descri|abstract|chapo", re.IGNORECASE
)
_LONG = 100
"""Letters of a paragraph of the article itself."""
_BETWEEN = 80
"""Letters between a title and what stands directly above it."""
_WIDEST = 600
"""Letters of the largest element that holds a title and what belongs to it."""
_NO_TEXT = frozenset({"script", "style", "noscript", "title", "h1", "h2", "h3", "h4", "h5", "h6"})
_MOST = 14
"""Words of a line that only gives a day."""
_LINES = frozenset({"dd", "div", "dt", "footer", "header", "li", "p", "section", "td"})
_TEXT = frozenset({"dd", "li", "p", "td"})
_FIRST_DAYS = re.compile(r"publish|entry-date|post-date|pubdate", re.IGNORECASE)
_DAY_CLASS = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=D)|by|pub|post|entry|publish|article|story|news|up|create)[dD]ates?(?:line|time|d)?"
    r"(?:$|[\s_-]|(?=[A-Z]))|publish|posted-on"
)
_OTHER_DAYS = re.compile(r"updat|modif|event|expir|copyright|birth|deadline", re.IGNORECASE)


class Scope:
    """The article of a page, by where its title stands."""

    def __init__(self, tree: HtmlElement, titles: Sequence[str]) -> None:
        """Find the heading that is one of the titles, what holds it, and where the text below it begins."""
        nodes = [node for node in tree.iter() if isinstance(node.tag, str)]
        self._at = {node: number for number, node in enumerate(nodes)}
        self._title = _title(tree, titles)
        self._over = set(self._title.iterancestors()) if self._title is not None else set()
        self._over |= set(_called(tree, titles))
        self._root = _root(tree, self._title)
        self._start = self._at[self._title] if self._title is not None else len(nodes)
        if not any(box.tag == "article" for box in self._over):
            # A title may stand above the element that holds the text.
            self._over |= set(itertools.islice(filter(_is_whole, nodes[self._start + 1 :]), 1))
        self._end = next((self._at[node] for node in nodes[self._start + 1 :] if self._is_text(node)), len(nodes))
        self._above = self._directly_above(nodes)
        self._header = next((box for box in self._over if box.tag == "header" and _is_small(box)), None)

    def heads(self, nodes: Iterable[HtmlElement]) -> list[HtmlElement]:
        """Return those of some elements that stand in the head of the article."""
        return [node for node in nodes if self._is_head(node) and not self._is_apart(node)]

    def own(self, nodes: Iterable[HtmlElement]) -> list[HtmlElement]:
        """Return those that stand in the head of the article, or in the article and in no part of another work."""
        return [node for node in nodes if (self._is_head(node) or self._is_inside(node)) and not self._is_apart(node)]

    def _is_text(self, node: HtmlElement) -> bool:
        """Return whether an element is a paragraph of the text itself."""
        introduces = any(
            _INTRODUCES.search(box.get("class") or "") for box in (node, node.getparent()) if box is not None
        )
        if node.tag in _NO_TEXT or introduces or self._is_apart(node):
            return False
        if node.tag == "p":
            return len(normalise(node.text_content())) >= _LONG
        return len(normalise(" ".join(filter(None, [node.text, *(child.tail for child in node)])))) >= _LONG

    def _directly_above(self, nodes: Sequence[HtmlElement]) -> int:
        """Return the number of the first element between which and the title there are but a few words."""
        letters, at = 0, self._start
        while 0 < at < len(nodes) and letters < _BETWEEN:
            at -= 1
            letters += len(normalise(nodes[at].tail or "")) + len(normalise(nodes[at].text or ""))
        return at

    def _is_head(self, node: HtmlElement) -> bool:
        beside = self._header is not None and self._header in node.iterancestors()
        return self._title is not None and (beside or self._above < self._at[node] < self._end)

    def _is_inside(self, node: HtmlElement) -> bool:
        """Return whether an element stands in what holds the article; a property must be that of the article itself."""
        if node.get("itemprop"):
            thing = next((box for box in node.iterancestors() if box.get("itemscope") is not None), None)
            if thing is None:  # a property that names no thing is that of what holds it
                return self._root is not None and self._root in node.iterancestors()
            return thing in self._over and _is_work(thing)
        return self._root is not None and self._root in node.iterancestors()

    def _is_apart(self, node: HtmlElement) -> bool:
        """Return whether an element stands in a part of the page that is about something else."""
        for box in (node, *node.iterancestors()):
            if box is self._root or box is self._title or box in self._over:
                return False
            names = f"{box.get('class') or ''} {box.get('id') or ''}"
            other = (box.tag in _APART or _OTHERS.search(names)) and not _OF_ITS_OWN.search(names)
            if other or (box is not node and (box.tag == "article" or _is_other_thing(box))):
                return True
        return False


def is_in_sentence(node: HtmlElement) -> bool:
    """Return whether an element stands in the middle of a paragraph of text."""
    line = next((box for box in (node, *node.iterancestors()) if box.tag in _LINES), node)
    text = normalise(line.text_content())
    whole = text.endswith((".", "!", "?", "…")) and text != normalise(node.text_content())
    sentence = whole and line_head(text) is None and led(text) is None
    return line.tag in _TEXT and (sentence or len(DATES.sub(" ", text).split()) > _MOST)


def _is_in_table(node: HtmlElement) -> bool:
    """Return whether an element stands in a table of data: one of several rows with several cells."""
    table = next(node.iterancestors("table"), None)
    rows = [row for row in table.iter("tr") if len(row) > 1] if table is not None else []
    return len(rows) > 1


def names_day(node: HtmlElement) -> bool:
    """Return whether a class of an element says that it holds a day: `pub-date` does, `candidate` does not."""
    return bool(_DAY_CLASS.search(node.get("class") or ""))


def is_day_of_publication(node: HtmlElement) -> bool:
    """Return whether a day is that of publication: its line says no other thing of it, and is no sentence."""
    names = " ".join(filter(None, (node.get("class"), node.get("itemprop"), node.get("id"))))
    line = next((box for box in (node, *node.iterancestors()) if box.tag in _LINES), node)
    text = normalise(line.text_content())
    day = normalise(node.text_content())
    before = text[: text.find(day)] if day else text
    label = line.getprevious() if line.tag == "dd" else None
    told = f"{normalise(label.text_content()) if label is not None else ''} {before[-40:]}"
    other = _OTHER_DAYS.search(names) and not _FIRST_DAYS.search(names)
    return not (other or _last_is_later(f"{told} {day}") or is_in_sentence(node) or _is_in_table(node))


def _last_is_later(text: str) -> bool:
    """Return whether the last word on a day says that it is another than that of publication."""
    later = [match.end() for match in LATER.finditer(text)]
    first = [match.end() for match in re.finditer(r"(?:published|posted|erschienen|publié)\b", text, re.IGNORECASE)]
    return bool(later) and max(later) > max(first, default=-1)


def _title(tree: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """Return the heading that is the title of the page; its only great heading where none is."""
    known = [squashed(title) for title in titles if squashed(title)]
    heads = [(node, squashed(node.text_content())) for node in tree.iter("h1", "h2", "h3")]
    named = [node for node, text in heads if text and any(text == title or _is_most(text, title) for title in known)]
    great = [node for node, text in heads if node.tag == "h1" and text]
    return next(iter(sorted(named, key=lambda node: node.tag)), great[0] if len(great) == 1 else None)


def _called(tree: HtmlElement, titles: Sequence[str]) -> Iterator[HtmlElement]:
    """Yield the things that a page's own marks say are works and bear its title."""
    known = {squashed(title) for title in titles if squashed(title)}
    for node in tree.xpath("//*[@itemprop='headline']"):
        thing = next((box for box in node.iterancestors() if box.get("itemscope") is not None), None)
        if thing is not None and _is_work(thing) and squashed(node.get("content") or node.text_content()) in known:
            yield thing


def _is_whole(node: HtmlElement) -> bool:
    """Return whether an element is an article with text of its own, and no teaser."""
    long = (part for part in node.iter("p") if len(normalise(part.text_content())) >= _LONG)
    return node.tag == "article" and len(list(itertools.islice(long, 2))) > 1


def _is_small(node: HtmlElement) -> bool:
    return len(normalise(node.text_content())) < _WIDEST


def _is_most(text: str, title: str) -> bool:
    short, long = sorted((text, title), key=len)
    return short in long and len(short) > len(long) / 2


def _root(tree: HtmlElement, title: HtmlElement | None) -> HtmlElement | None:
    """Return what holds the whole article: the nearest that says so around its title, or the page's only one."""
    if title is not None:
        around = (box for box in title.iterancestors() if box.tag in {"article", "main"} or _is_entry(box))
        return next(around, None)
    articles = tree.xpath("//article[not(ancestor::article)]")
    return articles[0] if len(articles) == 1 else None


def _is_work(node: HtmlElement) -> bool:
    return node.get("itemscope") is not None and bool(_WORK.search(node.get("itemtype") or ""))


def _is_entry(node: HtmlElement) -> bool:
    """Return whether an element says that it is an article, by what it is or by the class of a microformat."""
    return _is_work(node) or bool({"hentry", "h-entry"} & {*(node.get("class") or "").split()})


def _is_other_thing(node: HtmlElement) -> bool:
    """Return whether an element is a thing of its own that is no part of the article: not its author or publisher."""
    return node.get("itemscope") is not None and not node.get("itemprop")
