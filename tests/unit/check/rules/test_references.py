"""A reference has an address or a known reason for none, a title in its own language, and something that cites it."""

from collections.abc import Callable

import pytest

from briefing.check.rules.references import check_references, check_uses
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


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ("  described: true\n  language: fr\n", ["reference/language"]),
        ("  described: true\n", []),
        ("  language: fr\n", []),
    ],
)
def test_a_description_of_ours_has_no_language_of_the_work(
    changed: Callable[[str, str, str], ProjectFiles], fields: str, rules: list[str]
) -> None:
    assert [found.rule for found in check_references(assemble(changed(REFERENCES, URL, URL + fields)))] == rules


SPARE = """spare:
  type: report
  title: Tides
  publisher: Port Authority
  withheld: unknown
  accessed: 2026-11-20
"""
BODIES, TERMS = "registry/organisations.yml", "registry/terms.yml"
NOTES, TOPIC = "docs/sources/harbour.md", "docs/topics/night-ferries.md"


def with_spare(files: ProjectFiles) -> ProjectFiles:
    """Return the project's texts with one more reference."""
    return ProjectFiles(files.pages, files.notes, {**files.registry, REFERENCES: files.registry[REFERENCES] + SPARE})


def test_a_reference_that_nothing_cites_is_named(files: ProjectFiles) -> None:
    assert [found.place.line for found in check_uses(assemble(with_spare(files)))] == [8]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TOPIC, "[^harbour:1.1]", "[^harbour:1.1] [^spare]"),
        (NOTES, "[^port-2018]", "[^port-2018] [^spare]"),
        (BODIES, "  name: Port Authority\n", "  name: Port Authority\n  references: [spare]\n"),
        (
            BODIES,
            "  name: Port Authority\n",
            "  name: Port Authority\n  roles:\n    - {role: a body, cites: [spare]}\n",
        ),
        (TERMS, "  definition:", "  references: [spare]\n  definition:"),
    ],
)
def test_whatever_may_cite_a_reference_uses_it(
    changed: Callable[[str, str, str], ProjectFiles], file: str, old: str, new: str
) -> None:
    assert list(check_uses(assemble(with_spare(changed(file, old, new))))) == []


def test_a_draft_that_is_left_out_may_be_what_cites_a_reference(files: ProjectFiles) -> None:
    pages = {**files.pages, TOPIC: files.pages[TOPIC].replace("\n---\n", "\ndraft: true\n---\n", 1)}
    registry = {path: text for path, text in files.registry.items() if "changes" not in path}
    drafted = with_spare(ProjectFiles(pages, files.notes, registry))

    assert list(check_uses(assemble(drafted))) == []
    assert [found.rule for found in check_uses(assemble(drafted, drafts=True))] == ["reference/unused"]
