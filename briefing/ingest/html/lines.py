"""The line in which an element of a page stands: the words around it there, and what only a style sheet parts."""

import re
from collections.abc import Mapping

from lxml import etree
from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS
from briefing.ingest.html.styles import Style

_LINE_CLASSES = re.compile(r"author|byline|by-?date|\bdate|dateline|meta\b|\btime", re.IGNORECASE)
_BLOCK = re.compile(r"block|flow-root|flex|grid|table(?!-col).*|list-item")
_BOXED = re.compile(r"(?:inline-)?(?:flex|grid)")
"""Values of `display` that set an element, or what stands in it, apart from the words beside it."""
_ITEMS = frozenset({"li", "div", "dd", "dt", "td", "th", "a"})
"""Elements whose parts a style sheet may set in columns; in a paragraph or a heading it parts no words."""
_PARTED = re.compile(r"\u00ad$|[^\W_][-‐]$")
_SUSPENDED = re.compile(r"(?:and|or|to|und|oder|et|ou|y|o|e|en|och|og)\b", re.IGNORECASE)
"""The end of a line on which a word goes on, and what follows a hyphen that stands for the rest of a word."""
_NEAR, _FEW = 60, 3
"""Letters before a mark that tell what it is, and letters after it that are too few to tell."""


def part_lines(tree: HtmlElement) -> None:
    """Put spaces between neighbours of lines of names and days that only a style sheet parts, in place."""
    for node in tree.iter():
        if isinstance(node.tag, str) and _LINE_CLASSES.search(f"{node.get('class') or ''} {node.tag}"):
            _apart(node)


def set_apart(node: HtmlElement, styles: Mapping[HtmlElement, Style]) -> None:
    """Put breaks around an element within a line that a style rule sets in a line of its own, or in a column."""
    own, above = styles.get(node, {}).get("display", ""), styles.get(node.getparent(), {}).get("display", "")
    if _is_column(node):
        node.tail = " "
    if node.tag in BLOCKS or node.tag == "br" or not (_BLOCK.fullmatch(own) or _BOXED.fullmatch(above)):
        return
    if before(node).strip() and getattr(node.getprevious(), "tag", "") != "br":
        node.addprevious(etree.Element("br"))
    if (node.tail or "").strip() or node.getnext() is not None:
        after = etree.Element("br")
        after.tail, node.tail = node.tail, None
        node.addnext(after)


def _is_column(node: HtmlElement) -> bool:
    """Return whether an element is one of several of different classes that fill a block and that only rules part."""
    line, after = node.getparent(), node.getnext()
    if node.tag != "span" or node.tail or after is None or after.tag != "span" or line.tag not in _ITEMS:
        return False
    classes = [child.get("class") for child in line]
    bare = not (line.text or "").strip() and not any((child.tail or "").strip() for child in line)
    first, second = node.text_content(), after.text_content()
    met = first[-1:].isalnum() and second[:1].isalnum() and (len(first) > 1 or first.isdigit())
    return bare and met and all(classes) and len({*classes}) == len(classes)


def rejoin(line_break: HtmlElement) -> None:
    """Take out a break within a word: behind a soft hyphen, which then shows none, or behind a hyphen of its own."""
    told, after = before(line_break), (line_break.tail or "").lstrip()
    if not after or not _PARTED.search(told.rstrip()) or _SUSPENDED.match(after) or not after[0].isalnum():
        return
    above, earlier = line_break.getparent(), line_break.getprevious()
    if earlier is not None and earlier.tail:
        earlier.tail = earlier.tail.rstrip()
    elif earlier is None and above.text:
        above.text = above.text.rstrip()
    else:
        return
    line_break.tail = after
    line_break.drop_tag()


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


def behind(node: HtmlElement) -> str:
    """Return the words after an element in its line, the first of them; where they are few, with those after them."""
    after, following = node.tail or "", node.getnext()
    while following is not None and len(after.strip()) < _FEW and following.tag not in BLOCKS and following.tag != "br":
        after += f"{following.text_content()}{following.tail or ''}"
        following = following.getnext()
    return after
