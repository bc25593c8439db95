"""Each PDF, read back by pikepdf and drawn by the reader of Chrome: tagged, linked, noted at the foot, without empty sheets."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefing.assets import PRINT_SHEET
from briefing.build.editions import MAKERS, make
from briefing.corpus import load
from briefing.editions.bound import bound
from briefing.editions.pdf import pdf
from briefing.editions.record import Chapter, Imprint, Made, Part
from briefing.errors import BriefingError
from tests.carried import EPOCH, pages_of
from tests.published import SITE
from tests.small import CORPUS, ROOT

IMPRINT = Imprint(SITE, "0.1.0", EPOCH)
LINE = "0.1.0, 21 September 2026"
NOTED = (
    '<h1 id="a">A</h1><p>Said.<sup><a class="footnote-ref" href="#fn:1">1</a></sup> More.</p>'
    '<details class="behind notes"><summary>1 note</summary><div class="footnote"><ol>'
    '<li id="fn:1"><p>What the passage says.</p></li></ol></div></details>'
)
FAMILIES = ("Text", "Wider", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Han")
"""The typefaces of the style sheet; with one of the machine's own, another machine would make other bytes."""
SHEET = 297
"""The height of a sheet in millimetres."""


@pytest.fixture(scope="module")
def made() -> dict[str, Made]:
    """Return the PDF of each briefing of this site and of the small corpus, and that of the whole small corpus."""
    pages = pages_of(load(CORPUS))
    small = [each for name in ("pdf", "pdf-book") for each in MAKERS[name](CORPUS, pages, IMPRINT)]
    return {f"{number} {each.file}": each for number, each in enumerate([*make(ROOT, ["pdf"], "0.1.0", EPOCH), *small])}


@pytest.fixture(scope="module")
def opened(made: dict[str, Made]) -> dict[str, pikepdf.Pdf]:
    """Return them opened."""
    return {name: pikepdf.open(BytesIO(each.content)) for name, each in made.items()}


def one(html: str, style: str = "") -> bytes:
    """Return the PDF of one page of HTML."""
    return pdf(bound("A", "B.", [Part("", (Chapter("topics/a.md", "A", html),))], IMPRINT, style), PRINT_SHEET, "a.pdf")


def words(content: bytes) -> list[str]:
    """Return the text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def links(found: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every link."""
    for page in found.pages:
        yield from (each for each in page.get("/Annots", []) if each["/Subtype"] == "/Link")


def named(found: pikepdf.Pdf) -> set[str]:
    """Return the names of places in a PDF."""
    return set(pikepdf.NameTree(found.Root.Names.Dests))


def test_each_says_its_title_its_language_and_its_day_and_is_tagged(opened: dict[str, pikepdf.Pdf]) -> None:
    assert len(opened) == 6
    for found in opened.values():
        assert str(found.docinfo["/Title"]).strip()
        assert str(found.docinfo["/CreationDate"]).startswith("D:20260921")
        assert str(found.Root.Lang).startswith("en")
        assert bool(found.Root.MarkInfo.Marked)
        assert len(found.Root.StructTreeRoot.K)
        assert bool(found.Root.ViewerPreferences.DisplayDocTitle)


def test_bookmarks_lead_to_every_chapter(opened: dict[str, pikepdf.Pdf]) -> None:
    for found in opened.values():
        with found.open_outline() as outline:
            assert len(outline.root) >= 2
            assert all(row.title.strip() for row in outline.root)
            assert any(row.children for row in outline.root)


def test_every_link_leads_to_a_place_in_it_or_to_the_web(opened: dict[str, pikepdf.Pdf]) -> None:
    for found in opened.values():
        there, seen = named(found), list(links(found))
        inner = [str(each.get("/Dest") or each.A.get("/D", "")) for each in seen if "/URI" not in each.get("/A", {})]
        outer = [str(each.A.URI) for each in seen if "/URI" in each.get("/A", {})]
        assert len(inner) > 10
        assert [name for name in inner if name not in there] == []
        assert [url for url in outer if not url.startswith(("https://", "http://", "mailto:"))] == []


def test_each_page_says_version_and_day_and_its_number(made: dict[str, Made]) -> None:
    for each in made.values():
        told = words(each.content)
        assert [number for number, page in enumerate(told, 1) if LINE not in page] == []
        assert [number for number, page in enumerate(told, 1) if number > 1 and str(number) not in page.split()] == []


def test_no_third_of_a_sheet_is_blank_but_at_a_part_s_end(
    made: dict[str, Made], opened: dict[str, pikepdf.Pdf]
) -> None:
    for name, each in made.items():
        starts = _starts(opened[name])
        blank = {number: _blank(page) for number, page in enumerate(pypdfium2.PdfDocument(each.content), 1)}
        assert {n: mm for n, mm in blank.items() if mm > SHEET / 3 and n + 1 not in starts and n < len(blank)} == {}, (
            name
        )


