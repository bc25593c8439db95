"""What `mkdocs.yml` says of pages that moved or went: entries of `extra.moved`, and of the navigation."""

import json

import yaml

from briefing.edit.layout import added, cut, in_place, lines_after, pair
from briefing.edit.nodes import child, compose
from briefing.edit.spots import changed


def moved_to(new: str) -> str:
    """Return the entry of a page that has another address now."""
    return f"{{to: {new}}}"


def gone(why: str, day: str) -> str:
    """Return the entry of a page that was removed."""
    return f"{{why: {json.dumps(why, ensure_ascii=False)}, removed: {day}}}"


def with_redirect(settings: str, old: str, fate: str) -> str:
    """Return the settings with an entry that says what became of a page.

    Args:
        settings: the text of `mkdocs.yml`.
        old: the path that the page had, below `docs/`.
        fate: the entry in YAML, such as `{to: topics/new-name.md}`.

    """
    settings = without_redirect(settings, old)
    root = compose(settings)
    extra, entry = child(root, "extra"), pair(child(root, "extra"), "moved")
    match entry:
        case (_, yaml.MappingNode() as moved) if moved.value:
            return changed(settings, [added(settings, moved, [f"{old}: {fate}"])])
        case (key, moved):
            below = f"\n{' ' * (key.start_mark.column + 2)}{old}: {fate}"
            spot = in_place(settings, key, moved, below)
            return changed(settings, [spot._replace(new=below)])
    if isinstance(extra, yaml.MappingNode) and not extra.flow_style:
        pad = " " * extra.start_mark.column
        lines = f"{pad}moved:\n{pad}  {old}: {fate}\n"
        return changed(settings, [lines_after(settings, extra, lines)])
    return f"{settings.rstrip()}\n\nextra:\n  moved:\n    {old}: {fate}\n"


def without_redirect(settings: str, old: str) -> str:
    """Return the settings without the entry of an address at which a page stands again."""
    entry = pair(child(compose(settings), "extra"), "moved")
    rows = entry[1].value if entry and isinstance(entry[1], yaml.MappingNode) else []
    at = next((number for number, (key, _) in enumerate(rows) if key.value == old), None)
    if entry is None or at is None:
        return settings
    alone = len(rows) == 1
    return changed(settings, [in_place(settings, *entry, "{}") if alone else cut(settings, entry[1], at)])


def redirected(settings: str, path: str) -> list[str]:
    """Return the old addresses that send their readers to a page."""
    moved = child(compose(settings), "extra", "moved")
    rows = moved.value if isinstance(moved, yaml.MappingNode) else []
    return [key.value for key, fate in rows if getattr(child(fate, "to"), "value", "") == path]


def without_page(settings: str, path: str) -> str:
    """Return the settings with a navigation that no longer names a page, be it with a title or without."""
    nav = child(compose(settings), "nav")
    found = _named(nav, path) if nav else None
    return changed(settings, [cut(settings, *found)]) if found else settings


def _named(node: yaml.Node, path: str) -> tuple[yaml.Node, int] | None:
    """Return the list in which an entry names a page, and its number."""
    rows = node.value if isinstance(node, yaml.SequenceNode) else []
    for number, row in enumerate(rows):
        inner = row.value[0][1] if isinstance(row, yaml.MappingNode) and row.value else row
        if isinstance(inner, yaml.ScalarNode) and inner.value == path:
            return node, number
        if found := _named(inner, path):
            return found
    return None
