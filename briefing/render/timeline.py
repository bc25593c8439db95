"""The timeline: a picture of the dates with their real precision, and the statements below it, date by date."""

from collections.abc import Sequence

from briefing.corpus import Corpus
from briefing.dates import When
from briefing.derive.timeline import TimelineRow, dated
from briefing.model import Statement
from briefing.render.blocks import FEW, wrapped
from briefing.render.picture.lanes import Lane, Mark, lanes
from briefing.render.picture.svg import Words
from briefing.render.statement import passage_mark, sentence
from briefing.render.words import bullets, capitalised, counted, speaker

_SPELT = {"/": "-to-", "..": "open", "~": "-about", "?": "-possibly", "%": "-possibly-about"}


def timeline_block(corpus: Corpus, rows: Sequence[TimelineRow], prefix: str = "when", span: Sequence[When] = ()) -> str:
    """Return the picture and the list of dated statements.

    Args:
        corpus: where speakers are looked up.
        rows: the dates with their statements.
        prefix: with what the anchors of the dates begin; one of its own where a page holds several timelines.
        span: dates that the picture's scale holds as well, so that several pictures compare.

    """
    if not rows:
        return "The source dates nothing."
    if dated(rows) < FEW:
        return "\n\n".join(f"**{row.when.words}** {_line(corpus, s)}" for row in rows for s in row.statements)
    groups = [_group(corpus, row, prefix) for row in rows]
    return f"{_picture(rows, prefix, span)}\n\n{wrapped('timeline', chr(10).join(groups))}"


def _group(corpus: Corpus, row: TimelineRow, prefix: str) -> str:
    head = f"**{capitalised(row.when.words)}**\n{{: #{_anchor(row.when, prefix)} .date }}"
    return f"{head}\n\n{bullets(_line(corpus, s) for s in row.statements)}\n"


def _line(corpus: Corpus, statement: Statement) -> str:
    said = f'<span class="speaker">According to {speaker(corpus, statement)}</span>'
    return f"{sentence(statement)} {said} {passage_mark(statement)}"


def _anchor(when: When, prefix: str) -> str:
    spelt = when.text
    for sign, word in _SPELT.items():
        spelt = spelt.replace(sign, word)
    return f"{prefix}-{spelt}"


def _picture(rows: Sequence[TimelineRow], prefix: str, span: Sequence[When]) -> str:
    drawn = []
    for row in rows:
        address = f"#{_anchor(row.when, prefix)}"
        number = counted(len(row.statements), "statement", "statements")
        mark = Mark(row.when, address, f"{capitalised(row.when.words)}: {number}", str(len(row.statements)))
        drawn.append(Lane(capitalised(row.when.words), address, (mark,)))
    label = f"Timeline of {counted(len(rows), 'date', 'dates')}, each with the list of its statements below"
    caption = "A bar covers all the time that its date can mean; a hollow mark is hedged; the number counts statements."
    return lanes(Words("timeline", label, caption), drawn, span=span)
