"""Structured data: schema.org's words only, nobody rated, nothing that closes its element."""

import json
import re
from collections.abc import Callable

import pytest
from rdflib.namespace import SDO

from briefing.check.gates.data import check_structured
from briefing.corpus import assemble
from briefing.derive.derived import Derived
from briefing.errors import Place
from briefing.export.datasets import datasets
from briefing.export.json_ld import page_data, script
from briefing.read.project import ProjectFiles
from tests.published import SITE, words

Changed = Callable[[str, str, str], ProjectFiles]
PAGES = [
    "topics/night-ferries.md",
    "sources/harbour.md",
    "organisations/port-authority.md",
    "places/old-harbour.md",
    "glossary.md",
    "references.md",
    "index.md",
    "about/data.md",
]
HERE = Place("hosted:index.html", 1)


@pytest.mark.parametrize("path", PAGES)
def test_every_word_is_schema_orgs(derived: Derived, path: str) -> None:
    used = set(words(page_data(derived.corpus, SITE, path, str)))

    assert len(used) > 3
    assert used <= set(SDO.__annotations__)


def test_a_claim_appears_in_its_source_with_standing_speaker_and_remark(derived: Derived) -> None:
    data = page_data(derived.corpus, SITE, "sources/harbour.md", str) or {}
    claim = next(part for part in data["hasPart"] if part["@id"].endswith("#p2-1"))

    assert claim["@type"] == "Claim"
    assert claim["appearance"]["@id"] == data["about"]["@id"]
    assert claim["description"] == (
        "Alleged; no ruling found in the port's reports by November 2026. "
        "According to Port Authority, via a local paper, via a radio station."
    )
    assert claim["author"] == [{"@type": "Organization", "name": "Port Authority"}]
    assert claim["comment"][0]["text"].startswith("No ruling was found")


def test_a_claim_is_about_those_whom_it_accuses(changed: Changed) -> None:
    accusing = 'standing="alleged" accuses="port-authority | lighting no lamps"'
    corpus = assemble(changed("docs/sources/harbour.md", 'standing="alleged"', accusing))
    data = page_data(corpus, SITE, "sources/harbour.md", str) or {}
    (claim,) = (part for part in data["hasPart"] if "about" in part)

    assert claim["about"] == [
        {"@type": "Organization", "@id": "/organisations/port-authority.md", "name": "Port Authority"}
    ]
    assert claim["description"].startswith("Alleged; no ruling found in the port's reports by November 2026.")


def test_an_entity_has_its_spellings_its_place_and_its_wikidata_address(changed: Changed) -> None:
    derived = Derived(assemble(changed("registry/places.yml", "type: harbour", "type: harbour\n  wikidata: Q42")))
    data = page_data(derived.corpus, SITE, "places/old-harbour.md", str) or {}

    assert (data["@type"], data["alternateName"]) == ("Place", ["harbour of the old town"])
    assert data["geo"] == {"@type": "GeoCoordinates", "latitude": 54.1, "longitude": -3.2}
    assert data["sameAs"] == "https://www.wikidata.org/wiki/Q42"


def test_an_event_keeps_its_days_and_a_vague_date_is_left_out(files: ProjectFiles) -> None:
    def event(when: str) -> dict[str, object]:
        text = f"storm:\n  name: Storm\n  type: storm\n  description: A storm.\n  when: {when}\n  place: old-harbour\n"
        corpus = assemble(ProjectFiles(files.pages, files.notes, {**files.registry, "registry/events.yml": text}))
        return page_data(corpus, SITE, "events/storm.md", str) or {}

    days = event("2018-02-26/2018-02-27")
    assert (days["startDate"], days["endDate"]) == ("2018-02-26", "2018-02-27")
    assert days["location"] == {"@type": "Place", "@id": "/places/old-harbour.md", "name": "Old Harbour"}
    assert not {"startDate", "endDate"} & set(event("2018-22~"))


