"""Items of reading notes: a fault in one hides nothing that follows it."""

import pytest

from briefing.errors import Finding, Place
from briefing.ids import SourceKey
from briefing.read.items import Item, read_remark, read_statement
from briefing.read.notes import read_passages

HEAD = f'### Passage 1 {{: #p1 sha="{"0" * 64}" words="8" }}\n\n'


def test_a_statement_without_attributes_does_not_swallow_the_next() -> None:
    body = f"{HEAD}- No lamps burn.\n- Boats sail.\n  {{: #p1-2 }}\n"
    (passage,), _ = read_passages(body, "a.md", SourceKey("harbour"), 1)

    assert [statement.text for statement in passage.statements] == ["Boats sail."]


@pytest.mark.parametrize("half", ['until="open"', 'as_of="2026-02"'])
def test_an_open_matter_and_the_date_of_its_evidence_stand_together(half: str) -> None:
    findings: list[Finding] = []
    item = Item(Place("a.md", 3), "No ruling was found.", f'      {{: checked="2026-11-20" {half} }}', 4)

    assert read_remark(item, findings) is None
    assert ["stand together" in finding.sentence for finding in findings] == [True]


def test_remarks_stand_in_the_order_in_which_they_are_written() -> None:
    remark = '    - {} count.\n      {{: checked="2026-11-20" }}\n'
    body = f"{HEAD}- Boats sail.\n  {{: #p1-1 }}\n{remark.format('First')}{remark.format('Second')}"
    (passage,), _ = read_passages(body, "a.md", SourceKey("harbour"), 1)

    assert [row.text for row in passage.statements[0].remarks] == ["First count.", "Second count."]


def test_each_later_use_of_an_id_names_the_line_of_the_first() -> None:
    body = HEAD + "- Boats sail.\n  {: #p1-1 }\n" * 3
    _, findings = read_passages(body, "a.md", SourceKey("harbour"), 1)
    told = [finding for finding in findings if finding.rule == "notes/duplicate-id"]

    assert [(finding.place.line, "first in line 4." in finding.sentence) for finding in told] == [(6, True), (8, True)]


def test_a_tab_sets_a_remark_in_as_four_spaces_do() -> None:
    body = f'{HEAD}- Boats sail.\n  {{: #p1-1 }}\n\t- They were counted.\n      {{: checked="2026-11-20" }}\n'
    (passage,), findings = read_passages(body, "a.md", SourceKey("harbour"), 1)

    assert [row.text for row in passage.statements[0].remarks] == ["They were counted."]
    assert findings == []


def test_why_nothing_is_stated_is_told_of_a_passage_that_states_nothing() -> None:
    reason = "*A caption alone.*\n"
    (empty,), none = read_passages(f"{HEAD}{reason}", "a.md", SourceKey("harbour"), 1)
    (stated,), found = read_passages(f"{HEAD}- Boats sail.\n  {{: #p1-1 }}\n{reason}", "a.md", SourceKey("harbour"), 1)

    assert (empty.reason, none) == ("A caption alone.", [])
    assert stated.reason is None
    assert [(finding.rule, finding.place.line) for finding in found] == [("notes/line", 5)]


@pytest.mark.parametrize(("spaces", "rules"), [(1, ["notes/indent"]), (2, []), (3, ["notes/indent"])])
def test_attributes_stand_exactly_below_their_sentence(spaces: int, rules: list[str]) -> None:
    findings: list[Finding] = []
    read_statement(Item(Place("a.md", 3), "Boats sail.", f"{' ' * spaces}{{: #p1-1 }}", 0), findings)

    assert [finding.rule for finding in findings] == rules
