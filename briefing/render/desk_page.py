"""The desk: a page that lists open work, in the preview only."""

from collections.abc import Iterable, Sequence

from briefing.derive.desk import OpenPassage, OpenWork
from briefing.links import entity_link, passage_link, source_link, topic_link
from briefing.model import Topic
from briefing.render.html import heading, link, listed, paragraph, text
from briefing.views.words import counted


def desk_page(work: OpenWork) -> str:
    """Return the desk."""
    drafts = [f"{link(source_link(s.key), text(s.title))}, reading notes" for s in work.draft_sources]
    drafts += [f"{row}, briefing" for row in _topics(work.draft_topics)]
    return "".join([
        paragraph("This page is shown by the preview only, and is in no edition that is published.", "ours"),
        _part("Drafts", drafts),
        _part("Passages that state nothing yet", _passages(work.unstated)),
        _part("Passages that no briefing cites", _passages(work.uncited)),
        _part("Figures that no statement carries", _with(work.uncarried)),
        _part("Likely names that the registry does not hold", _with(work.unknown)),
        _part("Names that no statement mentions", [link(entity_link(e), text(e.data.name)) for e in work.unnamed]),
        _part("Briefings older than the last check of their sources", _topics(work.stale)),
    ])  # fmt: skip


def _part(title: str, rows: list[str]) -> str:
    return heading(2, title) + (listed(rows) or paragraph("None."))


def _topics(topics: Iterable[Topic]) -> list[str]:
    return [link(topic_link(topic.slug), text(topic.title)) for topic in topics]


def _with(rows: Sequence[tuple[OpenPassage, list[str]]]) -> list[str]:
    lines = _passages([row for row, _ in rows])
    return [f"{line}: {text('; '.join(found))}" for line, (_, found) in zip(lines, rows, strict=True)]


def _passages(rows: Sequence[OpenPassage]) -> list[str]:
    return [_passage(row) for row in rows]


def _passage(row: OpenPassage) -> str:
    title = f"{row.source.title}, {row.passage.title.lower()}"
    words = counted(row.passage.words, "word", "words")
    return f"{link(passage_link(row.source.key, row.passage.label), text(title))}, {words}"
