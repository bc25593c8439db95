"""A tree of HTML as rows: one a paragraph, heading, caption, table or item, in the order of the page."""

import re
from dataclasses import dataclass, field, replace

from lxml import html
from lxml.html import HtmlElement

from briefing.ingest.article import Kind, Row
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.blocks import BLOCKS, HEADINGS
from briefing.ingest.html.items import number_of
from briefing.ingest.html.settle import settle
from briefing.ingest.left_out import LeftOut
from briefing.ingest.text import normalise

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+""")
_ENDED = re.compile(r"</p\s*>(?=[^\s<])", re.IGNORECASE)
_QUOTED = re.compile(r"""\"[^"]*"|'[^']*'""")
MOST_ATTRIBUTES = 10_000
"""Attributes of one tag; the time that a parser takes grows with their square."""
_SKIPPED = re.compile(
    "script|style|nav|noscript|template|form|button|iframe|svg|head|input|select|textarea|object|video|audio"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PICTURED = (
    "boolean((preceding-sibling::*[1] | following-sibling::*[1] | ancestor::*[position() <= 2][count(.//p) < 4])"
    "/descendant-or-self::*[self::img or self::video or self::svg or self::table])"
)
"""Whether a picture or table stands beside a paragraph, or in the small box around it."""
_CAPTIONS = re.compile(r"(?:^|\s)[\w-]*caption(-?text)?(?:$|\s)", re.IGNORECASE)
_REFERENCES = re.compile(
    r"(?:^|[\s_:-])(?:foot-?notes?|end-?notes?|references|reflist|doc-(?:footnote|endnote)s?)"
    r"(?:$|\s|[_-]{1,2}(?:area|block|body|box|content|container|inner|items?|list|section|text|wrap(?:per)?|\d+)\b)",
    re.IGNORECASE,
)
_PARAGRAPHS_OF_A_FORM = 4
_QUOTATION = 2000
"""Letters from which on what looks like a quotation is the article itself."""
_IN_GROUPS = frozenset(["p", "li", "dt", "dd", *HEADINGS])
"""Elements that stand beside others of their kind in one container."""
_NOTE_ID = re.compile(r"(foot|end)note-\d+|fn:?-?\d+|cite_note.*", re.IGNORECASE)
_MARK = re.compile(r"\[\d{1,3}\]")
_STANDFIRST = re.compile(r"\b(sub-?title|standfirst|deck|dek|lead|excerpt|summary)\b", re.IGNORECASE)
_SLIPS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""What pages mean that write Windows-1252 numbers such as `&#150;`."""


def parse(text: str) -> HtmlElement:
    """Return the tree of a page, from text that is decoded already; nothing is fetched.

    Raises:
        RefusedError: the page is made to break readers.

    """
    long = (match.group() for match in _TAG.finditer(text) if len(match.group()) > MOST_ATTRIBUTES * 2)
    if any(len(_QUOTED.sub("", tag).split()) > MOST_ATTRIBUTES for tag in long):
        raise RefusedError(f"a tag of the page has more than {MOST_ATTRIBUTES} attributes")
    parser = html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    whole = f"<!doctype html><body>{text}" if "<" not in text else text
    # Its parser drops the end of a paragraph that is none, without the break that browsers show.
    tree = html.document_fromstring(_ENDED.sub(r"\g<0> ", whole).encode(), parser=parser)
    if any("Excessive depth" in error.message for error in parser.error_log):
        raise RefusedError("the page is nested too deep, more than 250 levels")
    return tree


def plain_tree(text: str) -> tuple[HtmlElement, LeftOut]:
    """Return the tree of what a format's reader made HTML of, its marks settled, and what was left out of it.

    Raises:
        RefusedError: the page is made to break readers.

    """
    tree = parse(text)
    return tree, settle(tree)


def rows_of(tree: HtmlElement) -> list[Row]:
    """Return the rows of a tree."""
    walker = _Walker()
    walker.walk(tree, None)
    walker.flush()
    return walker.rows


@dataclass
class _Walker:
    rows: list[Row] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    linked: int = 0
    strong: int = 0
    kind: Kind | None = None
    group: int = 0
    groups: int = 0
    hidden: bool = False
    table: bool = False
    quoted: int = 0
    number: str = ""
    """The number of an item of which no words have come yet."""

    def walk(self, node: HtmlElement, kind: Kind | None) -> None:
        """Add what a node holds; `kind` is what a container above it makes of its paragraphs."""
        tag = node.tag if isinstance(node.tag, str) else "script"
        if (_SKIPPED.fullmatch(tag) and not _holds_text(node, tag)) or "editsection" in (node.get("class") or ""):
            return
        if tag == "br":
            self.buffer.append("\n")
        elif tag in BLOCKS:
            self.block(node, tag, _container(node, tag, kind))
        else:
            self.inline(node, tag, kind)

    def block(self, node: HtmlElement, tag: str, kind: Kind | None) -> None:
        """Add a block: what stands in it is parted from what stands around it."""
        self.flush()
        self.number = number_of(node) if tag == "li" else self.number
        outer = self.kind, self.group, self.hidden, self.table, self.quoted
        self.kind, self.hidden = kind, self.hidden or _is_hidden(node)
        self.table = self.table or node.get("data-table") is not None
        if tag == "blockquote" and len(node.text_content()) < _QUOTATION:
            self.quoted = self.groups + 1
        if tag not in _IN_GROUPS:
            self.groups += 1
            self.group = self.groups
        self.inside(node, kind)
        self.flush()
        self.number = "" if tag == "li" else self.number
        self.kind, self.group, self.hidden, self.table, self.quoted = outer

    def inline(self, node: HtmlElement, tag: str, kind: Kind | None) -> None:
        """Add words within a paragraph."""
        href = node.get("href") or ""
        before = sum(map(len, self.buffer))
        self.inside(node, kind)
        added = max(0, sum(map(len, self.buffer)) - before)
        self.linked += added if tag == "a" and not href.startswith("#") else 0
        self.strong += added if tag in {"b", "strong"} else 0

    def inside(self, node: HtmlElement, kind: Kind | None) -> None:
        """Add a node's own text and its children."""
        self.buffer.append(_flat(node.text))
        for child in node:
            self.walk(child, kind)
            self.buffer.append(_flat(child.tail))

    def flush(self) -> None:
        """End the paragraph; two breaks in a row end one too."""
        text = "".join(self.buffer)
        size = max(1, len(text.strip()))
        linked, strong = self.linked / size > 0.6, self.strong / size > 0.9
        self.buffer, self.linked, self.strong = [], 0, 0
        for part in re.split(r"\n\s*\n", text):
            if shown := normalise(part.translate(_SLIPS)):
                kind = self.kind or (None if strong and "\n" not in text.strip() else Kind.PASSAGE)
                if kind is not Kind.REFERENCE or not _MARK.fullmatch(shown):
                    told = Row(self.number + shown, kind, linked=linked, group=self.group, hidden=self.hidden)
                    self.rows.append(replace(told, table=self.table, quoted=self.quoted))
                    self.number = ""


def _holds_text(node: HtmlElement, tag: str) -> bool:
    """Return whether a button is a heading's, which opens what stands below it, or a form goes around a whole page."""
    above = node.getparent()
    heads = tag == "button" and above is not None and above.tag in HEADINGS
    return heads or (tag == "form" and len(node.findall(".//p")) > _PARAGRAPHS_OF_A_FORM)


def _is_hidden(node: HtmlElement) -> bool:
    return bool(_HIDDEN.search(node.get("style") or "")) or node.get("aria-hidden") == "true"


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _container(node: HtmlElement, tag: str, kind: Kind | None) -> Kind | None:
    """Return what a block makes of the paragraphs in it."""
    names = " ".join(node.get(name) or "" for name in ("class", "role", "epub:type", "type"))
    if tag in HEADINGS:
        return Kind.PASSAGE if _STANDFIRST.search(names) and tag != "h1" else Kind.HEADING
    named = tag in {"p", "div", "span"} and _CAPTIONS.search(names) and node.xpath(_PICTURED)
    if tag in {"figcaption", "caption", "figure"} or named:
        return Kind.CAPTION
    if tag in {"section", "ol", "ul", "div", "aside", "li"} and _REFERENCES.search(f"{names} {node.get('id') or ''}"):
        return Kind.REFERENCE
    return Kind.REFERENCE if tag == "li" and _NOTE_ID.fullmatch(node.get("id") or "") else kind
