"""Words of an original are counted as a reader would: a dash parts two of them."""

from collections.abc import Callable

import pytest

from briefing.check.rules.originals import check_own_texts, shared_runs
from briefing.corpus import assemble
from briefing.derive.facts import words
from briefing.derive.matcher import Matcher
from briefing.read.project import ProjectFiles

Changed = Callable[[str, str, str], ProjectFiles]


def test_years_joined_by_a_dash_are_two_words_of_a_run() -> None:
    original = words("In 2015–16 the quay lost a dozen of its lamps.")

    assert shared_runs("Lamps: in 2015–16 the quay lost a dozen of them", original)
    assert not shared_runs("In 2015–16 the quay lost many", original)


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("registry/organisations.yml", "The body that runs the harbour."),
        ("registry/terms.yml", "Public money paid to someone."),
        ("docs/sources/harbour.md", "Opinion column; few sources named."),
    ],
)
def test_the_articles_own_words_are_found_in_every_text_of_ours(file: str, old: str, changed: Changed) -> None:
    taken = "the quay lost a dozen of its lamps that very winter"
    corpus = assemble(changed(file, old, f"Here {taken}, one hears."))

    found = list(check_own_texts(corpus, [words(f"In 2015 {taken}.")], Matcher(corpus)))

    assert [(finding.rule, finding.place.file) for finding in found] == [("original/run", file)]
