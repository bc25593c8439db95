"""Editions are whole: every link leads somewhere, nothing is loaded, each page says its day; and the same bytes twice."""

import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace

import pytest
import yaml
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from briefing.corpus import Corpus
from briefing.editions.archive import zipped
from briefing.editions.book import book
from briefing.editions.data import citation
from briefing.editions.package import package
from briefing.editions.page import one_page
from briefing.editions.record import Chapter, Imprint, Made, Part
from briefing.editions.site_zip import site_zip
from briefing.errors import BriefingError
from tests.carried import EPOCH, carried
from tests.published import SITE
from tests.small import ROOT

IMPRINT = Imprint(SITE, "0.1.0", EPOCH)
OPS, XHTML = "{http://www.idpf.org/2007/ops}", "{http://www.w3.org/1999/xhtml}"
DAY = "21 September 2026"


@pytest.fixture(scope="module")
def made(corpus: Corpus) -> dict[str, Made]:
    """Return the files of the editions by the name of the edition; the small corpus has one briefing."""
    return {each.edition: each for each in carried(corpus)}


@pytest.fixture(scope="module")
def chapters(made: dict[str, Made]) -> dict[str, etree._Element]:
    """Return every XHTML file of the book as a tree, which only well-formed XML becomes."""
    with zipfile.ZipFile(io.BytesIO(made["book"].content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {name.removeprefix("EPUB/"): etree.fromstring(archive.read(name)) for name in names}


def test_two_runs_give_the_same_bytes_whatever_the_zone_the_seed_and_the_mask() -> None:
    def run(seed: str, zone: str, mask: int) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", "from tests.carried import sums; print(sums())"]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, umask=mask
        )
        return done.stdout

    first = run("1", "Pacific/Kiritimati", 0o022)
    assert first.count(".epub") == first.count("-data.zip") == 1
    assert first == run("2", "America/Los_Angeles", 0o077)


def test_another_day_gives_other_bytes() -> None:
    parts = (Part("A", (Chapter("a.md", "A", "<h1>A</h1>"),)),)

    assert book(parts, IMPRINT, "") != book(parts, IMPRINT._replace(epoch=EPOCH + 86400), "")


def test_an_archive_bears_the_day_of_its_content_and_its_files_can_be_read() -> None:
    made = zipped([("b.txt", b"b" * 99), ("a.txt", b"a")], IMPRINT.when, plain=frozenset({"a.txt"}))
    infos = zipfile.ZipFile(io.BytesIO(made)).infolist()

    assert [(info.filename, info.date_time[:3], info.external_attr >> 16) for info in infos] == [
        ("b.txt", (2026, 9, 21), 0o100644), ("a.txt", (2026, 9, 21), 0o100644),
    ]  # fmt: skip
    assert [info.compress_type for info in infos] == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]


def test_a_day_before_zip_was_made_is_its_first() -> None:
    made = zipped([("a", b"")], IMPRINT._replace(epoch=0).when)

    assert zipfile.ZipFile(io.BytesIO(made)).infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_a_page_holds_all_that_it_needs(made: dict[str, Made]) -> None:
    page = LexborHTMLParser(made["page"].content.decode())
    ids = [node.attributes["id"] for node in page.css("[id]")]
    links = [node.attributes["href"] or "" for node in page.css("a")]

    assert page.css("script, link, img, iframe, form, [src]") == []
    assert "url(" not in page.css_first("style").text()
    assert len(ids) == len(set(ids))
    assert [link for link in links if not link.startswith(("#", "https://"))] == []
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []
    assert page.body is not None
    assert page.body.text().count(DAY) == 2
    assert "Corrections may have followed" in page.body.text()
    assert [node.text() for node in page.css("h1")] == ["Night ferries"]


def test_a_page_holds_its_sources_passage_by_passage_and_leads_back_from_notes(made: dict[str, Made]) -> None:
    page = LexborHTMLParser(made["page"].content.decode())

    assert page.css_first("#sources-harbour--p1-1") is not None
    assert page.css("article .footnote li a.back")
    assert page.css_first('article a[href="#sources-harbour--p1-1"]') is not None


def test_links_lead_into_the_edition_else_to_the_site_else_nowhere() -> None:
    shown = '<p><a href="/a.md#x">in</a> <a href="/a.md#gone">lost</a> <a href="/b/index.md">out</a></p><p id="x">x</p>'
    chapter = Chapter("a.md", "A", shown)
    alone, hosted = (
        one_page([chapter], IMPRINT._replace(site=site), "")
        for site in (SITE, replace(SITE, address="https://example.org/s/"))
    )

    assert '<p><a href="#a--x">in</a> lost out</p>' in alone
    assert '<a href="https://example.org/s/a/#gone">lost</a> <a href="https://example.org/s/b/">out</a>' in hosted
    assert 'look at <a href="https://example.org/s/">' in hosted


def test_what_needs_a_script_is_left_out() -> None:
    chapter = Chapter("a.md", "A", "<form><input></form><script>x</script><p>Kept<button>b</button>.</p>")

    assert "<p>Kept.</p>" in one_page([chapter], IMPRINT, "")
    assert "<form" not in one_page([chapter], IMPRINT, "")


def test_texts_are_escaped() -> None:
    chapter = Chapter("a.md", 'A <b> & "c"', "<p>x</p>")
    made = one_page([chapter], IMPRINT, "")
    packed = zipfile.ZipFile(io.BytesIO(book((Part("<P>", (chapter,)),), IMPRINT, "")))

    assert "<title>A &lt;b&gt; &amp; " in made
    for name in packed.namelist():
        if name.endswith(("xhtml", "opf")):
            etree.fromstring(packed.read(name))


