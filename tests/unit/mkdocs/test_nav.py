"""The navigation lists every kind that has entities, and no other."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from briefing.corpus import Corpus
from briefing.mkdocs.nav import with_kinds

GIVEN_AND_MADE = {
    "a kind that is missing stands after its like": (
        ["index.md", {"Names": ["organisations/index.md", "glossary.md"]}],
        ["index.md", {"Names": ["organisations/index.md", "places/index.md", "glossary.md"]}],
    ),
    "a kind without entities goes": (
        [{"Names": ["people/index.md", "places/index.md", {"Bodies": "organisations/index.md"}]}],
        [{"Names": ["places/index.md", {"Bodies": "organisations/index.md"}]}],
    ),
    "a section that lists nothing goes": (
        ["places/index.md", "organisations/index.md", {"Works": [{"Books": "works/index.md"}]}],
        ["places/index.md", "organisations/index.md"],
    ),
    "only the first of two levels is filled": (
        [{"A": ["organisations/index.md"]}, {"B": ["people/index.md"]}],
        [{"A": ["organisations/index.md", "places/index.md"]}],
    ),
    "no kinds": (["index.md", {"About": ["about/index.md"]}], ["index.md", {"About": ["about/index.md"]}]),
}


@pytest.mark.parametrize("what", GIVEN_AND_MADE)
def test_kinds_in_the_navigation(what: str, corpus: Corpus) -> None:
    given, made = GIVEN_AND_MADE[what]

    assert with_kinds(given, corpus) == made


def test_without_entities_nothing_of_them_is_listed(corpus: Corpus) -> None:
    bare = replace(corpus, entities=MappingProxyType({}))

    assert with_kinds(["index.md", {"Names": ["places/index.md"]}], bare) == ["index.md"]
