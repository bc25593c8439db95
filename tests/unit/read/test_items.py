"""Items of reading notes: a fault in one hides nothing that follows it."""

import pytest

from briefing.errors import Finding, Place
from briefing.ids import SourceKey
from briefing.read.items import Item, read_remark
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
