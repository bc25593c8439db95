"""Tables are sorted by what their cells mean, copied as they are shown, and saved so that no spreadsheet runs them."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import On

PAGE = "figures.html"


def malta(page: Page, offline: str) -> Locator:
    """Open the page of figures and return its largest table."""
    page.goto(f"{offline}{PAGE}")
    table = page.locator("article table", has_text="submarines")
    table.locator(".sort").first.wait_for()
    return table


def test_a_column_is_sorted_by_value_and_back(page: Page, offline: str) -> None:
    table = malta(page, offline)
    heads, values = table.locator("th"), table.locator("tbody tr td:nth-child(2) data")
    table.get_by_role("button", name="Value").click()
    rising = [float(value) for value in values.evaluate_all("all => all.map(one => one.value)")]
    assert len(rising) > 10
    assert rising == sorted(rising)
    expect(heads.nth(1)).to_have_attribute("aria-sort", "ascending")

    table.get_by_role("button", name="Value").press("Enter")
    falling = [float(value) for value in values.evaluate_all("all => all.map(one => one.value)")]
    assert falling == sorted(rising, reverse=True)

    table.get_by_role("button", name="When").click()
    dates = table.locator("tbody tr td:nth-child(3) data").evaluate_all("all => all.map(one => one.value)")
    dated = [date for date in dates if date]
    assert dated == sorted(dated)
    assert dates[: len(dated)] == dated
    assert heads.nth(1).get_attribute("aria-sort") is None


def test_a_table_is_saved_with_hedges_and_standing(page: Page, offline: str, tmp_path: Path) -> None:
    table = malta(page, offline)
    with page.expect_download() as download:
        table.locator("xpath=following::p[@class='table-acts'][1]").get_by_role("button", name="CSV").click()
    download.value.save_as(tmp_path / "saved.csv")
    rows = list(csv.reader((tmp_path / "saved.csv").read_text("utf-8-sig").splitlines()))

    assert download.value.suggested_filename == "figures.csv"
    assert rows[0] == ["What is counted", "Value", "When", "Who says so", "Passage"]
    assert len(rows) == table.locator("tr").count()
    assert any("more than 82 million" in row[1] for row in rows)
    assert any("disputed" in row[0] for row in rows)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_a_cell_that_begins_like_a_formula_is_guarded(page: Page, offline: str, tmp_path: Path, sign: str) -> None:
    table = malta(page, offline)
    table.locator("tbody td").first.evaluate("(cell, sign) => { cell.textContent = `${sign}1+1`; }", sign)
    with page.expect_download() as download:
        table.locator("xpath=following::p[@class='table-acts'][1]").get_by_role("button", name="CSV").click()
    download.value.save_as(tmp_path / "saved.csv")

    assert f'"\'{sign}1+1"' in (tmp_path / "saved.csv").read_text("utf-8-sig")


def test_a_table_is_copied(on: On, offline: str) -> None:
    page = on("wide", permissions=["clipboard-read", "clipboard-write"])
    table = malta(page, offline)
    table.locator("xpath=following::p[@class='table-acts'][1]").get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copy this table").filter(has_text="Copied")).to_have_count(1)
    copied = page.evaluate("navigator.clipboard.readText()")

    assert copied.startswith("What is counted\tValue\tWhen")
    assert "more than 82 million" in copied


def test_contents_stand_on_the_left_of_every_page(page: Page, offline: str) -> None:
    for path in ("topics/libya-malta-smuggling", "figures", "sources/malta-libya", "about/method"):
        page.goto(f"{offline}{path}.html")
        contents = page.locator(".md-sidebar--secondary:visible")
        box, text = contents.bounding_box(), page.locator("article").bounding_box()
        assert box, path
        assert text, path
        assert box["x"] + box["width"] <= text["x"], path
