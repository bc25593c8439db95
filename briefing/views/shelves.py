"""Long lists in parts, so that no page grows with the site: a list that is too long for one page gets a page a part."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from briefing.links import parts_folder

MOST = 500
"""Things of a line or two that one page shows."""
FEWER = 50
"""Things of a paragraph or a picture that one page shows."""
NEWEST = 20
"""Things that the page of a list shows besides its parts, where they are of interest by their day."""
LINES = 100
"""Parts that one page lists."""
Thing = TypeVar("Thing")


class Key(NamedTuple):
    """A part in which a thing stands."""

    order: str
    """Its place among the parts."""
    id: str
    """Its name in addresses."""
    label: str


Rule = Callable[[Thing], Sequence[Key]]
"""Returns the parts in which a thing stands, of which there may be several."""


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Thing]):
    """A page of a list: it holds either things or parts, which are shelves as well."""

    path: str
    """Of its page, below `docs/`."""
    ends: tuple[str, str]
    """What it begins and ends with; the same twice where it has one name."""
    number: int
    """How many things it leads to; one that stands in several parts counts in each."""
    things: tuple[Thing, ...] = ()
    parts: tuple["Shelf[Thing]", ...] = ()

    @property
    def label(self) -> str:
        """Return what the shelf is called."""
        return " – ".join(dict.fromkeys(self.ends))

    def below(
        self, trail: tuple["Shelf[Thing]", ...] = ()
    ) -> Iterator[tuple[tuple["Shelf[Thing]", ...], "Shelf[Thing]"]]:
        """Yield every shelf below this one, with those that lead to it, this one first."""
        for part in self.parts:
            yield (*trail, self), part
            yield from part.below((*trail, self))


def on_one_page(path: str, title: str, things: Sequence[Thing]) -> Shelf[Thing]:
    """Return a list as one page, at a path below `docs/`, with its things in the order in which it shows them."""
    return Shelf(path, (title, title), len(things), tuple(things))


def shelved(
    whole: Shelf[Thing], rules: Sequence[Rule[Thing]], name: Callable[[Thing], str], most: int | None = None
) -> Shelf[Thing]:
    """Return a list in parts where it is too long for one page.

    Args:
        whole: the list on one page.
        rules: what parts its things, each before the next; what is too long then is cut in runs.
        name: returns what a thing at the end of a run is called.
        most: how many things one page shows, if not `MOST`.

    """
    return _shelf(whole, parts_folder(whole.path), rules, name, most or MOST)


def _shelf(
    whole: Shelf[Thing], folder: str, rules: Sequence[Rule[Thing]], name: Callable[[Thing], str], most: int
) -> Shelf[Thing]:
    if whole.number <= most:
        return whole
    groups = _grouped(whole.things, rules[0], folder) if rules else _runs(whole.things, name, folder, most)
    if len(groups) == 1:
        return _shelf(whole, folder, rules[1:], name, most)
    parts = [_shelf(part, part.path.removesuffix(".md"), rules[1:], name, most) for part in groups]
    return Shelf(whole.path, whole.ends, sum(part.number for part in parts), parts=_bundled(parts, f"{folder}/list"))


def _grouped(things: Sequence[Thing], rule: Rule[Thing], folder: str) -> list[Shelf[Thing]]:
    found: dict[Key, list[Thing]] = {}
    for thing in things:
        for key in rule(thing):
            found.setdefault(key, []).append(thing)
    return [
        Shelf(f"{folder}/{key.id}.md", (key.label, key.label), len(held), tuple(held))
        for key, held in sorted(found.items(), key=lambda group: group[0])
    ]


def _runs(things: Sequence[Thing], name: Callable[[Thing], str], folder: str, most: int) -> list[Shelf[Thing]]:
    return [
        Shelf(f"{folder}/part-{at}.md", (name(run[0]), name(run[-1])), len(run), tuple(run))
        for at, run in enumerate(_cut(things, most), 1)
    ]


def _bundled(parts: Sequence[Shelf[Thing]], path: str) -> tuple[Shelf[Thing], ...]:
    """Return the parts, in bundles where they are too many for one page."""
    if len(parts) <= LINES:
        return tuple(parts)
    bundles = [
        Shelf(f"{path}-{at}.md", (run[0].ends[0], run[-1].ends[1]), sum(part.number for part in run), parts=tuple(run))
        for at, run in enumerate(_cut(parts, LINES), 1)
    ]
    return _bundled(bundles, f"{path}-of-lists")


def _cut(things: Sequence[Thing], most: int) -> list[Sequence[Thing]]:
    """Return runs of about the same length, none longer than `most`."""
    number = -(-len(things) // most)
    return [things[one:other] for one, other in pairwise(len(things) * at // number for at in range(number + 1))]
