"""Letters that a PDF paints apart from their line: browsers paint raised letters that a style rule moves behind all."""

from collections.abc import Iterator, Sequence

from pdfminer.layout import LTChar, LTPage

_MOST, _FEW = 1000, 5
"""Marks of a page that are looked at, and letters of a mark at most."""
_NEAR = 0.25
"""Sizes of a letter within which the next one stands beside it."""
_SMALLER, _OFF = 0.97, 0.1
"""How large at most a mark is, and how far off its line it stands at least, as shares of the size of its line."""


def put_in_place(page: LTPage) -> None:
    """Put each mark that is painted elsewhere behind the letter that it stands beside, in place.

    It belongs there if the line leaves room for it: what is painted behind that letter does not stand beside it.
    """
    parts = list(page)
    hosts = _hosts(parts)
    moved: dict[int, list[LTChar]] = {}
    for mark in _marks(parts):
        near = (at for x in range(-1, 2) for at in hosts.get(round(mark[0].x0) + x, ()))
        host = next((at for at in near if _holds(parts[at], parts[at + 1 : at + 2], mark)), None)
        if host is not None:
            moved.setdefault(host, []).extend(mark)
    gone = {id(char) for mark in moved.values() for char in mark}
    page._objs = [  # noqa: SLF001 # pdfminer has no other way to order what a page holds
        part
        for at, first in enumerate(parts)
        for part in (first, *moved.get(at, ()))
        if part is not first or id(first) not in gone
    ]


def _hosts(parts: Sequence[object]) -> dict[int, list[int]]:
    """Return where the letters of a page are among its parts, by the points at which they end."""
    found: dict[int, list[int]] = {}
    for at, part in enumerate(parts):
        if isinstance(part, LTChar):
            found.setdefault(round(part.x1), []).append(at)
    return found


def _marks(parts: Sequence[object]) -> Iterator[list[LTChar]]:
    """Yield the few letters beside one another that are painted apart from any line, as long as there are not many."""
    runs: list[list[LTChar]] = []
    last: object = None
    for part in parts:
        if isinstance(part, LTChar):
            if isinstance(last, LTChar) and _is_beside(last, part):
                runs[-1].append(part)
            else:
                runs.append([part])
        last = part
    short = [run for run in runs if len(run) <= _FEW and "".join(char.get_text() for char in run).strip()]
    yield from short if len(short) <= _MOST else ()


def _is_beside(first: LTChar, second: LTChar) -> bool:
    """Return whether a letter stands behind another one, at much the same height."""
    size = max(first.size, second.size)
    return abs(second.x0 - first.x1) < _NEAR * size and first.y0 < second.y1 and second.y0 < first.y1


def _holds(host: object, after: Sequence[object], mark: Sequence[LTChar]) -> bool:
    """Return whether a mark stands off the line of a letter, behind it, where the line leaves room for it."""
    if not isinstance(host, LTChar) or not _is_beside(host, mark[0]) or mark[0].size > _SMALLER * host.size:
        return False
    is_off = abs(mark[0].y0 - host.y0) > _OFF * host.size
    return is_off and not any(isinstance(part, LTChar) and _is_in_the_way(part, mark) for part in after)


def _is_in_the_way(part: LTChar, mark: Sequence[LTChar]) -> bool:
    """Return whether a letter stands where a mark stands."""
    middle = (mark[0].x0 + mark[-1].x1) / 2
    return part.x0 < middle < part.x1 and part.y0 < mark[0].y1 and mark[0].y0 < part.y1
