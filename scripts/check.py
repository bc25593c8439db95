"""Check what the site says: topics against what they cite, statements against their originals."""

import argparse
import json
import sys
from pathlib import Path

from briefing.check.content import check_content
from briefing.corpus import load
from briefing.errors import BriefingError, Finding

HELP = "check facts, citations and originality"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--json", action="store_true", help="print the findings as one JSON array")


def run(root: Path, given: argparse.Namespace) -> None:
    """Check everything, drafts too, and print what was found and what could not be checked.

    Raises:
        BriefingError: there are findings; carries all of them.

    """
    report = check_content(load(root, drafts=True), root, (root / "mkdocs.yml").read_text("utf-8"))
    findings = [*report.published, *report.drafts]
    if given.json:
        rows = [*(_row(f, "error") for f in sorted(findings)), *(_row(f, "not checked") for f in report.absent)]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    out = sys.stderr if given.json else sys.stdout
    for finding in report.absent:
        print(f"{finding.place.file}: {finding.sentence}", file=out)
    ours = ", ".join(map(str, report.ours)) or "none"
    print(f"{len(report.ours)} paragraphs of the editors' own: {ours}.", file=out)
    print(report.compared, file=out)
    if findings:
        raise BriefingError(findings)


def _row(finding: Finding, severity: str) -> dict[str, str | int]:
    place = finding.place
    return {
        "file": place.file, "line": place.line, "rule": finding.rule, "severity": severity,
        "sentence": finding.sentence, "remedy": finding.remedy,
    }  # fmt: skip
