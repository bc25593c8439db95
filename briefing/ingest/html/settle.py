"""A page's tree made plain: what it hides is taken out and counted, marks within lines and tables become text.

All readers whose format becomes HTML pass here, so that a mark is handled once, and the finder of articles sees the
same words as the tree does.
"""

import re
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS, replace
from briefing.ingest.html.boxes import without_boxes
from briefing.ingest.html.equations import settle_equations
from briefing.ingest.html.fields import FIELDS, settle_field
from briefing.ingest.html.fostered import foster
from briefing.ingest.html.generated import settle_generated, undress
from briefing.ingest.html.hidden import hidden
from briefing.ingest.html.items import settle_items
from briefing.ingest.html.lines import before, behind, rejoin, set_apart
from briefing.ingest.html.links import NUMBER, settle_link
from briefing.ingest.html.note_marks import is_bare, settle_note_marks
from briefing.ingest.html.page import language
from briefing.ingest.html.placed import placed
from briefing.ingest.html.shown import settle_boxes
from briefing.ingest.html.styles import Style, styles_of
from briefing.ingest.html.tables import as_tables, settle_tables
from briefing.ingest.left_out import (
    ASIDE,
    DRAWN,
    FRAMES,
    HIDDEN,
    NOTED,
    PAGES,
    PICTURED,
    STRUCK,
    LeftOut,
    left_out,
)
from briefing.ingest.text import normalise, spaced
from briefing.markup import marks
from briefing.text.words import count

_CHROME = "ancestor-or-self::*[self::nav or self::header or self::footer or self::form or self::dialog or self::button]"
_PAGE_MARK = re.compile(
    r"\b(?:doc-)?page[-_]?(?:break|num(?:ber)?|no|marker)\b|(?:^|\s)(?:calibre_)?pb(?:\s|$)", re.IGNORECASE
)
_FOLIO = re.compile(r"(?:^|\s)(?:page|folio|pg|leaf|seite)(?:\s|$)", re.IGNORECASE)
_PAGE_ID = re.compile(r"(?:page|pg|p|folio|seite)[-_]?\d+", re.IGNORECASE)
_PAGE = re.compile(r"[\[{(]?(?:(?:pg?|page|s|seite)\.? ?)?(?:\d{1,4}|[ivxlc]{1,7})[\]})]?", re.IGNORECASE)
"""Classes that marks of pages have, and other words too; their ids, and what they show."""
_STRUCK = re.compile(r"(?:^|\s)(?:strike-?through|line-?through|struck)(?:\s|$)")
_PLAIN = frozenset({
    "abbr", "acronym", "bdi", "bdo", "big", "blink", "cite", "data", "dfn", "font", "ins", "kbd", "mark", "nobr",
    "output", "samp", "small", "time", "tt", "u", "var",
})  # fmt: skip
"""Elements that change nothing about the words in them."""
_LINES = frozenset(["p", "span", "a", "em", "strong", "b", "i", "td", "th", "li", "dd"])
_SIGN = 2
"""Letters of a sign, such as that of a currency, which pages show as a picture."""
_SIGNS = re.compile(r"\b(?:emoji|wp-smiley|twemoji|inline-?icon)\b", re.IGNORECASE)
_FEW = 3
"""Words of a page's number at most."""


def settle(tree: HtmlElement) -> LeftOut:
    """Make a tree plain in place; return how many words of which kind were left out."""
    spoken = language(tree, " ".join(tree.xpath("//p//text() | //li//text()")))
    foster(tree)
    settle_equations(tree)
    declared = styles_of(tree)
    styles = declared[""]
    counts = [*settle_generated(tree, declared, spoken), *_without_hidden(tree, styles), *_unread(tree)]
    settle_items(tree, styles)
    settle_boxes(tree)
    settle_note_marks(tree)
    as_tables(tree, styles)
    for node in list(tree.iter()):
        if isinstance(node.tag, str) and node.getparent() is not None:
            set_apart(node, styles)
            counts += _settled(node, spoken, styles.get(node, {}))
    undress(tree)
    settle_tables(tree)
    return left_out(counts)


def without_asides(tree: HtmlElement) -> LeftOut:
    """Take the boxes out of a web page that are no part of its article, in place; return how many words they held."""
    return left_out((ASIDE, number) for number in without_boxes(tree))


def _without_hidden(tree: HtmlElement, styles: Mapping[HtmlElement, Style]) -> Iterator[tuple[str, int]]:
    """Take out what a page hides; what stands in a menu or the like does not count as the article's."""
    for node in list(hidden(tree, styles)):
        if node.tag == "dialog" or not node.xpath(f"boolean({_CHROME})"):
            yield HIDDEN, count(normalise(node.text_content()))
        replace(node, "")


def _unread(tree: HtmlElement) -> Iterator[tuple[str, int]]:
    """Yield what a page's article shows and no text can hold: frames, and the words of drawings."""
    for node in list(tree.iter("iframe", "frame", "object", "svg")):
        if not node.xpath(f"boolean({_CHROME})"):
            words = count(normalise(" ".join(text.text_content() for text in node.iter("text", "desc"))))
            yield (DRAWN, words) if node.tag == "svg" else (FRAMES, 1)
        if node.tag != "svg":
            node[:], node.text = [], None  # what stands within is for programs that know no frames


