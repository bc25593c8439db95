"""The tools of a topic: a picture of who reports the use of each, and the table behind it."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from briefing.corpus import Corpus
from briefing.derive.standing import stand_of
from briefing.derive.tools import ToolRow
from briefing.ids import EntityId, looks_like_entity
from briefing.links import entity_link, statement_link
from briefing.model import Entity, Standing, Statement
from briefing.render.blocks import behind
from briefing.render.escape import plain, text_inline
from briefing.render.marks import marks
from briefing.render.picture.svg import WIDTH, Words, element, link, picture, shortened, text_link
from briefing.render.statement import passage_mark, passage_name, sentence
from briefing.render.words import counted, date, joined, speaker

_ROW = 15.0
_NAMES = 104.0
_GAP = 8.0
_DOT = 2.8
_SIZE = 10.5


def tools_block(corpus: Corpus, rows: Sequence[ToolRow]) -> str:
    """Return the picture of a topic's tools and the table behind it."""
    if not rows:
        return "The source names no app or tool."
    lines = ["| Tool | Who reports it | When | What is reported | Passage |", "| --- | --- | --- | --- | --- |"]
    first = {s.id: row.app for row in reversed(rows) for s in row.statements}
    lines += [_line(corpus, row, statement, first[statement.id]) for row in rows for statement in row.statements]
    return f"{_picture(corpus, rows)}\n\n{behind('tools', 'The same as a table', chr(10).join(lines))}"


def _line(corpus: Corpus, row: ToolRow, statement: Statement, first: Entity) -> str:
    """Return a row of the table; a statement that names several tools is told at the first of them.

    An accusation is told at each, since its outcome means nothing without the name that it belongs to.
    """
    stand = stand_of(statement)
    whole = first == row.app or Standing.ALLEGED in stand.words
    told = sentence(statement) if whole else f"As under {plain(first.data.name)}.{marks(stand)}"
    cells = [
        f"[{plain(row.app.data.name)}]({entity_link(row.app)})",
        speaker(corpus, statement),
        date(statement.when) if statement.when else "not dated",
        told,
        passage_mark(statement),
    ]
    return f"| {' | '.join(cells)} |"


def _picture(corpus: Corpus, rows: Sequence[ToolRow]) -> str:
    drawn = [part for number, row in enumerate(rows) for part in _row(corpus, row, number * _ROW)]
    label = f"{counted(len(rows), 'tool', 'tools')} in alphabetical order, each with the statements that name it"
    caption = (
        "Alphabetical. Each dot is a statement: filled in the article’s own voice, hollow where someone whom it "
        "quotes asserts it; they are named on the right."
    )
    return picture(Words("tools", label, caption), _ROW * len(rows) + 2, drawn)


def _row(corpus: Corpus, row: ToolRow, top: float) -> list[Element]:
    middle = top + _ROW / 2
    name = element("text", row.app.data.name, x=0.0, y=middle + 3, class_="name")
    dots = [_dot(corpus, s, _NAMES + at * _GAP, middle) for at, s in enumerate(row.statements)]
    at = _NAMES + len(dots) * _GAP + 2
    quoted = shortened("; ".join(_quoted(corpus, row)), WIDTH - at, _SIZE * 0.85)
    note = [element("text", quoted, x=at, y=middle + 3, class_="quiet note")] if quoted else []
    return [text_link(entity_link(row.app), name), *dots, *note]


def _dot(corpus: Corpus, statement: Statement, x: float, y: float) -> Element:
    style = "mark hollow" if statement.by else "mark"
    stand = stand_of(statement).in_words
    label = f"{_reported(corpus, statement)}{stand and ', ' + stand}: statement {passage_name(statement)}"
    return link(statement_link(statement), label, [element("circle", cx=x, cy=y, r=_DOT, class_=style)])


def _quoted(corpus: Corpus, row: ToolRow) -> dict[str, None]:
    return dict.fromkeys(_reported(corpus, statement) for statement in row.statements if statement.by)


def _reported(corpus: Corpus, statement: Statement) -> str:
    """Return who asserts a statement, who passes it on, and of when it is."""
    by, via = ([_name(corpus, token) for token in tokens] for tokens in (statement.by, statement.via))
    who = (joined(by) or "The article") + "".join(f", via {name}" for name in via)
    return who + (f" ({date(statement.when)})" if statement.when else "")


def _name(corpus: Corpus, token: str) -> str:
    return corpus.entities[EntityId(token)].data.name if looks_like_entity(token) else text_inline(token)
