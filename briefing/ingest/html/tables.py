"""Tables as text: cells in their columns by the HTML table model, rows parted by semicolons, cells by bars."""

from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS, replace
from briefing.ingest.html.styles import Style
from briefing.ingest.tables import Cell, row_texts
from briefing.ingest.text import normalise

_LONG, _LONGEST = 60, 400
"""Words of a cell from which on a table without heads, and one with them, lays out a page."""
_FEW = 12
"""Words of a cell at most in a table without heads that holds another one."""
_WIDEST, _DEEPEST = 1000, 65534
"""Columns and rows that a cell may span, as in the HTML table model."""
_MOST_SLOTS = 200_000
_LINKED = 0.7
"""Share of a table's letters in links from which on it leads elsewhere, as a menu does."""
_ROLES = {
    "table": "table", "grid": "table", "treegrid": "table", "row": "tr", "rowgroup": "tbody", "cell": "td",
    "gridcell": "td", "columnheader": "th", "rowheader": "th", "table-row": "tr", "table-row-group": "tbody",
    "table-header-group": "thead", "table-cell": "td",
}  # fmt: skip
"""What roles, and values of `display`, make of an element."""
_OWN = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "html", "body", "head"})
_OUT = ["script", "style", "template", "noscript"]


def settle_tables(tree: HtmlElement) -> None:
    """Put a caption and a paragraph in the place of every table that holds data, the outermost first."""
    for table in list(tree.iter("table")):
        above = table.getparent()
        if above is None or table.xpath("boolean(ancestor::table[@data-settled])"):
            continue
        if text := _data(table):
            table.set("data-settled", "")
            _put(table, text)


def as_tables(tree: HtmlElement, styles: Mapping[HtmlElement, Style]) -> None:
    """Make tables of what a page only says, or styles, to be one of data, in place; what it lays out so stays."""
    for node in list(tree.iter()):
        if isinstance(node.tag, str) and node.tag not in _OWN and _role(node, styles) == "table":
            parts = [part for part in node.iter() if isinstance(part.tag, str)]
            before = [(part, part.tag) for part in parts]
            for part in parts:
                part.tag = _role(part, styles) or part.tag
            if not _data(node):
                for part, tag in before:
                    part.tag = tag


def _role(node: HtmlElement, styles: Mapping[HtmlElement, Style]) -> str | None:
    """Return the element that one stands for by its role or its style, where it is of another kind itself."""
    said = (node.get("role") or styles.get(node, {}).get("display", "")).lower()
    return None if node.tag in _OWN else _ROLES.get(said)


def _put(table: HtmlElement, text: str) -> None:
    """Put a table's captions and its text in its place, out of a figure, which finders of articles pass over."""
    made = etree.Element("p", {n: table.get(n) for n in ("class", "id") if table.get(n)})
    linked = sum(len(normalise(link.text_content())) for link in table.iter("a"))
    if linked < _LINKED * len(normalise(table.text_content())):
        made.set("data-table", "")
    made.text = text
    parent = table.getparent()
    place = parent if parent.tag == "figure" else table
    for caption in table.xpath("./caption"):
        if title := normalise(caption.text_content()):
            named = etree.Element("figcaption")
            named.text = title
            place.addprevious(named)
    place.addprevious(made)
    replace(table, "")
    if place is parent and not parent.text_content().strip():
        replace(parent, "")


def _data(table: HtmlElement) -> str:
    """Return a table of data as one text; nothing where it only lays out a page."""
    if (table.get("role") or "").lower() in {"presentation", "none"}:
        return ""
    rows = [(row, [cell for cell in row if cell.tag in ("td", "th")]) for _, row in _rows(table)]
    cells = [cell for _, found in rows for cell in found]
    is_headed = bool(table.xpath("./caption | ./thead")) or any(c.tag == "th" or c.get("scope") for c in cells)
    words = max((len(cell.text_content().split()) for cell in cells), default=0)
    if words > (_LONGEST if is_headed else _LONG) or table.xpath("boolean(.//h1 | .//h2 | .//article | .//form)"):
        return ""
    if table.xpath("boolean(.//td//table)") and (_lays_out(table, rows) if is_headed else not _holds_others(cells)):
        return ""
    lines = list(row_texts(slots(table)))
    wide = any(" | " in line for line in lines)
    return "; ".join(lines) if wide and (len(lines) > 1 or is_headed) else ""


