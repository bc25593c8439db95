"""One folding of letters: the shared cases in JavaScript; `test_letters.py` above has them in Python."""

import json

from briefing.text.letters import folded
from tests.unit.javascript.conftest import Ask
from tests.unit.text.test_letters import CASES


def test_letters_fold_as_the_shared_cases_say(ask: Ask) -> None:
    found = ask(["letters.js"], [f"Letters.fold({json.dumps(text)})" for text in CASES])

    assert dict(zip(CASES, found, strict=True)) == CASES


def test_every_letter_of_the_scripts_that_names_use_folds_alike_in_python(ask: Ask) -> None:
    blocks = [*range(0x20, 0x250), *range(0x2B0, 0x530), *range(0x600, 0x700), *range(0x1E00, 0x2000)]
    letters = [chr(code) for code in blocks]
    (found,) = ask(["letters.js"], [f"{json.dumps(letters)}.map(Letters.fold)"])

    assert [(one, got) for one, got in zip(letters, found, strict=True) if got != folded(one)] == []


def test_a_page_may_load_the_file_twice(ask: Ask) -> None:
    assert ask(["letters.js", "letters.js"], ["Letters.fold('É')"]) == ["e"]
