"""A speaker is shown where the sentence leaves him out, and nowhere twice."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.markup import to_html, to_text
from briefing.read.project import ProjectFiles
from briefing.views.speakers import attribution, of_one_source

AUTHORITY = '<a href="/organisations/port-authority.md">Port Authority</a>'
SAID = {
    "The port authority denies the charge, the author says.": "Author: A. Writer",
    "The boats sail empty, by the Article.": "Author: A. Writer",
    "The boats sail empty.": "According to A. Writer",
}
BY = {
    "The Port Authority denies it.": "Via a local paper, via a radio station",
    "As a local paper has it, the port denies it.": "Via a radio station",
    "It is denied, by a Local Paper and a radio station.": f"According to {AUTHORITY}",
    "Port Authority Road is closed, says a local paper, by a radio station.": f"According to {AUTHORITY}",
    "The Board denies it in a local paper and on a radio station.": "",
}


@pytest.fixture
def signed(changed: Callable[[str, str, str], ProjectFiles]) -> Corpus:
    """Return the small project, with an author of its source."""
    return assemble(changed("docs/sources/harbour.md", "author: null", "author: A. Writer"))


@pytest.mark.parametrize("text", SAID)
def test_an_author_is_named_where_the_sentence_does_not_speak_of_him(signed: Corpus, text: str) -> None:
    statement = signed.statements["harbour:1.1"].model_copy(update={"text": text})

    assert to_html(attribution(signed, statement)) == SAID[text]
    assert to_html(attribution(signed, statement, known=True)) == (
        "" if SAID[text].startswith("Author") else SAID[text]
    )


@pytest.mark.parametrize("text", BY)
def test_a_speaker_whom_the_sentence_names_is_not_named_again(corpus: Corpus, text: str) -> None:
    statement = corpus.statements["harbour:2.1"].model_copy(update={"text": text})

    assert to_html(attribution(corpus, statement)) == BY[text]


def test_no_sentence_of_the_site_is_attributed_twice(real: Derived) -> None:
    for statement in real.corpus.statements.values():
        shown = to_text(attribution(real.corpus, statement, known=True))

        assert not (shown and not statement.by and "the author says" in statement.text), statement.id
        assert all(token.casefold() not in shown.casefold() for token in statement.by if token in statement.text)


def test_one_source_is_told_from_several(real: Derived) -> None:
    statements = list(real.corpus.statements.values())

    assert of_one_source(statements[:1])
    assert not of_one_source(statements)
