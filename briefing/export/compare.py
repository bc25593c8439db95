"""What is different between two copies: which statements, remarks, outcomes and pages, and what was told of them."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, get_args

from briefing.export.changes import change_told
from briefing.export.records import ChangeRow
from briefing.export.state import Part, StateRow
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
    told: Mapping[str, ChangeRow]
    """Its record of changes, by id."""


class Difference(NamedTuple):
    """What became of one part: ids, in their order."""

    part: Part
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


class Differences(NamedTuple):
    """What the newer copy has that the older has not."""

    parts: tuple[Difference, ...]
    told: tuple[ChangeRow, ...]
    """Those that the older copy does not tell, the latest first."""

    @property
    def any(self) -> bool:
        """Return whether there is a difference."""
        return bool(self.told) or any(ids for part in self.parts for ids in part[1:])


def state(sums: Iterable[StateRow], changes: Iterable[ChangeRow]) -> State:
    """Return what a copy holds, from the rows of its data files."""
    return State({(row.part, row.id): row.sha256 for row in sums}, {row.id: row for row in changes})


def compare(old: State, new: State) -> Differences:
    """Return what changed from one copy to another; where a copy is read makes no difference."""
    known = {(id_, _said(row)) for id_, row in old.told.items()}
    told = [row for id_, row in new.told.items() if (id_, _said(row)) not in known]
    latest = sorted(told, key=lambda row: (str(row.date), row.id), reverse=True)
    return Differences(tuple(_change(part, old.sums, new.sums) for part in get_args(Part)), tuple(latest))


def _said(row: ChangeRow) -> tuple[str, str]:
    return str(row.date), change_told(row)


def _change(part: Part, old: Mapping[tuple[Part, str], str], new: Mapping[tuple[Part, str], str]) -> Difference:
    before, after = ({id_: sha for (kind, id_), sha in sums.items() if kind == part} for sums in (old, new))
    return Difference(
        part,
        tuple(id_ for id_ in after if id_ not in before),
        tuple(id_ for id_ in after if id_ in before and before[id_] != after[id_]),
        tuple(id_ for id_ in before if id_ not in after),
    )


def as_text(changes: Differences) -> str:
    """Return changes as lines for a terminal."""
    return _told(changes, "", "  ", lambda id_: id_)


def as_markdown(changes: Differences) -> str:
    """Return changes as Markdown."""
    return _told(changes, "## ", "- ", lambda id_: f"`{id_}`")


def as_json(changes: Differences) -> str:
    """Return changes as JSON."""
    told = {
        part.part: {"added": part.added, "changed": part.changed, "removed": part.removed} for part in changes.parts
    }
    recorded = [row.model_dump(mode="json") for row in changes.told]
    return json.dumps({**told, "changes": recorded}, ensure_ascii=False, indent=1)


def _told(changes: Differences, head: str, item: str, shown: Callable[[str], str]) -> str:
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
    if changes.told:
        recorded = (f"{item}{date(str(row.date))}, {shown(row.page)}. {change_told(row)}" for row in changes.told)
        lines += [f"{head}What the record of changes says", "", *recorded, ""]
    return "\n".join(lines).rstrip()
