"""A draft of a topic: the anatomy of a briefing, filled with the statements of its sources."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from briefing.model import Passage, Source
from briefing.render.words import joined

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
    about = joined([f"“{' '.join(source.title.split()[:8])}”" for source in sources])
    today = datetime.now(UTC).date().isoformat()
    head = f"---\ntitle: {title}\ndescription: 'What {about} say on this topic.'\ntopic: {slug}\nedited: {today}\n"
    parts = [f"{head}render_macros: true\ndraft: true\n---", "{{ as_of() }}", "## Key points"]
    parts.append("Three to five sentences, each cited, are to be written here.\n{: .ours }")
    for source in sources:
        parts += _sections(source, many=len(sources) > 1)
    parts += [f"## {heading}\n\n{{{{ {macro}() }}}}" for heading, macro in _BLOCKS]
    limits = " ".join(source.card.limits for source in sources)
    parts.append(f"## Where the source is thin\n\n{limits}\n{{: .ours }}")
    parts += ["## Related briefings\n\n{{ related() }}", "## Sources\n\n{{ sources() }}"]
    return "\n\n".join(parts) + "\n"


def _sections(source: Source, *, many: bool) -> Iterator[str]:
    for section, passages in groupby(source.passages, key=lambda passage: passage.section):
        title = f"{section} ({source.key})" if many else section
        yield f"## {title}\n\n" + "\n\n".join(_passage(source, passage) for passage in passages)


def _passage(source: Source, passage: Passage) -> str:
    """Return the statements of a passage, or the passage itself, which only the desk shows, where it states nothing."""
    if passage.statements:
        return "\n".join(f"- {_without_braces(statement.text)} [^{statement.id}]" for statement in passage.statements)
    return f'{{{{ passage("{source.key}:{passage.label}") }}}}'


def _without_braces(text: str) -> str:
    """Return text that Jinja leaves alone: a topic's page is code, and a statement may be an article's own sentence."""
    return text.replace("\\{", "{").replace("{", "&#123;")


def with_topic(notes: str, slug: str) -> str:
    """Return notes whose front matter names the topic too."""

    def name(match: re.Match[str]) -> str:
        written = (
            match["flow"].split(",") if match["flow"] is not None else re.findall(r"- (\S+)", match["block"] or "")
        )
        topics = [topic.strip() for topic in written if topic.strip()]
        return f"topics: [{', '.join(dict.fromkeys([*topics, slug]))}]"

    return _TOPICS.sub(name, notes, count=1)
