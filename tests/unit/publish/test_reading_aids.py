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
    'In Russian: <bdi lang="ru">Дуров</bdi>': '<p>In Russian: <bdi lang="ru">Дуров</bdi></p>',
    "`Дуров`": "<p><code>Дуров</code></p>",
    "Ayman al-Zawahiri, Ǧiḥād": "<p>Ayman al-Zawahiri, Ǧiḥād</p>",
}


@pytest.mark.parametrize("text", RUNS)
def test_runs_of_another_script_are_marked(text: str) -> None:
    assert made(text) == RUNS[text]


def test_every_cell_but_the_first_names_its_column() -> None:
    html = made("| What | Value | When |\n| --- | --- | --- |\n| Ships | **2** | 2011 |")

    assert "<td>Ships</td>" in html
    assert '<td data-name="Value"><strong>2</strong></td>' in html
    assert '<td data-name="When">2011</td>' in html


def test_the_sign_of_a_heading_is_not_read_out() -> None:
    html = markdown.markdown(
        "# Quay\n\n## Ships\n\n[x](#ships)",
        extensions=["toc", ReadingAids()],
        extension_configs={"toc": {"permalink": True}},
    )

    assert '<h1 id="quay">Quay</h1>' in html
    assert '<h2 id="ships">Ships<a aria-hidden="true" class="headerlink" href="#ships" tabindex="-1"' in html
    assert '<a href="#ships">x</a>' in html
