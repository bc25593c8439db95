"""Words that a page's style rules put before and behind its own: they become its own, or are counted.

Decoration stays out: private letters, which are pictures, and signs at the edge of a line such as bullets.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS
from briefing.ingest.html.contents import STRING, Known, quotes_of, said
from briefing.ingest.html.counters import Counters
from briefing.ingest.html.lines import before, behind
from briefing.ingest.html.styles import PLACES, Style, Styles
from briefing.ingest.left_out import GENERATED
from briefing.ingest.text import normalise
from briefing.text.words import count

_UNREAD = frozenset({
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "img", "input", "br", "hr",
    "textarea", "select", "video", "audio", "canvas", "wbr",
})  # fmt: skip
_NO_LINES = frozenset({"html", "table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "menu", "colgroup"})
"""Elements that hold no words of their own, so that none can be put there."""
_PICTURES = re.compile(r"icon|awesome|glyph|symbol|dashicon|fontello|etmodules|[wd]ingdings|webdings|elegant|themify")
_PICTURED = re.compile(r"(?:^|[\s_-])(?:icons?|ico|fa|glyphicon|dashicons)(?:$|[\s_-])", re.IGNORECASE)
"""Fonts, and classes, that make pictures of letters."""
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\ufe0e\ufe0f\u00ad]")
_STATES = re.compile(r"[✓✔✗✘✕✖☐☑☒✅❌]")
"""Signs that tell whether something is so."""
_CELLS = frozenset({"td", "th", "dd"})
_SIGNS = frozenset({"Sc", "Lu", "Ll", "Lt", "Lo", "Lm", "Nd", "Nl", "No", "Mn", "Mc"})
_OF_NUMBERS = frozenset("%‰‱°§′″")
_NEGATIVE = re.compile(r"[-–−+±~≈<>≤≥]$")
_BRACKETS = re.compile(r"[()\[\]]")
_QUOTATION = re.compile(r"[\s“”„«»‹›‘’‚「」『』\"']+")
_TELLING = frozenset({"quotes", "list-style", "list-style-type"})
"""Properties of an element that put words beside its own."""
_GAPS = ("margin", "margin-left", "margin-right", "padding", "padding-left", "padding-right", "width")
_NO_GAP = re.compile(r"(?:[0\s]|px|auto)*")
_OPENING, _CLOSING = "([{“„«‹‘‚$€£¥#-−–+±/", ".,;:!?)]}%’”»›"


def settle_generated(tree: HtmlElement, styles: Styles, language: str) -> Iterator[tuple[str, int]]:
    """Put the words that rules put beside others into the tree, in place; yield how many could not be.

    Args:
        tree: a page.
        styles: what is declared of its elements and beside them; what is put in is declared so too.
        language: that of the page, which says what quotation marks it draws.

    """
    told = any(not _TELLING.isdisjoint(row) for row in styles[""].values())
    if told or any(styles[place] for place in PLACES if place):
        walk = _Walk(styles, Known(styles[""], Counters(), language))
        yield from walk.inside(tree)


def undress(tree: HtmlElement) -> None:
    """Make what was put in plain words, in place, when nothing asks any more how they are declared."""
    for node in tree.xpath("//*[@data-generated]"):
        node.drop_tag()


@dataclass(slots=True)
class _Walk:
    styles: Styles
    known: Known

    def inside(self, node: HtmlElement) -> Iterator[tuple[str, int]]:
        """Put words into an element and what stands in it, in the order in which its counters count."""
        style = self.styles[""].get(node, {})
        if not isinstance(node.tag, str) or node.tag in _UNREAD or style.get("display") == "none":
            return
        self.known.counters.enter(node, style)
        self._settle_quotation(node) if node.tag == "q" else None
        children, words = list(node), normalise(node.text_content())
        for place in ("before", "marker"):  # of which the second comes to stand before the first
            yield from self._beside(node, place, words)
        for child in children:
            yield from self.inside(child)
        yield from self._beside(node, "after", words)
        self.known.counters.leave(node)

    def _settle_quotation(self, node: HtmlElement) -> None:
        """Leave a quotation to the marks that browsers draw, unless rules say which ones they are."""
        told = self.styles["before"].get(node, {}).get("content", "")
        if "".join(STRING.findall(told)).strip():
            node.tag = "span"
            return
        for place, mark in (("before", "open-quote"), ("after", "close-quote")):
            self.styles[place].pop(node, None)
            if STRING.search(quotes_of(node, self.styles[""])):
                self.styles[place][node] = {"content": mark}
                node.tag = "span"

    def _beside(self, node: HtmlElement, place: str, words: str) -> Iterator[tuple[str, int]]:
        style = self.styles[place].get(node) or (self._sign(node) if place == "marker" else {})
        if style.get("display") == "none" or style.get("content", "none") in {"none", "normal"}:
            return
        self.known.counters.count(style, node)
        text = said(node, style, self.known)
        if text is None:
            yield GENERATED, 1
        elif not (text := _readable(text)).strip() or _is_picture(node, style):
            return
        elif not self._decorates(text, node, place, words):
            if node.tag in _NO_LINES:
                yield GENERATED, count(normalise(text)) or 1
            else:
                self._put(node, style, text, place)

    def _sign(self, node: HtmlElement) -> Style:
        """Return what stands before an item where its list says that it is words."""
        rows = (self.styles[""].get(at, {}) for at in (node, node.getparent()) if node.tag == "li")
        told = next((told for row in rows if (told := row.get("list-style-type") or row.get("list-style"))), "")
        sign = STRING.search(told)
        return {"content": sign.group()} if sign else {}

    def _decorates(self, text: str, node: HtmlElement, place: str, words: str) -> bool:
        """Return whether signs only adorn an element: they are no words, no sign of a number, and part no words."""
        if _STATES.search(text) or any(c in _OF_NUMBERS or unicodedata.category(c) in _SIGNS for c in text):
            return False
        if not words:
            return node.tag not in _CELLS and not (before(node).strip() and behind(node).strip())
        if _QUOTATION.fullmatch(text):
            return node.tag in BLOCKS and not self._is_paired(node, place)
        if _BRACKETS.search(text):
            return False
        if place != "after" and _NEGATIVE.search(text) and words[:1].isdigit():
            return node.tag == "li" and text != "−"
        return node.tag in BLOCKS or not (behind(node) if place == "after" else before(node)).strip()

    def _is_paired(self, node: HtmlElement, place: str) -> bool:
        """Return whether a quotation mark has its other one, in the quotation in which it stands."""
        other = self.styles["before" if place == "after" else "after"]
        around = next(node.iterancestors("blockquote"), node)
        told = (other.get(inner, {}).get("content", "") for inner in around.iter())
        return any("-quote" in content or _QUOTATION.fullmatch("".join(STRING.findall(content))) for content in told)

    def _put(self, node: HtmlElement, style: Style, text: str, place: str) -> None:
        made = html.Element("span")
        made.set("data-generated", "")
        if node.tag == "li" and place != "after" and "counter" in style["content"]:
            node.set("data-counts", "none")
        self.styles[""][made] = style
        if place == "after":
            made.text = f"{_gap(node, style, node.text_content(), text)}{text}"
            node.append(made)
            return
        node.text, rest = None, node.text
        made.text, made.tail = text, rest
        node.insert(0, made)
        following = node.text_content().removeprefix(text)
        made.tail = f"{_gap(node, style, text, following)}{rest or ''}"


def _readable(text: str) -> str:
    """Return a text without the letters that are pictures, and without those that nobody sees."""
    text = re.sub(r"\s", " ", _UNSEEN.sub("", text))
    return "".join(letter for letter in text if unicodedata.category(letter) not in {"Co", "Cc", "Cn"})


def _is_picture(node: HtmlElement, style: Style) -> bool:
    return bool(_PICTURES.search(style.get("font-family", "")) or _PICTURED.search(node.get("class") or ""))


def _gap(node: HtmlElement, style: Style, first: str, then: str) -> str:
    """Return the space that parts two texts where a reader sees one, or where two paragraphs' words would be one."""
    if (
        not first
        or not then
        or first[-1].isspace()
        or then[0].isspace()
        or first[-1] in _OPENING
        or then[0] in _CLOSING
    ):
        return ""
    meet = first[-1].isalnum() and then[0].isalnum()
    apart = any(not _NO_GAP.fullmatch(style.get(name, "")) for name in _GAPS)
    moved = style.get("float", "none") != "none" or style.get("position", "static") in {"absolute", "fixed"}
    return " " if (meet and node.tag in BLOCKS) or apart or moved else ""
