"""Check what the site says: topics against what they cite, statements against their originals."""

import argparse
import json
from pathlib import Path

from briefing.check.originals import check_originals
from briefing.check.prose import check_topic
from briefing.corpus import load
from briefing.derive.matcher import Matcher
from briefing.errors import BriefingError, Finding

HELP = "check facts, citations and originality"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--json", action="store_true", help="print the findings as one JSON array")


def run(root: Path, given: argparse.Namespace) -> None:
    """Check everything and print what was found.

    Raises:
        BriefingError: there are findings; carries all of them.

    """
    corpus = load(root)
    topics = {topic.place.file for topic in corpus.topics.values()}
    findings = [f for page in corpus.pages if page.file in topics for f in check_topic(corpus, page)]
    report = check_originals(list(corpus.sources.values()), root, Matcher(corpus))
    findings += report.findings
    if given.json:
        print(json.dumps([_row(finding) for finding in sorted(findings)], indent=2))
    for key in report.absent:
        print(f"{key}: not checked: original absent")
    print(f"{report.statements} statements compared with their passages, {len(report.absent)} sources not checked.")
    if findings:
        raise BriefingError(findings)


def _row(finding: Finding) -> dict[str, str | int]:
    place = finding.place
    return {
        "file": place.file,
        "line": place.line,
        "rule": finding.rule,
        "sentence": finding.sentence,
        "remedy": finding.remedy,
    }
