"""The desk: a page that lists open work, in the preview only."""

from collections.abc import Sequence

from briefing.derive.desk import OpenPassage, OpenWork
from briefing.links import entity_link, passage_link, source_link, topic_link
from briefing.render.escape import plain
from briefing.render.words import bullets, counted


def desk_page(work: OpenWork) -> str:
    """Return the Markdown of the desk."""
    drafts = [f"[{plain(s.title)}]({source_link(s.key)}), reading notes" for s in work.draft_sources]
    drafts += [f"[{plain(t.title)}]({topic_link(t.slug)}), briefing" for t in work.draft_topics]
    entities = [f"[{plain(e.data.name)}]({entity_link(e)})" for e in work.unnamed]
    stale = [f"[{plain(t.title)}]({topic_link(t.slug)})" for t in work.stale]
    return "\n\n".join([
        "This page is shown by the preview only, and is in no edition that is published.\n{: .ours }",
        _part("Drafts", drafts),
        _part("Passages that state nothing yet", _passages(work.unstated)),
        _part("Passages that no briefing cites", _passages(work.uncited)),
        _part("Figures that no statement carries", _with(work.uncarried)),
        _part("Likely names that the registry does not hold", _with(work.unknown)),
        _part("Names that no statement mentions", entities),
        _part("Briefings older than the last check of their sources", stale),
    ])  # fmt: skip


def _part(title: str, rows: list[str]) -> str:
    return f"## {title}\n\n" + (bullets(rows) if rows else "None.")


def _with(rows: Sequence[tuple[OpenPassage, list[str]]]) -> list[str]:
    lines = _passages([row for row, _ in rows])
    return [f"{line}: {plain('; '.join(found))}" for line, (_, found) in zip(lines, rows, strict=True)]


def _passages(rows: Sequence[OpenPassage]) -> list[str]:
    return [
        f"[{plain(row.source.title)}, {row.passage.title.lower()}]({passage_link(row.source.key, row.passage.label)}), "
        f"{counted(row.passage.words, 'word', 'words')}"
        for row in rows
    ]
