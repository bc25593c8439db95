"""The timeline: a picture of the dates with their real precision, and the statements below it, date by date."""

from collections.abc import Callable, Sequence
from functools import partial

from briefing.corpus import Corpus
from briefing.dates import When
from briefing.derive.timeline import TimelineRow, dated, timeline
from briefing.links import topic_link
from briefing.model import Statement
from briefing.render.attribution import attributed, of_one_source
from briefing.render.blocks import FEW, wrapped
from briefing.render.escape import plain
from briefing.render.picture.lanes import Lane, Mark, lanes, packed
from briefing.render.picture.svg import Words
from briefing.render.statement import passage_mark, sentence
from briefing.render.words import bullets, capitalised, counted, joined

_SPELT = {"/": "-to-", "..": "open", "~": "-about", "?": "-possibly", "%": "-possibly-about"}


def timeline_block(corpus: Corpus, rows: Sequence[TimelineRow]) -> str:
    """Return the picture and the list of dated statements, date by date."""
    if not rows:
        return "The source dates nothing."
    line = partial(_line, known=of_one_source(s for row in rows for s in row.statements))
    if dated(rows) < FEW:
        return "\n\n".join(f"**{row.when.words}** {line(corpus, s)}" for row in rows for s in row.statements)
    drawn = f"{_picture(rows)}\n\n" if len(rows) >= FEW else ""
    return f"{drawn}{_list(corpus, rows, line)}"


def timeline_page(corpus: Corpus) -> str:
    """Return every dated statement in one list, each with its topic, below a picture with a lane for each topic."""
    rows = timeline(corpus.statements.values())
    return f"{_overview(corpus)}\n\n{_list(corpus, rows, _line_with_topic)}"


def _list(corpus: Corpus, rows: Sequence[TimelineRow], line: Callable[[Corpus, Statement], str]) -> str:
    return wrapped("timeline", "\n".join(_group(row, [line(corpus, s) for s in row.statements]) for row in rows))


def _group(row: TimelineRow, lines: Sequence[str]) -> str:
    head = f"**{capitalised(row.when.words)}**\n{{: #{_anchor(row.when)} .date }}"
    return f"{head}\n\n{bullets(lines)}\n"


def _line(corpus: Corpus, statement: Statement, *, known: bool = False) -> str:
    return f"{sentence(statement)}{attributed(corpus, statement, known=known)} {passage_mark(statement)}"


def _line_with_topic(corpus: Corpus, statement: Statement) -> str:
    topics = [corpus.topics[slug] for slug in corpus.sources[statement.source].topics if slug in corpus.topics]
    names = joined([f"[{plain(topic.title)}]({topic_link(topic.slug)}){{: .topic-name }}" for topic in topics])
    return f'{_line(corpus, statement)} <span class="speaker">{names}</span>' if topics else _line(corpus, statement)


def _anchor(when: When) -> str:
    spelt = when.text
    for sign, word in _SPELT.items():
        spelt = spelt.replace(sign, word)
    return f"when-{spelt}"


def _picture(rows: Sequence[TimelineRow]) -> str:
    drawn = []
    for row in rows:
        mark = _mark(row, str(len(row.statements)))
        drawn.append(Lane(capitalised(row.when.words), mark.address, (mark,)))
    label = f"Timeline of {counted(len(rows), 'date', 'dates')}, each with the list of its statements below"
    caption = "A bar covers all the time that its date can mean; a hollow mark is hedged; the number counts statements."
    return lanes(Words("timeline", label, caption), drawn)


def _overview(corpus: Corpus) -> str:
    """Return a picture of all dates on one scale, a lane for each topic; nothing where no topic has a date."""
    drawn: list[Lane] = []
    for slug, topic in corpus.topics.items():
        if rows := timeline(corpus.topic_statements(slug)):
            drawn += packed(Lane(topic.title, topic_link(slug), tuple(_mark(row) for row in rows)))
    number = counted(sum(bool(lane.name) for lane in drawn), "topic", "topics")
    label = f"Timeline of {number}, each mark with its statements in the list below"
    caption = "A bar covers all the time that its date can mean; a hollow mark is hedged."
    return lanes(Words("timeline", label, caption), drawn, above=True) if drawn else ""


def _mark(row: TimelineRow, note: str = "") -> Mark:
    number = counted(len(row.statements), "statement", "statements")
    return Mark(row.when, f"#{_anchor(row.when)}", f"{capitalised(row.when.words)}: {number}", note)
