"""Citations and anchors are read one way only."""

import pytest

from briefing.ids import looks_like_entity, nearest, parse_anchor, parse_citation, passage_anchor

CITATIONS = {
    "harbour:3": ("harbour", "3", None, None),
    "harbour:3.12": ("harbour", "3", None, 12),
    "harbour:6-9": ("harbour", "6", "9", None),
    "old-harbour:c1": ("old-harbour", "c1", None, None),
    "harbour:n2.1": ("harbour", "n2", None, 1),
    "harbour:credit": ("harbour", "credit", None, None),
    "port-2018": (None, "", None, None),
}


@pytest.mark.parametrize("text", CITATIONS)
def test_every_form_of_citation_is_read(text: str) -> None:
    citation = parse_citation(text)

    assert citation is not None
    assert (citation.source, citation.first, citation.last, citation.number) == CITATIONS[text]


@pytest.mark.parametrize(
    "text", ["harbour:", "harbour:p3", "harbour:3.1.2", "Harbour:3", "harbour:3-", "port_2018", "-x", ""]
)
def test_anything_else_is_no_citation(text: str) -> None:
    assert parse_citation(text) is None


@pytest.mark.parametrize(
    ("anchor", "expected"), [("p3", ("3", None)), ("p3-1", ("3", 1)), ("c1-2", ("c1", 2)), ("x3", None)]
)
def test_anchors_name_passages_and_statements(anchor: str, expected: object) -> None:
    assert parse_anchor(anchor) == expected


def test_a_passage_anchor_is_the_inverse_of_its_reading() -> None:
    for label in ("3", "c1", "n2", "credit"):
        assert parse_anchor(passage_anchor(label)) == (label, None)


def test_words_are_told_from_ids() -> None:
    assert looks_like_entity("port-authority")
    assert not looks_like_entity("an unnamed fisherman")
    assert not looks_like_entity("Fishermen")


def test_the_nearest_word_is_named_in_its_own_case() -> None:
    assert nearest("Telegrm", ["Telegram", "Signal"]) == "Did you mean `Telegram`? "
    assert nearest("zzz", ["Telegram"]) == ""
