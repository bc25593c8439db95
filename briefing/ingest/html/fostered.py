"""Words that stand in a table and in no cell of it: browsers show them before it, and cells without a row in one."""

from lxml import etree
from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS

_PARTS = frozenset({"thead", "tbody", "tfoot"})
_OF_TABLE = _PARTS | {"caption", "colgroup", "col", "tr"}
_CELLS = frozenset({"td", "th"})
_SILENT = frozenset({"script", "style", "template", "input"})


def foster(tree: HtmlElement) -> None:
    """Put words and elements between the rows and cells of tables before these tables, in place."""
    for table in list(tree.iter("table")):
        for form in [node for node in table.iter("form") if node.getparent().tag in _PARTS | {"table", "tr"}]:
            form.drop_tag()  # which browsers leave empty there
        parts = [table, *(part for part in table if part.tag in _PARTS)]
        for part in parts:
            _in_rows(part)
        for holder in [*parts, *(row for part in parts for row in part.findall("tr"))]:
            _move(holder, table)


def _in_rows(part: HtmlElement) -> None:
    """Put cells that stand in no row in one, each run of them."""
    row = None
    for node in list(part):
        if node.tag not in _CELLS:
            row = None
            continue
        if row is None:
            row = etree.Element("tr")
            node.addprevious(row)
        row.append(node)


def _move(part: HtmlElement, table: HtmlElement) -> None:
    """Put what a part of a table may not hold before the table."""
    allowed = _CELLS if part.tag == "tr" else {"tr"} if part.tag in _PARTS else _OF_TABLE
    _before(table, part.text)
    part.text = None
    for node in list(part):
        words, node.tail = node.tail, None
        if isinstance(node.tag, str) and node.tag not in allowed | _SILENT:
            table.addprevious(node if node.tag in BLOCKS else _paragraph(node))
        _before(table, words)


def _paragraph(node: HtmlElement) -> HtmlElement:
    made: HtmlElement = etree.Element("p")
    made.append(node)
    return made


def _before(table: HtmlElement, words: str | None) -> None:
    if (words or "").strip():
        made = etree.Element("p")
        made.text = words
        table.addprevious(made)
