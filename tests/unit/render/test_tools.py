"""The tools of a topic: who reports which use of each, in a picture and in a table."""

import re

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.standing import stand_of
from briefing.derive.tools import ToolRow, tools
from briefing.ids import EntityId, TopicSlug
from briefing.render.statement import sentence
from briefing.render.tools import tools_block
from briefing.views.statements import sentence_of
from briefing.views.tools import tool_views


def test_a_dot_of_a_tool_says_who_speaks_and_which_statement_it_is(real: Derived) -> None:
    rows = tools(real, TopicSlug("encrypted-messaging"))
    drawn = tools_block(tool_views(real.corpus, rows)).split("</figure>")[0]
    titles = re.findall(r"<title>([^<]+: statement [^<]+)</title>", drawn)

    assert len(titles) == sum(len(row.statements) for row in rows)
    assert "The article (January 2016), corrected: statement 14.2" in titles


def test_a_statement_on_several_tools_is_told_once(real: Derived) -> None:
    rows = tools(real, TopicSlug("encrypted-messaging"))
    table = tools_block(tool_views(real.corpus, rows)).split("</figure>")[1]
    statements = [statement for row in rows for statement in row.statements]
    told = [s for s in statements if "alleged" not in stand_of(s).words]
    again = len(told) - len({statement.id for statement in told})

    assert table.count("<td>The same as for ") == again > 0
    assert all(table.count(sentence(sentence_of(statement))) == 1 for statement in told)


def test_a_statement_on_several_tools_is_told_at_the_first(real: Derived) -> None:
    views = tool_views(real.corpus, tools(real, TopicSlug("encrypted-messaging")))
    seen: dict[str, str] = {}
    for view in views:
        for report in view.reports:
            first = seen.setdefault(report.said.id, view.name)
            assert report.first == ("" if first == view.name else first)

    assert len(seen) < sum(len(view.reports) for view in views)


def test_an_accusation_is_told_at_each_tool_that_it_names(real: Derived) -> None:
    rows = tools(real, TopicSlug("encrypted-messaging"))
    table = tools_block(tool_views(real.corpus, rows)).split("</figure>")[1]
    accusations = [s for row in rows for s in row.statements if "alleged" in stand_of(s).words]
    several = [s for s in accusations if accusations.count(s) > 1]

    assert several
    assert all(table.count(sentence(sentence_of(s))) == accusations.count(s) for s in several)


def test_who_is_quoted_is_named_beside_the_dots_and_the_article_is_not(corpus: Corpus) -> None:
    """A body of the invented corpus stands in for an app."""
    said = tuple(corpus.statements[id_] for id_ in ("harbour:1.1", "harbour:1.2"))
    drawn = tools_block(tool_views(corpus, [ToolRow(corpus.entities[EntityId("port-authority")], said)]))

    assert re.findall(r'class="quiet note"[^>]*>([^<]*)<', drawn) == ["an unnamed fisherman (about winter 2018)"]
    assert re.findall(r'class="(mark[^"]*)"', drawn) == ["mark", "mark hollow"]
