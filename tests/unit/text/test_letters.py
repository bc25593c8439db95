"""One folding of letters: the shared cases in Python; `javascript/test_letters.py` has them in JavaScript."""

from pathlib import Path

import pytest
import yaml

from briefing.text.letters import bare, folded

GROUPS = yaml.safe_load((Path(__file__).parents[2] / "cases/letters.yml").read_text("utf-8"))
CASES = {text: wanted for group in GROUPS.values() for text, wanted in group.items()}


@pytest.mark.parametrize(("text", "wanted"), CASES.items())
def test_letters_fold_as_the_shared_cases_say(text: str, wanted: str) -> None:
    assert folded(text) == wanted


@pytest.mark.parametrize("text", CASES)
def test_what_is_folded_stays(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_marks_alone_can_be_taken_away() -> None:
    assert bare("Milošević’s ß") == "Milosevic’s ß"
