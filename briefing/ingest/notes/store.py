"""What becomes of an article: new, the same as before, changed, or refused; and what is written for it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.derive.matcher import Matcher
from briefing.ingest.article import Article
from briefing.ingest.files import write_file
from briefing.ingest.notes.draft import draft
from briefing.ingest.notes.revise import differences, is_version, revise
from briefing.ingest.text import fingerprint, mixed_scripts
from briefing.read.front_matter import split_front_matter
from briefing.read.originals import FOLDER
from briefing.read.project import ProjectFiles

LONGEST_KEY = 60
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

    def place(self, article: Article) -> Outcome:
        """Return what becomes of `article`; remembers its key."""
        key = key_of(article.title)
        if earlier := self._taken.get(key):
            same = earlier.sha256 == article.sha256
            reason = "twice in this run" if same else f"its key is that of {earlier.title!r}, which came before"
            return Outcome(key, article, "same" if same else "refused", reason)
        if known := self._find(article, key):
            if known.sha256 != article.sha256 and not self._is_version(known, article):
                reason = f"its key is that of {known.file}, {known.title!r}, which is another text; rename one of them"
                return Outcome(key, article, "refused", reason)
            self._taken[key] = article
            return self._again(known, article)
        if f"docs/sources/{key}.md" in self._pages:
            return Outcome(key, article, "refused", f"docs/sources/{key}.md is a page already; rename the article")
        self._taken[key] = article
        text = draft(article, self._matcher, self._rights)
        return Outcome(key, article, "new", _suspicion(article), f"docs/sources/{key}.md", text)

    def _find(self, article: Article, key: str) -> _Known | None:
        found = [k for k in self._known if k.sha256 == article.sha256 or _alike(k, article) or k.key == key]
        return found[0] if found else None

    def _again(self, known: _Known, article: Article) -> Outcome:
        if known.sha256 == article.sha256:
            return Outcome(known.key, article, "same", "its text has this hash already", known.file)
        text = revise(known.text, article, known.sha256)
        shown = differences(self._originals / f"{known.sha256}.txt", article)
        reason = f"passages changed: {shown}" if shown else "its earlier original is absent, so no difference is shown"
        return Outcome(known.key, article, "changed", reason, known.file, text if text != known.text else None)

    def _is_version(self, known: _Known, article: Article) -> bool:
        original = self._originals / f"{known.sha256}.txt"
        return is_version(known.text, original.read_text("utf-8") if original.is_file() else "", article)


def key_of(title: str) -> str:
    """Return the key that a title gives: its first words in plain lower-case letters, at most 60 characters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    key = "-".join(words)
    while len(key) > LONGEST_KEY and words:
        words = words[:-1]
        key = "-".join(words)
    if _DEVICE.fullmatch(key):
        return f"{key}-article"
    return key or f"article-{fingerprint(title)[:8]}"


def write(root: Path, outcome: Outcome) -> None:
    """Write an outcome's original, then its notes where it has any to write: both or neither.

    Raises:
        OSError: one of them cannot be written.

    """
    if outcome.status == "refused":
        return
    original = root / FOLDER / f"{outcome.article.sha256}.txt"
    is_new = not original.exists()
    if is_new:
        write_file(original, outcome.article.text)
    if outcome.text is None or not outcome.notes:
        return
    try:
        write_file(root / outcome.notes, outcome.text)
    except OSError:
        if is_new:
            original.unlink()
        raise


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
    mixed = mixed_scripts(article.text)
    return f"words that mix alphabets: {', '.join(mixed[:5])}" if mixed else None
