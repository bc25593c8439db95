"""Every heading has an id of its own and a link to itself; the table of contents and the outline have them in order."""

import re

from markupsafe import escape

from briefing.derive.derived import Derived
from briefing.mkdocs.dom import parsed, written
from briefing.mkdocs.headings import Heading, contents, number_headings
from tests.made_html import authored, finished

FOUR = "".join(f"<h2>{title}</h2><p>x</p>" for title in ("One", "Two", "Three", "Four"))


def numbered(html: str) -> tuple[str, list[Heading]]:
    """Return content with its headings numbered, and those of the table of contents."""
    root = parsed(html)
    found = number_headings(root)
    return written(root), found


def test_ids_come_from_words_and_are_taken_once() -> None:
    _, found = numbered(
        '<h2>Ships &amp; quays</h2><h2>Ships</h2><h2 id="own">Ships</h2><p id="ships_1">x</p><h3>Ships</h3>'
    )

    assert [heading.id for heading in found] == ["ships-quays", "ships", "own", "ships_2"]


def test_a_heading_gets_no_id_that_stands_further_down() -> None:
    _, found = numbered('<h2>Ships</h2><h2 id="ships">Others</h2>')

    assert [heading.id for heading in found] == ["ships_1", "ships"]


def test_the_sign_of_a_heading_is_not_read_out_and_the_title_has_none() -> None:
    html, found = numbered('<h1>Quay</h1><h2>Ships</h2><p><a href="#ships">x</a></p>')

    sign = 'aria-hidden="true" tabindex="-1" title="Link to this section"'
    assert html == (
        '<h1 id="quay">Quay</h1>'
        f'<h2 id="ships">Ships<a class="headerlink" href="#ships" {sign}>¶</a></h2>'
        '<p><a href="#ships">x</a></p>'
    )
    assert [heading.title for heading in found] == ["Quay", "Ships"]


def test_deep_headings_have_an_id_and_no_place_in_the_table() -> None:
    html, found = numbered("<h3>Three</h3><h4>Four</h4>")

    assert '<h4 id="four">Four<a' in html
    assert [heading.id for heading in found] == ["three"]


def test_the_table_of_contents_nests_by_level() -> None:
    rows = [
        Heading(1, "t", "T"),
        Heading(2, "a", "A < B"),
        Heading(3, "b", "B"),
        Heading(2, "c", "C"),
        Heading(3, "d", "D"),
    ]
    (top,) = contents(rows).items

    assert [(row.title, row.id, [child.id for child in row.children]) for row in top.children] == [
        ("A &lt; B", "a", ["b"]), ("C", "c", ["d"]),
    ]  # fmt: skip
    assert [row.id for row in contents([Heading(3, "b", "B"), Heading(2, "c", "C")]).items] == ["b", "c"]


def test_what_is_typed_in_a_heading_reads_the_same_in_the_table(derived: Derived) -> None:
    """Templates escape every text, and pass what was made as HTML: escaped twice or not at all, it would read wrong."""
    page = finished(derived, '<h2>A &lt;b&gt; &amp; &#91;x&#93; "y"</h2>')
    (row,) = contents(page.headings).items

    assert f"{escape(row.title)}" == "A &lt;b&gt; &amp; &#91;x&#93; “y”"


def test_a_long_page_has_its_outline_before_its_first_question(derived: Derived) -> None:
    html = finished(derived, f"<h1>Title</h1><p>Lead</p>{FOUR}<h3>Deep</h3>", long=True).html
    lead, _, rest = html.partition("<details")

    assert lead == '<h1 id="title">Title</h1><p>Lead</p>'
    folded, _, after = rest.partition("</details>")
    assert re.findall(r'href="#(\w+)"', folded) == ["one", "two", "three", "four"]
    assert after.startswith('<h2 id="one">')


def test_other_pages_and_short_ones_have_no_outline(derived: Derived) -> None:
    assert "<details" not in finished(derived, FOUR).html
    assert "<details" not in finished(derived, FOUR.partition("<h2>Four")[0], long=True).html


def test_an_id_that_markdown_gave_stays_and_the_page_knows_all_its_ids(derived: Derived) -> None:
    page = finished(derived, authored("## Ships {: #fleet }\n\n## Quays\n\nx\n{: #p1 }"))

    assert [heading.id for heading in page.headings] == ["fleet", "quays"]
    assert page.ids == {"fleet", "quays", "p1"}
