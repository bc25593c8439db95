"""New ids and paths in the place of old ones, wherever the texts of a project name them."""

import posixpath
from collections import defaultdict
from collections.abc import Mapping

from briefing.edit.markdown import Pointer, What
from briefing.edit.pointers import pointers
from briefing.edit.spots import Spot, Texts, changed

Names = Mapping[tuple[What, str], str]
"""New ids, and new paths of pages, by the old ones."""


def followed(texts: Texts, names: Names) -> dict[str, str]:
    """Return the texts that name something which has another id or path now, with the new one in its place."""
    spots: defaultdict[str, list[Spot]] = defaultdict(list)
    for file, pointer in pointers(texts):
        if new := names.get((pointer.what, pointer.id)):
            written = texts[file][pointer.start : pointer.end]
            spots[file].append(Spot(pointer.start, pointer.end, _as_written(new, pointer, written)))
    return {file: changed(texts[file], found) for file, found in spots.items()}


def _as_written(new: str, pointer: Pointer, written: str) -> str:
    """Return a new id as it is; a new path from the root or from its page, as the old one was."""
    if pointer.what is not What.PAGE:
        return new
    if written.startswith("/"):
        return f"/{new}"
    return posixpath.relpath(new, pointer.near) if pointer.near else new
