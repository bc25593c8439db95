"""What a PDF repeats at the edges of its pages is left out and counted; what only looks like it stays."""

import pytest

from briefing.ingest.pdf.document import read_pdf
from briefing.ingest.pdf.lines import PAGE, Line, running_heads, without_running_heads
from tests.unit.ingest.articles import FIRST, pdf_of
from tests.unit.ingest.test_shapes import line

LONG = "On sheet {} of the roll stood the geese of the mill, and nobody in the town knew why,"


def pages(*texts: str, size: float = 10) -> list[Line]:
    """Return pages, each with a line at its top, set apart, and two lines of text."""
    rows: list[Line] = []
    for number, text in enumerate(texts):
        box = number * PAGE
        rows.append(line(text, 0, box, size=size))
        rows += [line("The board met at the quay", 5, box + 1), line("and went home.", 6, box + 1)]
    return rows


@pytest.mark.parametrize(
    ("texts", "size"),
    [
        (("Chapter 1", "Chapter 2", "Chapter 3"), 14),
        (("The geese of farm 1 were counted.", "The geese of farm 2 were counted."), 10),
        (("Lamps of 1911", "Lamps of 1914"), 10),
        (("[1] Ibid., page 22", "[2] Ibid., page 23"), 8),
        (("1 Orne, page 22.", "2 Orne, page 23."), 8),
        ((LONG.format(1), LONG.format(2)), 10),
    ],
)
def test_lines_that_differ_by_a_number_stay(texts: tuple[str, ...], size: float) -> None:
    assert [row.text for row in without_running_heads(pages(*texts, size=size)) if row.edge] == list(texts)


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("Lamp Review 7", "Lamp Review 8", "Lamp Review 9"), "words of running heads and feet"),
        (("Lamp Review, May 1911, 7 of 9", "Lamp Review, May 1911, 8 of 9"), "words of running heads and feet"),
        (("Lamp Review", "Lamp Review"), "words of running heads and feet"),
        (("7", "8"), "page numbers"),
    ],
)
def test_what_runs_with_the_pages_is_left_out_and_counted(texts: tuple[str, ...], kind: str) -> None:
    laid = pages(*texts)
    kept = without_running_heads(laid)

    assert not [row for row in kept if row.edge]
    assert sum(number for _, number in running_heads(laid, kept)) == sum(len(text.split()) for text in texts)
    assert {name for name, _ in running_heads(laid, kept)} == {kind}


def test_a_document_tells_how_much_of_it_is_page_furniture() -> None:
    lines = "".join(f"({FIRST[at : at + 50]}) Tj T* " for at in range(0, len(FIRST), 50))
    article = read_pdf(pdf_of(f"/F1 12 Tf 14 TL 72 700 Td (Lamps) Tj T* T* {lines} 0 -600 Td (17) Tj"))[0]

    assert dict(article.left_out) == {"page numbers": 1}


def test_the_last_note_at_the_foot_of_a_page_stays() -> None:
    foot = [line("[1] Orne, page 22.", 59, 2, size=8), line("[2] Ibid., page 24.", 60, 2, size=8)]

    assert without_running_heads([*pages("Lamps"), *foot])[-2:] == foot
