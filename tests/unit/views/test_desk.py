"""The desk lists open work, part by part. The name in the original is invented."""

from briefing.derive.derived import Derived
from briefing.ids import SourceKey
from briefing.markup import Link, to_text
from briefing.render.desk_page import desk_page
from briefing.views.desk import desk_view


def test_the_desk_lists_each_figure_and_name_of_an_original_that_nothing_carries(derived: Derived) -> None:
    passage = derived.corpus.sources[SourceKey("harbour")].passages[0]
    original = {passage.sha: "In 2018 the port gave 77 boats to Aldous Penhallow."}
    parts = {part.title: part.rows for part in desk_view(derived, original)}

    (figure,), (name,) = (
        parts[title] for title in ("Figures that no statement carries", "Likely names that the registry does not hold")
    )
    assert to_text(figure).endswith(f", passage 1, {passage.words} words: 77")
    assert to_text(name).endswith(": Aldous Penhallow")
    assert [node.target for node in figure if isinstance(node, Link)] == ["/sources/harbour.md#p1"]


def test_a_part_without_work_says_so(derived: Derived) -> None:
    page = desk_page(desk_view(derived, {}))

    assert "<h2>Figures that no statement carries</h2><p>None.</p>" in page
    assert "<h2>Names that no statement mentions</h2><ul><li><a " in page
