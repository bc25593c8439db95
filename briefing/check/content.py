"""Every rule about content, run together: what `check` prints stops a build, too, and stands in the preview."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.check.rules.assets import asset_texts, check_assets
from briefing.check.rules.changes import check_changes
from briefing.check.rules.chronology import check_chronology
from briefing.check.rules.claims import check_claims
from briefing.check.rules.configuration import configured
from briefing.check.rules.folders import check_folder
from briefing.check.rules.lost import check_lost
from briefing.check.rules.macros import Forms, check_macros
from briefing.check.rules.mark_order import check_mark_order
from briefing.check.rules.nav import check_nav
from briefing.check.rules.originals import OriginalReport, check_originals, protected
from briefing.check.rules.pictures import check_pictures
from briefing.check.rules.plain_english import check_plain_english
from briefing.check.rules.plain_words import check_words
from briefing.check.rules.prose import check_topic, paragraphs
from briefing.check.rules.record import check_addresses, check_record, check_vain_searches
from briefing.check.rules.references import check_references, check_uses
from briefing.check.rules.runs import check_runs
from briefing.check.rules.titles import check_titles
from briefing.check.table import finding
from briefing.corpus import Corpus, survey
from briefing.corpus.texts import all_texts
from briefing.corpus.uncited import printed
from briefing.derive.linking import name_matcher
from briefing.errors import BriefingError, Finding, Place
from briefing.ids import SourceKey
from briefing.read.project import ProjectFiles, read_project
from briefing.read.tree import scan


@dataclass(frozen=True, slots=True)
class ContentReport:
    """What the rules found, and what they could not look at."""

    published: tuple[Finding, ...]
    """What keeps the site from being published."""
    drafts: tuple[Finding, ...]
    """What keeps drafts from being published; empty where the Corpus holds none."""
    absent: tuple[Finding, ...]
    """Sources that were not compared with their article, which is not on this machine."""
    ours: tuple[Place, ...]
    """The paragraphs of topics that are the editors' own."""
    sources: int
    """How many sources there are."""
    statements: int
    """How many statements were compared with their passage."""

    @property
    def shown(self) -> tuple[str, ...]:
        """Return what is printed beside a preview: each finding, and how many there are."""
        waiting = f"{len(self.drafts)} in drafts, which are not published" if self.drafts else ""
        stopping = f"{len(self.published)} that stop `make site`" if self.published else ""
        found = ", ".join(filter(None, (stopping, waiting)))
        return (*map(str, (*self.published, *self.drafts)), *([f"Findings: {found}."] if found else []))

    @property
    def compared(self) -> str:
        """Return in one sentence what was compared with the articles, and what was not."""
        if self.absent and len(self.absent) == self.sources:
            return "Nothing was compared with the articles: none of them is on this machine."
        missing = f", {len(self.absent)} of {self.sources} sources not: original absent" if self.absent else ""
        return f"{self.statements} statements compared with their passages{missing}."


@dataclass(frozen=True, slots=True)
class Setting:
    """What rules look at besides the Corpus."""

    root: Path
    """The project's folder, in which the originals lie."""
    configuration: str
    """The text of `mkdocs.yml`, which names published topics under `nav`."""
    today: dt.date
    """The day by the clock, after which nothing can have been checked or published."""
    earlier: frozenset[str] = frozenset()
    """The files of the pages of the site that is to be replaced, whose addresses are to stay."""
    macros: Forms | None = None
    """The macros that pages may call; None where MkDocs looks at each page as it runs them."""


def examine(setting: Setting, *, drafts: bool = False) -> tuple[Corpus, ContentReport]:
    """Return the Corpus of a project, and what the rules say of it.

    Raises:
        BriefingError: files cannot be read or ids do not resolve; carries that, and what texts alone show besides.

    """
    return judge(read_project(setting.root), setting, drafts=drafts)


def judge(files: ProjectFiles, setting: Setting, *, drafts: bool = False) -> tuple[Corpus, ContentReport]:
    """Return the Corpus that texts make, be they written yet or not, and what the rules say of it.

    Raises:
        BriefingError: as `examine` says.

    """
    corpus, findings = survey(files, drafts=drafts)
    if findings:
        # A page that cannot be read would make its exceptions look needless.
        besides = [found for found in check_texts(corpus, setting) if found.rule != "plain/exception"]
        raise BriefingError([*findings, *besides, *_runs(corpus, setting)])
    return corpus, check_content(corpus, setting)


def _runs(corpus: Corpus, setting: Setting) -> Iterator[Finding]:
    """Yield the runs of articles' words in every text, which need no id to be seen."""
    matcher = name_matcher(corpus)
    written = [*all_texts(corpus), *configured(setting.configuration), *asset_texts(setting.root)]
    yield from check_runs(corpus, written, protected(corpus, setting.root, matcher), matcher)


def check_texts(corpus: Corpus, setting: Setting) -> Iterator[Finding]:
    """Yield what rules find that need no id to be right: they follow none, or pass over those that dangle."""
    yield from check_claims(corpus)
    yield from check_chronology(corpus)
    yield from check_changes(corpus)
    yield from check_record(corpus, setting.today)
    yield from check_addresses(corpus)
    yield from check_nav(corpus, setting.configuration)
    yield from check_plain_english(corpus)
    yield from check_words(corpus)
    yield from check_vain_searches(corpus)
    yield from check_references(corpus)
    files = frozenset(path.removeprefix("docs/") for path in scan(setting.root).files if path.startswith("docs/"))
    for page in corpus.pages:
        yield from check_pictures(page, files)
        yield from check_titles(page)
        yield from check_folder(page)
    yield from check_assets(setting.root)
    if setting.macros is not None:
        yield from check_macros(corpus.pages, setting.macros)


def check_content(corpus: Corpus, setting: Setting) -> ContentReport:
    """Return what the rules say of everything in a Corpus, be it with drafts or without."""
    files = {topic.place.file for topic in corpus.topics.values()}
    topics = [page for page in corpus.pages if page.file in files]
    report = check_originals(corpus, setting.root)
    findings = [*report.findings, *check_texts(corpus, setting), *_runs(corpus, setting)]
    findings += check_lost(corpus, setting.configuration, setting.earlier)
    findings += [*printed(corpus, list(configured(setting.configuration))), *check_uses(corpus)]
    for page in topics:
        findings += [*check_topic(corpus, page), *check_mark_order(corpus, page)]
    drafts = {topic.place.file for topic in corpus.topics.values() if topic.draft}
    drafts |= {source.place.file for source in corpus.sources.values() if source.draft}
    return ContentReport(
        published=tuple(sorted({found for found in findings if found.place.file not in drafts})),
        drafts=tuple(sorted({found for found in findings if found.place.file in drafts})),
        absent=tuple(_absent(corpus, report)),
        ours=tuple(Place(page.file, p.line) for page in topics for p in paragraphs(page) if p.ours),
        sources=len(corpus.sources),
        statements=report.statements,
    )


def _absent(corpus: Corpus, report: OriginalReport) -> list[Finding]:
    sources = [corpus.sources[SourceKey(key)] for key in report.absent]
    return [finding("original/absent", source.place, source=source.key) for source in sources]
