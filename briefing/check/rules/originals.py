"""Rules that need the original: passages match their hashes, statements say nothing else, words are our own."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from briefing.check.rules.prose import paragraphs, record_text
from briefing.check.rules.when import check_when
from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.corpus.uncited import texts
from briefing.derive.facts import unsupported, words
from briefing.derive.matcher import Matcher
from briefing.derive.mentions import plain
from briefing.errors import Finding, Place
from briefing.ingest.notes.draft import may_publish
from briefing.ingest.words import opens
from briefing.model import Passage, Source
from briefing.read.markdown import CITATION
from briefing.read.originals import FOLDER
from briefing.read.pages import AuthoredPage
from briefing.render.words import published

LONGEST_RUN = 8
"""Words in a row that a statement may share with its source, names and titles aside."""


@dataclass
class OriginalReport:
    """What the rules found, and what they could not look at."""

    findings: list[Finding] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """Keys of the sources whose original is not on this machine: not checked, which is not passed."""
    texts: list[str] = field(default_factory=list)
    """The words of the originals that are here and may not be published, names left out, to look for runs of them."""
    statements: int = 0
    """How many statements were compared with their passage."""


def check_originals(corpus: Corpus, root: Path, matcher: Matcher) -> OriginalReport:
    """Return the findings about every source whose original lies in `.originals/`."""
    report = OriginalReport()
    for source in corpus.sources.values():
        path = root / FOLDER / f"{source.card.original.sha256}.txt"
        if not path.is_file():
            report.absent.append(source.key)
            continue
        text = path.read_text("utf-8")
        nameless = words(_nameless(" ".join(text.split()), matcher, "theirname"))
        report.findings += _file(source, text)
        texts = {hashlib.sha256(t.encode()).hexdigest(): t for t in map(_normal, text.split("\n\n"))}
        own_words = not may_publish(source.card.rights)
        report.texts += [nameless] if own_words else []
        for passage in source.passages:
            report.findings += _passage(passage, texts)
            report.findings += _dates(corpus, source, passage, texts)
            if own_words:
                report.findings += _runs(passage, nameless, matcher)
            report.statements += len(passage.statements)
    return report


def _file(source: Source, text: str) -> Iterator[Finding]:
    if hashlib.sha256(text.encode()).hexdigest() != source.card.original.sha256:
        yield finding("original/file", source.place, source=source.key)


def check_runs(corpus: Corpus, page: AuthoredPage, texts: list[str], matcher: Matcher) -> Iterator[Finding]:
    """Yield the runs of words that a topic's paragraphs share with any of the originals, `OriginalReport.texts`."""
    titles = [source.title for source in corpus.sources.values()]
    for paragraph in paragraphs(page):
        own = plain(unescape(CITATION.sub(" ", paragraph.text)))
        for title in titles:
            own = own.replace(title, " ourname ")
        own = _nameless(own, matcher, "ourname")
        if runs := list(dict.fromkeys(run for text in texts for run in shared_runs(own, text))):
            yield finding("topic/run", Place(page.file, paragraph.line), words=_quoted(runs))


def check_own_texts(corpus: Corpus, originals: list[str], matcher: Matcher) -> Iterator[Finding]:
    """Yield the runs of words that descriptions, definitions, corrections and other pages share with the originals."""
    topics = {topic.place.file for topic in corpus.topics.values()}
    pages = ((line, Place(page.file, n)) for page in corpus.pages if page.file not in topics for n, line in page.lines)
    for text, place in (*texts(corpus), *pages):
        own = _nameless(plain(unescape(text)), matcher, "ourname")
        if runs := list(dict.fromkeys(run for original in originals for run in shared_runs(own, original))):
            yield finding("original/run", place, words=_quoted(runs))


def _quoted(runs: list[str]) -> str:
    return "; ".join(map(repr, runs))


def _normal(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _passage(passage: Passage, texts: dict[str, str]) -> Iterator[Finding]:
    text = texts.get(passage.sha)
    if text is None:
        yield finding("original/hash", passage.place, passage=passage.title)
        return
    if passage.opens and not opens(text, passage.opens):
        yield finding("original/opens", passage.place, passage=passage.title, words=repr(passage.opens))
    for statement in passage.statements:
        figure = statement.figure
        claim = f"{plain(statement.text)} | {figure.low} | {figure.high or ''}" if figure else plain(statement.text)
        for missing in unsupported(claim, text):
            yield finding("original/unsupported", statement.place, missing=missing)


def _dates(corpus: Corpus, source: Source, passage: Passage, texts: dict[str, str]) -> Iterator[Finding]:
    """Yield the dates of statements that neither the article, as far as the passage, nor the record bears out."""
    if passage.sha not in texts:
        return
    so_far = list(texts.values())[: list(texts).index(passage.sha) + 1]
    beside = (record_text(corpus, statement) for statement in passage.statements)
    support = " ".join([*so_far, published(source), *beside])
    for statement in passage.statements:
        yield from check_when(statement, support, source.card.language)


def _runs(passage: Passage, text: str, matcher: Matcher) -> Iterator[Finding]:
    """Yield the runs of the source's own words in statements and remarks, wherever in the source they stand."""
    for statement in passage.statements:
        remarks = ((remark.text, remark.place or statement.place) for remark in statement.remarks)
        for own, place in ((statement.text, statement.place), *remarks):
            if runs := shared_runs(_nameless(plain(own), matcher, "ourname"), text):
                yield finding("original/run", place, words=_quoted(runs))


def _nameless(text: str, matcher: Matcher, mark: str) -> str:
    """Return `text` with each name replaced by `mark`, a word of its own, since names may be the same."""
    for mention in reversed(matcher.find(text)):
        text = f"{text[: mention.start]} {mark} {text[mention.end :]}"
    return text


def shared_runs(own: str, theirs: str) -> list[str]:
    """Return every run of more than `LONGEST_RUN` words that `own` shares with the words of a text, each whole."""
    mine = words(own).split()
    size, at = LONGEST_RUN + 1, 0
    runs = []
    while at + size <= len(mine):
        end = at + size
        if f" {' '.join(mine[at:end])} " not in theirs:
            at += 1
            continue
        while end < len(mine) and f" {' '.join(mine[at : end + 1])} " in theirs:
            end += 1
        runs.append(" ".join(mine[at:end]))
        at = end
    return runs
