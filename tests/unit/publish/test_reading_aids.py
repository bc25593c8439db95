"""Words in another script are isolated and named; cells carry the head of their column."""

import markdown
import pytest

from briefing.publish.reading_aids import ReadingAids


def made(text: str) -> str:
    """Return the HTML of Markdown."""
    return markdown.markdown(text, extensions=["tables", "md_in_html", ReadingAids()])


RUNS = {
    "Also أبو بكر البغدادي and more": '<p>Also <bdi lang="und-Arab">أبو بكر البغدادي</bdi> and more</p>',
    "Дуров, then دوروف.": '<p><bdi lang="und-Cyrl">Дуров</bdi>, then <bdi lang="und-Arab">دوروف</bdi>.</p>',
    "*Дуров* Павел": '<p><em><bdi lang="und-Cyrl">Дуров</bdi></em> <bdi lang="und-Cyrl">Павел</bdi></p>',
    "[Дуров](/a.md)": '<p><a href="/a.md"><bdi lang="und-Cyrl">Дуров</bdi></a></p>',
    "`Дуров`": "<p><code>Дуров</code></p>",
    "Ayman al-Zawahiri, Ǧiḥād": "<p>Ayman al-Zawahiri, Ǧiḥād</p>",
}


@pytest.mark.parametrize("text", RUNS)
def test_runs_of_another_script_are_marked(text: str) -> None:
    assert made(text) == RUNS[text]


def test_a_table_names_its_columns_for_screens_on_which_a_row_is_a_card() -> None:
    html = made("| What | Who's *it* | When |\n| --- | --- | --- |\n| Ships | **2** | 2011 |")

    assert """<table style="--head-2:'Who\\'s it: ';--head-3:'When: '">""" in html
    assert "<td><strong>2</strong></td>" in html
