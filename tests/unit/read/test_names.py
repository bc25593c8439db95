"""Names of authors on cards: in parts, whole, or a body's; several in one string are refused. All are invented."""

import pytest
from pydantic import ValidationError

from briefing.export.json_ld import _author
from briefing.model import Name
from briefing.model.base import Record
from briefing.model.names import Authors


class _Card(Record):
    author: Authors = ()


@pytest.mark.parametrize("text", ["Nora Vane; Tam Orlick", "Nora Vane and Tam Orlick", "Nora Vane & Tam", "Vane, Nora"])
def test_several_names_in_one_string_are_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ValidationError, match=r"write \[\{family: Doe, given: Jane\}, …\]"):
        _Card.model_validate({"author": text})


def test_one_name_in_a_string_is_whole() -> None:
    assert [name.text for name in _Card.model_validate({"author": "Nora Vane"}).author] == ["Nora Vane"]


@pytest.mark.parametrize(
    ("name", "node"),
    [
        ({"whole": "王小明"}, {"@type": "Person", "name": "王小明"}),
        ({"literal": "Lamp Office"}, {"@type": "Organization", "name": "Lamp Office"}),
        (
            {"family": "Vane", "given": "Nora", "suffix": "Jr."},
            {
                "@type": "Person",
                "name": "Nora Vane Jr.",
                "familyName": "Vane",
                "givenName": "Nora",
                "honorificSuffix": "Jr.",
            },
        ),
    ],
)
def test_a_person_is_told_from_a_body(name: dict[str, str], node: dict[str, str]) -> None:
    assert _author(Name.model_validate(name)) == node


@pytest.mark.parametrize("name", [{}, {"whole": "A", "literal": "B"}, {"whole": "A", "given": "B"}, {"suffix": "Jr."}])
def test_a_name_of_no_kind_or_of_two_is_refused(name: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Name.model_validate(name)
