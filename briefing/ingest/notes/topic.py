"""A draft of a topic: the anatomy of a briefing, filled with the statements of its sources."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import groupby

import yaml

from briefing.markup import escape_markdown, parse, to_markdown
from briefing.model import Passage, Source, Statement

UNWRITTEN = "Three to five sentences, each cited, are to be written here."
"""What stands in a draft where its key points are to come."""
_BLOCKS = (
    ("Figures", "figures"),
    ("Timeline", "timeline"),
    ("Who's who", "whos_who"),
    ("Disputed, corrected, unconfirmed", "disputed"),
)
_TOPICS = re.compile(r"^topics: *(?:\[(?P<flow>[^\]]*)\]|(?P<block>(?:\n *- [^\n]*)*))", re.MULTILINE)


def outline(slug: str, sources: list[Source]) -> str:
    """Return the text of a draft topic that rests on `sources`."""
    title = slug.replace("-", " ").capitalize()
    about = " and ".join([f"“{' '.join(source.title.split()[:8])}”" for source in sources])
    today = datetime.now(UTC).date().isoformat()
    meta = {"title": title, "description": f"What {about} {'says' if len(sources) == 1 else 'say'} on this topic.",
            "topic": slug, "edited": date.fromisoformat(today), "render_macros": True, "draft": True}  # fmt: skip
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)
    parts = [f"---\n{head}---", "{{ as_of() }}", "## Key points"]
    parts.append(f"{UNWRITTEN}\n{{: .ours }}")
    ties = _ties(sources)
    for source in sources:
        parts += _sections(source, ties, many=len(sources) > 1)
    parts += [f"## {heading}\n\n{{{{ {macro}() }}}}" for heading, macro in _BLOCKS]
    limits = " ".join(dict.fromkeys(escape_markdown(source.card.limits) for source in sources))
    parts.append(f"## Where the source is thin\n\n{limits}\n{{: .ours }}")
    parts += ["## Related briefings\n\n{{ related() }}", "## Sources\n\n{{ sources() }}"]
    return "\n\n".join(parts) + "\n"


def _ties(sources: list[Source]) -> dict[str, list[Statement]]:
    """Return, by statement, those of other sources that `also` or `see` ties to it; each is shown once, below it."""
    passages = [passage for source in sources for passage in source.passages]
    given = {statement.id: statement for passage in passages for statement in passage.statements}
    within = {f"{s.source}:{s.label}": s for s in reversed(given.values())}
    ties: dict[str, list[Statement]] = {}
    taken: set[str] = set()
    for statement in given.values():
        for target in (*statement.also, *statement.see):
            other = given.get(target) or within.get(target)
            if other and other.source != statement.source and not {statement.id, other.id} & taken:
                first, second = sorted((statement, other), key=list(given.values()).index)
                ties.setdefault(first.id, []).append(second)
                taken.add(second.id)
    return ties


def _sections(source: Source, ties: dict[str, list[Statement]], *, many: bool) -> Iterator[str]:
    shown_elsewhere = {statement.id for rows in ties.values() for statement in rows}
    for section, passages in groupby(source.passages, key=lambda passage: passage.section):
        title = to_markdown(parse(f"{section} ({source.key})" if many else section))
        parts = [part for passage in passages if (part := _passage(source, passage, ties, shown_elsewhere))]
        if parts:
            yield "\n\n".join([f"## {title}", *parts])


def _passage(source: Source, passage: Passage, ties: dict[str, list[Statement]], elsewhere: set[str]) -> str:
    """Return the statements of a passage, or the passage itself, which only the desk shows, where it states nothing."""
    if not passage.statements:
        return "" if passage.reason else f'{{{{ passage("{source.key}:{passage.label}") }}}}'
    own = (statement for statement in passage.statements if statement.id not in elsewhere)
    return "\n".join(_item(row) for statement in own for row in (statement, *ties.get(statement.id, [])))


def _item(statement: Statement) -> str:
    return f"- {to_markdown(parse(statement.text))} [^{statement.id}]"


def with_topic(notes: str, slug: str) -> str:
    """Return notes whose front matter names the topic too."""

    def name(match: re.Match[str]) -> str:
        written = (
            match["flow"].split(",") if match["flow"] is not None else re.findall(r"- (\S+)", match["block"] or "")
        )
        topics = [topic.strip() for topic in written if topic.strip()]
        return f"topics: [{', '.join(dict.fromkeys([*topics, slug]))}]"

    return _TOPICS.sub(name, notes, count=1)
