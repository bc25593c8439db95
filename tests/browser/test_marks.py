"""A mark of standing stays on the line of what it marks, on phones too."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import On, dress

TOPICS = (
    "central-asian-jihadi-education", "encrypted-messaging", "libya-malta-smuggling", "pakistan-cyber-law",
)  # fmt: skip
ALONE = """() => [...document.querySelectorAll("article .standing")]
  .filter(mark => mark.offsetParent && mark.previousSibling?.textContent.endsWith("\\u00a0"))
  .map(mark => ({ mark, left: mark.getClientRects()[0].left, block: mark.closest("p, li, td, dd, th") }))
  .map(({ mark, left, block }) => ({ words: mark.parentElement.textContent.slice(0, 60), room: left - block.getBoundingClientRect().left - parseFloat(getComputedStyle(block).paddingLeft) }))"""


@pytest.fixture
def phone(on: On) -> Page:
    """Return a page on a phone, with its own viewport and touch."""
    return on("Pixel 7")


@pytest.mark.parametrize("topic", TOPICS)
def test_no_mark_starts_a_line(phone: Page, hosted: str, topic: str) -> None:
    phone.goto(f"{hosted}topics/{topic}/")
    marks = phone.evaluate(ALONE)

    assert len(marks) > 10
    assert [mark for mark in marks if mark["room"] < 4] == []


def test_a_shape_that_is_a_box_of_its_own_is_seen(phone: Page, hosted: str) -> None:
    phone.goto(f"{hosted}topics/encrypted-messaging/")
    dress(phone, ".standing::before { display: inline-block; width: .85em; padding: 0 }")

    assert [mark for mark in phone.evaluate(ALONE) if mark["room"] < 4]
