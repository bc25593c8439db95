"""Check what the site says: topics against what they cite, statements against their originals."""

import json
import sys
from pathlib import Path

import click

from briefing.build.setting import setting_of, today
from briefing.check.content import examine
from briefing.check.reports.outside import WORDS, addresses, record_of
from briefing.check.rules.record import aged
from briefing.check.table import RULES
from briefing.cli.outside import visit
from briefing.cli.project import in_project
from briefing.corpus import load
from briefing.errors import BriefingError, Finding
from briefing.views.words import counted


@click.command(help=__doc__)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as one JSON array.")
@click.option(
    "--stale", type=click.IntRange(0, 99999), metavar="DAYS",
    help="List the open matters whose evidence is older than that, and end.",
)  # fmt: skip
@click.option("--outside", is_flag=True, help="Ask other sites whether what we cite is still there, and end.")
@in_project
def command(root: Path, stale: int | None, *, as_json: bool, outside: bool) -> None:
    """Check everything, or list what has grown old or is gone."""
    if outside and stale is not None:
        raise click.UsageError("--outside and --stale are two reports: ask for one.")
    if outside:
        list_outside(root, as_json=as_json)
    elif stale is None:
        run(root, as_json=as_json)
    else:
        list_stale(root, stale)


def run(root: Path, *, as_json: bool = False) -> None:
    """Check everything, drafts too, and print what was found and what could not be checked.

    Raises:
        BriefingError: there are findings; carries all of them.

    """
    setting = setting_of(root, (root / "mkdocs.yml").read_text("utf-8"))
    _, report = examine(setting, drafts=True)
    findings = [*report.published, *report.drafts]
    if as_json:
        rows = [_row(finding) for finding in (*sorted(findings), *report.absent)]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    out = sys.stderr if as_json else sys.stdout
    for finding in report.absent:
        print(f"{finding.place.file}: {finding.sentence}", file=out)
    ours = ", ".join(map(str, report.ours)) or "none"
    print(f"{len(report.ours)} paragraphs of the editors' own: {ours}.", file=out)
    print(report.compared, file=out)
    if findings:
        raise BriefingError(findings)


def list_stale(root: Path, days: int) -> None:
    """Print the open matters by age; age alone is no fault."""
    found = aged(load(root, drafts=True), today(), days)
    for row in found:
        print(row)
    print(f"{counted(len(found), 'open matter rests', 'open matters rest')} on evidence more than {days} days old.")


def list_outside(root: Path, *, as_json: bool = False) -> None:
    """Print the addresses of other sites that do not answer as they did; only a dead end is a fault.

    Raises:
        click.exceptions.Exit: an address is a dead end.

    """
    visited = visit(addresses(load(root, drafts=True)))
    if as_json:
        print(json.dumps([record_of(one) for one in visited], indent=2, ensure_ascii=False))
    out = sys.stderr if as_json else sys.stdout
    for one in visited:
        if one.state != "fine" and not as_json:
            print(one, file=out)
    states = [one.state for one in visited]
    print(f"{len(states)} addresses: " + "; ".join(f"{states.count(s)} {WORDS[s]}" for s in WORDS) + ".", file=out)
    if "dead" in states:
        raise click.exceptions.Exit(1)


def _row(finding: Finding) -> dict[str, str | int]:
    place = finding.place
    return {
        "file": place.file, "line": place.line, "rule": finding.rule, "severity": RULES[finding.rule].severity,
        "sentence": finding.sentence, "remedy": finding.remedy,
    }  # fmt: skip