def test_every_link_of_the_book_leads_to_a_place_in_it(chapters: dict[str, etree._Element]) -> None:
    ids = {name: set(root.xpath("//@id")) for name, root in chapters.items()}
    led = [(name, href) for name, root in chapters.items() for href in root.xpath("//*[local-name()='a']/@href")]
    inner = [(name, *href.partition("#")[::2]) for name, href in led if not href.startswith(("https://", "mailto:"))]

    assert len(inner) > 50
    assert [row for row in inner if row[1] and row[1] not in chapters] == []
    assert [row for row in inner if row[2] and row[2] not in ids[row[1] or row[0]]] == []


def test_notes_of_the_book_open_in_place(chapters: dict[str, etree._Element]) -> None:
    topic = chapters["topics-night-ferries.xhtml"]
    called = {link.get("href")[1:] for link in topic.iter(f"{XHTML}a") if link.get(f"{OPS}type") == "noteref"}
    notes = {note.get("id"): note for note in topic.iter(f"{XHTML}aside") if note.get(f"{OPS}type") == "footnote"}

    assert called == set(notes) != set()
    assert all(note.xpath(".//*[@role='doc-backlink']") for note in notes.values())


def test_the_book_says_what_it_is(made: dict[str, Made], chapters: dict[str, etree._Element]) -> None:
    packed = zipfile.ZipFile(io.BytesIO(made["book"].content))
    first = packed.infolist()[0]
    told = packed.read("EPUB/book.opf").decode()
    marks = set(chapters["nav.xhtml"].xpath("//*[@id='landmarks']//@*[local-name()='type']"))

    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert {"toc", "titlepage", "bodymatter", "glossary", "bibliography"} <= marks
    assert chapters["nav.xhtml"].xpath("//*[@id='landmarks']/@hidden")
    for word in (
        "accessMode",
        "accessModeSufficient",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    ):
        assert f'property="schema:{word}"' in told
    assert "CC BY 4.0" in told
    assert [
        name for name, root in chapters.items() if name != "nav.xhtml" and DAY not in "".join(root.itertext())
    ] == []


def test_every_file_of_the_book_is_read_once_in_its_order(made: dict[str, Made]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["book"].content)) as packed:
        told = etree.fromstring(packed.read("EPUB/book.opf"))
    pages = told.xpath("//*[local-name()='item'][@media-type='application/xhtml+xml']/@id")
    order = told.xpath("//*[local-name()='itemref']/@idref")

    assert order == ["c0", "nav", *(id_ for id_ in pages if id_ not in {"c0", "nav"})]


def test_pictures_of_the_book_keep_their_names_and_are_declared(
    chapters: dict[str, etree._Element], made: dict[str, Made]
) -> None:
    drawn = {name for name, root in chapters.items() if root.xpath("//*[local-name()='svg']")}
    boxes = [box for root in chapters.values() for box in root.xpath("//*[local-name()='svg']/@viewBox")]
    told = etree.fromstring(zipfile.ZipFile(io.BytesIO(made["book"].content)).read("EPUB/book.opf"))

    assert boxes
    assert set(told.xpath("//*[@properties='svg']/@href")) == drawn


def test_the_data_come_with_schemas_licence_and_citation(made: dict[str, Made]) -> None:
    packed = zipfile.ZipFile(io.BytesIO(made["data"].content))
    names = {name.partition("/")[2] for name in packed.namelist()}
    statements = packed.read("sourcebook-0.1.0-data/statements.jsonl").decode().splitlines()

    assert {"statements.jsonl", "schemas/statements.jsonl.schema.json", "CITATION.cff", "README.txt"} <= names
    assert json.loads(statements[0])["id"]


def test_the_citation_says_who_when_and_under_which_licence() -> None:
    odd = IMPRINT._replace(site=replace(SITE, name='A "site": #1'))
    told = yaml.safe_load(citation(odd))

    assert told["authors"] == [{"name": 'A "site": #1'}]
    assert (told["cff-version"], told["date-released"], told["license"]) == ("1.2.0", "2026-09-21", "CC-BY-4.0")


def test_the_zip_of_the_site_says_where_to_start_and_leaves_out_what_is_about_the_folder() -> None:
    files = {"index.html": b"<p>", ".sourcebook": b"x", ".nojekyll": b"", "topics/a.html": b"a"}
    packed = zipfile.ZipFile(io.BytesIO(site_zip(files, IMPRINT)))

    assert packed.namelist() == [
        f"sourcebook-0.1.0/{name}" for name in ("START-HERE.txt", "MANIFEST.sha256", "index.html", "topics/a.html")
    ]
    assert f"Sourcebook 0.1.0, {DAY}." in packed.read("sourcebook-0.1.0/START-HERE.txt").decode()


def test_every_name_that_some_system_refuses_is_a_finding_at_once() -> None:
    bad = ["topics/aux.html", "people/josé.html", "a b.html", "dot./x.html", f"{'x' * 150}.html", "A.html", "a.html"]

    with pytest.raises(BriefingError) as raised:
        site_zip({"index.html": b"", **dict.fromkeys(bad, b"")}, IMPRINT)
    assert {finding.place.file for finding in raised.value.findings} == {*bad[:5], "a.html"}


def test_the_book_is_in_the_language_of_its_site() -> None:
    site = replace(SITE, language="mt", name="Boats & quays")
    told = etree.fromstring(package([], Imprint(site, "0.1.0", EPOCH)).encode())

    assert told.get("{http://www.w3.org/XML/1998/namespace}lang") == "mt"
    assert told.xpath("//*[local-name()='language' or local-name()='title']/text()") == ["Boats & quays", "mt"]
