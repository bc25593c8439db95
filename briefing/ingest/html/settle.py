"""A page's tree made plain: what it hides is taken out and counted, marks within lines and tables become text.

All readers whose format becomes HTML pass here, so that a mark is handled once, and the finder of articles sees the
same words as the tree does.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS, replace
from briefing.ingest.html.boxes import without_boxes
from briefing.ingest.html.equations import settle_equations
from briefing.ingest.html.hidden import hidden
from briefing.ingest.html.tables import settle_tables
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
from briefing.ingest.text import normalise
from briefing.markup import marks
from briefing.text.words import count

_CHROME = "ancestor-or-self::*[self::nav or self::header or self::footer or self::form or self::dialog or self::button]"
_PAGE_MARK = re.compile(r"\b(?:doc-)?page-?(?:break|num(?:ber)?)\b", re.IGNORECASE)
_LINK_SIGN = re.compile(r"[¶#§🔗⚓∞\ufe0f\s]+")
_BACKLINK = re.compile(r"[↩↑^\ufe0e\ufe0f\s]*")
_NUMBER = re.compile(r"\d{1,3}")
_HEADING = "boolean(ancestor::h1 or ancestor::h2 or ancestor::h3 or ancestor::h4 or ancestor::h5 or ancestor::h6)"
_STRUCK = re.compile(r"(?:^|\s)(?:strike-?through|line-?through|struck)(?:[\s;]|$)|text-decoration[^;]*line-through")
_PLAIN = frozenset({
    "abbr", "acronym", "bdi", "bdo", "big", "cite", "data", "dfn", "font", "ins", "kbd", "mark", "meter", "samp",
    "small", "time", "tt", "u", "var",
})  # fmt: skip
"""Elements that change nothing about the words in them."""
_LINE_CLASSES = re.compile(r"author|byline|by-?date|\bdate|dateline|meta\b|\btime", re.IGNORECASE)
_LINES = frozenset(["p", "span", "a", "em", "strong", "b", "i", "td", "th", "li", "dd"])
_SIGN = 2
"""Letters of a sign, such as that of a currency, which pages show as a picture."""
_SIGNS = re.compile(r"\b(?:emoji|wp-smiley|twemoji|inline-?icon)\b", re.IGNORECASE)
_PLACED = re.compile(r"vertical-align\s*:\s*(?P<where>super|sub|text-top)\b", re.IGNORECASE)
_NEAR, _FEW = 60, 3
"""Letters before a mark that tell what it is, and words of a page's number at most."""


def settle(tree: HtmlElement) -> LeftOut:
    """Make a tree plain in place; return how many words of which kind were left out."""
    language = tree.getroottree().getroot().get("lang") or "en"
    settle_equations(tree)
    counts = [*_without_hidden(tree), *_unread(tree)]
    for node in list(tree.iter()):
        if isinstance(node.tag, str) and node.getparent() is not None:
            counts += _settled(node, language)
    settle_tables(tree)
    return left_out(counts)


def without_chrome(tree: HtmlElement) -> LeftOut:
    """Take the boxes out of a web page that are no part of its article, in place; return how many words they held."""
    return left_out((ASIDE, number) for number in without_boxes(tree))


def part_lines(tree: HtmlElement) -> None:
    """Put spaces between neighbours of lines of names and days that only a style sheet parts, in place."""
    for node in tree.iter():
        if isinstance(node.tag, str) and _LINE_CLASSES.search(f"{node.get('class') or ''} {node.tag}"):
            _apart(node)


def _without_hidden(tree: HtmlElement) -> Iterator[tuple[str, int]]:
    """Take out what a page hides; what stands in a menu or the like does not count as the article's."""
    for node in list(hidden(tree)):
        if not node.xpath(f"boolean({_CHROME})"):
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


def _settled(node: HtmlElement, language: str) -> Iterator[tuple[str, int]]:
    """Make one element plain, where it is a mark."""
    tag = node.tag
    if _is_page_mark(node):
        yield PAGES, count(normalise(node.text_content()))
        replace(node, "")
    elif tag in {"del", "s", "strike"} or _STRUCK.search(f"{node.get('class') or ''};{node.get('style') or ''}"):
        yield STRUCK, count(normalise(node.text_content()))
        replace(node, "")
    elif tag in _PLAIN:
        node.tag = "span"  # a finder of articles may drop or part what it does not know
    elif tag == "span" and (place := _PLACED.search(node.get("style") or "")):
        node.tag = "sup" if place["where"].lower() in {"super", "text-top"} else "sub"
        _raised(node)
    elif tag == "a":
        _link(node)
    elif tag in {"sup", "sub"}:
        _raised(node)
    elif tag == "ruby":
        _ruby(node)
    elif tag == "q":
        _quote(node, language)
    else:
        yield from _unshown(node, tag)