def test_the_first_page_says_how_to_search_where_the_site_knows_its_host(derived: Derived) -> None:
    whole = page_data(derived.corpus, SITE, "index.md", lambda _: "https://example.org/") or {}
    action = whole["potentialAction"]

    assert (whole["@type"], whole["name"], whole["url"]) == ("WebSite", "Sourcebook", "https://example.org/")
    assert whole["description"] == "About."
    assert action["target"]["urlTemplate"] == "https://example.org/?q={search_term_string}"
    assert action["query-input"] == "required name=search_term_string"
    assert "potentialAction" not in (page_data(derived.corpus, SITE, "index.md", str) or {})


def test_the_data_page_lists_every_file_with_its_kind(derived: Derived) -> None:
    data = (
        page_data(derived.corpus, SITE, "about/data.md", str, data=datasets(derived, SITE, str, absolute=False)) or {}
    )
    listed = {part["contentUrl"]: part["encodingFormat"] for part in data["distribution"]}

    assert data["@type"] == "Dataset"
    assert list(listed) == [f"/data/{dataset.name}" for dataset in datasets(derived, SITE, str, absolute=False)]
    assert listed["/data/statements.csv"] == "text/csv"
    assert all(re.fullmatch(r"[a-z]+/[a-z-]+", kind) for kind in listed.values())
    assert data["dateModified"] == "2026-11-24"
    assert data["isBasedOn"] == [{"@id": "/sources/harbour.md#article"}]
    assert data["isPartOf"] == {"@type": "WebSite", "@id": "/index.md", "name": "Sourcebook"}
    assert 50 < len(data["description"]) < 5000


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Port Authority", {"@type": "Organization", "name": "Port Authority"}),
        ("Harbour Board", {"@type": "Organization", "name": "Harbour Board"}),
        ("Old Harbour", {"name": "Old Harbour"}),
        ("A. Writer", {"name": "A. Writer"}),
        ("null", None),
    ],
)
def test_an_author_is_what_the_registry_says_and_nothing_else(
    changed: Changed, author: str, expected: dict[str, str] | None
) -> None:
    derived = Derived(assemble(changed("docs/sources/harbour.md", "author: null", f"author: {author}")))
    notes = page_data(derived.corpus, SITE, "sources/harbour.md", str) or {}
    claim = next(part for part in notes["hasPart"] if part["@id"].endswith("#p1-1"))

    assert notes["about"].get("author") == (expected and [expected])
    assert claim.get("author") == (expected and [expected])


def test_a_topic_cites_its_sources_and_references(changed: Changed) -> None:
    derived = Derived(
        assemble(changed("docs/topics/night-ferries.md", "[^harbour:1.1]", "[^harbour:1.1] [^port-2018]"))
    )
    data = page_data(derived.corpus, SITE, "topics/night-ferries.md", str) or {}

    listed = page_data(derived.corpus, SITE, "references.md", str) or {}

    assert [cited.get("name") for cited in data["citation"]] == ["Harbour lights: who pays?", None]
    assert data["citation"][1] == {"@id": "/references.md#port-2018"}
    assert [(work["@id"], work["name"]) for work in listed["hasPart"]] == [
        ("/references.md#port-2018", "Passenger count")
    ]


@pytest.mark.parametrize("path", ["timeline.md", "about/method.md", "people/nobody.md", "places/port-authority.md"])
def test_other_pages_have_none(derived: Derived, path: str) -> None:
    assert page_data(derived.corpus, SITE, path, str) is None


def test_no_text_closes_the_element() -> None:
    made = script({"name": "</script><script>alert(1)</script> <!-- & -->"})

    assert made.count("<") == 2
    assert json.loads(made.partition(">")[2].rpartition("<")[0])["name"].startswith("</script>")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"@type": "Claim"}', 0),
        ('{"@type": "Claim"', 1),
        ('{"a": [{"@type": "ClaimReview", "b": {"@type": "Rating"}}]}', 2),
    ],
)
def test_the_gate_refuses_what_cannot_be_read_or_rates(text: str, found: int) -> None:
    assert len(list(check_structured(text, HERE))) == found
