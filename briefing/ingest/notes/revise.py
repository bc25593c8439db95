"""A later capture of an article that the project has: what changed, and notes that keep every statement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from briefing.ingest.article import Article, Block, Kind
from briefing.ingest.notes.draft import heading
from briefing.ingest.text import fingerprint
from briefing.read.front_matter import FENCE
from briefing.text.words import count, opening_words, opens

_HEADING = re.compile(
    r'^### [^\n]*?\{: #(?P<anchor>[pcn]\d+|credit) sha="(?P<sha>[0-9a-f]{64})"'
    r' words="\d+"(?: opens="[^"]*")? *\}[^\n]*$',
    re.MULTILINE,
)
_KINDS = {Kind.PASSAGE: "p", Kind.CAPTION: "c", Kind.REFERENCE: "n", Kind.CREDIT: "credit"}
_NAMES = {"p": "Passage", "c": "Caption", "n": "Note"}
_SAME_WORDS = 0.5
"""Share of words from which on a text is a later version of another."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A heading of the notes and the block that now stands in its place; None where none does, or none did."""

    heading: re.Match[str] | None
    block: Block | None


def is_version(notes: str, old: str, article: Article, *, mostly: bool = False) -> bool:
    """Return whether `article` is a later version of the text that `notes` were made from, and not another text.

    Args:
        notes: the notes' file.
        old: the earlier original, or nothing where it is absent.
        article: the article just taken in.
        mostly: whether half of its passages must be the notes', and not one alone, which two texts may share.

    """
    known = {match["sha"] for match in _HEADING.finditer(notes)}
    shared = known & {fingerprint(block.text) for block in article.blocks}
    if shared and (not mostly or len(shared) * 2 >= len(article.of(Kind.PASSAGE))):
        return True
    before, after = set(old.casefold().split()), set(article.text.casefold().split())
    return bool(before) and len(before & after) / len(before | after) >= _SAME_WORDS


def revise(notes: str, article: Article, sha256: str) -> str:
    """Return notes that fit a later capture: new hashes, a comment for review where a passage changed.

    Statements and remarks stay as they are, and a passage keeps its number, so that no citation breaks.

    Args:
        notes: the notes' file.
        article: the later capture.
        sha256: the hash of the capture that the notes fit so far.

    """
    capture = f"capture {article.sha256[:12]}"
    changes = [change for kind, prefix in _KINDS.items() for change in _changes(notes, article.of(kind), prefix)]
    edits = [(c.heading.span(), _reviewed(c.heading, c.block, capture)) for c in changes if c.heading]
    text = notes
    for (start, end), new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    added = list(_added([c.block for c in changes if c.heading is None and c.block], text))
    text = _carded(text, article, sha256)
    return text.rstrip("\n") + "\n\n" + "\n\n".join([_section(article), *added]) + "\n" if added else text


def _changes(notes: str, blocks: tuple[Block, ...], prefix: str) -> Iterator[_Change]:
    found = [m for m in _HEADING.finditer(notes) if re.fullmatch(rf"{prefix}\d*", m["anchor"])]
    headings = sorted(found, key=lambda match: int(match["anchor"].lstrip("pcnredit") or 0))
    old, new = [match["sha"] for match in headings], [fingerprint(block.text) for block in blocks]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            for n in range(max(i2 - i1, j2 - j1)):
                yield _Change(
                    headings[i1 + n] if i1 + n < i2 else None,
                    blocks[j1 + n] if j1 + n < j2 else None,
                )


def _reviewed(heading: re.Match[str], block: Block | None, capture: str) -> str:
    if block is None:
        return f"{heading.group()}\n\n<!-- review: {capture} has no passage in this place any more -->"
    line = heading.group().replace(heading["sha"], fingerprint(block.text))
    line = re.sub(r'words="\d+"', f'words="{count(block.text)}"', line)
    line = re.sub(r' opens="[^"]*"', lambda found: _opens(found.group(), block.text), line)
    return f"{line}\n\n<!-- review: the words of this passage changed with {capture} -->"


def _opens(written: str, text: str) -> str:
    """Return the opening words of a passage as written where they still open it, otherwise its new ones."""
    if opens(text, written.removeprefix(' opens="').removesuffix('"')):
        return written
    return f' opens="{words}"' if (words := opening_words(text)) else ""


def _section(article: Article) -> str:
    return f"## Added in a later capture {{: #added-{article.sha256[:8]} }}"


def _added(blocks: list[Block], notes: str) -> Iterator[str]:
    taken = {match["anchor"] for match in _HEADING.finditer(notes)}
    for block in blocks:
        prefix = _KINDS[block.kind]
        numbers = (f"{prefix}{n}" for n in range(1, len(taken) + 2))
        anchor = "credit" if prefix == "credit" else next(name for name in numbers if name not in taken)
        taken.add(anchor)
        title = f"{_NAMES[prefix]} {anchor[1:]}" if prefix in _NAMES else "Credit line"
        yield f"{heading(title, anchor, block.text)}\n\n*Added in a later capture; not read yet.*"


def _carded(notes: str, article: Article, sha256: str) -> str:
    """Return notes whose card names the later capture."""
    end = notes.index(f"\n{FENCE}", 3)
    card, at = notes[:end], notes.find("original:")
    passages = sum(match["anchor"].startswith("p") for match in _HEADING.finditer(notes))
    known = len(re.findall(r"^### Passage ", notes, re.MULTILINE))
    more = max(0, len(article.of(Kind.PASSAGE)) - passages)
    original = card[at:].replace(sha256, article.sha256, 1)
    original = re.sub(r"\bwords: *\d+", f"words: {article.words}", original, count=1)
    original = re.sub(r"\bpassages: *\d+", f"passages: {known + more}", original, count=1)
    return card[:at] + original + notes[end:] if 0 <= at < end else notes


def differences(original: Path, article: Article) -> str:
    """Return what changed between an original and a later capture of it, word by word; nothing where it is absent."""
    if not original.is_file():
        return ""
    old = original.read_text("utf-8").split("\n\n")
    new = article.text.split("\n\n")
    rows = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            rows.append(_words(" ".join(old[i1:i2]), " ".join(new[j1:j2])))
    return "; ".join(rows)


def _words(old: str, new: str) -> str:
    a, b = old.split(), new.split()
    parts = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            parts.append(f"[-{' '.join(a[i1:i2])}-] {{+{' '.join(b[j1:j2])}+}}")
    return " ".join(parts)
