"""Trees put together: words, links, lists of names; and citations written out."""

from collections.abc import Callable, Sequence

from briefing.markup.tree import Citation, Inline, Link, Text


def words(text: str) -> Inline:
    """Return text as a tree that shows it as it is."""
    return (Text(text),) if text else ()


def linked(target: str, shown: str | Inline) -> Inline:
    """Return a link to a page of this site, `/path.md#id`, or to a web address."""
    return (Link(target, words(shown) if isinstance(shown, str) else shown),)


def sequence(parts: Sequence[Inline], last: str = "and") -> Inline:
    """Return `a`, `a and b` or `a, b and c`."""
    if len(parts) < 2:
        return joined("", parts)
    return (*joined(", ", parts[:-1]), Text(f" {last} "), *parts[-1])


def joined(between: str, parts: Sequence[Inline]) -> Inline:
    """Return trees one after the other, with the same words between any two of them."""
    gap = words(between)
    return tuple(node for at, part in enumerate(parts) for node in (*(gap if at else ()), *part))


def written_out(nodes: Inline, shown: Callable[[str], Inline | None]) -> Inline:
    """Return a tree in which words stand for citations; those for which `shown` returns None stay."""
    made: list[Inline] = []
    for node in nodes:
        instead = shown(node.id) if isinstance(node, Citation) else None
        made.append((node,) if instead is None else instead)
    return joined("", made)
