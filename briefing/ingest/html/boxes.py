"""Boxes within a page's article that are no part of it: newsletters, related stories, picks, shares."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import HEADINGS, replace
from briefing.ingest.text import normalise
from briefing.text.words import count

_TITLES = re.compile(
    r"(?:stay in the loop|(?:all )?sections|editor[’']?s[’']? (?:picks?|choice)|most (?:read|popular|viewed|shared)|"
    r"related (?:topics|articles|posts|stories|news|content|coverage|links|reading)|more (?:stories|news|from .{1,40})|"
    r"you (?:may|might) also (?:like|be interested in)|recommended(?: for you| stories)?|"
    r"top stories|latest (?:news|posts)|"
    r"trending(?: now)?|read next|sign up (?:for|to) (?:our|the|receive|get|an?|free|daily|weekly)\b.{0,60}|"
    r"subscribe (?:to|now|today).{0,60}|(?:our )?newsletters?|"
    r"get (?:our|the) .{1,40} newsletter.{0,40}|follow us(?: on .{1,40})?|share this(?: \w+)?|popular posts|"
    r"advertisement|in this section|don[’']t miss|what to read next)\W*",
    re.IGNORECASE,
)
_CLASSES = re.compile(
    r"(?:^|\s)(?:newsletter|subscribe|subscription|sign-?up|related-(?:posts|articles|stories|content|links)|recommended|"
    r"recommendations|read-(?:next|also)|most-read|trending|editors?-picks?|promo|promo-box|social-share|share-"
    r"(?:buttons|bar|tools|links)|advert|advertisement|cookie-(?:banner|notice)|video-js|vjs|mejs|plyr)(?:[-_]{1,2}\w+)?(?:\s|$)",
    re.IGNORECASE,
)
_BROKEN_OFF = re.compile(r"\[(?:…|\.{3})\]\s*$")
_MOST = 80
_SHARE = 0.5
"""Words of a box at most, and share of a page that a window over it fills; a longer one may be the article."""


def without_boxes(tree: HtmlElement) -> Iterator[int]:
    """Take such boxes out; yield how many words each held."""
    for node in list(tree.iter()):
        if not isinstance(node.tag, str) or node.getparent() is None or node.tag in {"html", "body", "head"}:
            continue
        if _is_window(node) and len(node.text_content()) < _SHARE * len(tree.text_content()):
            yield count(normalise(node.text_content()))
            replace(node, "")
            continue
        box = node if _CLASSES.search(node.get("class") or "") else _titled(node)
        box = _teaser(node) if box is None else box
        if box is not None and box.getparent() is not None and _is_small(box):
            yield count(normalise(box.text_content()))
            replace(box, "")


def _is_window(node: HtmlElement) -> bool:
    """Return whether an element is a window that a script opens over the page."""
    return (node.get("role") or "").endswith("dialog") or node.get("aria-modal") == "true"


def _titled(node: HtmlElement) -> HtmlElement | None:
    """Return the box whose title an element is: the largest small one that begins with it."""
    if node.tag not in {*HEADINGS, "p", "strong", "b", "div", "span"} or len(node) > 1:
        return None
    text = normalise(node.text_content())
    if not _TITLES.fullmatch(text):
        return None
    box = node
    for above in node.iterancestors("div", "aside", "section", "p", *HEADINGS):
        if not _is_small(above) or not normalise(above.text_content()).startswith(text):
            break
        box = above
    return box if box is not node or node.tag in {*HEADINGS, "p"} else None


def _teaser(node: HtmlElement) -> HtmlElement | None:
    """Return the box of another article's first words: they break off in brackets, and a link leads on."""
    above = node.getparent()
    if node.tag != "p" or above is None or above.tag in {"body", "main"} or not _BROKEN_OFF.search(node.text_content()):
        return None
    return above if above.find(".//a") is not None and _is_small(above) else None


def _is_small(node: HtmlElement) -> bool:
    return count(node.text_content()) <= _MOST and not node.xpath("boolean(descendant-or-self::h1)")
