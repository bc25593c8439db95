"""The part of a briefing on what its source leaves out is folded where it is long, behind a line that says how much."""

import pytest

from briefing.derive.derived import Derived
from briefing.mkdocs.dom import parsed, written
from briefing.mkdocs.folds import MANY_WORDS, THIN, fold_thin
from tests.made_html import authored, finished

LONG = " ".join(["word"] * MANY_WORDS)
LINE = "How the article argues and what it leaves out"


def folded(text: str) -> str:
    """Return the HTML of Markdown, its part on what the source leaves out folded."""
    root = parsed(authored(text))
    fold_thin(root)
    return written(root)


@pytest.mark.parametrize("heading", THIN)
def test_a_long_part_on_what_the_source_leaves_out_is_folded(heading: str) -> None:
    shown = folded(f"## Other\n\n{LONG}\n\n## {heading}\n\n{LONG}\n\n- last\n\n## Related\n\nx\n")
    before, _, after = shown.partition("<details")

    assert before.rstrip().endswith("</h2>")
    assert heading in before
    assert f"<summary>{LINE}: {MANY_WORDS + 1} words</summary>" in after
    inside, _, rest = after.partition("</details>")
    assert "<li>last</li>" in inside
    assert ">Related</h2>" in rest
    assert shown.count("<details") == 1


def test_one_word_less_and_it_stands_in_sight() -> None:
    assert "<details" in folded(f"## {THIN[0]}\n\n{LONG}\n")
    assert "<details" not in folded(f"## {THIN[0]}\n\n{LONG.removesuffix(' word')}\n")


def test_a_heading_of_another_part_is_not_taken_for_it() -> None:
    assert "<details" not in folded(f"### {THIN[0]}\n\n{LONG}\n\n## {THIN[0]} indeed\n\n{LONG}\n")


def test_the_last_part_of_a_page_is_folded_to_its_end() -> None:
    assert folded(f"## {THIN[0]}\n\n{LONG}\n\n{LONG}\n").rstrip().endswith("</details>")


def test_pages_that_are_no_briefings_fold_nothing(derived: Derived) -> None:
    text = authored(f"## {THIN[0]}\n\n{LONG}")

    assert "<details" in finished(derived, text, topic=True).html
    assert "<details" not in finished(derived, text).html
