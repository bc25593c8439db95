"""A kind of entity that nobody thought of: two files of the registry, and it is everywhere; what is forgotten is told."""

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.corpus import assemble
from briefing.errors import BriefingError
from briefing.read.kinds import ENGINE, TAKEN, engine_kinds, read_kinds
from briefing.read.project import ProjectFiles
from tests.newcomer import built, newcomers_project

KINDS = """\
vessel:
  label: Vessel
  plural: Vessels
  folder: vessels
  about: A ship or boat.
  schema: Vehicle
  followthemoney: {schema: Vessel}
  shape: diamond
  weight: 2
  fields:
    tonnage: {type: text, label: Tonnage, about: How much a vessel carries., schema: [weight], search: text}
    built: {type: date, label: Built, about: When a vessel was built., schema: [productionDate]}
    owners: {type: texts, label: Owners, about: Who owns a vessel.}
    home: {type: entity, label: Home port, about: Id of the home port of a vessel., schema: [location]}
"""
VESSELS = """\
night-boats:
  name: Night Boats
  names: [the boats]
  type: pair of ferries
  description: Two vessels that cross the bay.
  tonnage: 900 tons
  built: 1987-05
  owners: [Brook and Sons, the town]
  home: old-harbour
  relations:
    - {type: runs, to: port-authority, cites: [harbour:1.1]}
"""
MORE = "".join(
    f"""\
{name}-boats:
  name: {name.capitalize()} Boats
  type: ferry
  description: A vessel that crosses the bay.
  relations:
    - {{type: runs, to: port-authority, cites: [harbour:1.1]}}
"""
    for name in ("day", "mail", "pilot")
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a newcomer's site that has a kind of its own, built."""
    root = newcomers_project(tmp_path_factory.mktemp("kinds") / "project")
    (root / "registry/kinds.yml").write_text(KINDS, "utf-8")
    (root / "registry/vessels.yml").write_text(VESSELS + MORE, "utf-8")
    assert built(root) == []
    return root / "site"


def html(site: Path, page: str) -> LexborHTMLParser:
    """Return a page."""
    return LexborHTMLParser((site / page / "index.html").read_text("utf-8"))


def test_it_has_a_page_with_its_own_fields(site: Path) -> None:
    page = html(site, "vessels/night-boats")
    facts = dict(
        zip((n.text() for n in page.css("article dt")), (n.text().strip() for n in page.css("article dd")), strict=True)
    )

    assert facts["Tonnage"].replace("\u202f", " ").replace("\u00a0", " ") == "900 tons"
    assert (facts["Built"], facts["Owners"], facts["Home port"]) == (
        "May 1987",
        "Brook and Sons and the town",
        "Old Harbour",
    )
    assert page.css_first("article dd a[href*='old-harbour']")
    assert "the boats sail empty" in page.css_first("article").text()


def test_it_has_a_list_that_the_navigation_names(site: Path) -> None:
    assert html(site, "vessels").css_first("article a[href*='night-boats']").text() == "Night Boats"
    assert html(site, "").css_first(".md-nav a[href='vessels/']").text().strip() == "Vessels"


def test_briefings_name_it_and_pictures_draw_it(site: Path) -> None:
    page = html(site, "topics/night-ferries")

    assert page.css_first("#who-vessels a, [id^='who-vessels']") is not None
    picture = page.css_first(".picture--network")
    assert picture.css_first("svg a[href*='night-boats'] path.mark") is not None
    assert "Square: an organisation; diamond: an app or a vessel." in picture.text()


def test_search_finds_it_and_weighs_it(site: Path) -> None:
    text = (site / "assets/search/documents.js").read_text("utf-8")
    found = json.loads(text.removeprefix("var SearchDocuments=").rstrip().removesuffix(";"))
    row = next(row for row in found["documents"] if row["address"] == "vessels/night-boats/")

    assert (found["kinds"]["vessel"], found["weights"]["vessel"]) == ("Vessel", 2)
    assert (row["kind"], row["title"], row["names"]) == ("vessel", "Night Boats", ["the boats"])
    assert "900" in row["text"]


def test_data_holds_it_with_its_fields(site: Path) -> None:
    rows = {row["id"]: row for row in json.loads((site / "data/entities.json").read_text("utf-8"))}
    schema = json.loads((site / "data/schemas/entities.json.schema.json").read_text("utf-8"))
    row = rows["night-boats"]

    assert (row["kind"], row["tonnage"], row["built"], row["home"]) == ("vessel", "900 tons", "1987-05", "old-harbour")
    assert row["owners"] == ["Brook and Sons", "the town"]
    assert (rows["old-harbour"]["tonnage"], rows["old-harbour"]["owners"]) == (None, [])
    assert schema["$defs"]["Entity"]["properties"]["tonnage"]["description"] == "How much a vessel carries."
    assert "vessel" in schema["$defs"]["Entity"]["properties"]["kind"]["enum"]
    assert '"schema":"Vessel"' in (site / "data/followthemoney.jsonl").read_text("utf-8")


def test_structured_data_tells_what_it_is(site: Path) -> None:
    node = json.loads(html(site, "vessels/night-boats").css_first("script[type='application/ld+json']").text())

    assert (node["@type"], node["weight"], node["productionDate"]) == ("Vehicle", "900 tons", "1987-05")
    assert (node["location"]["@type"], node["location"]["name"]) == ("Place", "Old Harbour")


def told(files: ProjectFiles, **texts: str) -> list[str]:
    """Return what is said of a project with further registry files, each finding up to its remedy."""
    registry = {**files.registry, **{f"registry/{name}.yml": text for name, text in texts.items()}}
    with pytest.raises(BriefingError) as caught:
        assemble(ProjectFiles(files.pages, files.notes, registry))
    return [f"{finding.place} [{finding.rule}] {finding.sentence}" for finding in caught.value.findings]


FORGOTTEN = {
    "its file": ({"kinds": KINDS}, "registry/kinds.yml:1 [kinds/entities] The kind `vessel` has no file registry/vessels.yml."),
    "its kind": ({"vessels": VESSELS}, "registry/vessels.yml:1 [registry/file] `vessels.yml` is no registry file."),
    "its label": (
        {"kinds": KINDS.replace("  label: Vessel\n", ""), "vessels": "{}"},
        "registry/kinds.yml:1 [kinds/field] `label` is missing.",
    ),
    "what a shape is": (
        {"kinds": KINDS.replace("diamond", "anchor"), "vessels": "{}"},
        "registry/kinds.yml:8 [kinds/field] `shape`: input should be 'circle', 'diamond', 'square' or 'triangle'.",
    ),
    "what a field is called": (
        {"kinds": KINDS.replace("tonnage: {type", "tonnage: {typ"), "vessels": "{}"},
        "registry/kinds.yml:11 [kinds/field] `fields.tonnage.typ` is not a known field.",
    ),
    "that a folder is taken": (
        {"kinds": KINDS.replace("folder: vessels", "folder: places")},
        "registry/kinds.yml:4 [kinds/folder] The folder `places` of `vessel` holds `place`.",
    ),
    "that pages lie there": (
        {"kinds": KINDS.replace("folder: vessels", "folder: topics"), "topics": "{}"},
        "registry/kinds.yml:4 [kinds/folder] The folder `topics` of `vessel` holds other pages.",
    ),
    "that editions lie there": (
        {"kinds": KINDS.replace("folder: vessels", "folder: downloads"), "downloads": "{}"},
        "registry/kinds.yml:4 [kinds/folder] The folder `downloads` of `vessel` holds other pages.",
    ),
    "that every kind has the field": (
        {"kinds": KINDS.replace("    tonnage:", "    roles:"), "vessels": "{}"},
        "registry/kinds.yml:11 [kinds/own-field] The field `roles` of `vessel` is one that every kind has, or no name of a field.",
    ),
    "to declare a field": (
        {"kinds": KINDS, "vessels": VESSELS.replace("tonnage", "tonnages")},
        "registry/vessels.yml:6 [registry/field] `tonnages` is not a known field.",
    ),
    "the other name": (
        {"kinds": KINDS, "vessels": VESSELS.replace("home: old-harbour", "home: new-harbour")},
        "registry/vessels.yml:9 [resolve/entity] The entity `new-harbour` does not exist.",
    ),
    "to write a mapping": (
        {"kinds": "- vessel\n"}, "registry/kinds.yml:1 [kinds/file] The file is no mapping from ids to kinds.",
    ),
    "to write fields": (
        {"kinds": "vessel: boat\n"}, "registry/kinds.yml:1 [kinds/field] `vessel` has no fields.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", FORGOTTEN)
def test_what_is_forgotten_is_a_finding(what: str, files: ProjectFiles) -> None:
    texts, finding = FORGOTTEN[what]

    assert finding in told(files, **texts)


def test_a_site_changes_a_kind_of_the_engine_in_part() -> None:
    kinds, findings = read_kinds("person: {plural: Persons}\n", "registry/kinds.yml")

    assert findings == []
    assert (kinds["person"].plural, kinds["person"].shape) == ("Persons", "circle")
    assert list(kinds) == list(engine_kinds())


def test_the_engines_kinds_stand_in_one_file() -> None:
    text = ENGINE.read_text("utf-8")
    ids = set(re.findall(r"^([a-z]+):$", text, re.MULTILINE))
    code = [path for path in sorted(ENGINE.parents[1].rglob("*.py")) if "ingest" not in path.parts]
    told_apart = re.compile(rf"kind(?:\.id)? (?:==|!=|in|not in) [({{\[]?\"(?:{'|'.join(ids)})\"")

    assert ids == set(engine_kinds())
    assert [path.name for path in code if told_apart.search(path.read_text("utf-8"))] == []
    assert told_apart.search('if entity.kind == "person":')
    assert TAKEN.isdisjoint(kind.folder for kind in engine_kinds().values())
