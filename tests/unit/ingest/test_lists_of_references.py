"""Lists of references, and paragraphs below a heading that only sounds like one. All names are invented."""

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

ENTRIES = [
    "Vane, Nora. The Night Boats. Quillmouth: Quay Press, 2011.",
    "Orlick, T. (2014). Oil and rope. Harbour Studies 3(2), 11–19.",
    "Quillmouth Harbour Board, Minutes of 4 May 2012.",
    "See https://quay.example/lamps for the book.",
]
PROSE = [
    ["The clerk kept notes of each lamp.", "He wrote them by hand.", "Nobody read them before May of that year."],
    ["The clerk counted (in 2018) the boats.", "The board read it.", "It went on for years and the end came late."],
    [FIRST, THIRD],
]
TITLES = ["Notes", "References", "Sources", "Quellen", "Литература"]


def references(suffix: str, title: str, paragraphs: list[str]) -> int:
    """Return how many references an article has whose last heading is `title`."""
    given = {
        ".txt": "\n\n".join(["Harbour lights", FIRST, THIRD, title, *paragraphs]),
        ".md": "\n\n".join(["# Harbour lights", FIRST, THIRD, f"## {title}", *paragraphs]),
        ".html": "<html lang=en><body><article><h1>Harbour lights</h1>"
        f"<p>{FIRST}</p><p>{THIRD}</p><p>{FIRST} Then it went.</p><h2>{title}</h2>"
        + "".join(f"<p>{text}</p>" for text in paragraphs),
    }
    article = READERS[suffix](given[suffix].encode())[0]
    assert isinstance(article, Article)
    assert all(text in article.text for text in paragraphs)
    return len(article.of(Kind.REFERENCE))


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_entries_below_such_a_title_are_references(suffix: str, title: str) -> None:
    assert references(suffix, title, ENTRIES) == len(ENTRIES)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("paragraphs", PROSE)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_paragraphs_below_such_a_title_stay_passages(suffix: str, paragraphs: list[str], title: str) -> None:
    assert references(suffix, title, paragraphs) == 0


@pytest.mark.parametrize(("name", "number"), [("references-to-oil", 0), ("article__footnotes", 1), ("references", 1)])
def test_a_box_is_a_list_of_references_by_its_whole_name(name: str, number: int) -> None:
    body = f"<p>{FIRST}</p><div class={name}><p>The oil had been told of in each book.</p></div><p>{THIRD}</p><p>{FIRST}</p>"
    article = READERS[".html"](f"<html lang=en><body><article><h1>Harbour lights</h1>{body}</article>".encode())[0]

    assert isinstance(article, Article)
    assert len(article.of(Kind.REFERENCE)) == number
