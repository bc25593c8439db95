"""Words: how many a text has, how two lines of it are joined, and the letters that typesetting hides.

A word is what stands between white space; in Chinese and Japanese, which part no words, each character counts as one,
as in word processors; in Thai, Lao, Burmese and Khmer, which part phrases, five letters count as one.
"""

import re
import unicodedata

from briefing.read.values import MOST_OPENING_WORDS

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
_MARKS = dict(zip(map(ord, "“”„‟‘’‚‛"), '"' * 4 + "'" * 4, strict=True))
"""Quotation marks, which captures of one text write differently."""
_BROKEN = re.compile(r"(?P<first>[^\W\d_]{2,})[-\u2010]$")
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
    match = _BROKEN.search(text)
    rest = re.match(r"[^\W\d_]+", line)
    if match and rest and line[:1].islower():
        first = match["first"].casefold()
        kept = f"{first}-{rest[0]}" in known or _COMPOUND.fullmatch(first) or not whole
        return (text[:-1] if f"{first}{rest[0]}" in known or not kept else f"{text[:-1]}-") + line
    apart = "" if _WIDE.fullmatch(text[-1:]) and _WIDE.match(line) else " "
    return f"{text}{apart}{line}"


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, those with a hyphen too."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))


def letters(text: str) -> str:
    """Return a text with plain letters in place of those that only print needs: `ﬁ` becomes `fi`."""
    return _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
