"""Words of a PDF that are set with space between their letters: `L i b y a` is one word."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median_low

from pdfminer.layout import LTAnno, LTChar

_FEW, _FEW_CAPITALS = 4, 5
"""Letters from which on what stands spaced is a word; capitals alone are mostly a list."""
_WIDER, _WIDEST = 0.12, 1.0
"""Sizes of a letter by which a gap between two such words is wider than one within them; and the widest within."""
_VOWELS = frozenset("aeiouäöüáéíóúàèìòùâêîôûåæøœаеёиоуыэюяіїєαεηιουω")
_SIGNS = ".,;:!?…”’)]"
"""Signs that cling to the letter before them."""
Part = LTChar | LTAnno


def closed(parts: Sequence[Part]) -> list[Part]:
    """Return the parts of a line without the spaces within words whose letters stand apart."""
    letters = {at: part for at, part in enumerate(parts) if isinstance(part, LTChar) and part.get_text().strip()}
    pairs = [pair for chain in _chains(letters, len(parts)) for pair in _within([(at, letters[at]) for at in chain])]
    gone = {at for first, second in pairs for at in range(first + 1, second)}
    return [part for at, part in enumerate(parts) if at not in gone]


def _chains(letters: Mapping[int, LTChar], end: int) -> Iterator[list[int]]:
    """Yield where letters follow one another each of which stands alone between spaces, but for signs behind it."""
    texts = {at: letter.get_text() for at, letter in letters.items()}
    edges = [-1, *letters, end]
    chain: list[int] = []
    for before, at, after in zip(edges, letters, edges[2:], strict=False):
        left = at - before > 1 or before < 0
        right = after - at > 1 or after == end or texts[after] in _SIGNS
        if texts[at] in _SIGNS or (texts[at].isalnum() and left and right):
            chain.append(at)
        elif chain:
            yield chain
            chain = []
    yield chain


def _within(chain: Sequence[tuple[int, LTChar]]) -> list[tuple[int, int]]:
    """Return between which letters of a chain the space is none between words; none where no word is sure."""
    if len(chain) < _FEW:
        return []
    pairs = list(pairwise(chain))
    gaps = [second.x0 - first.x1 for (_, first), (_, second) in pairs]
    usual, size = median_low(gaps), chain[0][1].size
    inner = [
        gap - usual < _WIDER * size and (gap - usual > -_WIDER * size or second.get_text() in _SIGNS)
        for gap, (_, (_, second)) in zip(gaps, pairs, strict=True)
    ]
    words = [chain[0][1].get_text()]
    for (_, (_, char)), is_inner in zip(pairs, inner, strict=True):
        words += [""] * (not is_inner)
        words[-1] += char.get_text()
    if not 0 < usual < _WIDEST * size or not any(map(_is_word, words)):
        return []
    return [(first, second) for ((first, _), (second, _)), is_inner in zip(pairs, inner, strict=True) if is_inner]


def _is_word(text: str) -> bool:
    """Return whether letters make a word, and are no list of letters such as A B C D or x y z t."""
    word = text.strip(_SIGNS)
    low = word.casefold()
    if not word.isalpha() or all(first <= second for first, second in pairwise(low)):
        return False
    is_set = word[1:].islower() or (word.isupper() and len(word) >= _FEW_CAPITALS)
    vowels = sum(letter in _VOWELS for letter in low)
    return is_set and len(word) >= _FEW and 0 < vowels < len(word)