def _unshown(node: HtmlElement, tag: str) -> Iterator[tuple[str, int]]:
    """Take out, or count, what a reader sees by other means than words, or not at all."""
    if tag == "img":
        yield from _picture(node)
    elif tag == "noscript" or (tag == "epub:case" and "epub:default" in [other.tag for other in node.getparent()]):
        yield HIDDEN, count(normalise(node.text_content()))
        replace(node, "")
    elif tag in {"input", "textarea", "select"} and not node.xpath(f"boolean({_CHROME})"):
        yield NOTED, count(_filled(node))


def _picture(node: HtmlElement) -> Iterator[tuple[str, int]]:
    """Put the sign that a small picture in a line stands for in its place; the words of another are counted."""
    words, line = normalise(node.get("alt") or ""), node.getparent()
    in_line = line.tag in _LINES and (before(node).strip() or (node.tail or "").strip())
    if words and in_line and (len(words) <= _SIGN or _SIGNS.search(node.get("class") or "")):
        replace(node, words)
    elif words and in_line:
        yield PICTURED, count(words)


def _filled(field: HtmlElement) -> str:
    """Return the words that stand in a field of a form, as a reader sees them."""
    shown = (field.get("type") or "text").lower() in {"text", "number", "date", "url", "search", "tel"}
    if field.tag == "select":
        options = [*field.xpath(".//option[@selected]"), *field.iter("option")]
        return normalise(options[0].text_content()) if options else ""
    return normalise(field.text_content() if field.tag == "textarea" else (field.get("value") or "") if shown else "")


def _is_page_mark(node: HtmlElement) -> bool:
    told = f"{node.get('epub:type') or ''} {node.get('role') or ''} {node.get('class') or ''}"
    return bool(_PAGE_MARK.search(told)) and len(node.text_content().split()) <= _FEW


def _link(node: HtmlElement) -> None:
    """Take out a link that leads to where it stands, and give the number of a note its brackets."""
    text, href = normalise(node.text_content()), node.get("href") or ""
    is_sign = _LINK_SIGN.fullmatch(text) and "#" in href and (text != "§" or node.xpath(_HEADING))
    if is_sign or (href.startswith("#") and text and _BACKLINK.fullmatch(text)):
        replace(node, "")
    elif href.startswith("#") and len(href) > 1 and _NUMBER.fullmatch(text):
        replace(node, f"[{text}]")


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


def _raised(node: HtmlElement) -> None:
    for inner in reversed(list(node.iterdescendants("sup", "sub"))):
        _raised(inner)
    text, after = "".join(node.itertext()), (node.tail or "")
    if node.xpath("boolean(.//a[starts-with(@href, '#')])") and _NUMBER.fullmatch(text.strip()):
        replace(node, f"[{text.strip()}]")
    else:
        made = marks.raised if node.tag == "sup" else marks.lowered
        replace(node, made(text, before(node), after))


def _ruby(node: HtmlElement) -> None:
    readings = [part for part in node.iter("rt", "rtc") if not part.xpath("boolean(ancestor::rtc)")]
    reading = "".join(part.text_content() for part in readings)
    for part in [*readings, *node.iter("rp")]:
        replace(part, "")
    replace(node, marks.read_as(node.text_content(), reading))


def _apart(node: HtmlElement) -> None:
    """Put a space between neighbours of a line of names and days that a style sheet parts."""
    for child in node:
        after = child.getnext()
        both = after is not None and not child.tail and child.text_content()[-1:].isalnum()
        if both and isinstance(child.tag, str) and after.text_content()[:1].isalnum():
            child.tail = " "
    nearest = node.getprevious()
    if nearest is not None and not nearest.tail and node.tag not in BLOCKS and nearest.text_content()[-1:].isalnum():
        nearest.tail = " "


def before(node: HtmlElement) -> str:
    """Return the words before an element in its line, the last of them."""
    text = ""
    while len(text) < _NEAR:
        earlier = node.getprevious()
        if earlier is not None:
            text = (earlier.tail or "") + text
            if earlier.tag in BLOCKS or earlier.tag == "br":
                return text
            text = earlier.text_content() + text if not earlier.tail or not text.strip() else text
            node = earlier
            continue
        above = node.getparent()
        if above is None:
            return text
        text = (above.text or "") + text
        if above.tag in BLOCKS:
            return text
        node = above
    return text
