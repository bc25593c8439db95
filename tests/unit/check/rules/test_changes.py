"""The record of changes is in order, whole, and true to the statements that it names; all invented."""

import datetime as dt

import pytest

from briefing.check.rules.changes import check_changes
from briefing.check.rules.record import check_record
from briefing.corpus import Corpus, assemble
from briefing.read.project import ProjectFiles

LOG = "registry/changes.yml"
ENTRY = """
port-ruling:
  kind: outcome
  date: 2026-04-02
  page: topics/night-ferries.md
  about: ["harbour:2.1"]
  now: The port was accused, and no ruling was found.
"""


def logged(files: ProjectFiles, *changes: tuple[str, str]) -> Corpus:
    """Return the Corpus of the small project with an entry that is changed."""
    entry = ENTRY
    for old, new in changes:
        assert old in entry
        entry = entry.replace(old, new, 1)
    text = files.registry[LOG] + entry
    return assemble(ProjectFiles(files.pages, files.notes, {**files.registry, LOG: text}))


def rules(corpus: Corpus) -> list[str]:
    """Return the rules that a record breaks."""
    return [found.rule for found in check_changes(corpus)]


@pytest.mark.parametrize(
    "change",
    [
        ("outcome", "outcome"), ("kind: outcome", "kind: remark"),
        ("kind: outcome", "kind: edit\n  was: Nobody was named."),
        ("kind: outcome", "kind: correction\n  was: A slip.\n  why: Haste."),
    ],
)  # fmt: skip
def test_what_is_whole_is_no_finding(files: ProjectFiles, change: tuple[str, str]) -> None:
    assert rules(logged(files, change)) == []


@pytest.mark.parametrize(
    ("changes", "broken"),
    [
        ([("2026-04-02", "2026-03-31")], ["changes/order"]),
        ([("harbour:2.1", "harbour:1.1")], ["changes/outcome"]),
        ([("harbour:2.1", "harbour:1.1"), ("kind: outcome", "kind: remark")], ["changes/remark"]),
        ([('  about: ["harbour:2.1"]\n', "")], ["changes/missing"]),
        ([("kind: outcome", "kind: edit")], ["changes/missing"]),
        ([("kind: outcome", "kind: correction")], ["changes/missing", "changes/missing"]),
        ([(", and no ruling was found", " of theft")], ["changes/accused"]),
        ([("  now:", "  was: A keeper was arrested.\n  now:")], ["changes/accused"]),
    ],
)
def test_each_fault_is_found(files: ProjectFiles, changes: list[tuple[str, str]], broken: list[str]) -> None:
    assert rules(logged(files, *changes)) == broken


def test_a_day_that_lies_ahead_is_found(files: ProjectFiles) -> None:
    found = check_record(logged(files, ("2026-04-02", "2027-04-02")), dt.date(2026, 11, 27))

    assert [(row.rule, row.place.file) for row in found] == [("record/future", LOG)]
