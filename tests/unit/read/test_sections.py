"""Authored pages are cut at their headings, and their lines are read without marks, elements and citations."""

import pytest

from briefing.read.sections import Section, sections, shown

PAGE = """An opening. [^harbour:1.1]

## Ships & quays

{{ as_of() }}
{: .ours }
- One *item*.
2. Another item.
| a | table |
<div>
[^note]: A note.

### Ships {: #fleet .wide }
## Ships
## Ships"""


def test_a_page_is_cut_at_its_headings_and_keeps_its_lines_of_prose() -> None:
    assert sections(PAGE.split("\n")) == (
        Section("", "", ("An opening. [^harbour:1.1]",)),
        Section("Ships & quays", "ships-quays", ("One *item*.", "Another item.")),
        Section("Ships", "fleet", ()),
        Section("Ships", "ships", ()),
        Section("Ships", "ships_1", ()),
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("The *port* paid. [^harbour:1.1]", "The port paid."),
        ("See [the list](/statements.md) of [a site](https://example.org), [below](#b).", "See the list of a site, below."),
        ("It is **so** &amp; so, `x`", "It is so & so, x"),
        ('One <abbr title="a > b">word</abbr><br> and another.', "One word and another."),
        ("Where a < b and c > d, all is well.", "Where a < b and c > d, all is well."),
    ],
)  # fmt: skip
def test_a_line_reads_as_readers_see_it(typed: str, words: str) -> None:
    assert shown(typed) == words
