"""A reference has an address, or says by a known reason why it has none."""

from collections.abc import Callable

import pytest

from briefing.check.rules.references import check_references
from briefing.corpus import Corpus, assemble
from briefing.read.project import ProjectFiles

REFERENCES = "registry/references.yml"
URL = "  URL: https://example.org/count\n"


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ("", ["reference/address"]),
        ("  withheld: unknown\n", []),
        ("  note: Address left out for its length\n", ["reference/note", "reference/address"]),
        ("  withheld: unknown\n  note: In Arabic; address left out\n", ["reference/note"]),
        ("  withheld: unknown\n  note: An address by the harbour master\n", []),
        (f"{URL}  note: A reprint; the address of the first print is not known\n", []),
    ],
)
def test_a_missing_address_has_a_reason(
    changed: Callable[[str, str, str], ProjectFiles], fields: str, rules: list[str]
) -> None:
    assert [finding.rule for finding in check_references(assemble(changed(REFERENCES, URL, fields)))] == rules


def test_an_address_is_enough(corpus: Corpus) -> None:
    assert check_references(corpus) == []
