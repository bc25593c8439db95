"""Bylines below the first words of a page's text, by what marks them: they are no passages, and are counted."""

import re

from lxml.html import HtmlElement

from briefing.ingest.byline.bodies import is_role
from briefing.ingest.byline.dates import DATES
from briefing.ingest.byline.led import is_name, led
from briefing.ingest.html.blocks import BLOCKS, replace
from briefing.ingest.html.linked import is_article_type
from briefing.ingest.text import normalise
from briefing.text.words import count

_LONG, _MOST = 100, 20
"""Letters of a paragraph of the text, and words of a byline at most."""
_AUTHOR = re.compile(r"(?:^|\s)(?:author|byline)(?:[-_]?name)?(?:\s|$)", re.IGNORECASE)
_BESIDE = re.compile(r"(?:^|\s)(?:role|job-?title|handle|twitter|author-[\w-]+|byline-[\w-]+)(?:\s|$)", re.IGNORECASE)
_TIMES = re.compile(
    r"@\w+|\b\d{1,2}[.:]\d\d\b(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?|\b(?:mon|tue|wed|thu|fri|sat|sun)\w*\b",
    re.IGNORECASE,
)
_SMALL = frozenset({"and", "by", "on", "at", "published", "posted", "the"})


def take_bylines(tree: HtmlElement) -> int:
    """Take such lines out of a page, in place; return how many words they held."""
    words, begun = 0, False
    for node in list(tree.iter("p", "div", "address")):
        text = normalise(node.text_content())
        begun = begun or (node.tag == "p" and len(text) >= _LONG)
        if begun and text and count(text) <= _MOST and (_is_box(node) or _is_byline(node, text)):
            words += count(text)
            replace(node, "")
        elif node.tag == "p" and text.endswith((".", "!", "?", "”")):
            for part in filter(_is_author, node.iterdescendants()):
                part.attrib.clear()  # by which a finder of articles would take it out of its sentence
    return words


def _is_box(node: HtmlElement) -> bool:
    """Return whether an element says of an article what it is, in words or signs for programs, and holds none of it."""
    is_work = node.get("itemscope") is not None and is_article_type(node.get("itemtype") or "")
    return is_work and bool(node.xpath(".//*[@itemprop='author']")) and node.find(".//p") is None


def _is_byline(node: HtmlElement, text: str) -> bool:
    """Return whether a line holds nothing but marked names of authors, and what stands beside them in such lines."""
    if any(child.tag in BLOCKS for child in node.iterdescendants()):
        return False
    authors = [part for part in node.iterdescendants() if _is_author(part)]
    named = [normalise(part.text_content()) for part in authors]
    if not any(is_name(name) or led(name) for name in named):
        return False
    others = [part for part in node.iterdescendants() if part.tag == "time" or _BESIDE.search(part.get("class") or "")]
    rest = text
    for part in sorted([*named, *(normalise(part.text_content()) for part in others)], key=len, reverse=True):
        rest = rest.replace(part, " ")
    rest = _TIMES.sub(" ", DATES.sub(" ", rest))
    left = [word for word in re.findall(r"\w+", rest) if word.casefold() not in _SMALL]
    return not left or (is_role(rest) and not text.endswith("."))


def _is_author(node: HtmlElement) -> bool:
    if not isinstance(node.tag, str):
        return False
    marked = "author" in (node.get("itemprop") or "").split() or "author" in (node.get("rel") or "").split()
    return marked or _AUTHOR.search(node.get("class") or "") is not None
