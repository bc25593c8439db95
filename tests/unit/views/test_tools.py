"""A report of a tool says who asserts it and who passes it on; where a sentence names several, at which it is told."""

from collections.abc import Sequence

import pytest

from briefing.corpus import Corpus
from briefing.derive.tools import ToolRow
from briefing.ids import EntityId
from briefing.views.tools import Report, tool_views


def reports(corpus: Corpus, tools: Sequence[str], statement: str) -> list[Report]:
    """Return one statement's report at each of some tools; bodies of the invented corpus stand in for apps."""
    rows = [ToolRow(corpus.entities[EntityId(tool)], (corpus.statements[statement],)) for tool in tools]
    return [report for view in tool_views(corpus, rows) for report in view.reports]


@pytest.mark.parametrize(
    ("statement", "reporter", "quoted"),
    [
        ("harbour:1.1", "The article (2018)", False),
        ("harbour:1.2", "an unnamed fisherman (about winter 2018)", True),
        ("harbour:2.1", "Port Authority, via a local paper, via a radio station", True),
    ],
)
def test_who_asserts_it_and_who_passes_it_on(corpus: Corpus, statement: str, reporter: str, *, quoted: bool) -> None:
    (report,) = reports(corpus, ["port-authority"], statement)

    assert (report.reporter, report.quoted) == (reporter, quoted)


def test_a_sentence_on_several_tools_is_told_at_the_first(corpus: Corpus) -> None:
    tools = ["port-authority", "twin-quay-east"]
    first = corpus.entities[EntityId("port-authority")].data.name

    assert [report.first for report in reports(corpus, tools, "harbour:1.1")] == ["", first]
