"""Names of bodies that sound like persons', and names of which nobody can say what their parts are."""

import pytest

from briefing.ingest.byline.people import people

BODIES = [
    "Dow Jones", "Dow Jones & Company", "Ernst & Young", "Goldman Sachs", "Johns Hopkins University", "Peter Service",
    "El Greco Foundation", "Vane & Orlick LLP", "Vane, Orlick & Partners", "Nora Vane and Sons", "Orlick Brothers",
    "Vane Holdings", "Nora Vane Consulting", "Amber Lab", "Quillmouth Fire Brigade", "Deutsche Welle",
    "Nora Vane SpA", "Una Pell et Fils",
]  # fmt: skip
UNSURE = [
    "Blue Coat", "Global Voice", "Sarah House", "Recorded Future", "World Vision", "Lamp Analytica", "Prince Orlick",
    "WikiLamps Vane", "LAMPost Quill", "Queen Una II",
]  # fmt: skip
PERSONS = {
    "Paul White": "White", "Nora McVane": "McVane", "Tam MacOrlick": "MacOrlick", "Una DiPell": "DiPell",
    "LeTam James": "James", "Nora van der Vane": "van der Vane", "Mark Young": "Young", "Rosa VanDyke": "VanDyke",
}  # fmt: skip


@pytest.mark.parametrize("text", BODIES)
def test_a_body_that_is_named_after_persons_is_one_body(text: str) -> None:
    assert [name.literal for name in people(text)] == [text]


@pytest.mark.parametrize("text", UNSURE)
def test_a_name_that_may_be_a_body_s_stays_whole(text: str) -> None:
    assert [name.whole for name in people(text)] == [text]


@pytest.mark.parametrize("text", PERSONS)
def test_a_person_s_name_has_its_parts(text: str) -> None:
    assert [name.family for name in people(text)] == [PERSONS[text]]
