"""What stands within a line keeps its meaning, in every format that can show it."""

import io

import pytest
from docx import Document

from briefing.ingest.article import Article, Kind
from briefing.ingest.formats.readers import READERS
from briefing.markup import marks
from tests.unit.ingest.articles import FIRST, THIRD, archive, pdf_of

RAISED = {
    ("6", "wrote off 10", " crowns"): "⁶",
    ("-3", "5 × 10", " grams"): "⁻³",
    ("2", "sold 40 km", " of land"): "²",
    ("n", "as large as 2", ""): "ⁿ",
    ("x+1", "as large as 2", ""): "^(x+1)",
    ("2", "said in 2018", " and"): "[2]",
    ("7", "they sold 50", " of them"): "⁷",
    ("2", "as 2000", " = 4,000,000"): "²",
    ("2", "as 3 × 2000", " crowns"): "²",
    ("2", "of (40)", " sheep"): "²",
    ("2", "for crowns.", ""): "[2]",
    ("1,2", "for crowns.", ""): "[1,2]",
    ("14", "the keepers", " said"): "[14]",
    ("th", "on the 19", " of May"): "th",
    ("er", "le 1", " mars"): "er",
    ("me", "M", " Vane"): "me",
    ("TM", "Lampoil", " burns"): "™",
    ("235", "of ", "U it held"): "²³⁵",
    ("1", "", " See the report"): "[1]",
    ("[citation needed]", "in winter", ""): "[citation needed]",
    ("1", "drank 5", "/2 pints"): " 1",
    ("3", "", "⁄4 of it"): "3",
    ("1", "the keepers", "/2 of"): "[1]",
    ("2", "that E = mc", " holds"): "²",
    ("2", "of πr", ""): "²",
    ("2", "some 40 miles", " of land"): "²",
    ("2", "they went for miles", " on"): "[2]",
    ("2", "some 6 μm", ""): "²",
    ("2", "of sin", " x"): "²",
    ("2", "a deadly sin", " was"): "[2]",
    ("2", "the boats came in", " late"): "[2]",
    ("2", "at 5 pm", " on"): "[2]",
    ("2", "some 5 in", " of it"): "²",
    ("5", "the council (NATO)", " met"): "[5]",
    ("2", "of (a + b)", ""): "²",
    ("e", "of the XIX", " century"): "e",
    ("ème", "au XVIII", " siècle"): "ème",
    ("e", "le 2", " siècle"): "e",
    ("d", "41", ""): "[d]",
    ("d", "the 42", " Foot"): "d",
    ("a", "1912", ""): "[a]",
    ("b", "41", ""): "[b]",
    ("r", "see f. 12", ", and"): "r",
    ("iv", "the keepers", " met"): "[iv]",
    **{
        ("2", before, " of it"): "[2]"
        for before in (
            "at 5pm", "at 5am", "for $3bn", "for €40bn", "for £5m", "for $1.5m", "the 1990s", "the 90s", "the 19th",
            "some 60k", "in 4K", "over 5G", "Table 1a", "the council (EU)", "the council (UN)", "section 12(a)",
        )
    },
    **{
        ("2", before, ""): "²"
        for before in ("of 3x", "of (ab)", "of (2x)", "of 2ab", "of a + 2b", "of 4π", "some 40m", "some 9s", "of f(x)", "of (-3)")
    },
    ("3", "of (1.5)", ""): "³",
    ("3", "of (EU)", ""): "[3]",
    ("n", "of R", ""): "ⁿ",
    ("T", "of A", ""): "^T",
    ("r", "M", " Vane"): "r",
    ("2", "in 2017", "/18 again"): "[2]",
    ("1", "in 1998", "/99"): "[1]",
    ("1", "drank 1600", "/2 pints"): " 1",
}  # fmt: skip


@pytest.mark.parametrize("given", RAISED)
def test_a_power_an_ordinal_and_the_mark_of_a_note_are_told_apart(given: tuple[str, str, str]) -> None:
    assert marks.raised(*given) == RAISED[given]


def test_an_index_never_joins_a_number() -> None:
    assert marks.lowered("2", "H", "O") == "2"
    assert marks.lowered("10", "log", "") == "₁₀"
    assert marks.lowered("2", "drank 5 1/", " pints") == "2"
    assert marks.lowered("max", "v", "") == "_max"


def test_a_letter_after_a_number_is_an_ordinal_in_a_language_that_has_it() -> None:
    assert marks.raised("a", "la 3", " edición", "es") == "a"
    assert marks.raised("a", "some 3", " lamps", "en") == "[a]"


def test_the_words_under_a_reading_stay_apart() -> None:
    assert marks.read_as("New York\n City", "NYC") == "New York City(NYC)"
    assert marks.read_as("東\n京", "とうきょう") == "東京(とうきょう)"


def read(body: str, suffix: str = ".html", head: str = "") -> Article:
    """Return the article of a page with a body between two paragraphs."""
    page = f"<html lang=en><head><title>Lamps of the town</title>{head}</head><body><article><h1>Lamps of the town</h1><p>{FIRST}</p>{body}<p>{THIRD}</p></article></body></html>"
    data = page.encode() if suffix == ".html" else archive({"a/one.xhtml": page.encode()})
    article = READERS[suffix](data)[0]
    assert isinstance(article, Article)
    return article


