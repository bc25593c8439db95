"""A page's content passes the tree without gain or loss, and what was typed as text stays text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.markup import escape_html
from briefing.mkdocs.dom import Place, is_within, made, nodes, parsed, texts, written
from tests.made_html import authored, words

KEPT = [
    "<p>&#91;Passenger count&#93;</p>",
    "<p>&#123;&#123; 7*7 &#125;&#125; &#92;x &#47;//Footnotes Go Here///</p>",
    '<p title="&#91;^1&#93;">x</p>',
    "<p>a</p>b<p>c</p>",
    "only words",
    "1 &lt; 2 &amp; <em>so</em> on",
    "words, <em>then</em> more",
    "<p>&lt;b&gt; &amp; &amp;#91;</p>",
    "<p>Порт أبو</p>",
    "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
    "<dl><dt>a</dt><dd>b</dd></dl>",
]


@pytest.mark.parametrize("content", KEPT)
def test_content_passes_the_tree_as_it_is(content: str) -> None:
    assert written(parsed(content)) == content


@pytest.mark.parametrize("content", KEPT)
def test_typed_brackets_stay_references_so_that_gates_tell_them_from_left_over_forms(content: str) -> None:
    passed = written(parsed(content))

    assert [passed.count(sign) for sign in "[]{}\\"] == [content.count(sign) for sign in "[]{}\\"]


@given(st.text(alphabet="[]{}\\/^<>&\"'# ab1;", max_size=40))
def test_any_text_comes_out_as_typed_and_no_form_with_it(typed: str) -> None:
    passed = written(parsed(f"<p>x{escape_html(typed)}</p>"))

    assert words(passed) == f"x{typed}"
    assert not {"[", "]", "{", "}", "\\"} & set(passed)
    assert "///" not in passed


def test_brackets_that_a_library_left_over_are_not_hidden() -> None:
    assert written(parsed(authored("Said. \\[^x\\] and {{ macro"))) == "<p>Said. [^x] and {{ macro</p>"


def test_texts_come_in_reading_order_without_those_of_closed_elements() -> None:
    root = parsed("a<p>b<em>c</em>d<code>no</code>e<!-- no -->f</p>g")

    found = [place for place in texts(root, re.compile("")) if not is_within(place, {"code"})]
    assert [place.text for place in found] == list("abcdefg")
    assert [place.text for place in texts(root, re.compile("n"))] == ["no"]


def test_a_text_gives_way_to_elements_and_what_follows_each() -> None:
    root = parsed("<p>one<em>x</em>two<b>y</b></p>")
    for place in texts(root, re.compile("")):
        if not is_within(place, {"em", "b"}):
            new = made("i", "new", class_="k", data_a="1")
            new.tail = f" after {place.text}"
            place.put("before ", [new])

    new = '<i class="k" data-a="1">new</i>'
    assert written(root) == f"<p>before {new} after one<em>x</em>before {new} after two<b>y</b></p>"


def test_nodes_are_elements_side_by_side() -> None:
    assert [node.tag for node in nodes("<p>a</p><ul><li>b</li></ul>")] == ["p", "ul"]


def test_a_text_outside_of_the_tree_has_no_parent() -> None:
    with pytest.raises(ValueError, match="outside of the tree"):
        _ = Place(made("p"), tail=True).parent
