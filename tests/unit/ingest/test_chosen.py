"""Which paragraphs of a page are its article's; where a finder's own text is taken, what it leaves out is counted."""

from briefing.ingest.article import Kind, Row
from briefing.ingest.html.chosen import Chosen, chosen
from briefing.ingest.left_out import BOXES, UNFOUND
from tests.unit.ingest.articles import FIRST, SECOND, THIRD

TITLE = "Lamps of the town"


def of(rows: list[Row], *found: str) -> Chosen:
    """Return what is chosen of rows where a finder found these lines."""
    return chosen([Row(TITLE, Kind.HEADING), *rows], "\n".join(found), TITLE)


def counted(result: Chosen) -> dict[str, int]:
    """Return how many words were left out, by kind."""
    return {kind: number for kind, number in result.left_out if number}


def passages(*texts: str) -> list[Row]:
    """Return paragraphs, each in a container of its own."""
    return [Row(text, Kind.PASSAGE, group=at) for at, text in enumerate(texts, 1)]


def test_where_the_found_text_is_taken_the_page_s_other_words_are_counted() -> None:
    lost = "zq1 zq2 zq3 zq4 zq5"
    result = of(passages("Quite another paragraph", lost), FIRST, SECOND)

    assert [row.text for row in result.rows] == [FIRST, SECOND]
    assert counted(result)[UNFOUND] >= 5


def test_a_found_line_that_stands_in_no_paragraph_is_counted() -> None:
    result = of(passages(FIRST, SECOND, THIRD), FIRST, SECOND, THIRD, "zq1 zq2 zq3")

    assert [row.text for row in result.rows] == [FIRST, SECOND, THIRD]
    assert counted(result) == {UNFOUND: 3}


def test_a_box_between_the_paragraphs_is_counted_and_a_table_is_kept() -> None:
    table = Row("Lamp | Oil; First | 3 pints", Kind.PASSAGE, group=8, table=True)
    result = of([*passages(FIRST, "zq1 zq2 zq3 zq4"), table, Row(THIRD, Kind.PASSAGE, group=9)], FIRST, THIRD)

    assert [row.text for row in result.rows] == [FIRST, table.text, THIRD]
    assert counted(result) == {BOXES: 4}


def test_a_line_above_the_text_is_a_standfirst_or_counted() -> None:
    told = "An invented standfirst says in one sentence what the keepers found."
    result = of(passages(told, "Five words that are none", "By Nora Vane", FIRST, SECOND), FIRST, SECOND)

    assert [row.text for row in result.rows] == [told, FIRST, SECOND]
    assert counted(result) == {BOXES: 5}
