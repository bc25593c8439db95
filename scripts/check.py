"""Check what the site says: topics against what they cite, statements against their originals."""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path

from briefing.check.content import Setting, examine
from briefing.check.rules.record import aged
from briefing.check.table import RULES
from briefing.corpus import Corpus, load
from briefing.errors import BriefingError, Finding
from briefing.publish.macro_faults import macro_forms
from briefing.views.words import counted
from macros.blocks import Blocks


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--json", action="store_true", help="print the findings as one JSON array")
    parser.add_argument(
        "--stale", type=int, metavar="DAYS", help="list the open matters whose evidence is older than that, and end"
    )


def run(root: Path, given: argparse.Namespace) -> None:
    """Check everything, drafts too, and print what was found and what could not be checked.

    Raises:
        BriefingError: there are findings; carries all of them.

    """
    today = dt.datetime.now(tz=dt.UTC).date()
    if given.stale is not None:
        _list_stale(load(root, drafts=True), today, given.stale)
        return
    setting = Setting(root, (root / "mkdocs.yml").read_text("utf-8"), today, macro_forms(Blocks))
    _, report = examine(setting, drafts=True)
    findings = [*report.published, *report.drafts]
    if given.json:
        rows = [_row(finding) for finding in (*sorted(findings), *report.absent)]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    out = sys.stderr if given.json else sys.stdout
    for finding in report.absent:
        print(f"{finding.place.file}: {finding.sentence}", file=out)
    ours = ", ".join(map(str, report.ours)) or "none"
    print(f"{len(report.ours)} paragraphs of the editors' own: {ours}.", file=out)
    print(report.compared, file=out)
    if findings:
        raise BriefingError(findings)


def _list_stale(corpus: Corpus, today: dt.date, days: int) -> None:
    """Print the open matters by age; age alone is no fault."""
    found = aged(corpus, today, days)
    for row in found:
        print(row)
    print(f"{counted(len(found), 'open matter rests', 'open matters rest')} on evidence more than {days} days old.")


def _row(finding: Finding) -> dict[str, str | int]:
    place = finding.place
    return {
        "file": place.file, "line": place.line, "rule": finding.rule, "severity": RULES[finding.rule].severity,
        "sentence": finding.sentence, "remedy": finding.remedy,
    }  # fmt: skip
