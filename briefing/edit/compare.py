"""A change beside what was there: as a diff, as new findings, and with the ends of lines that each file has."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, unified_diff

from briefing.edit.spots import Edit, Texts
from briefing.errors import Finding

_NOTHING = "/dev/null"
_LINE = re.compile(r":\d+|line \d+")


def diff(texts: Texts, edit: Edit) -> str:
    """Return what a change does, file by file, as `diff -u` shows it."""
    old_of = {new: old for old, new in edit.moved.items()}
    parts = []
    for path, text in sorted(edit.texts.items()):
        if path in edit.moved:
            continue
        old = old_of.get(path, path)
        before, after = texts.get(old), text
        names = (f"a/{old}" if before is not None else _NOTHING, f"b/{path}" if after is not None else _NOTHING)
        one, other = ((each or "").splitlines(keepends=True) for each in (before, after))
        moved = [f"rename from {old}\n", f"rename to {path}\n"] if old != path else []
        parts += [*moved, *(_ended(line) for line in unified_diff(one, other, *names))]
    return "".join(parts)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def fresh(before: Iterable[Finding], after: Iterable[Finding], edit: Edit) -> list[Finding]:
    """Return the findings that a change would leave and that were not there; lines may have other numbers."""
    known = Counter(_key(finding, edit) for finding in before)
    found = []
    for finding in after:
        key = _key(finding, edit)
        known[key] -= 1
        if known[key] < 0:
            found.append(finding)
    return found


def _key(finding: Finding, edit: Edit) -> tuple[str, str, str]:
    sentence = _LINE.sub("", finding.sentence)
    for old, new in edit.names.items():
        sentence = re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, sentence)
    return edit.moved.get(finding.place.file, finding.place.file), finding.rule, sentence


def as_typed(text: str, raw: str) -> str:
    """Return a changed text with the ends of lines and the mark at its beginning that the file had.

    Args:
        text: the whole new text, each line ended by one sign.
        raw: what the file holds, with whatever ends its lines.

    """
    plain = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    mark = "\ufeff" if raw.startswith("\ufeff") else ""
    if "\r" not in raw:
        return mark + text
    rows = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", raw.removeprefix("\ufeff"))
    usual = "\r\n" if raw.count("\r\n") * 2 > len(rows) else "\n"
    return mark + "".join(_rows(text.splitlines(keepends=True), plain.splitlines(keepends=True), rows, usual))


def _rows(new: list[str], old: list[str], rows: list[str], usual: str) -> Iterator[str]:
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from rows[start:end]
        else:
            yield from (line.replace("\n", usual) for line in new[first:last])
