"""The tools of a topic: a picture of who reports the use of each, and the table behind it."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from briefing.labels import stand_words
from briefing.model import Standing
from briefing.render.html import behind, inline, paragraph, table, text
from briefing.render.marks import marks
from briefing.render.picture.svg import WIDTH, Words, element, link, picture, shortened, text_link
from briefing.render.statement import passage_mark, sentence, when_cell
from briefing.views.tools import Report, ToolView
from briefing.views.words import counted

_HEADS = ("Tool", "Who reports it", "When", "What is reported", "Passage")
_ROW = 15.0
_NAMES = 104.0
_GAP = 8.0
_DOT = 2.8
_SIZE = 10.5


def tools_block(tools: Sequence[ToolView]) -> str:
    """Return the picture of a topic's tools and the table behind it."""
    if not tools:
        return paragraph("The source names no app or tool.")
    rows = table(_HEADS, (_line(tool, report) for tool in tools for report in tool.reports))
    return _picture(tools) + behind("tools", "The same as a table", rows)


def _line(tool: ToolView, report: Report) -> list[str]:
    """Return a row of the table; a statement that names several tools is told at the first of them.

    An accusation is told at each, since its outcome means nothing without the name that it belongs to.
    """
    stand = report.said.stand
    whole = not report.first or Standing.ALLEGED in stand.words
    told = sentence(report.said) if whole else f"The same as for {text(report.first)}.{marks(stand)}"
    return [inline(tool.title), inline(report.who), when_cell(report.when), told, passage_mark(report.said)]


def _picture(tools: Sequence[ToolView]) -> str:
    drawn = [part for number, tool in enumerate(tools) for part in _row(tool, number * _ROW)]
    label = f"{counted(len(tools), 'tool', 'tools')} in alphabetical order, each with the statements that name it"
    caption = (
        "Tools are in alphabetical order. Each dot is a statement. A filled dot is in the article’s own voice; a "
        "hollow dot comes from someone whom it quotes, who is named on the right."
    )
    return picture(Words("tools", label, caption), _ROW * len(tools) + 2, drawn)


def _row(tool: ToolView, top: float) -> list[Element]:
    middle = top + _ROW / 2
    name = element("text", tool.name, x=0.0, y=middle + 3, class_="name")
    dots = [_dot(report, _NAMES + at * _GAP, middle) for at, report in enumerate(tool.reports)]
    at = _NAMES + len(dots) * _GAP + 2
    reporters = dict.fromkeys(report.reporter for report in tool.reports if report.quoted)
    quoted = shortened("; ".join(reporters), WIDTH - at, _SIZE * 0.85)
    note = [element("text", quoted, x=at, y=middle + 3, class_="quiet note")] if quoted else []
    return [text_link(tool.link, name), *dots, *note]


def _dot(report: Report, x: float, y: float) -> Element:
    style = "mark hollow" if report.quoted else "mark"
    stand = stand_words(report.said.stand)
    label = f"{report.reporter}{stand and ', ' + stand}: statement {report.said.number}"
    return link(report.said.link, label, [element("circle", cx=x, cy=y, r=_DOT, class_=style)])
