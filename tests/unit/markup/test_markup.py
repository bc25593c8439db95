"""Inline text is parsed once, nothing of it is lost, and it is written as words, HTML and Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from briefing.markup import (
    Citation,
    Code,
    Emphasis,
    Inline,
    Link,
    Literal,
    Strong,
    Text,
    escape_inline,
    escape_markdown,
    parse,
    to_html,
    to_markdown,
    to_text,
)

SIGNS = st.text(alphabet="ab1 *_[]()^\\{}<>&#|~`!/.:-\"'é", max_size=40)


@pytest.mark.parametrize(
    ("written", "tree"),
    [
        ("The lamps are out.", (Text("The lamps are out."),)),
        ("A *grave* matter", (Text("A "), Emphasis((Text("grave"),)), Text(" matter"))),
        ("See [the port](/places/port.md).", (Text("See "), Link("/places/port.md", (Text("the port"),)), Text("."))),
        ("Out. [^key:3.1]", (Text("Out. "), Citation("key:3.1"))),
        (r"a \* b", (Text("a "), Literal("*"), Text(" b"))),
        ("**A firm.** It", (Strong((Text("A firm."),)), Text(" It"))),
        ("`a*b*`", (Code("a*b*"),)),
        ("*[a](/b.md)*", (Emphasis((Link("/b.md", (Text("a"),)),)),)),
    ],
)
def test_every_form_has_its_node(written: str, tree: Inline):
    assert parse(written) == tree


@pytest.mark.parametrize(
    "text",
    ["2*3*4", "_under_ and __over__", "[a](javascript:x)", '[a](/b.md "title")', "[^ 3.1]", "[a][b]",
     "<b>bold</b>", "&amp;", "*open", "a * b * c"],
)  # fmt: skip
def test_what_is_no_form_stays_as_typed(text: str):
    assert to_text(parse(text)) == text


@given(SIGNS)
def test_escaped_text_is_read_as_words_only(text: str):
    assert to_text(parse(escape_inline(text))) == " ".join(text.split())


@given(SIGNS)
def test_html_shows_the_words(text: str):
    shown = LexborHTMLParser(f"<p>{to_html(parse(text))}</p>").css_first("p").text()
    assert " ".join(shown.split()) == to_text(parse(text))


@given(SIGNS)
def test_markdown_shows_the_words(text: str):
    written = to_markdown(parse(escape_inline(text)))
    shown = LexborHTMLParser(markdown(f"x {written}", extensions=["attr_list", "footnotes"])).css_first("p").text()
    assert " ".join(shown.split()) == f"x {' '.join(text.split())}".strip()


@given(SIGNS)
def test_escaped_markdown_shows_what_was_typed_at_the_start_of_a_line(text: str):
    shown = LexborHTMLParser(f"<div>{markdown(escape_markdown(text))}</div>").css_first("div").text()
    assert " ".join(shown.split()) == " ".join(text.split())


def test_citations_are_written_as_told():
    assert to_markdown(parse("Out. [^key:3]"), lambda id_: f"<{id_}>") == "Out. <key:3>"
