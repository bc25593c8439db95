"""FollowTheMoney entities: true schemas, stable ids, nothing that accuses or rates."""

from collections.abc import Callable

import pytest

from briefing.corpus import assemble
from briefing.derive.derived import Derived
from briefing.export.followthemoney import FtmEntity, ftm_entities
from briefing.export.rows import said
from briefing.export.tables import plain_data
from briefing.export.words import told
from briefing.model import Standing
from briefing.read.project import ProjectFiles
from tests.published import SITE

Changed = Callable[[str, str, str], ProjectFiles]
Made = dict[str, FtmEntity]
PEOPLE = """
ada-vane:
  name: Ada Vane
  type: chair
  description: Chair of the Port Authority.
  names: [A. Vane, Vane, AV 1]
  forms: [the chair]
  unlinked: [AV 1, the chair]
  wikidata: Q42
  relations:
    - {type: RELATION, to: TARGET, cites: ['CITED']}
"""
WORKS = "tide-tables:\n  name: Tide tables\n  type: TYPE\n  description: Tables.\n  date: WHEN\n  authors: [A. Vane]\n"
EVENTS = "storm:\n  name: Storm\n  type: storm\n  description: A storm.\n  when: WHEN\n  place: old-harbour\n"


def made(files: ProjectFiles, *, absolute: bool = False, **registry: str) -> Made:
    """Return the entities by id, of the small project with more registry files."""
    more = {f"registry/{name}.yml": text for name, text in registry.items()}
    more["registry/relations.yml"] = files.registry["registry/relations.yml"] + "".join(
        f"{type_}: {{label: {type_}, reverse: {type_}}}\n" for type_ in ("leads", "works-for", "member-of", "owns")
    )
    derived = Derived(assemble(ProjectFiles(files.pages, files.notes, files.registry | more)))
    found = list(ftm_entities(derived, SITE, lambda link: f"https://example.org{link}", absolute=absolute))
    assert len({entity.id for entity in found}) == len(found)
    return {entity.id: entity for entity in found}


def people(relation: str = "leads", target: str = "port-authority", cited: str = "harbour:1.1") -> str:
    """Return a person who is tied to something."""
    return PEOPLE.replace("RELATION", relation).replace("TARGET", target).replace("CITED", cited)


def test_a_person_has_every_spelling_those_that_may_mean_another_apart(files: ProjectFiles) -> None:
    assert plain_data(made(files, people=people())["sourcebook.ada-vane"]) == {
        "id": "sourcebook.ada-vane",
        "schema": "Person",
        "properties": {
            "name": ["Ada Vane"],
            "alias": ["A. Vane"],
            "weakAlias": ["Vane", "AV 1"],
            "summary": ["Chair of the Port Authority."],
            "wikidataId": ["Q42"],
        },
    }


@pytest.mark.parametrize(
    ("type_", "schema"),
    [
        ("ministry", "PublicBody"),
        ("state company of Libya", "PublicBody"),
        ("energy company", "Company"),
        ("militia", "Organization"),
        ("group of companies’ friends", "Organization"),
    ],
)
def test_a_body_is_what_the_registry_calls_it(changed: Changed, type_: str, schema: str) -> None:
    files = changed("registry/organisations.yml", "type: public body", f"type: {type_}")

    assert made(files)["sourcebook.port-authority"].schema_ == schema


@pytest.mark.parametrize(
    ("relation", "cited", "schema", "ends"),
    [
        ("leads", "harbour:1.1", "Directorship", ("director", "organization")),
        ("works-for", "harbour:1.1", "Employment", ("employee", "employer")),
        ("member-of", "harbour:1.1", "Membership", ("member", "organization")),
        ("runs", "harbour:1.1", "UnknownLink", ("subject", "object")),
        ("owns", "harbour:1.1", "UnknownLink", ("subject", "object")),
        ("leads", "port-2018", "Directorship", ("director", "organization")),
    ],
)
def test_a_tie_has_the_schema_that_fits_both_ends(
    files: ProjectFiles, relation: str, cited: str, schema: str, ends: tuple[str, str]
) -> None:
    tie = made(files, people=people(relation, cited=cited))[f"sourcebook.ada-vane.{relation}.port-authority"]

    assert tie.schema_ == schema
    assert [tie.properties[end] for end in ends] == [("sourcebook.ada-vane",), ("sourcebook.port-authority",)]
    assert ("recordId" in tie.properties) == (":" in cited)
    assert ("sourceUrl" in tie.properties) == (":" not in cited)


