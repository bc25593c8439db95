"""What a reader leaves out of an article's text, by kind, in words: so that nothing is lost without a word."""

from collections import Counter
from collections.abc import Iterable

HIDDEN = "hidden words"
STRUCK = "struck-out words"
ASIDE = "words of boxes such as newsletters and related stories"
REORDERING = "characters that reorder text"
AROUND = "words of the page around the article"
BELOW = "words below the end of the article"
HEAD = "words of lines that tell author, day or publisher"
SIGNATURE = "words of a signature"
OUTSIDE = "words outside the articles of the page"
BOXES = "words of boxes between the paragraphs"
UNFOUND = "words of the page outside the text found in it"
FRAMES = "frames"
DRAWN = "words in drawings"
NOTED = "words of annotations and form fields"
PICTURED = "words that stand for pictures"
ASLANT = "words that stand sideways or aslant"
PAGES = "page numbers"
GENERATED = "texts that style sheets put there"
RUNNING = "words of running heads and feet"
HYPHENS = "hyphens at line ends that may belong to the word"
LeftOut = tuple[tuple[str, int], ...]


def left_out(counts: Iterable[tuple[str, int]]) -> LeftOut:
    """Return counts of words, one a kind, in the order in which the kinds came; nothing empty."""
    total: Counter[str] = Counter()
    for kind, number in counts:
        total[kind] += number
    return tuple((kind, number) for kind, number in total.items() if number)


def told(rows: LeftOut) -> str:
    """Return what was left out as words: `left out: struck-out words (4), hidden words (12)`; or nothing."""
    return f"left out: {', '.join(f'{kind} ({number})' for kind, number in rows)}" if rows else ""
