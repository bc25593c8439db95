"""What pages and scripts name, so that what nobody names can be left out."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_TAG = re.compile(r"<([a-zA-Z][\w:-]*)((?:[^>\"']++|\"[^\"]*\"|'[^']*')*+)>")
_FOR_READERS = re.compile(r"\s(?:href|src|title|alt|content|aria-label|d|points|style)=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)")
_WORD = re.compile(r"[\w-]+")
_SHORTEST = 3
"""Letters of a class or an id that a script writes; shorter words are the variables of scripts made small."""
_FILE = re.compile(r"[\w.@-]+\.[a-z0-9]{2,11}\b")
_LOADED = re.compile(r"assets/[\w./@-]+")
_MARKUP = re.compile(r"<[^>]*>")
_IN_LINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|em|i|span|strong|sub|sup|time|tspan)\b[^>]*>")
"""Elements within a line; what any other parts never stands side by side."""
_ITALIC = re.compile(r"<(?:em|i|cite)\b[^>]*>(.*?)</(?:em|i|cite)>", re.DOTALL)
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Used:
    """The names that occur in the markup of pages and in scripts."""

    words: frozenset[str]
    """Every class, id, attribute, value and word of a script."""
    tags: frozenset[str]
    """Every element."""
    right_to_left: bool
    """Whether a whole page runs from right to left."""


@dataclass(frozen=True, slots=True)
class Written:
    """What stands on pages as text."""

    all: frozenset[str]
    """Every character."""
    italic: frozenset[str]
    """The characters in emphasis, which are set in italics."""
    pairs: frozenset[tuple[str, str]]
    """Every two characters that stand side by side."""


def used(pages: Iterable[str], scripts: Iterable[str]) -> Used:
    """Return what `pages`, as HTML, and `scripts` name."""
    words: set[str] = set()
    tags: set[str] = {"*"}
    seen: set[tuple[str, str]] = set()
    mirrored = False
    for page in pages:
        # Pages are alike: what the templates write is looked at once.
        found = set(_TAG.findall(page)) - seen
        seen |= found
        tags.update(tag.lower() for tag, _ in found)
        mirrored |= any(tag in {"html", "body"} and 'dir="rtl"' in rest for tag, rest in found)
        words.update(_WORD.findall(_FOR_READERS.sub("", " ".join(rest for _, rest in found))))
    for script in scripts:
        said = _WORD.findall(script)
        words.update(word for word in said if len(word) >= _SHORTEST)
        tags.update(said)
    return Used(frozenset(words), frozenset(tags), mirrored)


def files_loaded(pages: Iterable[str]) -> frozenset[str]:
    """Return the name of every file below `assets/` that one of `pages`, as HTML, names; pages name them by path."""
    return frozenset(path.rpartition("/")[2] for page in pages for path in _LOADED.findall(page))


def files_named(texts: Iterable[str]) -> frozenset[str]:
    """Return the name of every file that one of `texts` could mean."""
    return frozenset(name for text in texts for name in _FILE.findall(text))


def written(pages: Iterable[str], scripts: Iterable[str] = ()) -> Written:
    """Return what a reader of `pages` may see; a character may come from a script or a keyboard too."""
    seen = {chr(code) for code in range(32, 127)}.union(*scripts)
    italic, lines = set[str](), set[str]()
    for page in pages:
        shown = _UNSEEN.sub("", page)
        seen.update(_FOREIGN.findall(html.unescape(shown)))
        # Pages say the same lines again: each is taken apart once.
        lines.update(_text(shown).split("\n"))
        for title in _ITALIC.findall(shown):
            italic.update(_text(title))
    return Written(frozenset(seen), frozenset(italic), _pairs("\n".join(lines)))


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """Return every two characters that stand side by side on a line."""
    return frozenset(pair for pair in set(pairwise(text)) if "\n" not in pair)


def _text(markup: str) -> str:
    return html.unescape(_MARKUP.sub("\n", _IN_LINE.sub("", markup)))
