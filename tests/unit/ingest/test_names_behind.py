"""What stands behind a name in a line of authors: a place, a post, a paper. All people and papers are invented."""

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.byline.head import line_head
from briefing.ingest.byline.led import led
from briefing.ingest.byline.people import people
from briefing.ingest.formats.readers import READERS
from briefing.model import Name
from tests.unit.ingest.articles import FIRST, THIRD
from tests.unit.ingest.test_right_author import read

INES = Name(family="Marlow", given="Ines")


@pytest.mark.parametrize(
    "line",
    [
        "By Ines Marlow, Sheffield", "Von Ines Marlow, Bremen", "Par Ines Marlow, Lyon", "Por Ines Marlow, Toledo",
        "Ines Marlow, Freelance", "Ines Marlow, Historian", "Ines Marlow, Dipl.-Ing.", "Ines Marlow, Bild",
    ],
)  # fmt: skip
def test_one_word_behind_a_whole_name_is_no_given_name(line: str) -> None:
    assert people(line) == (INES,)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Marlow, Ines", (INES,)),
        ("van der Marlow, Ines", (Name(family="van der Marlow", given="Ines"),)),
        ("Tarry Quill, Owen; Marlow, Ines", (Name(family="Tarry Quill", given="Owen"), INES)),
        ("Marlow, Ines and Tarry Quill, Owen", (INES, Name(family="Tarry Quill", given="Owen"))),
        ("Tarry Quill, O.", (Name(family="Tarry Quill", given="O."),)),
    ],
)
def test_a_family_name_first_is_turned(line: str, names: tuple[Name, ...]) -> None:
    assert people(line) == names


@pytest.mark.parametrize(
    "name", ["Santa Marlow", "St. John Marlow", "San Marlow", "Port Tarry", "North Marlow", "Ho Chi Minh"]
)
def test_a_name_in_the_metadata_may_begin_as_a_place_does(name: str) -> None:
    assert [one.text for one in read(head=f'<meta name=author content="{name}">').authors] == [name]


SITE = '<meta property="og:site_name" content="Ludder Lamp">'


def test_the_byline_wins_over_the_name_of_the_site() -> None:
    head = f'<meta name=author content="Ludder Lamp">{SITE}'

    assert read(head=head, top="<p class=byline>By Ines Marlow</p>").authors == (INES,)
    assert read(head=head).authors == (Name(literal="Ludder Lamp"),)


def test_a_publisher_behind_a_name_is_no_second_person() -> None:
    names = read(head=f'<meta name=author content="Ines Marlow, Ludder Lamp">{SITE}').authors

    assert names == (INES, Name(literal="Ludder Lamp"))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ines Marlow in Leeds and Owen Tarry in Hull", ["Ines Marlow", "Owen Tarry"]),
        ("By Ines Marlow in Leeds and Hull", ["Ines Marlow"]),
        ("By Mark Wednesday", ["Mark Wednesday"]),
        ("By Ines Marlow Wednesday, 4 May 2019", ["Ines Marlow"]),
        ("By Ines Marlow MP", ["Ines Marlow"]),
        ("By Ines Marlow, MEP and Owen Tarry OBE", ["Ines Marlow", "Owen Tarry"]),
        ("By Ines Marlow PhD", ["Ines Marlow"]),
    ],
)
def test_a_byline_keeps_its_names_and_drops_what_is_none(line: str, names: list[str]) -> None:
    assert [name.text for name in people(led(line))] == names


def test_initials_in_an_index_are_no_seat() -> None:
    assert people("Marlow MP, Tarry O") == (Name(family="Marlow", given="MP"), Name(family="Tarry", given="O"))


@pytest.mark.parametrize("line", ["By Ines Marlow, Chief Reporter", "By Ines Marlow | Chief Reporter"])
def test_a_post_is_no_publisher(line: str) -> None:
    head = line_head(line)

    assert head is not None
    assert people(head.author) == (INES,)
    assert head.publisher is None


def test_labels_on_lines_of_one_paragraph_are_told_apart() -> None:
    labels = "Author: Ines Marlow\nDate: 12 March 2021\nURL: https://lamp.example/x"
    article = READERS[".md"](f"# Lamps\n\n{labels}\n\n{FIRST}\n\n{THIRD}\n".encode())[0]

    assert isinstance(article, Article)
    assert (article.authors, article.published, article.url) == ((INES,), "2021-03-12", "https://lamp.example/x")
    assert [block.text for block in article.of(Kind.PASSAGE)] == [FIRST, THIRD]
