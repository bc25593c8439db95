"""Names of entities and terms that link themselves: a Markdown tree processor over text."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from briefing.derive.cards import cards
from briefing.derive.derived import Derived
from briefing.derive.matcher import Mention

AFTER_ATTRIBUTES = 7.5
"""Priority: after `attr_list` (8), before MkDocs collects anchors (5) and rewrites links (0)."""
SECTION = "h2"
CLOSED = frozenset(
    {"a", "code", "pre", "blockquote", "sup", "script", "style", "dt", "h1", "h2", "h3", "h4", "h5", "h6"}
)
"""Elements whose text never links."""
CLOSED_CLASSES = frozenset({"reference", "written"})
"""Classes of elements whose text never links: titles and publishers of outside works; how a name is written."""
_QUOTED = re.compile('“[^“”]*”|"[^"]*"')
"""Words in quotation marks are someone else's; a name alone in them is a title, and links. So with emphasis."""
_OURS = "Editors’ note. "


class NameLinks(Extension):
    """Links the first mention of each name in each section; holds the page that is being converted."""

    def __init__(self, derived: Derived) -> None:
        super().__init__()
        self.matcher = derived.matcher
        self.cards = cards(derived)
        self.page = ""

    def begin(self, path: str) -> None:
        """Say which page, by its path below `docs/`, is converted next."""
        self.page = path

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the name that Python-Markdown calls
        """Register the tree processor."""
        md.treeprocessors.register(_NameLinker(self, md), "name_links", AFTER_ATTRIBUTES)


class _NameLinker(Treeprocessor):
    def __init__(self, names: NameLinks, md: Markdown) -> None:
        super().__init__(md)
        self.names = names
        self.seen: set[str] = set()

    def run(self, root: Element) -> None:
        own = f"/{self.names.page}"
        self.own = own
        self.seen = set()
        self.walk(root)

    def walk(self, element: Element) -> None:
        if element.tag == SECTION:
            self.seen = set()
        if element.tag == "a":
            self.seen.add(element.get("href", ""))
        if element.get("class") == "footnote":
            _leave_out_arrows(element)
            return
        if "ours" in element.get("class", "").split() and not (len(element) and element[0].tag == "strong"):
            _say_ours(element)
        if element.tag in CLOSED or CLOSED_CLASSES & set(element.get("class", "").split()):
            return
        children = list(element)
        element.text = self.link(element, element.text, 0)
        for child in children:
            self.walk(child)
            child.tail = self.link(element, child.tail, list(element).index(child) + 1)

    def link(self, parent: Element, text: str | None, at: int) -> str | None:
        """Put links into `parent` from position `at`; return the text that stays before the first of them."""
        if not text or not text.strip():
            return text
        mentions = list(self.fresh(text, title=parent.tag == "em"))
        if not mentions:
            return text
        for number, mention in enumerate(mentions):
            card = self.names.cards[mention.target]
            anchor = Element("a", {"href": card.address, "class": mention.target.kind})
            anchor.text = AtomicString(text[mention.start : mention.end])
            end = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
            anchor.tail = text[mention.end : end]
            parent.insert(at + number, anchor)
        return text[: mentions[0].start]

    def fresh(self, text: str, *, title: bool) -> Iterator[Mention]:
        """Yield the mentions that this section has not linked, left out the page's own subject and words of others."""
        quoted = [(match.start() + 1, match.end() - 1) for match in _QUOTED.finditer(text)]
        quoted += [(0, len(text))] if title else []
        for mention in self.names.matcher.find(text):
            at = (mention.start, mention.end)
            if any(start <= at[0] and at[1] <= end and at != (start, end) for start, end in quoted):
                continue
            address = self.names.cards[mention.target].address
            if address not in self.seen and address.partition("#")[0] != self.own:
                self.seen.add(address)
                yield mention


def _leave_out_arrows(footnotes: Element) -> None:
    """Leave no row of arrows below the notes: a press on a mark opens its note where the reader is."""
    for parent in list(footnotes.iter()):
        for child in list(parent):
            if "footnote-backref" in child.get("class", ""):
                parent.remove(child)
                _strip_end(parent)


def _strip_end(paragraph: Element) -> None:
    """Take away the space that held the arrow to the last word."""
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "").removesuffix(NBSP_PLACEHOLDER)
    else:
        paragraph.text = (paragraph.text or "").removesuffix(NBSP_PLACEHOLDER)


def _say_ours(paragraph: Element) -> None:
    label = Element("strong")
    label.text = AtomicString(_OURS)
    label.tail, paragraph.text = paragraph.text, None
    paragraph.insert(0, label)
