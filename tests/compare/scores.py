"""How well a program did, as precision, recall and F1."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from tests.compare.found import Found, plain, words
from tests.compare.gold import Gold

_RUN = 4
"""Words of a run: a word counts with its neighbours, so that order counts."""
_JOINING = frozenset(["and", "by", "und", "von", "the", "et", "par", "y", "por"])
NOTHING = Found(text="", headings=[], cells=[], authors=[], date=None, title="", captions="")


@dataclass
class Score:
    """What was found rightly, what besides, and what was missed."""

    right: float = 0
    wrong: float = 0
    missed: float = 0

    def add(self, gold: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Count what is in both and in one of them."""
        first, second = Counter(gold), Counter(found)
        self.right += (first & second).total()
        self.wrong += (second - first).total()
        self.missed += (first - second).total()

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Return the share of what is right that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def runs(text: str) -> list[tuple[str, ...]]:
    """Return the runs of four words in a text; a shorter text is one run."""
    found = words(text)
    return [tuple(found[at : at + _RUN]) for at in range(max(1, len(found) - _RUN + 1))] if found else []


def _words(gold: Gold, found: Found, score: Score) -> bool:
    if gold.text is None:
        return False
    # Every page counts alike: its shares are added, not its words.
    page = Score()
    text = f"{found['text']}\n{found['captions']}" if gold.captioned else found["text"]
    page.add(runs(gold.text), runs(text))
    whole = page.right + page.wrong + page.missed or 1
    score.right, score.wrong, score.missed = (
        score.right + page.right / whole, score.wrong + page.wrong / whole, score.missed + page.missed / whole,
    )  # fmt: skip
    return True


def _phrases(gold: Gold, found: Found, score: Score) -> bool:
    shown = re.sub(r"\s+", " ", f"{found['title']}\n{found['text']}")
    held = sum(re.sub(r"\s+", " ", phrase).strip() in shown for phrase in gold.held)
    score.right += held
    score.missed += len(gold.held) - held
    score.wrong += sum(re.sub(r"\s+", " ", phrase).strip() in shown for phrase in gold.foreign)
    return bool(gold.held)


def _headings(gold: Gold, found: Found, score: Score) -> bool:
    if gold.headings is None:
        return False
    title = plain(gold.title)
    score.add(
        *(
            [one for text in texts if (one := plain(text)) != title and one]
            for texts in (gold.headings, found["headings"])
        )
    )
    return True


def _tables(gold: Gold, found: Found, score: Score) -> bool:
    if gold.cells is None:
        return False
    score.add(gold.cells, (tuple(cell) for cell in found["cells"]))
    return True


def _authors(gold: Gold, found: Found, score: Score) -> bool:
    if gold.author is None:
        return False
    score.add(*({*words(text)} - _JOINING for text in (gold.author, " ".join(found["authors"]))))
    return True


def _dates(gold: Gold, found: Found, score: Score) -> bool:
    if gold.date is None:
        return False
    score.add(*([day] if day else [] for day in (gold.date, found["date"])))
    return True


Measure = Callable[[Gold, Found, Score], bool]
MEASURES: dict[str, Measure] = {
    "words": _words, "phrases": _phrases, "headings": _headings, "tables": _tables, "authors": _authors,
    "dates": _dates,
}  # fmt: skip
