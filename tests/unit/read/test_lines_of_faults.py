"""A fault names the line that has to be mended, not the one on which a parser gave up."""

import pytest

from briefing.read.data import read_data
from briefing.read.markdown import Pointer, links, open_fence


@pytest.mark.parametrize(("text", "line"), [
    ('a: b\nc: "d\ne: f\ng: h\n', 2),
    ("a: b\nc: 'd\ne: f\n", 2),
    ("a: b\nc: [d\ne: f\n", 3),
    ("a: b\nc: !ENV d\n", 2),
    ("a: b\nc: [d, !x e]\n", 2),
])  # fmt: skip
def test_a_fault_of_yaml_names_its_line(text: str, line: int) -> None:
    assert [finding.place.line for finding in read_data(text, "a.yml").findings] == [line]


def test_a_value_in_quotes_may_begin_like_a_tag() -> None:
    assert read_data('a: "!ENV b"\n', "a.yml").findings == []


@pytest.mark.parametrize(("text", "line"), [
    ("a\n```\nb\n```\nc", None),
    ("a\n```\nb\n", 6),
    ("a\n~~~\nb\n```\nc\n", 6),
    ("```\na\n```\n```\nb", 8),
    ("```\na\n````\nb", 5),
    ("````\na\n```\nb", 5),
])  # fmt: skip
def test_code_without_an_end_is_told_by_its_first_line(text: str, line: int | None) -> None:
    assert open_fence(text, 5) == line


def test_links_in_raw_html_are_links_and_those_in_code_are_not() -> None:
    text = 'x [a](/a.md)\n<a href="/b.md#c"><img\n src="d.png"></a>\n`<a href="/e.md">`\n```\n<a href="/f.md">\n```\n'

    assert links(text, 3) == [Pointer("/a.md", 3), Pointer("/b.md#c", 4), Pointer("d.png", 4)]
