"""What fields and gauges in a page's text show is kept, or counted. Invented text throughout."""

import pytest

from tests.unit.ingest.test_further_faults import others, page, read

KEPT = {
    "a tick": ("<p><input type=checkbox checked disabled> The lamp of the mole was lit.</p>", "☑ The lamp of the mole was lit."),
    "no tick": ("<p><input type=radio> The tower was dark all that winter.</p>", "☐ The tower was dark all that winter."),
    "a label": ("<ul><li><label><input type=checkbox>The oil of the mole was paid for</label></ul>", "☐ The oil of the mole was paid for"),
    "ticks in a table": (
        "<table><tr><th>Port<th>Lit</tr><tr><td>Mole<td><input type=checkbox checked></tr><tr><td>Tower<td><input type=checkbox></tr></table>",
        "Port | Lit; Mole | ☑; Tower | ☐",
    ),
    "gauges": (
        "<p>Of the oil <meter value=0.6>60 %</meter> and <progress value=70 max=100></progress> were paid for that winter.</p>",
        "Of the oil 60 % and 70/100 were paid for that winter.",
    ),
    "a sign of a currency set high": ("<p>It cost <sup>$</sup>19 and <sup>€</sup>5 that winter, they say.</p>", "It cost $19 and €5 that winter, they say."),
    "what was put in and taken out": (
        "<p>The <ins>nine <del>eight</del> lamps</ins> burned <del>never <ins>two</ins></del> that winter.</p>",
        "The nine lamps burned that winter.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", KEPT)
def test_what_a_field_shows_is_read(what: str) -> None:
    body, line = KEPT[what]

    assert others(read(".html", page(body))) == [line]


def test_a_tick_in_a_form_is_no_part_of_the_text() -> None:
    line = "The keepers met nine times that winter."
    body = f"<form><label><input type=checkbox> Send me the news of the mole</label></form><p>{line}</p>"

    assert others(read(".html", page(body))) == [line]


def test_what_stands_for_old_programs_and_for_what_is_typed_is_hidden() -> None:
    article = read(
        ".html",
        page("<p>Of <canvas>old words</canvas>oil and<datalist><option>never</datalist> lamps in that winter.</p>"),
    )

    assert others(article) == ["Of oil and lamps in that winter."]
    assert article.left_out == (("hidden words", 3),)
