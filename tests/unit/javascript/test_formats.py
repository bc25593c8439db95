"""What is saved, as files: no cell is a formula, no sign is markup, and standing and outcome go along. All is invented."""

import csv
import io
import json

import bibtexparser
import pytest

from tests.unit.javascript.conftest import Ask

FILES = ["csv.js", "take/formats.js"]
ITEM = {
    "id": "quay:2.1", "key": "quay-sources-quay-p2-1", "number": "2.1", "text": "Tern & Line paid 5% to *keepers*.",
    "by": "A. Keeper", "standing": "alleged; denied in 2019", "remarks": ["We looked, and found nothing."],
    "title": "Quay_notes", "source": "“Quay_notes”, The Review, 2019", "edited": "2026-11-20",
    "address": "https://example.org/sources/quay/#p2-1", "place": "Quay Papers, version of 2026-11-20",
}  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_a_formula(ask: Ask, start: str) -> None:
    text = f'{start}SUM(1,"a")'
    made = ask(FILES, [f"TakeFormats.csv([{json.dumps({**ITEM, 'text': text})}])"])[0]
    head, row = csv.reader(io.StringIO(made.removeprefix("\ufeff"), newline=""))

    assert row[head.index("sentence")] == f"'{text}"
    assert row[head.index("standing")] == "alleged; denied in 2019"
    assert row[head.index("address")] == ITEM["address"]


def test_markdown_shows_signs_as_they_are_and_the_outcome_beside_the_accusation(ask: Ask) -> None:
    made = ask(FILES, [f"TakeFormats.markdown('Saved', [{json.dumps(ITEM)}])"])[0]

    assert r"- Tern & Line paid 5% to \*keepers\*. \[alleged; denied in 2019\] According to A. Keeper." in made
    assert "<https://example.org/sources/quay/#p2-1>" in made
    assert "    - Remark: We looked, and found nothing." in made


def test_a_sentence_that_begins_like_an_item_begins_no_list(ask: Ask) -> None:
    assert ask(FILES, ['TakeFormats.plain("- a")', 'TakeFormats.plain("2018. a")']) == [r"\- a", r"2018\. a"]


def test_bibtex_is_read_again_with_its_signs_escaped(ask: Ask) -> None:
    made = ask(FILES, [f"TakeFormats.bibtex('Quay Papers', [{json.dumps(ITEM)}], '2026-11-28')"])[0]
    library = bibtexparser.parse_string(made)
    fields = {field.key: str(field.value) for field in library.entries[0].fields}

    assert not library.failed_blocks
    assert fields["title"] == r"{Quay\_notes, statement 2.1}"
    assert r"Tern \& Line paid 5\% to *keepers*. [alleged; denied in 2019]" in fields["note"]
    assert fields["url"] == ITEM["address"]


def test_without_an_address_the_place_stands_for_it(ask: Ask) -> None:
    item = json.dumps({**ITEM, "address": ""})
    made = ask(
        FILES,
        [f"TakeFormats.{form}" for form in (f"csv([{item}])", f"markdown('', [{item}])", f"bibtex('', [{item}], '')")],
    )

    assert all("Quay Papers, version of 2026-11-20" in text for text in made)


@pytest.mark.parametrize("form", ["csv([{}])", "bibtex('', [{}], '')", "markdown('', [{}])"])
def test_every_remark_goes_along(ask: Ask, form: str) -> None:
    item = json.dumps({**ITEM, "remarks": ["We looked.", "A court ruled."]})
    made = ask(FILES, ["TakeFormats." + form.format(item)])[0]

    assert "We looked." in made
    assert "A court ruled." in made


@pytest.mark.parametrize("address", [ITEM["address"], ""])
def test_a_citation_has_the_year_of_the_page_and_the_day_of_the_visit(ask: Ask, address: str) -> None:
    item = json.dumps({**ITEM, "address": address})
    made = ask(FILES, [f"TakeFormats.bibtex('Quay Papers', [{item}], '2026-11-28')"])[0]
    fields = {field.key: field.value for field in bibtexparser.parse_string(made).entries[0].fields}

    assert (fields["year"], fields.get("urldate")) == ("2026", "2026-11-28" if address else None)
