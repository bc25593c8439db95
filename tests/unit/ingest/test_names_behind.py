"""What stands behind a name in a line of authors: a place, a post, a paper. All people and papers are invented."""

import pytest

from briefing.ingest.byline.people import people
from briefing.model import Name
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
