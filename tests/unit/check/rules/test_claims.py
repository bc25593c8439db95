"""A claim of the registry borrows no standing, and accuses nobody without an outcome; all offenders are told at once."""

from collections.abc import Callable

import pytest

from briefing.check.rules.claims import check_claims
from briefing.corpus import survey
from briefing.read.project import ProjectFiles

Changed = Callable[[str, str, str], ProjectFiles]
NOTES, ORGANISATIONS, ROUTES = "docs/sources/harbour.md", "registry/organisations.yml", "registry/routes.yml"
RELATION = "{type: runs, to: old-harbour, cites: [harbour:1.1]}"
COORDINATES = "  coordinates: [54.2, -3.1]\n"
BORROWED, ACCUSED, ALONE = "registry/standing", "registry/outcome", "registry/outcome-alone"
CLAIMS = {
    "cites: [harbour:1.1]": [],
    "cites: [harbour:1.2]": [BORROWED],
    "cites: [harbour:1.1, harbour:1.2]": [BORROWED],
    "cites: [harbour:1]": [BORROWED],
    "cites: [port-2018]": [],
    "standing: reported, cites: [harbour:1.2]": [],
    "standing: supported, cites: [harbour:2.1]": [],
    "standing: alleged, cites: [harbour:2.1]": [],
    "standing: alleged, cites: [harbour:1.1]": [ACCUSED],
    "standing: alleged, outcome: denied in 2019, cites: [harbour:1.1]": [],
    "standing: supported, outcome: denied in 2019, cites: [harbour:2.1]": [ALONE],
}


def found(files: ProjectFiles, registry: dict[str, str]) -> list[tuple[str, str, int]]:
    """Return rule, file and line of everything found where files of the registry read otherwise."""
    corpus, findings = survey(ProjectFiles(files.pages, files.notes, {**files.registry, **registry}))
    told = [*findings, *check_claims(corpus)]
    return [(finding.rule, finding.place.file, finding.place.line) for finding in told]


@pytest.mark.parametrize("fields", CLAIMS)
def test_each_kind_of_claim_says_how_it_stands(files: ProjectFiles, fields: str) -> None:
    text = files.registry[ORGANISATIONS]
    relation = text.replace(RELATION, f"{{type: runs, to: old-harbour, {fields}}}")
    role = text.replace("  relations:", f"  roles:\n    - {{role: keeper, {fields}}}\n  relations:")
    lines = fields.replace(", cites", "\n  cites").replace(", outcome", "\n  outcome")
    places = f"{files.registry['registry/places.yml']}north-quay:\n  name: North Quay\n  type: quay\n"
    places += f"  description: A quay.\n{COORDINATES}"
    route = f"oil:\n  what: oil\n  stops: [old-harbour, north-quay]\n  {lines}\n"

    assert [row[0] for row in found(files, {ORGANISATIONS: relation})] == CLAIMS[fields]
    assert [row[0] for row in found(files, {ORGANISATIONS: role})] == CLAIMS[fields]
    assert [row[0] for row in found(files, {"registry/places.yml": places, ROUTES: route})] == CLAIMS[fields]


def test_all_offenders_are_told_at_once_each_with_its_line(files: ProjectFiles) -> None:
    bad = "    - {type: runs, to: old-harbour, cites: [harbour:1.2]}\n"
    text = files.registry[ORGANISATIONS] + bad * 2
    last = text.count("\n")

    assert found(files, {ORGANISATIONS: text}) == [
        (BORROWED, ORGANISATIONS, last - 1),
        (BORROWED, ORGANISATIONS, last),
    ]


def test_what_cites_something_unreadable_is_not_judged(changed: Changed) -> None:
    broken = changed(NOTES, "{: #p1-1", "{: #p9-1")
    text = broken.registry[ORGANISATIONS].replace(RELATION, RELATION.replace("cites", "standing: alleged, cites"))

    assert {file for _, file, _ in found(broken, {ORGANISATIONS: text})} == {NOTES}
