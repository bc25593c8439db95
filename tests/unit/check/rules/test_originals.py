"""A statement is compared with its passage to the last number: both ends of a range stand in the article."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.corpus import Corpus
from tests.unit.check.test_check import originals


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("They gave €4.2 million, or 4.5 million, in 2018.", []),
        ("They gave €4.2 million in 2018.", ["original/unsupported"]),
    ],
)
def test_both_ends_of_a_range_are_looked_for(corpus: Corpus, tmp_path: Path, text: str, rules: list[str]) -> None:
    source = corpus.sources["harbour"]
    passage, *others = source.passages
    first, *further = passage.statements
    assert first.figure
    wide = first.model_copy(update={"figure": first.figure.model_copy(update={"high": "4500000"})})
    told = passage.model_copy(update={"statements": (wide, *further)})
    changed = source.model_copy(update={"passages": (told, *others)})

    assert originals(replace(corpus, sources={source.key: changed}), tmp_path, text) == rules