def _holds_others(cells: list[HtmlElement]) -> bool:
    """Return whether a table without a head, some of whose cells hold tables, is one of data: of few words a cell."""
    told = [cell for cell in cells if normalise(cell.text_content())]
    plain = [cell for cell in told if cell.find(".//table") is None]
    return len(plain) * 2 >= len(told) and all(len(cell.text_content().split()) <= _FEW for cell in told)


def _lays_out(table: HtmlElement, rows: list[tuple[HtmlElement, list[HtmlElement]]]) -> bool:
    """Return whether a table with a head only sets other tables side by side: all that it holds besides is heads."""
    cells = [cell for _, found in rows for cell in found if cell.tag == "td" and normalise(cell.text_content())]
    return all(cell.find(".//table") is not None for cell in cells) and not table.xpath("boolean(./thead)")


def slots(table: HtmlElement) -> list[list[Cell | None]]:
    """Return the slots of a table by the HTML table model: every cell in each row and column that it spans.

    A table that is made to have too many has none.
    """
    grid: list[list[Cell | None]] = []
    open_cells: dict[int, tuple[int, Cell]] = {}
    group = None
    total = 0
    for part, row in _rows(table):
        if part is not group:
            open_cells, group = {}, part
        line: list[Cell | None] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            _fill(line, open_cells)
            high, broad = _span(cell, "rowspan", _DEEPEST), _span(cell, "colspan", _WIDEST)
            made = Cell(cell_text(cell), begins=True)
            spanned = Cell(made.text, begins=False)
            for n in range(broad):
                if high > 1:
                    open_cells[len(line)] = (high, spanned)
                line.append(spanned if n else made)
        _fill(line, open_cells, to_end=True)
        open_cells = {at: (left - 1, cell) for at, (left, cell) in open_cells.items() if left > 1}
        grid.append(line)
        total += len(line)
        if total > _MOST_SLOTS:
            return []
    return grid


def _fill(line: list[Cell | None], open_cells: dict[int, tuple[int, Cell]], *, to_end: bool = False) -> None:
    """Add the cells that reach down from rows above."""
    last = max(open_cells, default=-1) if to_end else -1
    while len(line) in open_cells or len(line) <= last:
        found = open_cells.get(len(line))
        line.append(found[1] if found else None)


def _rows(table: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Yield the rows of a table with the part that holds them: its head first, its foot last, as browsers show it."""
    heads, feet = table.findall("thead"), table.findall("tfoot")
    for part in [*heads, *(child for child in table if child not in heads and child not in feet), *feet]:
        if part.tag == "tr":
            yield table, part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from ((part, row) for row in part.findall("tr"))


def _span(cell: HtmlElement, name: str, most: int) -> int:
    text = (cell.get(name) or "").strip()
    number = int(text) if text.isdecimal() and len(text) < 7 else 1
    return min(number, most) if number else (most if name == "rowspan" else 1)


def cell_text(cell: HtmlElement) -> str:
    """Return the words of a cell; paragraphs, items and rows in it are parted by a slash."""
    parts = [""]
    _collect(cell, parts)
    return " / ".join(text for part in parts if (text := normalise(part)))


def _collect(node: HtmlElement, parts: list[str]) -> None:
    parts[-1] += node.text or ""
    for child in node:
        if isinstance(child.tag, str) and child.tag not in _OUT:
            _child(child, parts)
        parts[-1] += child.tail or ""


def _child(child: HtmlElement, parts: list[str]) -> None:
    if child.tag == "br":
        is_number = parts[-1].rstrip()[-1:].isdigit() and (child.tail or "").strip()[:1].isdigit()
        parts += [""] if is_number else []
        parts[-1] += " "
    elif child.tag in ("td", "th"):
        parts[-1] += ", " if parts[-1].strip() else ""
        _collect(child, parts)
    elif child.tag in BLOCKS:
        parts.append("")
        _collect(child, parts)
        parts.append("")
    else:
        _collect(child, parts)