def _starts(found: pikepdf.Pdf) -> set[int]:
    """Return the numbers of pages on which a chapter of the first or second level begins."""
    where = {page.objgen: number for number, page in enumerate(found.pages, 1)}
    with found.open_outline() as outline:
        rows = [row for first in outline.root for row in (first, *first.children)]
        return {
            where[row.destination[0].objgen]
            for row in rows
            if row.destination[3 if len(row.destination) > 3 else 2] > 700
        }


def _blank(page: pypdfium2.PdfPage) -> float:
    """Return the height of the largest blank across a page, in millimetres."""
    drawn = page.render(scale=1, grayscale=True).to_numpy()
    longest = run = 0
    for dark in (drawn.reshape(drawn.shape[0], -1) < 200).any(axis=1):
        run = 0 if dark else run + 1
        longest = max(longest, run)
    return longest / 72 * 25.4


def test_a_blank_is_measured() -> None:
    page = pypdfium2.PdfDocument(one("<h1>A</h1><p>Little.</p>"))[1]

    assert _blank(page) > SHEET / 3


def test_a_note_stands_on_the_page_that_cites_it_and_its_number_leads_there_and_back() -> None:
    content = one(NOTED)
    pages = words(content)
    found = pikepdf.open(BytesIO(content))
    there = {name for name in named(found) if "fn" in name}

    assert len(pages) == 2
    assert pages[1].index("More.") < pages[1].index("1. What the passage says.")
    assert there == {"topics-a--fn:1", "topics-a--cites-fn-1"}
    assert "1 note" not in pages[1]


def test_each_note_stands_once_and_not_far_behind_what_cites_it(opened: dict[str, pikepdf.Pdf]) -> None:
    for name, found in opened.items():
        where = {page.objgen: number for number, page in enumerate(found.pages, 1)}
        there = {place: where[goal[0].objgen] for place, goal in pikepdf.NameTree(found.Root.Names.Dests).items()}
        noted = {place: there[place.replace("cites-fn-", "fn:", 1)] for place in there if "--cites-fn-" in place}
        assert noted, name
        assert {place: number for place, number in noted.items() if number - there[place] not in {0, 1, 2}} == {}, name


def test_no_note_is_lost_or_shown_twice_wherever_a_page_ends() -> None:
    # What notes say is so long that their pages end at every line of a paragraph.
    marks = [f'<sup><a class="footnote-ref" href="#fn:{n}">{n}</a></sup>' for n in range(1, 241)]
    said = [f"{'words ' * (9 + n % 7)}{mark} {'more ' * (n % 11)}" for n, mark in enumerate(marks)]
    notes = "".join(f'<li id="fn:{n}"><p>{n} {"is noted " * (n % 23)}</p></li>' for n in range(1, 241))
    body = "".join(f"<p>{' '.join(said[n : n + 1 + n % 4])}</p>" for n in range(0, 240, 4))
    held = f'<details class="notes"><div class="footnote"><ol>{notes}</ol></div></details>'

    assert len(words(one(f"<h1>A</h1>{body}{held}"))) > 10


def test_a_long_note_leads_to_its_passage_for_the_rest() -> None:
    blocks = "".join(f"<p>Block {number} {'of words ' * 40}</p>" for number in range(9))
    long = NOTED.replace("<p>What the passage says.</p>", f'<p><a href="/sources/s.md#p1">passage 1</a></p>{blocks}')
    source = Chapter("sources/s.md", "S", '<h1>S</h1><h2 id="p1">Passage 1</h2>')
    made = bound("A", "B.", [Part("", (Chapter("topics/a.md", "A", long), source))], IMPRINT, "")

    assert "The rest of this note stands with the passage" in " ".join(words(pdf(made, PRINT_SHEET, "a"))[1].split())
    assert "Block 0" in made
    assert "Block 8" not in made


def test_a_link_that_leads_nowhere_is_an_error() -> None:
    with pytest.raises(BriefingError, match="would lose something"):
        pdf('<html lang="en"><title>A</title><p><a href="#gone">x</a></p>', PRINT_SHEET, "a.pdf")


def test_nothing_is_loaded_from_the_network() -> None:
    with pytest.raises(BriefingError, match="would lose something"):
        pdf('<html lang="en"><title>A</title><img src="https://example.org/x.png">', PRINT_SHEET, "a.pdf")


def test_every_sign_is_drawn_in_a_typeface_of_the_engine(opened: dict[str, pikepdf.Pdf]) -> None:
    for name, found in opened.items():
        fonts = {str(font.BaseFont) for page in found.pages for font in page.Resources.get("/Font", {}).values()}
        assert fonts, name
        assert {font for font in fonts if not font.partition("+")[2].startswith(FAMILIES)} == set(), name


def test_the_same_day_gives_the_same_bytes_whatever_the_zone_and_the_seed() -> None:
    def run(seed: str, zone: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
        command = "from tests.editions.printed import sums; print(sums())"
        done = subprocess.run(
            [sys.executable, "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    assert run("1", "Pacific/Kiritimati") == run("2", "America/Los_Angeles")
    assert hashlib.sha256(one(NOTED)).digest() != hashlib.sha256(one(NOTED.replace("Said", "Told"))).digest()
