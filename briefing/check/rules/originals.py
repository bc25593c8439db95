"""Rules that need the original: passages match their hashes, statements say nothing else."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefing.check.rules.prose import record_text
from briefing.check.rules.runs import each_name_one_word
from briefing.check.rules.when import check_when
from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.derive.mentions import plain
from briefing.errors import Finding
from briefing.ingest.notes.draft import may_publish
from briefing.model import Passage, Source
from briefing.read.originals import FOLDER
from briefing.text.facts import unsupported, words
from briefing.text.matcher import Matcher
from briefing.text.words import opens
from briefing.views.words import published


@dataclass
class OriginalReport:
    """What the rules found, and what they could not look at."""

    findings: list[Finding] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """Keys of the sources whose original is not on this machine: not checked, which is not passed."""
    statements: int = 0
    """How many statements were compared with their passage."""


def protected(corpus: Corpus, root: Path, matcher: Matcher) -> list[str]:
    """Return the words of the originals that are here and may not be published, each name one, to look for runs."""
    kept = [source for source in corpus.sources.values() if not may_publish(source.card.rights)]
    paths = [root / FOLDER / f"{source.card.original.sha256}.txt" for source in kept]
    texts = [" ".join(path.read_text("utf-8").split()) for path in paths if path.is_file()]
    return [words(each_name_one_word(text, matcher)) for text in texts]


def check_originals(corpus: Corpus, root: Path) -> OriginalReport:
    """Return the findings about every source whose original lies in `.originals/`."""
    report = OriginalReport()
    for source in corpus.sources.values():
        path = root / FOLDER / f"{source.card.original.sha256}.txt"
        if not path.is_file():
            report.absent.append(source.key)
            continue
        text = path.read_text("utf-8")
        report.findings += _file(source, text)
        texts = {hashlib.sha256(t.encode()).hexdigest(): t for t in map(_normal, text.split("\n\n"))}
        for passage in source.passages:
            report.findings += _passage(passage, texts)
            report.findings += _dates(corpus, source, passage, texts)
            report.statements += len(passage.statements)
    return report


def _file(source: Source, text: str) -> Iterator[Finding]:
    if hashlib.sha256(text.encode()).hexdigest() != source.card.original.sha256:
        yield finding("original/file", source.place, source=source.key)


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
