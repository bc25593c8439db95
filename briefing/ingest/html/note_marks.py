"""Marks of notes in a page that say what they are, or lead to a note: never exponents, and never digits of a number."""

import re

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS, HEADINGS, replace
from briefing.ingest.html.lines import before
from briefing.ingest.html.links import NAMES_NOTE
from briefing.ingest.text import normalise, spaced

_MARK = re.compile(r"\[?(?P<mark>\d{1,3}(?: ?[,;–-] ?\d{1,3})*|[a-z]|[ivx]{1,5})\]?")
_DECLARED = re.compile(r"(?:^|\s)(?:doc-)?noteref(?:\s|$)")
_CLASS = re.compile(
    r"(?:^|\s)(?:tooltip-?)?(?:foot-?note|end-?note|fn|note)s?(?:[-_]*(?:ref(?:erence)?|mark(?:er)?|number|num|link|anchor))?"
    r"(?:\s|$)",
    re.IGNORECASE,
)
"""Roles and classes of what is a note's mark; a class speaks only of what clings to the words before it."""
_BOX = re.compile(r"\b(?:foot-?notes?|end-?notes?|rear-?notes?)\b", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"(?:javascript:.*)?", re.IGNORECASE)
_LONGEST = 60
"""Letters of a mark with the space in which its markup is laid out."""


def settle_note_marks(tree: HtmlElement) -> None:
    """Give the marks of notes their brackets, in place."""
    for node in list(tree.iter()):
        if isinstance(node.tag, str) and node.tag not in BLOCKS and node.getparent() is not None:
            words = "".join(node.itertext())
            match = _MARK.fullmatch(normalise(words)) if len(words) < _LONGEST else None
            if match and _is_mark(node, match["mark"]):
                replace(node, spaced(f"[{match['mark']}]", words))


def _is_mark(node: HtmlElement, mark: str) -> bool:
    """Return whether an element is a note's mark: it says so, or it is raised, or clings, and leads to a note."""
    if _DECLARED.search(f"{node.get('epub:type') or ''} {node.get('role') or ''}"):
        return True
    told = before(node)
    if not told.strip() or node.xpath("boolean(ancestor::*[self::h1 or self::h2 or self::h3])"):
        return False
    clings = not told[-1:].isspace()
    if clings and _CLASS.search(node.get("class") or ""):
        return True
    raised = node.xpath("boolean(ancestor::sup)") or (len(node) == 1 and node[0].tag == "sup" and not node.text)
    if node.tag == "a" and (raised or clings) and _to_note(node, mark):
        return True
    leads = node.tag == "button" or (node.tag == "a" and _leads(node) and not (told[-1:].isdigit() and is_bare(node)))
    return bool(raised and mark[0].isdigit() and leads)


def is_bare(link: HtmlElement) -> bool:
    """Return whether a link leads to a place in its own page that is not called a note's: behind a figure, a power."""
    href = link.get("href") or ""
    return href.startswith("#") and link.get("data-elsewhere") is None and NAMES_NOTE.search(href) is None


def _leads(link: HtmlElement) -> bool:
    """Return whether a link leads to a place in a page, or opens something where it stands."""
    href = link.get("href") or ""
    return "#" in href or bool(_NO_ADDRESS.fullmatch(href))


def _to_note(link: HtmlElement, mark: str) -> bool:
    """Return whether a link leads to a note of its page: one in a box of notes, or one that begins with the mark."""
    href = link.get("href") or ""
    found = link.xpath("//*[@id=$to or @name=$to]", to=href[1:]) if href[:1] == "#" and href[1:] else []
    block = next((above for node in found[:1] for above in [node, *node.iterancestors()] if above.tag in BLOCKS), None)
    if block is None or block.tag in HEADINGS or block.tag in {"html", "body"}:
        return False
    boxes = (
        above.get(name) or "" for above in [block, *block.iterancestors()] for name in ("class", "role", "epub:type")
    )
    begins = re.match(rf"\W{{0,2}}{mark}(?:[.)\]:]|\s)", normalise(block.text_content()))
    return bool(begins or _BOX.search(" ".join(boxes)) or _counts(block, mark))


def _counts(block: HtmlElement, mark: str) -> bool:
    """Return whether a block is the item of a numbered list that has the number of the mark."""
    above = block.getparent()
    numbered = block.tag == "li" and above.tag == "ol" and not above.get("start")
    return bool(numbered and mark == str(1 + len(list(block.itersiblings("li", preceding=True)))))
