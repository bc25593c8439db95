"""Words: how many a text has, how two lines of it are joined, and the letters that typesetting hides.

A word is what stands between white space; in Chinese and Japanese, which part no words, each character counts as one,
as in word processors; in Thai, Lao, Burmese and Khmer, which part phrases, five letters count as one.
"""

import re
import unicodedata
from collections.abc import Iterable

MOST_OPENING_WORDS = 6
"""Words of a passage by which a reader finds it in its article, and which no one takes for a copy."""
_CHARACTER = (
    "[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""A character of Chinese or Japanese."""
_PARTS = re.compile(rf"{_CHARACTER}|[^\W{_CHARACTER[1:-1]}]+")
_ASIAN = re.compile(_CHARACTER)
_PHRASED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_LETTERS = 5
"""Letters of a word in scripts that part phrases."""
_WIDE = re.compile(f"(?:{_CHARACTER}|[\u3000-\u3004\u3008-\u3020\uff00-\uff65])")
_FORMS = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06\ufb1d-\ufdfb\ufe70-\ufefc]+")
"""Forms of letters that only print needs: ligatures, joined Arabic letters, radicals in place of characters."""
_BROKEN = re.compile(r"(?P<first>\w+)[-\u2010\u2011]$")
_TIED = re.compile(r"\w[–—/]$")
"""What ends a line and stands without a space before it, and so without one after it."""
_SUSPENDED = frozenset(["and", "or", "to", "nor", "und", "oder", "bis", "et", "ou", "och", "og", "en"])
"""Words before which a hyphen stands for what follows later: pre- and post-war."""
_MARKS = dict(zip(map(ord, "“”„‟‘’‚‛"), '"' * 4 + "'" * 4, strict=True))
"""Quotation marks, which captures of one text write differently."""
_COMPOUND = re.compile(
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|well|ex|non|half|cross|all|so|long|short|high|low|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|first|second|third",
    re.IGNORECASE,
)
"""First parts of English words that mostly keep their hyphen."""


def count(text: str) -> int:
    """Return how many words a text has."""
    words, characters = _counted(text)
    return words + characters


def length(text: str) -> float:
    """Return how long a text is, in words; two characters of Chinese or Japanese are as long as one."""
    words, characters = _counted(text)
    return words + characters / 2


def _counted(text: str) -> tuple[int, int]:
    """Return how many words parted by space a text has, and how many characters that are words by themselves."""
    words = characters = 0
    for run in text.split():
        if _ASIAN.search(run):
            parts = _PARTS.findall(run)
            alone = sum(_ASIAN.fullmatch(part) is not None for part in parts)
            words, characters = words + len(parts) - alone, characters + alone
        else:
            words += 1 + len(_PHRASED.findall(run)) // _LETTERS
    return words, characters


def opening(text: str, most: int) -> str:
    """Return the first words of a text, `most` of them, and an ellipsis where it goes on."""
    words = text.split()
    short = " ".join(words[:most])
    short = short[: most * 2] if _ASIAN.search(short) else short
    return short if short == " ".join(words) else f"{short} …"


def opening_words(text: str) -> str:
    """Return the first words of a passage, six at most and never more than half of it, to find it in its article by.

    Stops at the end are left out, and so is all from a straight quotation mark on, which notes cannot hold.
    """
    words = text.split()
    shown = " ".join(words[: min(MOST_OPENING_WORDS, len(words) // 2)])
    return shown.partition('"')[0].rstrip(" .,;:!?–—-")


def opens(text: str, words: str) -> bool:
    """Return whether a text begins with these words, whatever its quotation marks look like, and goes on after them."""
    whole, first = text.translate(_MARKS), words.translate(_MARKS)
    rest = whole.removeprefix(first)
    return whole.startswith(first) and not rest[:1].isalnum() and any(map(str.isalnum, rest))


def joined(text: str, line: str, known: frozenset[str], *, whole: bool) -> str:
    """Join two lines of a paragraph; a word that a hyphen breaks at the end of the first is mended.

    Args:
        text: the paragraph so far.
        line: its next line.
        known: the words of the article, in lower case, which tell whether the hyphen is the word's.
        whole: whether a broken word that stands nowhere else loses its hyphen.

    """
    match, rest = _BROKEN.search(text), re.match(r"[^\W_]+", line)
    if match and rest and rest[0].casefold() not in _SUSPENDED:
        kept = keeps_hyphen(match["first"], rest[0], known)
        return (text if kept or (kept is None and not whole) else text[:-1]) + line
    apart = "" if (rest and _TIED.search(text)) or (_WIDE.fullmatch(text[-1:]) and _WIDE.match(line)) else " "
    return f"{text}{apart}{line}"


def keeps_hyphen(first: str, rest: str, known: frozenset[str]) -> bool | None:
    """Return whether a hyphen between the end of a line and the next one is the word's own; None where nothing tells.

    Args:
        first: what stands before the hyphen.
        rest: the word with which the next line begins.
        known: the words of the article, in lower case.

    """
    in_capitals = len(first) > 1 and first.isupper() and rest.isupper()
    if len(first) == 1 or first[-1].isdigit() or rest[0].isdigit() or (rest[0].isupper() and not in_capitals):
        return True
    first, rest = first.casefold(), rest.casefold()
    if f"{first}{rest}" in known:
        return False
    return True if f"{first}-{rest}" in known or _COMPOUND.fullmatch(first) else None


def broken(lines: Iterable[tuple[str, str]], known: frozenset[str]) -> tuple[bool, int]:
    """Return whether the lines of an article break words, by those that tell, and how many hyphens nothing tells of."""
    found = [
        keeps_hyphen(match["first"], rest[0], known) for line, after in lines
        if (match := _BROKEN.search(line)) and (rest := re.match(r"[^\W_]+", after))
        and rest[0].casefold() not in _SUSPENDED
    ]  # fmt: skip
    return found.count(False) >= found.count(True), found.count(None)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, those with a hyphen too."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))


def letters(text: str) -> str:
    """Return a text with plain letters in place of those that only print needs: `ﬁ` becomes `fi`."""
    return _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
