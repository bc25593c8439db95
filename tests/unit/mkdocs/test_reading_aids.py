"""Words in another script are isolated and named; cells carry the head of their column; the editors' words say so."""

import pytest

from briefing.mkdocs.dom import parsed, written
from briefing.mkdocs.reading_aids import isolate_scripts, name_cells, say_ours
from tests.made_html import authored


def aided(html: str) -> str:
    """Return content with all that aids reading."""
    root = parsed(html)
    say_ours(root)
    isolate_scripts(root)
    name_cells(root)
    return written(root)


RUNS = {
    "Also أبو بكر البغدادي and more": '<p>Also <bdi lang="und-Arab">أبو بكر البغدادي</bdi> and more</p>',
    "Дуров, then دوروف.": '<p><bdi lang="und-Cyrl">Дуров</bdi>, then <bdi lang="und-Arab">دوروف</bdi>.</p>',
    "*Дуров* Павел": '<p><em><bdi lang="und-Cyrl">Дуров</bdi></em> <bdi lang="und-Cyrl">Павел</bdi></p>',
    "[Дуров](/a.md)": '<p><a href="/a.md"><bdi lang="und-Cyrl">Дуров</bdi></a></p>',
    'In Russian: <bdi lang="ru">Дуров</bdi>': '<p>In Russian: <bdi lang="ru">Дуров</bdi></p>',
    'In Russian: <bdi lang="ru">*Дуров* Павел</bdi> Порт': (
        '<p>In Russian: <bdi lang="ru"><em>Дуров</em> Павел</bdi> <bdi lang="und-Cyrl">Порт</bdi></p>'
    ),
    "`Дуров`": "<p><code>Дуров</code></p>",
    "Ayman al-Zawahiri, Ǧiḥād": "<p>Ayman al-Zawahiri, Ǧiḥād</p>",
    "אהרון 中文 Ωμέγα": (
        '<p><bdi lang="und-Hebr">אהרון</bdi> <bdi lang="und-Hani">中文</bdi> <bdi lang="und-Grek">Ωμέγα</bdi></p>'
    ),
}


@pytest.mark.parametrize("text", RUNS)
def test_runs_of_another_script_are_marked(text: str) -> None:
    assert aided(authored(text)) == RUNS[text]


def test_pictures_and_fields_stay_as_they_are() -> None:
    html = '<svg><text>Порт</text></svg><form><input value="Порт"><label>Порт</label></form>'

    assert "bdi" not in aided(html)


def test_a_typed_bracket_beside_another_script_is_no_letter_of_it() -> None:
    assert aided("<p>&#91;Порт&#93;</p>") == '<p>&#91;<bdi lang="und-Cyrl">Порт</bdi>&#93;</p>'
    assert aided("<p>&#91;أبو&#93;</p>") == '<p>&#91;<bdi lang="und-Arab">أبو</bdi>&#93;</p>'


def test_every_cell_but_the_first_names_its_column() -> None:
    html = aided(authored("| What | Value | When |\n| --- | --- | --- |\n| Ships | **2** | 2011 |"))

    assert "<td>Ships</td>" in html
    assert '<td data-name="Value"><strong>2</strong></td>' in html
    assert '<td data-name="When">2011</td>' in html


def test_the_cells_of_the_longest_tables_name_nothing() -> None:
    table = "<table{}><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"

    assert "data-name" in aided(table.format(' class="other"'))
    assert "data-name" not in aided(table.format(' class="all-statements"'))


OURS = {
    "Ours.\n{: .ours }": '<p class="ours"><strong>Editors’ note. </strong>Ours.</p>',
    "*Ours* too.\n{: .ours }": '<p class="ours"><strong>Editors’ note. </strong><em>Ours</em> too.</p>',
    "Ours, **bold**.\n{: .ours }": '<p class="ours"><strong>Editors’ note. </strong>Ours, <strong>bold</strong>.</p>',
    "**Taken for.** Ours.\n{: .ours }": '<p class="ours"><strong>Taken for.</strong> Ours.</p>',
    "Theirs.\n{: .hours }": '<p class="hours">Theirs.</p>',
}


@pytest.mark.parametrize("text", OURS)
def test_a_paragraph_of_the_editors_says_so_once(text: str) -> None:
    assert aided(authored(text)) == OURS[text]