def test_a_tie_carries_its_statement_with_speaker_standing_and_remark(files: ProjectFiles) -> None:
    own = people(cited="harbour:1.2").replace("cites:", "standing: supported outdated, cites:")
    tie = made(files, people=own, absolute=True)["sourcebook.ada-vane.leads.port-authority"]

    assert tie.properties["status"] == ("supported, outdated",)
    assert tie.properties["recordId"] == ("harbour:1.2",)
    assert tie.properties["proof"] == ("sourcebook.source.harbour",)
    assert tie.properties["sourceUrl"] == ("https://example.org/sources/harbour.md#p1-2",)
    told = tie.properties["description"][0]
    assert all(part in told for part in ("According to an unnamed fisherman", "Standing: disputed", "61 passengers"))


def test_a_tie_that_ended_says_when(files: ProjectFiles) -> None:
    dated = people().replace("cites:", "when: ../2019-10, cites:")
    tie = made(files, people=dated)["sourcebook.ada-vane.leads.port-authority"]

    assert tie.properties["endDate"] == ("2019-10",)
    assert not {"date", "startDate"} & set(tie.properties)


def test_a_tie_that_is_an_accusation_is_left_out_whatever_its_statements_are(files: ProjectFiles) -> None:
    id_, ids = "sourcebook.ada-vane.leads.port-authority", "['harbour:2.1', 'port-2018']"
    accused, known = (
        people(cited="harbour:2.1', 'port-2018").replace(f"{ids}}}", f"{ids}, standing: {standing}}}")
        for standing in ("alleged", "supported")
    )

    assert id_ not in made(files, people=accused)
    assert made(files, people=known)[id_].properties["status"] == ("supported",)


def test_places_have_no_schema_and_neither_have_ties_to_them(files: ProjectFiles) -> None:
    found = made(files, people=people(target="old-harbour"))

    assert not [id_ for id_ in found if "old-harbour" in id_]


def test_an_article_names_what_its_statements_and_speakers_name_and_no_more(changed: Changed) -> None:
    files = changed("docs/sources/harbour.md", "- The port's own count", "- The Coast Guard's own count")
    guard = files.registry["registry/organisations.yml"] + (
        "coast-guard:\n  name: Coast Guard\n  type: agency\n  description: An agency.\n"
    )
    found = made(files, organisations=guard)
    naming = found["sourcebook.source.harbour.names.port-authority"]

    assert naming.schema_ == "Documentation"
    assert naming.properties["recordId"] == ("harbour:1.1", "harbour:2.1")
    assert "sourcebook.coast-guard" in found
    assert "sourcebook.source.harbour.names.coast-guard" not in found


@pytest.mark.parametrize(
    ("when", "dates"),
    [
        ("2018-02-26", {"date": ("2018-02-26",)}),
        ("2018-02-26/2018-02-27", {"startDate": ("2018-02-26",), "endDate": ("2018-02-27",)}),
        ("2018/..", {"startDate": ("2018",)}),
        ("2018-22~", {}),
    ],
)
def test_an_event_has_only_dates_that_are_exact(files: ProjectFiles, when: str, dates: dict[str, object]) -> None:
    storm = made(files, events=EVENTS.replace("WHEN", when))["sourcebook.storm"]

    assert {name: values for name, values in storm.properties.items() if "ate" in name and name != "location"} == dates
    assert storm.properties["location"] == ("Old Harbour",)


@pytest.mark.parametrize(("type_", "schema"), [("book", "Pages"), ("old video", "Video"), ("journal", None)])
def test_a_work_is_a_document_where_its_type_says_so(files: ProjectFiles, type_: str, schema: str | None) -> None:
    work = made(files, works=WORKS.replace("TYPE", type_).replace("WHEN", "'2018'")).get("sourcebook.tide-tables")

    assert (work and work.schema_) == schema
    assert work is None or (work.properties["author"], work.properties["publishedAt"]) == (("A. Vane",), ("2018",))


def test_nothing_of_this_site_accuses_or_rates(real: Derived) -> None:
    found = list(ftm_entities(real, SITE, str, absolute=False))
    used = {name for entity in found for name in entity.properties}
    texts = [text for entity in found for values in entity.properties.values() for text in values]
    alleged = [said(real.corpus, s, str) for s in real.corpus.statements.values() if s.kind is Standing.ALLEGED]

    assert not used & {"topics", "riskSource", "program", "position", "classification", "keywords"}
    assert not {"Sanction", "Risk", "Family", "Associate"} & {entity.schema_ for entity in found}
    assert not [s.id for s in alleged for text in texts if s.text in text and text != told(s)]


def test_every_person_organisation_and_event_of_this_site_is_there(real: Derived) -> None:
    found = {entity.id for entity in ftm_entities(real, SITE, str, absolute=False)}
    wanted = {e.id for e in real.corpus.entities.values() if e.kind.id in {"person", "organisation", "event"}}

    assert {f"sourcebook.{id_}" for id_ in wanted} <= found
    assert {f"sourcebook.source.{key}" for key in real.corpus.sources} <= found