def _settled(node: HtmlElement, language: str, style: Style) -> Iterator[tuple[str, int]]:
    """Make one element plain, where it is a mark."""
    tag = node.tag
    place = placed(node, style)
    if tag not in BLOCKS:
        node.attrib.pop("aria-hidden", None)  # which is seen, and no word of a line is for readers of screens alone
    if _is_page_mark(node):
        yield PAGES, count(normalise(node.text_content()))
        replace(node, "")
    elif tag in {"del", "s", "strike"} or _is_struck(node, style):
        yield STRUCK, count(normalise(node.text_content()))
        replace(node, "")
    elif place:
        node.tag = place
        _raised(node, language)
    elif tag in _PLAIN:
        node.tag = "span"  # a finder of articles may drop or part what it does not know
    elif tag == "a":
        settle_link(node)
    elif tag == "br":
        rejoin(node)
    elif tag == "ruby":
        _ruby(node)
    elif tag == "q":
        _quote(node, language)
    else:
        yield from _unshown(node, tag)


def _is_second(node: HtmlElement) -> bool:
    """Return whether a book shows an element only where a reader cannot show another one."""
    return bool(node.tag == "epub:case" and "epub:default" in [other.tag for other in node.getparent()])


def _is_struck(node: HtmlElement, style: Style) -> bool:
    lines = f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"
    return "line-through" in lines or bool(_STRUCK.search(node.get("class") or ""))


def _unshown(node: HtmlElement, tag: str) -> Iterator[tuple[str, int]]:
    """Take out, or count, what a reader sees by other means than words, or not at all."""
    if tag == "img":
        yield from _picture(node)
    elif tag == "template" and node.get("shadowrootmode"):
        node.tag = "div"  # which a browser shows as it does any other box
    elif tag in {"noscript", "template", "datalist", "canvas"} or _is_second(node):
        yield HIDDEN, count(normalise(node.text_content()))
        replace(node, "")
    elif tag == "button" and node.getparent().tag in _LINES:
        yield NOTED, count(normalise(node.text_content()))
    elif tag in FIELDS:
        yield from settle_field(node, is_chrome=bool(node.xpath(f"boolean({_CHROME})")))


def _picture(node: HtmlElement) -> Iterator[tuple[str, int]]:
    """Put the sign that a small picture in a line stands for in its place; the words of another are counted."""
    words, line = normalise(node.get("alt") or ""), node.getparent()
    in_line = line.tag in _LINES and (before(node).strip() or (node.tail or "").strip())
    if words and in_line and (len(words) <= _SIGN or _SIGNS.search(node.get("class") or "")):
        replace(node, words)
    elif words and not node.xpath(f"boolean({_CHROME} or ancestor::aside)"):
        yield PICTURED, count(words)


def _is_page_mark(node: HtmlElement) -> bool:
    classes, text = node.get("class") or "", normalise(node.text_content())
    if _PAGE_MARK.search(f"{node.get('epub:type') or ''} {node.get('role') or ''} {classes}"):
        return len(text.split()) <= _FEW
    if node.tag in BLOCKS or not _PAGE.fullmatch(text):
        return False
    named = _PAGE_ID.fullmatch(node.get("id") or "") is not None
    # Words such as `on page 18` may be marked up so too; a page's mark has an id, or clings to the text.
    return (named and not node.get("href")) or bool(_FOLIO.search(classes) and (named or before(node)[-1:].isalnum()))


def _quote(node: HtmlElement, language: str) -> None:
    """Put the marks that a browser draws around the words of a quotation."""
    inner = node.xpath("boolean(ancestor::*[@data-quoted])")
    opened, _, closed = marks.quoted("\0", before(node), language, inner=inner).partition("\0")
    node.text = opened + (node.text or "").lstrip()
    last = node[-1] if len(node) else None
    if last is not None:
        last.tail = (last.tail or "").rstrip() + closed
    else:
        node.text = node.text.rstrip() + closed
    node.tag = "span"
    node.set("data-quoted", "")


def _raised(node: HtmlElement, language: str) -> None:
    for inner in reversed(list(node.iterdescendants("sup", "sub"))):
        _raised(inner, language)
    text, told = "".join(node.itertext()), before(node)
    after = " " * text[-1:].isspace() + behind(node)
    links = node.xpath("descendant-or-self::*[starts-with(@href, '#')]")
    if NUMBER.fullmatch(text.strip()) and any(not (told[-1:].isdigit() and is_bare(link)) for link in links):
        replace(node, spaced(f"[{text.strip()}]", text))
    elif node.tag == "sup":
        replace(node, spaced(marks.raised(text, told, after, language), text))
    else:
        replace(node, spaced(marks.lowered(text, told, after), text))


def _ruby(node: HtmlElement) -> None:
    readings = [part for part in node.iter("rt", "rtc") if not part.xpath("boolean(ancestor::rtc)")]
    reading = "".join(part.text_content() for part in readings)
    for part in [*readings, *node.iter("rp")]:
        replace(part, "")
    replace(node, marks.read_as(node.text_content(), reading))
