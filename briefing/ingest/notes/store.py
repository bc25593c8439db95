"""What becomes of an article: new, the same as before, changed, or refused; and what is written for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.ingest.article import Article
from briefing.ingest.files import write_files
from briefing.ingest.notes.draft import draft
from briefing.ingest.notes.revise import differences, is_version, revise
from briefing.ingest.text import fingerprint, mixed_scripts
from briefing.read.front_matter import split_front_matter
from briefing.read.originals import FOLDER
from briefing.read.project import ProjectFiles
from briefing.text.letters import folded
from briefing.text.matcher import Matcher

LONGEST_KEY = 60
_SHORT = 4
"""Words of a key, which is typed in every citation; more only where another text has it."""
_SMALL = frozenset({
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "how", "in", "is", "it", "its", "of", "on", "or", "that",
    "the", "to", "was", "were", "what", "when", "where", "which", "who", "why", "will", "with",
})  # fmt: skip
_RAISED = re.compile("(?<=[0-9])[⁻⁰¹²³⁴-⁹]+")
"""An exponent, which is no digit of the number before it."""
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)\d")
"""Names that no file may bear on Windows."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article, and the files to write for it."""

    key: str
    article: Article
    status: str
    """`new`, `same`, `changed` or `refused`."""
    reason: str | None = None
    notes: str | None = None
    """The notes' file, from the project's root."""
    text: str | None = None
    """What to write to it, or None to leave it as it is."""


@dataclass(frozen=True, slots=True)
class _Known:
    key: str
    file: str
    text: str
    title: str
    url: str | None
    sha256: str


class Shelf:
    """The sources that the project has, to which articles are added one by one."""

    def __init__(self, files: ProjectFiles, matcher: Matcher, rights: str, originals: Path) -> None:
        """Read the cards of the notes that are there; `originals` is the folder of earlier captures."""
        self._originals = originals
        self._known = list(_cards(files))
        self._pages = frozenset(files.pages)
        self._taken: dict[str, Article] = {}
        self._matcher, self._rights = matcher, rights

    def place(self, article: Article, named: str | None = None) -> Outcome:
        """Return what becomes of `article`, under the key `named` or a short one of its title; remembers its key."""
        known = next((k for k in self._known if k.sha256 == article.sha256 or _alike(k, article)), None)
        taken = self._named(named) if named else None
        if named and not taken and known and known.sha256 != article.sha256:
            known = None  # another text of the same title, which its maintainer names
        if named and taken and taken is not known and not self._is_version(taken, article, mostly=True):
            reason = f"{taken.file} is {taken.title!r}, another text; give it a --key of its own"
            return Outcome(named, article, "refused", reason)
        key = known.key if known else named or self._free(article)
        if earlier := self._taken.get(key):
            same = earlier.sha256 == article.sha256
            reason = "twice in this run" if same else f"its key is that of {earlier.title!r}, which came before"
            return Outcome(key, article, "same" if same else "refused", reason)
        if known := known or self._named(key):
            if known.sha256 != article.sha256 and not self._is_version(known, article):
                reason = f"its key is that of {known.file}, {known.title!r}, which is another text; give it a --key"
                return Outcome(key, article, "refused", reason)
            self._taken[key] = article
            return self._again(known, article)
        if f"docs/sources/{key}.md" in self._pages:
            return Outcome(key, article, "refused", f"docs/sources/{key}.md is a page already; give it another --key")
        self._taken[key] = article
        text = draft(article, self._matcher, self._rights)
        return Outcome(key, article, "new", _suspicion(article), f"docs/sources/{key}.md", text)

    def _free(self, article: Article) -> str:
        """Return the shortest key of an article's title that no other text has; its shortest where all are taken."""
        keys = keys_of(article.title)
        return next((key for key in keys if self._is_free(key, article)), keys[0])

    def _is_free(self, key: str, article: Article) -> bool:
        earlier, known = self._taken.get(key), self._named(key)
        if (earlier and earlier.title != article.title) or (known and not self._is_version(known, article)):
            return False
        return f"docs/sources/{key}.md" not in self._pages or known is not None

    def _named(self, key: str) -> _Known | None:
        return next((known for known in self._known if known.key == key), None)

    def _again(self, known: _Known, article: Article) -> Outcome:
        if known.sha256 == article.sha256:
            return Outcome(known.key, article, "same", "its text has this hash already", known.file)
        text = revise(known.text, article, known.sha256)
        shown = differences(self._originals / f"{known.sha256}.txt", article)
        reason = f"passages changed: {shown}" if shown else "its earlier original is absent, so no difference is shown"
        return Outcome(known.key, article, "changed", reason, known.file, text if text != known.text else None)

    def _is_version(self, known: _Known, article: Article, *, mostly: bool = False) -> bool:
        original = self._originals / f"{known.sha256}.txt"
        return is_version(known.text, original.read_text("utf-8") if original.is_file() else "", article, mostly=mostly)


def keys_of(title: str) -> list[str]:
    """Return the keys that a title gives, the shortest first: its first telling words in plain lower-case letters."""
    words = re.findall(r"[a-z0-9]+", folded(_RAISED.sub(r" \g<0>", title)).replace("`", ""))
    telling = [word for word in words if word not in _SMALL] or words
    keys = ["-".join(telling[:size]) for size in range(_SHORT, len(telling) + 1)] or ["-".join(telling)]
    fitting = [key for key in keys if len(key) <= LONGEST_KEY] or [_cut(keys[0])]
    return [_safe(key) or f"article-{fingerprint(title)[:8]}" for key in fitting]


def _cut(key: str) -> str:
    """Return a key that is too long without its last words, or a long word without its last letters."""
    short = key[: LONGEST_KEY + 1].rpartition("-")[0] if "-" in key[: LONGEST_KEY + 1] else key[:LONGEST_KEY]
    return short.strip("-")


def _safe(key: str) -> str:
    return f"{key}-article" if _DEVICE.fullmatch(key) else key


def write(root: Path, outcome: Outcome) -> None:
    """Write an outcome's original, then its notes where it has any to write: both or neither.

    Raises:
        OSError: one of them cannot be written.

    """
    if outcome.status == "refused":
        return
    original = root / FOLDER / f"{outcome.article.sha256}.txt"
    files: dict[Path, str | None] = {} if original.exists() else {original: outcome.article.text}
    if outcome.text is not None and outcome.notes:
        files[root / outcome.notes] = outcome.text
    write_files(files)


def _cards(files: ProjectFiles) -> Iterator[_Known]:
    for path, text in files.notes.items():
        value = split_front_matter(text, path).data.value
        source = value.get("source") if isinstance(value, dict) else None
        original = source.get("original") if isinstance(source, dict) else None
        sha256 = original.get("sha256") if isinstance(original, dict) else None
        url = source.get("url") if isinstance(source, dict) else None
        yield _Known(
            path.rsplit("/", 1)[-1].removesuffix(".md"), path, text, str(value.get("title") or ""), url, sha256 or ""
        )


def _alike(known: _Known, article: Article) -> bool:
    same_title = known.title.casefold() == article.title.casefold()
    return same_title or bool(known.url and known.url == article.url)


def _suspicion(article: Article) -> str | None:
    mixed = mixed_scripts(" ".join(filter(None, (article.author, article.publisher, article.text))))
    return f"words that mix alphabets: {', '.join(mixed[:5])}" if mixed else None
