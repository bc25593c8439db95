"""A statement with the line below it: who says so, of when it is, when they said it, and what to read with it."""

import re

from briefing.corpus import Corpus
from briefing.render.statement import meta, when_cell
from briefing.views.statements import statement_of


def test_the_line_below_tells_the_date_of_what_is_said_from_the_day_it_was_said(corpus: Corpus) -> None:
    statement = corpus.statements["harbour:2.1"].model_copy(update={"when": "2018", "also": ("harbour:1.2",)})
    parts = re.sub("<[^>]*>", "", meta(statement_of(corpus, statement))).split(" · ")

    assert parts[0].startswith(("According to", "Via"))
    assert parts[1:3] == ["dated 2018", "said March 2019"]
    assert [part.partition(" ")[0] for part in parts[3:]] == ["the", "see"]
    assert meta(statement_of(corpus, corpus.statements["harbour:c1.1"])).endswith("dated summer 2018")


def test_dates_are_sorted_by_the_calendar_and_not_by_their_words() -> None:
    assert when_cell("2018-03") == '<data value="2018-03">March 2018</data>'
    assert when_cell(None) == '<data value="">not dated</data>'
