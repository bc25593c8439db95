"""Rules that need the original: passages match their hashes, statements say nothing else, words are our own."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefing.derive.facts import unsupported, words
from briefing.derive.matcher import Matcher
from briefing.derive.mentions import plain
from briefing.errors import Finding
from briefing.model import Passage, Source, Statement
from briefing.read.originals import FOLDER

LONGEST_RUN = 8
"""Words in a row that a statement may share with its source, names and titles aside."""


@dataclass
class OriginalReport:
    """What the rules found, and what they could not look at."""

    findings: list[Finding] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """Keys of the sources whose original is not on this machine: not checked, which is not passed."""
    statements: int = 0
    """How many statements were compared with their passage."""


def check_originals(sources: list[Source], root: Path, matcher: Matcher) -> OriginalReport:
    """Return the findings about every source whose original lies in `.originals/`."""
    report = OriginalReport()
    for source in sources:
        path = root / FOLDER / f"{source.card.original.sha256}.txt"
        if not path.is_file():
            report.absent.append(source.key)
            continue
        texts = {hashlib.sha256(t.encode()).hexdigest(): t for t in map(_normal, path.read_text("utf-8").split("\n\n"))}
        for passage in source.passages:
            report.findings += _passage(passage, texts, matcher)
            report.statements += len(passage.statements)
    return report


def _normal(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _passage(passage: Passage, texts: dict[str, str], matcher: Matcher) -> Iterator[Finding]:
    text = texts.get(passage.sha)
    if text is None:
        sentence = f"The original holds no paragraph with the hash of {passage.title}."
        yield Finding(passage.place, "original/hash", sentence, "Ingest the original again, or mend the hash.")
        return
    for statement in passage.statements:
        yield from _statement(statement, text, matcher)


def _statement(statement: Statement, text: str, matcher: Matcher) -> Iterator[Finding]:
    own = plain(statement.text)
    for missing in unsupported(own, text):
        sentence = f"{missing} does not occur in the passage."
        yield Finding(
            statement.place, "original/unsupported", sentence, "Say what the passage says; the rest is a remark."
        )
    if run := longest_run(_nameless(own, matcher, "ourname"), _nameless(text, matcher, "theirname")):
        remedy = "Say it in other words."
        yield Finding(
            statement.place,
            "original/run",
            f"The source's own words: {run!r}.",
            remedy,
        )


def _nameless(text: str, matcher: Matcher, mark: str) -> str:
    """Return `text` with each name replaced by `mark`, a word of its own, since names may be the same."""
    for mention in reversed(matcher.find(text)):
        text = f"{text[: mention.start]} {mark} {text[mention.end :]}"
    return text


def longest_run(own: str, text: str) -> str:
    """Return a run of more than `LONGEST_RUN` words that `own` shares with `text`, or nothing."""
    mine, theirs = words(own).split(), words(text)
    size = LONGEST_RUN + 1
    runs = (" ".join(mine[at : at + size]) for at in range(len(mine) - size + 1))
    return next((run for run in runs if f" {run} " in theirs), "")