LINES = {
    "<p>It cost 10<sup>6</sup> crowns and <q>all of <q>it</q> is</q> gone now.</p>": "It cost 10⁶ crowns and “all of ‘it’ is” gone now.",
    "<p>It passed by <del>nine</del> <ins>seven</ins> votes, and <s>not</s> one more.</p>": "It passed by seven votes, and one more.",
    "<p>At <ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby> the keepers met again that year.</p>": "At 東京(とうきょう) the keepers met again that year.",
    '<p>It paid 40<span epub:type="pagebreak" title="15">15</span> crowns and <span class="pagenum">[Pg 16]</span>more.</p>': "It paid 40 crowns and more.",
    "<p>They met on <time>6 May</time> and left <kbd>at</kbd> ten, all of them.</p>": "They met on 6 May and left at ten, all of them.",
    "<p>It cost 10<sup>6 </sup>crowns on the 21<sup>st </sup>day, 40 km<sup>2 </sup>of it, mill<sup> 8</sup>dogs.</p>": "It cost 10⁶ crowns on the 21st day, 40 km² of it, mill [8]dogs.",
    "<p>It held H<sub>2 </sub>gas and 40<sup> </sup>lamps.</p>": "It held H2 gas and 40 lamps.",
    "<div>the boats and tail 53</p>56 men after it ran on.</div>": "the boats and tail 53 56 men after it ran on.",
    "<ol><li>of oil, see point 1 of this list.</li></ol>": "1. of oil, see point 1 of this list.",
    "<ol style='list-style:none'><li>of oil, see point 1 of this list.</li></ol>": "of oil, see point 1 of this list.",
    "<ol><li id=a>of oil, see point 1 of this list.</li></ol>": "of oil, see point 1 of this list.",
    '<ol start="3"><li>three men came here once</li></ol>': "3. three men came here once",
    '<ol><li>one man</li><li value="7">seven men came here once</li></ol>': "7. seven men came here once",
    '<p>It paid <span style="text-decoration: line-through">nine</span> ten crowns, all of it.</p>': "It paid ten crowns, all of it.",
    "<p>The oﬀice of the ﬁrst keeper co\xadoperates with all of them.</p>": "The office of the first keeper cooperates with all of them.",
    '<p>They met<sup><a href="#n1">1</a></sup> in May<sup>2</sup> again, all of them.</p>': "They met[1] in May[2] again, all of them.",
    '<p>It wrote<span class="sr-only"> (opens a window)</span> in May<i hidden> of a draft</i>, all of it.</p>': "It wrote in May, all of it.",
}


@pytest.mark.parametrize("suffix", [".html", ".epub"])
@pytest.mark.parametrize("body", LINES)
def test_marks_within_a_line_keep_their_meaning(body: str, suffix: str) -> None:
    assert LINES[body] in [block.text for block in read(body, suffix).blocks]


def test_what_is_struck_hidden_or_a_page_number_is_counted() -> None:
    article = read(
        "<p>It passed by <del>nine votes</del> seven, 40<b role='doc-pagebreak'>15</b> in all.</p>"
        "<p class='draft'>Nobody can see this line.</p><div class='accordion-body' hidden><p>A reader opens this.</p></div>",
        head="<style>.draft, #none { display: none } p:hover { display: none } @media print { p { display: none } }</style>",
    )

    assert dict(article.left_out) == {"hidden words": 5, "struck-out words": 2, "page numbers": 1}
    assert "A reader opens this." in article.text


def test_the_link_of_a_heading_is_no_part_of_it() -> None:
    article = read('<h2>The oil<a class="headerlink" href="#oil">¶</a></h2><p>It burns, they say, all night long.</p>')

    assert article.of(Kind.HEADING)[0].text == "The oil"


def test_marks_of_a_markdown_file() -> None:
    text = f"# Lamps\n\n{FIRST}\n\nIt cost 10^6^ crowns, 10<sup>7 </sup>in all, by ~~nine~~ seven votes.\n\n{THIRD}"
    article = READERS[".md"](text.encode())[0]

    assert isinstance(article, Article)
    assert "It cost 10⁶ crowns, 10⁷ in all, by seven votes." in article.text
    assert dict(article.left_out) == {"struck-out words": 1}


def test_marks_of_a_word_document() -> None:
    document = Document()
    document.add_heading("Lamps", 0)
    document.add_paragraph(FIRST)
    line = document.add_paragraph("It cost 10")
    line.add_run("6 ").font.superscript = True
    line.add_run("crowns and ")
    line.add_run("nine ").font.strike = True
    line.add_run("no more for that year.")
    document.add_paragraph(THIRD)
    out = io.BytesIO()
    document.save(out)

    article = READERS[".docx"](out.getvalue())[0]
    assert isinstance(article, Article)
    assert "It cost 10⁶ crowns and no more for that year." in article.text


def test_marks_of_a_pdf() -> None:
    data = pdf_of(
        "/F1 12 Tf 14 TL 72 720 Td (Lamps of the town) Tj T* T* (It cost 10) Tj /F1 7 Tf 5 Ts (6 ) Tj /F1 12 Tf 0 Ts"
        " (crowns, said the men of al-) Tj T* (Qaeda in 2017-) Tj T* (2019, and no more was known of it that year.) Tj"
    )
    article = READERS[".pdf"](data)[0]

    assert isinstance(article, Article)
    assert "It cost 10⁶ crowns, said the men of al-Qaeda in 2017-2019, and no more was known of it that year." in (
        article.text
    )
