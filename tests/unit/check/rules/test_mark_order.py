"""A mark of standing follows the article's claim; the wrong order is found, wherever it is planted."""

from collections.abc import Callable

import pytest

from briefing.check.rules.mark_order import check_mark_order
from briefing.corpus import Corpus, assemble
from briefing.read.project import ProjectFiles

Changed = Callable[[str, str, str], ProjectFiles]
TOPIC = "docs/topics/night-ferries.md"
LINE = "- The port paid for two ferry lines. [^harbour:1.1]"
DOUBTED, REPORTED, REFERENCE = "[^harbour:1.2]", "[^harbour:1.1]", "[^port-2018]"
ORDERS = {
    f"Boats sail empty, {DOUBTED} which the port's count denies. {REFERENCE}": 0,
    f"The port counts 61, {REFERENCE} but a fisherman calls the boats empty. {DOUBTED}": 1,
    f"Boats sail empty. {REFERENCE} {DOUBTED}": 1,
    f"Boats sail empty. {DOUBTED} {REFERENCE}": 0,
    f"The port counts 61. {REFERENCE} Boats sail empty, says a fisherman. {DOUBTED}": 0,
    f"Boats sail empty. {REPORTED} {REFERENCE} {REPORTED}": 0,
    f"The record has 61 a night. {DOUBTED}": 1,
    f"In fact the port counts 61 a night {DOUBTED}.": 1,
    f"Such a list was looked for in the port's reports. {DOUBTED}": 1,
    f"The record has 61 a night. {REFERENCE}": 0,
    f"Boats sail empty, {DOUBTED} of which the record knows nothing. {REFERENCE}": 0,
    f"Boats sail empty, {DOUBTED} of which nothing is on record.": 0,
    f"The port paid, as the record shows. {REPORTED}": 0,
    f"| The port counts 61. {REFERENCE} | Boats sail empty. {DOUBTED} |": 0,
    f"| The port | counts 61, {REFERENCE} not none. {DOUBTED} |": 1,
}


def found(changed: Changed, text: str) -> list[str]:
    """Return what is found where a line of the topic reads otherwise."""
    table = f"\n| a | b |\n| --- | --- |\n{text}\n" if text.startswith("|") else f"- {text}"
    corpus = assemble(changed(TOPIC, LINE, table))
    return [str(finding) for page in corpus.pages for finding in check_mark_order(corpus, page)]


@pytest.mark.parametrize("text", ORDERS)
def test_the_wrong_order_is_found_and_the_right_one_passes(changed: Changed, text: str) -> None:
    rows = found(changed, text)

    assert len(rows) == ORDERS[text]
    assert all(f"{TOPIC}:" in row and "[topic/mark-o" in row and "harbour:1.2" in row for row in rows)


def test_a_clean_topic_has_no_finding(corpus: Corpus) -> None:
    assert [finding for page in corpus.pages for finding in check_mark_order(corpus, page)] == []
