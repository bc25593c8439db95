"""Pages as Chromium prints them: whole documents, and no heading parted from what it heads."""

import io
import re
from pathlib import Path

import pytest
from pdfminer.high_level import extract_text
from playwright.sync_api import Page

from briefing.corpus import load
from briefing.dates import read_when
from briefing.ids import TopicSlug
from tests.browser.conftest import On

ROOT = Path(__file__).parents[2]


def edited(slug: str) -> str:
    """Return the day on which a topic was last edited, as pages write it."""
    return read_when(load(ROOT).topics[TopicSlug(slug)].edited).words


def sheets(page: Page, address: str) -> list[str]:
    """Return the text of each sheet on which a page is printed, in one line."""
    page.goto(address)
    printed = extract_text(io.BytesIO(page.pdf(prefer_css_page_size=True))).rstrip("\f")
    return [" ".join(sheet.split()) for sheet in printed.split("\f")]


def parted(printed: list[str]) -> list[str]:
    """Return the ends of sheets at which a passage has its head and nothing else."""
    return [sheet[-120:] for sheet in printed if re.search(r"Passage \d+ \d+ words · (?:used|no)[^.?]*$", sheet)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_briefing_prints_as_a_document(on: On, hosted: str, scheme: str) -> None:
    page = on("wide", color_scheme=scheme)
    pages = sheets(page, f"{hosted}topics/pakistan-cyber-law/")
    text, day = " ".join(pages), edited("pakistan-cyber-law")

    for words in (
        "Cyber terrorism and the law in Pakistan",
        "Key points",
        f"Version of {day}",
        "<https://",
        "unconfirmed",
    ):
        assert words in text, words
    for chrome in ("On this page", "Report a mistake", "Next briefing", "You are here", "Search"):
        assert chrome not in text, chrome
    assert all(f"Pakistan · {day}" in sheet for sheet in pages)


def test_a_source_prints_each_passage_with_what_it_says_and_asks_for_no_report(page: Page, hosted: str) -> None:
    printed = sheets(page, f"{hosted}sources/malta-libya/")

    assert "Passage 18" in " ".join(printed)
    assert "report a mistake" not in " ".join(printed).lower()
    assert not re.search(r"· ·|dated 2018 · (?:Remark|Passage|\d)", " ".join(printed))
    assert parted(printed) == []


def test_the_notes_of_a_briefing_begin_below_its_sources(page: Page, hosted: str) -> None:
    [sheet] = [s for s in sheets(page, f"{hosted}topics/pakistan-cyber-law/") if "notes: what each cited passage" in s]

    assert "Sources" in sheet.partition("notes: what each cited passage")[0]


def test_a_planted_fault_on_paper_is_seen(page: Page, hosted: str) -> None:
    css = "@media print { .passage-head { break-after: page !important; } .statement-acts { display: inline !important; } }"
    page.route("**/*.css", lambda route: route.fulfill(body=f"{route.fetch().text()}\n{css}", content_type="text/css"))
    printed = sheets(page, f"{hosted}sources/malta-libya/")

    assert parted(printed)
    assert "report a mistake" in " ".join(printed)
