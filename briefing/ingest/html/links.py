"""Links within a page: those that lead to where they stand go, and the number of a note has its brackets."""

import re

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import replace
from briefing.ingest.html.lines import before
from briefing.ingest.text import normalise

_LINK_SIGN = re.compile(r"[¶#§🔗⚓∞\ufe0f\s]+")
_BACKLINK = re.compile(r"[↩↑^\ufe0e\ufe0f\s]*")
NUMBER = re.compile(r"\d{1,3}")
_PERMALINK = re.compile(
    r"\b(?:header-?link|heading-?(?:link|anchor)|perma-?link|anchor(?:-?js)?-?(?:link)?|hash-?link)\b", re.IGNORECASE
)
NAMES_NOTE = re.compile(r"note|\bfn|ftn|cite|citation|\bref|\bbib|^#[nrb][-_.:]?\d+$", re.IGNORECASE)
_NOTE_BOX = re.compile(r"\b(?:foot-?notes?|end-?notes?|references|reflist|doc-(?:footnote|endnote)s?)\b", re.IGNORECASE)
_CLINGS = re.compile(r"[^\W\d_][.,;:!?)\]”’»\"']*$|(?<!\d):$|[.,;!?)\]”’»\"']$")
"""What names a note or a box of notes, and what stands before a note's number."""
_HEADING = "boolean(ancestor::h1 or ancestor::h2 or ancestor::h3 or ancestor::h4 or ancestor::h5 or ancestor::h6)"


def settle_link(node: HtmlElement) -> None:
    """Take out a link that leads to where it stands, and give the number of a note its brackets."""
    text, href = normalise(node.text_content()), node.get("href") or ""
    is_here, heads = href.startswith("#"), node.xpath(_HEADING)
    is_sign = _LINK_SIGN.fullmatch(text) and "#" in href and (text != "§" or heads) and (is_here or heads)
    to_heading = heads and is_here and _PERMALINK.search(node.get("class") or "")
    if is_sign or to_heading or (is_here and text and _BACKLINK.fullmatch(text)):
        replace(node, "")
    elif is_here and NUMBER.fullmatch(text) and not heads and _is_note(node, href):
        replace(node, f"[{text}]")


def _is_note(node: HtmlElement, href: str) -> bool:
    """Return whether a number that leads within the page is a note's: it says so, or it clings to the word before."""
    told = " ".join(node.get(name) or "" for name in ("class", "role", "epub:type", "rel", "id"))
    boxes = " ".join(above.get(name) or "" for above in node.iterancestors() for name in ("class", "role", "epub:type"))
    says_so = NAMES_NOTE.search(href) or NAMES_NOTE.search(told)
    return bool(says_so or _CLINGS.search(before(node)) or _NOTE_BOX.search(boxes))
