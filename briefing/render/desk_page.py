"""The desk: a page that lists open work, in the preview only."""

from collections.abc import Iterable

from briefing.render.html import heading, inline, listed, paragraph
from briefing.views.desk import OpenPart


def desk_page(parts: Iterable[OpenPart]) -> str:
    """Return the desk."""
    only = paragraph("Only the preview shows this page; it is in no published edition.", "ours")
    return only + "".join(map(_part, parts))


def _part(part: OpenPart) -> str:
    return heading(2, part.title) + (listed(map(inline, part.rows)) or paragraph("None."))
