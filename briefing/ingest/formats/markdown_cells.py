"""Cells of Markdown's tables: those that a row has beyond its head go with its last, since a parser drops them."""

from collections.abc import Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core import StateCore
from markdown_it.token import Token


def keep_cells(state: StateCore) -> None:
    """Give the cells of each row of a table that has too many what stands in them, before it is read further."""
    lines = state.src.split("\n")
    columns = 0
    for at, token in enumerate(state.tokens):
        if token.type == "table_open":
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and token.map and columns:
            cells = _cells(lines[token.map[0]])
            if len(cells) > columns:
                _fill(state.tokens[at:], _whole(cells, columns))


def _cells(line: str) -> list[str]:
    """Return the cells of a row as the parser has them."""
    parts = escapedSplit(line.strip().lstrip("> "))
    parts = parts[1:] if parts and not parts[0] else parts
    return [part.strip() for part in (parts[:-1] if parts and not parts[-1] else parts)]


def _whole(cells: Sequence[str], columns: int) -> list[str]:
    """Return as many cells as there are columns: code that a bar parts is joined first, then the last of them."""
    out: list[str] = []
    spare = len(cells) - columns
    for cell in cells:
        if spare and out and out[-1].count("`") % 2:
            out[-1] += f"|{cell}"
            spare -= 1
        else:
            out.append(cell)
    return [*out[: columns - 1], " | ".join(out[columns - 1 :])]


def _fill(tokens: Sequence[Token], cells: Sequence[str]) -> None:
    end = next(at for at, token in enumerate(tokens) if token.type == "tr_close")
    inline = [token for token in tokens[:end] if token.type == "inline"]
    for token, cell in zip(inline, cells, strict=False):
        token.content = cell
