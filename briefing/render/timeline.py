"""The timeline: a picture of the dates with their real precision, and the statements below it, date by date."""

from collections.abc import Sequence

from briefing.render.html import inline, link, listed, paragraph, text, wrapped
from briefing.render.picture.lanes import Lane, Mark, lanes, packed
from briefing.render.picture.svg import Words
from briefing.render.statement import passage_mark, sentence, spoken
from briefing.views.timeline import Dated, DateView, Timeline
from briefing.views.words import FEW, capitalised, counted, joined


def timeline_block(dates: Sequence[DateView]) -> str:
    """Return the picture and the list of dated statements, date by date."""
    if not dates:
        return paragraph("The source dates nothing.")
    if sum(len(date.lines) for date in dates) < FEW:
        return "".join(
            paragraph(f"<strong>{date.when.words}</strong> {_line(line)}") for date in dates for line in date.lines
        )
    drawn = _picture(dates) if len(dates) >= FEW else ""
    return f"{drawn}{_list(dates)}"


def timeline_page(view: Timeline) -> str:
    """Return every dated statement in one list, each with its topic, below a picture with a lane for each topic."""
    return f"{_overview(view)}{_list(view.dates)}"


def _list(dates: Sequence[DateView]) -> str:
    return wrapped("timeline", "".join(map(_group, dates)))


def _group(date: DateView) -> str:
    head = paragraph(f"<strong>{capitalised(date.when.words)}</strong>", "date", id=date.anchor)
    return f"{head}{listed(map(_line, date.lines))}"


def _line(row: Dated) -> str:
    topics = joined([link(address, text(title), "topic-name") for title, address in row.topics])
    return f"{sentence(row.said)}{spoken(inline(row.who))} {passage_mark(row.said)}{spoken(topics)}"


def _picture(dates: Sequence[DateView]) -> str:
    drawn = []
    for date in dates:
        mark = _mark(date, str(len(date.lines)))
        drawn.append(Lane(capitalised(date.when.words), mark.address, (mark,)))
    label = f"Timeline of {counted(len(dates), 'date', 'dates')}, each with the list of its statements below"
    caption = "A bar covers all the time that its date can mean; a hollow mark is hedged; the number counts statements."
    return lanes(Words("timeline", label, caption), drawn)


def _overview(view: Timeline) -> str:
    """Return a picture of all dates on one scale, a lane for each topic; nothing where no topic has a date."""
    topics = [Lane(topic.title, topic.link, tuple(map(_mark, topic.dates))) for topic in view.topics]
    drawn = [lane for topic in topics for lane in packed(topic)]
    number = counted(len(topics), "topic", "topics")
    label = f"Timeline of {number}, each mark with its statements in the list below"
    caption = "A bar covers all the time that its date can mean; a hollow mark is hedged."
    return lanes(Words("timeline", label, caption), drawn, above=True) if drawn else ""


def _mark(date: DateView, note: str = "") -> Mark:
    number = counted(len(date.lines), "statement", "statements")
    return Mark(date.when, f"#{date.anchor}", f"{capitalised(date.when.words)}: {number}", note)
