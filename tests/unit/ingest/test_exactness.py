"""Whatever an article says, the words on the page are the words of the article: nothing run, nothing lost."""

import re
from html import unescape

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.derive.sentences import sentences
from briefing.ingest.errors import RefusedError
from briefing.ingest.text import clean, decode, normalise
from briefing.render.escape import inline, literal, plain

EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.superfences"]
MARKS = st.text(alphabet="*_[](){}<>&#|`~^=:!+-.1 \\\"'$%@/abc\n", max_size=80)
ANY = st.text(max_size=120)


def shown(text: str) -> str:
    """Return the words that a reader sees of Markdown."""
    html = markdown.markdown(text, extensions=EXTENSIONS)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def wanted(text: str) -> str | None:
    """Return a text as ingest takes it, or None where it is refused or empty."""
    try:
        return normalise(clean(text)) or None
    except RefusedError:
        return None


@settings(max_examples=300, deadline=None)
@given(MARKS | ANY)
def test_a_passage_is_shown_as_it_is(text: str) -> None:
    if (exact := wanted(text)) is not None:
        assert shown(f"x {plain(exact)}") == f"x {exact}"
        assert shown(plain(exact)) == exact


@settings(max_examples=300, deadline=None)
@given(MARKS | ANY)
def test_a_sentence_in_notes_is_shown_as_it_is(text: str) -> None:
    if (exact := wanted(text)) is not None:
        assert shown(f"x {inline(literal(exact))}") == f"x {exact}"


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_no_word_is_lost_between_sentences(text: str) -> None:
    if (exact := wanted(text)) is not None:
        assert "".join("".join(sentences(exact)).split()) == "".join(exact.split())


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_bytes_are_decoded_or_refused_in_one_line(data: bytes) -> None:
    said = ""
    try:
        decode(data)
    except RefusedError as error:
        said = str(error)
    assert "\n" not in said
