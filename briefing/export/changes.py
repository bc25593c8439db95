"""What is different between two copies: which statements, remarks, outcomes and pages, and which errors were mended."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, get_args

from briefing.export.state import CorrectionRow, Part, StateRow
from briefing.views.words import counted, date

_NAMES: Mapping[str, tuple[str, str, str]] = {
    "statement": ("statement", "statements", "Statements"),
    "remarks": ("set of remarks", "sets of remarks", "What the record says of statements"),
    "outcome": ("outcome of an accusation", "outcomes of accusations", "Outcomes of accusations"),
    "page": ("page", "pages", "Pages"),
}
"""Each part in words: one, several, and as a heading."""


class State(NamedTuple):
    """What a copy says that it holds."""

    sums: Mapping[tuple[Part, str], str]
    corrections: Mapping[str, CorrectionRow]


class Change(NamedTuple):
    """What became of one part: ids, in their order."""

    part: Part
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


class Changes(NamedTuple):
    """What the newer copy has that the older has not."""

    parts: tuple[Change, ...]
    corrections: tuple[CorrectionRow, ...]
    """Those that the older copy does not tell, the latest first."""

    @property
    def any(self) -> bool:
        """Return whether there is a difference."""
        return bool(self.corrections) or any(ids for part in self.parts for ids in part[1:])


def state(sums: Iterable[StateRow], corrections: Iterable[CorrectionRow]) -> State:
    """Return what a copy holds, from the rows of its data files."""
    return State({(row.part, row.id): row.sha256 for row in sums}, {row.id: row for row in corrections})


def compare(old: State, new: State) -> Changes:
    """Return what changed from one copy to another."""
    told = [row for id_, row in new.corrections.items() if old.corrections.get(id_) != row]
    latest = sorted(told, key=lambda row: (row.date, row.id), reverse=True)
    return Changes(tuple(_change(part, old.sums, new.sums) for part in get_args(Part)), tuple(latest))


def _change(part: Part, old: Mapping[tuple[Part, str], str], new: Mapping[tuple[Part, str], str]) -> Change:
    before, after = ({id_: sha for (kind, id_), sha in sums.items() if kind == part} for sums in (old, new))
    return Change(
        part,
        tuple(id_ for id_ in after if id_ not in before),
        tuple(id_ for id_ in after if id_ in before and before[id_] != after[id_]),
        tuple(id_ for id_ in before if id_ not in after),
    )


def as_text(changes: Changes) -> str:
    """Return changes as lines for a terminal."""
    return _told(changes, "", "  ", lambda id_: id_)


def as_markdown(changes: Changes) -> str:
    """Return changes as Markdown."""
    return _told(changes, "## ", "- ", lambda id_: f"`{id_}`")


def as_json(changes: Changes) -> str:
    """Return changes as JSON."""
    told = {
        part.part: {"added": part.added, "changed": part.changed, "removed": part.removed} for part in changes.parts
    }
    mended = [row.model_dump(mode="json") for row in changes.corrections]
    return json.dumps({**told, "corrections": mended}, ensure_ascii=False, indent=1)


def _told(changes: Changes, head: str, item: str, shown: Callable[[str], str]) -> str:
    if not changes.any:
        return "Nothing that this site says is different."
    lines: list[str] = []
    for change in changes.parts:
        one, several, title = _NAMES[change.part]
        rows = [
            f"{item}{word}: {counted(len(ids), one, several)}: {', '.join(map(shown, ids))}"
            for word, ids in (("New", change.added), ("Changed", change.changed), ("Gone", change.removed)) if ids
        ]  # fmt: skip
        lines += [f"{head}{title}", "", *rows, ""] if rows else []
    if changes.corrections:
        mended = (
            f"{item}{date(row.date)}, {shown(row.page)}. Wrong: {row.wrong} Right: {row.right} Why: {row.why}"
            for row in changes.corrections
        )
        lines += [f"{head}Errors of ours that were mended", "", *mended, ""]
    return "\n".join(lines).rstrip()
