"""Check what the site says: topics against what they cite, statements against their originals."""

import argparse
import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TextIO

from briefing.check.nav import check_nav
from briefing.check.originals import check_originals, check_runs
from briefing.check.plain_english import check_plain_english
from briefing.check.plain_words import check_words
from briefing.check.prose import check_topic, paragraphs
from briefing.check.record import aged, check_record, check_vain_searches
from briefing.check.references import check_references
from briefing.corpus import Corpus, load
from briefing.derive.matcher import Matcher
from briefing.errors import BriefingError, Finding
from briefing.ids import SourceKey
from briefing.model import Source
from briefing.render.words import counted

HELP = "check facts, citations and originality"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--json", action="store_true", help="print the findings as one JSON array")
    parser.add_argument("--to-do", action="store_true", help="print each finding of the rules that do not fail yet")
    parser.add_argument(
        "--stale", type=int, metavar="DAYS", help="list the open matters whose evidence is older than that, and end"
    )


def run(root: Path, given: argparse.Namespace) -> None:
    """Check everything, drafts too, and print what was found and what could not be checked.

    Raises:
        BriefingError: there are findings; carries all of them.

    """
    corpus, today = load(root, drafts=True), dt.datetime.now(tz=dt.UTC).date()
    if given.stale is not None:
        _list_stale(corpus, today, given.stale)
        return
    files = {topic.place.file for topic in corpus.topics.values()}
    topics = [page for page in corpus.pages if page.file in files]
    matcher = Matcher(corpus)
    report = check_originals(corpus, root, matcher)
    findings = [finding for page in topics for finding in check_topic(corpus, page)] + report.findings
    findings += [finding for page in topics for finding in check_runs(corpus, page, report.texts, matcher)]
    findings += check_record(corpus, today)
    to_do = [
        *check_plain_english(corpus),
        *check_words(corpus),
        *check_vain_searches(corpus),
        *check_references(corpus),
    ]
    findings += check_nav(corpus, (root / "mkdocs.yml").read_text("utf-8"))
    absent = [_absent(corpus.sources[SourceKey(key)]) for key in report.absent]
    ours = [f"{page.file}:{p.line}" for page in topics for p in paragraphs(page) if p.ours]
    if given.json:
        rows = [*(_row(f, "error") for f in sorted(findings)), *(_row(f, "not checked") for f in absent)]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    out = sys.stderr if given.json else sys.stdout
    for finding in absent:
        print(f"{finding.place.file}: {finding.sentence}", file=out)
    print(f"{len(ours)} paragraphs of the editors' own: {', '.join(ours) or 'none'}.", file=out)
    print(f"{report.statements} statements compared with their passages, {len(absent)} sources not checked.", file=out)
    _count_to_do(to_do, out, each=given.to_do)
    if findings:
        raise BriefingError(findings)


def _count_to_do(to_do: Sequence[Finding], out: TextIO, *, each: bool) -> None:
    """Print how many findings of rules that do not fail yet each file has, and each of them where that is asked for."""
    for file, rows in groupby(sorted(to_do), key=lambda finding: finding.place.file):
        found = list(rows)
        rules = Counter(finding.rule for finding in found)
        print(f"To do: {file}: {', '.join(f'{rule} {number}' for rule, number in sorted(rules.items()))}.", file=out)
        for finding in found if each else ():
            print(f"  {finding}", file=out)


def _list_stale(corpus: Corpus, today: dt.date, days: int) -> None:
    """Print the open matters by age; age alone is no fault."""
    found = aged(corpus, today, days)
    for row in found:
        print(row)
    print(f"{counted(len(found), 'open matter rests', 'open matters rest')} on evidence more than {days} days old.")


def _absent(source: Source) -> Finding:
    remedy = "Ingest the article on this machine."
    return Finding(source.place, "original/absent", f"{source.key}: not checked: original absent", remedy)


def _row(finding: Finding, severity: str) -> dict[str, str | int]:
    place = finding.place
    return {
        "file": place.file, "line": place.line, "rule": finding.rule, "severity": severity,
        "sentence": finding.sentence, "remedy": finding.remedy,
    }  # fmt: skip
