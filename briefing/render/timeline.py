"""The timeline: a picture of the dates with their real precision, and the same below it as a list, date by date."""

from collections.abc import Iterator, Sequence

from briefing.links import TIMELINE_PATH
from briefing.render.html import inline, link, listed_apart, paragraph, span, text, wrapped
from briefing.render.picture.lanes import Lane, Mark, lanes
from briefing.render.picture.svg import Words
from briefing.render.statement import passage_mark, sentence, spoken, still_open
from briefing.views.timeline import Dated, DateView, Recorded, Timeline, Topics
from briefing.views.words import FEW, capitalised, counted, joined

MOST = 4
"""Statements of one date that a briefing or the page of a name lists; a year alone can have a dozen."""
RECORD = "record"
"""The class of what the record dates, in the list and in the picture."""
_LABEL = span("Record", "of-record")
_CAPTION = (
    "A bar shows all the time that a date may mean; an arrow means that no end is known. "
    "A hollow mark is a hedged date."
)
_SHAPES = f"Round marks are dates from the article, square marks from the public record. {_CAPTION}"


def timeline_block(dates: Sequence[DateView]) -> str:
    """Return the picture and the list of what articles and the record date, date by date."""
    if not dates:
        return paragraph("The source dates nothing.")
    if sum(len(date.lines) + len(date.events) for date in dates) < FEW:
        return "".join(
            paragraph(f"<strong>{date.when.words}</strong> {line}") for date in dates for _, line, _ in _lines(date)
        )
    drawn = _picture(dates) if len(dates) >= FEW else ""
    return f"{drawn}{_list(dates, MOST)}"


def timeline_page(view: Timeline) -> str:
    """Return all that has a date in one list, each with its topic, below a picture with two lanes for each topic."""
    return f"{_overview(view)}{_list(view.dates)}"


def _list(dates: Sequence[DateView], most: int | None = None) -> str:
    return wrapped("timeline", "".join(_group(date, most) for date in dates))


def _group(date: DateView, most: int | None) -> str:
    head = paragraph(f"<strong>{capitalised(date.when.words)}</strong>", "date", id=date.anchor)
    return f"{head}{listed_apart(_lines(date, most))}"


def _lines(date: DateView, most: int | None = None) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of a date, each with its class and its id: first what articles say, then the record.

    Args:
        date: the date.
        most: how many statements are listed, before a link to the whole list; None for all.

    """
    shown = len(date.lines) if most is None or len(date.lines) == most + 1 else most
    yield from (("", _line(row), "") for row in date.lines[:shown])
    if len(date.lines) > shown:
        more = f"{len(date.lines) - shown} more on the timeline of all topics"
        yield "", link(f"/{TIMELINE_PATH}#{date.anchor}", more), ""
    yield from ((RECORD, _event(row), row.anchor) for row in date.events)


def _line(row: Dated) -> str:
    return f"{sentence(row.said)}{spoken(inline(row.who))} {passage_mark(row.said)}{_topics(row.topics)}"


def _event(row: Recorded) -> str:
    beside = " ".join(map(passage_mark, row.beside))
    return f"{_LABEL} {inline(row.text)}{still_open(row.as_of)} {beside}{_topics(row.topics)}"


def _topics(topics: Topics) -> str:
    return spoken(joined([link(address, text(title), "topic-name") for title, address in topics]))


def _picture(dates: Sequence[DateView]) -> str:
    label = f"Timeline of {counted(len(dates), 'date', 'dates')}, each listed below"
    drawn = _two(dates, Lane("The article", "", ()), Lane("The public record", "", ()))
    return lanes(Words("timeline", label, _SHAPES if len(drawn) > 1 else _CAPTION), drawn)


def _overview(view: Timeline) -> str:
    """Return a picture of all dates on one scale, two lanes for each topic; nothing where no topic has a date."""
    drawn = [
        lane
        for topic in view.topics
        for lane in _two(topic.dates, Lane(topic.title, topic.link, ()), Lane("The public record", "", ()))
    ]
    number = counted(len(view.topics), "topic", "topics")
    return lanes(Words("timeline", f"Timeline of {number}, each mark listed below", _SHAPES), drawn) if drawn else ""


def _two(dates: Sequence[DateView], article: Lane, record: Lane) -> list[Lane]:
    """Return the lane of what articles date and that of what the record dates, as far as they hold anything."""
    said = tuple(_mark(date) for date in dates if date.lines)
    recorded = tuple(_mark(date)._replace(square=True) for date in dates if date.events)
    both = article._replace(marks=said), record._replace(marks=recorded)
    return [lane for lane in both if lane.marks]


def _mark(date: DateView) -> Mark:
    return Mark(date.when, f"#{date.anchor}", capitalised(date.when.words))
