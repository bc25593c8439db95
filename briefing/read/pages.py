"""Authored pages: front matter, citations and links; a topic is one of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.errors import Finding, Place
from briefing.ids import TopicSlug
from briefing.model import PageMeta, Topic, TopicMeta
from briefing.model.base import Steps
from briefing.read.comments import blank_comments
from briefing.read.data import validate
from briefing.read.front_matter import split_front_matter
from briefing.read.live_markup import live_markup
from briefing.read.markdown import Pointer, citations, links, open_fence, prose_lines
from briefing.read.sections import Section, sections


@dataclass(frozen=True)
class AuthoredPage:
    """A Markdown file in `docs/` that a person writes, as far as others depend on it."""

    path: str
    """Path below `docs/`."""
    file: str
    """Path from the project's root."""
    meta: PageMeta | TopicMeta
    citations: tuple[Pointer, ...]
    """Citations that the page does not define itself."""
    links: tuple[Pointer, ...]
    lines: tuple[tuple[int, str], ...]
    """Lines of the body with their numbers, fenced code left out and inline code blanked."""
    sections: tuple[Section, ...]
    """The same lines, cut at the headings, as far as they are prose."""
    written: tuple[tuple[int, str], ...]
    """The same lines as they are typed, code among them; only comments are blanked."""
    named: Mapping[Steps, int]
    """The line of each value of the front matter, by its path."""

    def at(self, *path: str | int) -> Place:
        """Return where a value of the front matter is written."""
        return Place(self.file, self.named.get(path, 1))

    @property
    def sentences(self) -> tuple[tuple[int, str], ...]:
        """Return the lines of prose: no headings, macros, attribute lines or footnotes."""
        lines = ((number, line.strip().removeprefix("- ")) for number, line in self.lines)
        return tuple((number, line) for number, line in lines if line and not line.startswith(("#", "{", "[^", "///")))


def read_page(text: str, file: str, path: str) -> tuple[AuthoredPage | None, list[Finding]]:
    """Return the page and every finding about its front matter; no page where it has findings."""
    parts = split_front_matter(text, file)
    if parts.data.findings:
        return None, parts.data.findings
    is_topic = path.startswith("topics/") and not path.endswith("index.md")
    model: type[TopicMeta | PageMeta] = TopicMeta if is_topic else PageMeta
    meta = validate(model, parts.data, file, rule="front-matter/field")
    if isinstance(meta, list):
        return None, meta
    body = blank_comments(parts.body)
    lines = tuple(prose_lines(body, parts.body_line))
    page = AuthoredPage(
        path, file, meta, tuple(citations(body, parts.body_line)), tuple(links(body, parts.body_line)),
        lines, sections(line for _, line in lines),
        tuple(enumerate(body.split("\n"), parts.body_line)), parts.data.lines,
    )  # fmt: skip
    found = [*_slug_findings(page), *_macro_findings(page), *_fence_findings(body, parts.body_line, file)]
    return page, [*found, *live_markup(page.lines, file)]


def topic_of(page: AuthoredPage) -> Topic | None:
    """Return the topic that a page is, or None for any other page."""
    if not isinstance(page.meta, TopicMeta):
        return None
    return Topic(
        slug=TopicSlug(page.meta.topic),
        title=page.meta.title,
        description=page.meta.description,
        edited=page.meta.edited,
        verdict=page.meta.verdict,
        draft=page.meta.draft,
        citations=tuple(dict.fromkeys(pointer.target for pointer in page.citations)),
        place=Place(page.file, 1),
    )


def _macro_findings(page: AuthoredPage) -> list[Finding]:
    """Return a finding for each line with a macro on a page that does not run them, and so would print it."""
    if page.meta.render_macros:
        return []
    sentence, remedy = (
        "The line holds a macro, but the page runs none.",
        "Set `render_macros: true`, or put it in code.",
    )
    lines = [number for number, line in page.lines if "{{" in line or "{%" in line]
    return [Finding(Place(page.file, number), "front-matter/render-macros", sentence, remedy) for number in lines]


def _fence_findings(body: str, first_line: int, file: str) -> list[Finding]:
    line = open_fence(body, first_line)
    sentence = "Nothing closes this fence of code as it was opened, so it is no code."
    remedy = "Close it on a line of its own, with the same signs and nothing behind them."
    return [Finding(Place(file, line), "page/fence", sentence, remedy)] if line else []


def _slug_findings(page: AuthoredPage) -> list[Finding]:
    if isinstance(page.meta, TopicMeta) and page.path != f"topics/{page.meta.topic}.md":
        sentence = f"`topic` is `{page.meta.topic}`, but the file is `{page.path}`."
        return [Finding(Place(page.file, 1), "front-matter/topic", sentence, "Name the file after the topic.")]
    return []
