"""Whatever an article says, the words on the page are the words of the article: nothing run, nothing lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest.errors import RefusedError
from briefing.ingest.text import clean, decode, normalise
from briefing.markup import escape_inline, escape_markdown, parse, to_markdown
from briefing.mkdocs.dom import parsed, written
from briefing.render.html import inline, paragraph
from briefing.render.html import text as as_html
from briefing.text.sentences import sentences
from tests.made_html import authored, words

MARKS = st.text(alphabet="*_[](){}<>&#|`~^=:!+-.1 \\\"'$%@/abc\n", max_size=80)
ANY = st.text(max_size=120)


def shown(text: str) -> str:
    """Return the words that a reader sees of Markdown."""
    return " ".join(words(authored(text)).split())


def published(html: str) -> str:
    """Return the words that a reader sees of a page made from data."""
    return " ".join(words(written(parsed(html))).split())


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
        assert shown(f"x {escape_markdown(exact)}") == f"x {exact}"
        assert shown(escape_markdown(exact)) == exact
        assert published(paragraph(f"x {as_html(exact)}")) == f"x {exact}"
        assert shown(paragraph(as_html(exact))) == exact


@settings(max_examples=300, deadline=None)
@given(MARKS | ANY)
def test_a_sentence_in_notes_is_shown_as_it_is(text: str) -> None:
    if (exact := wanted(text)) is not None:
        nodes = parse(escape_inline(exact))
        assert shown(f"x {to_markdown(nodes)}") == f"x {exact}"
        assert published(paragraph(f"x {inline(nodes)}")) == f"x {exact}"
        assert shown(paragraph(f"x {inline(nodes)}")) == f"x {exact}"


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
