"""What changed: all of it on its page, our own errors on that of the log, each page's own at that page's foot."""

from collections.abc import Sequence
from itertools import groupby

from briefing.labels import CHANGE_KINDS, CHANGED
from briefing.links import CHANGES_PATH
from briefing.model import ChangeKind
from briefing.render.html import folded, heading, inline, link, listed, paragraph, span, text
from briefing.views.changes import ChangesView, ChangeView
from briefing.views.words import counted, joined

SHOWN = 3
"""Changes that a page tells at its foot; a page of many would carry more of them than of anything else."""
_LINK = f"/{CHANGES_PATH}"
_REMEMBER = "Remember today’s date on this device"
_FORGET = "Forget the date on this device"
_KEPT = "Nothing about your visit is stored unless you ask for it here, and then only the date."


def corrections_block(rows: Sequence[ChangeView]) -> str:
    """Return every correction, or a sentence where there is none."""
    lines = [
        f"<strong>{row.when}.</strong> {_told(row)} Page: {link(f'/{row.page}', text(row.title))}." for row in rows
    ]
    return listed(lines) or paragraph("No correction has been made so far.")


def page_changes(rows: Sequence[ChangeView], path: str) -> str:
    """Return what changed on the page at a path below `docs/` as a section; nothing where nothing did."""
    if not rows:
        return ""
    lines = [f"<strong>{row.when}: {_kind(row.kind)}.</strong> {_told(row)}" for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        lines.append(link(_LINK, f"{len(rows) - SHOWN} more changes"))
    said = f"{counted(len(rows), 'change', 'changes')}, the latest on {rows[0].when}"
    return heading(2, f"{CHANGED} on this page") + folded("changed", said, listed(lines) + _since(path))


def _since(path: str) -> str:
    """Return a field for a day that leads to what changed on a page since then; it works without scripts."""
    page = f'<input type="hidden" name="page" value="{text(path)}">'
    field = '<label>Since<input type="date" name="since" max="9999-12-31"></label><button>Show what changed</button>'
    return f'<form class="filters" action="{_LINK}">{page}{field}</form>'


def changes_page(view: ChangesView) -> str:
    """Return every change, day by day, with what the list can be narrowed to."""
    if not view.rows:
        return paragraph("Nothing has changed so far.")
    days = groupby(view.rows, key=lambda row: (row.day, row.when))
    return _form(view) + "".join(_day(day, when, list(rows)) for (day, when), rows in days)


def _form(view: ChangesView) -> str:
    """Return the fields that the script listens to, in place from the first look so that nothing moves."""
    kinds = [(kind, _kind(kind)) for kind in ChangeKind if any(row.kind is kind for row in view.rows)]
    fields = '<label>Since<input type="date" name="since" max="9999-12-31"></label>'
    fields += _choice("kind", "Kind", kinds) + _choice("topic", "Topic", view.topics)
    fields += _choice("page", "Page", view.pages) + '<button type="reset">Show all</button>'
    form = f'<form class="filters" aria-label="Narrow the list of changes">{fields}</form>'
    kept = f'<button type="button">{_REMEMBER}</button><button type="button" hidden>{_FORGET}</button>'
    status = f'<p role="status">All {counted(len(view.rows), "change", "changes")} are shown.</p>'
    return f'<div class="filtering">{form}{status}{paragraph(kept, "filters keeping")}{paragraph(_KEPT, "facts")}</div>'


def _choice(name: str, label: str, values: Sequence[tuple[str, str]]) -> str:
    options = "".join(f'<option value="{text(value)}">{text(said)}</option>' for value, said in values)
    return f'<label>{label}<select name="{name}"><option value="">All</option>{options}</select></label>'


def _day(day: str, when: str, rows: Sequence[ChangeView]) -> str:
    items = "".join(map(_item, rows))
    return f'{heading(2, when, f"day-{day}")}<ul class="changes" data-day="{day}">{items}</ul>'


def _item(row: ChangeView) -> str:
    narrow = {"kind": row.kind.value, "topic": " ".join(row.topics), "page": " ".join(row.pages)}
    facets = "".join(f' data-{name}="{text(value)}"' for name, value in narrow.items())
    where = f"Page: {link(f'/{row.page}', text(row.title))}."
    if row.statements:
        said = joined([link(address, text(id_), "passage-mark") for id_, address in row.statements])
        where += f" {'Statements' if len(row.statements) > 1 else 'Statement'}: {said}."
    return f"<li{facets}><strong>{_kind(row.kind)}.</strong> {_told(row)} {span(where, 'speaker')}</li>"


def _kind(kind: ChangeKind) -> str:
    return CHANGE_KINDS[kind]


def _told(row: ChangeView) -> str:
    """Return a correction as what was wrong and what is right; of another change first what stands there now."""
    was, now, why = map(inline, (row.was, row.now, row.why))
    because = f" Why: {why}" if why else ""
    if row.kind is ChangeKind.CORRECTION:
        return f"Wrong: {was} Right: {now}{because}"
    return f"{now}{f' Before: {was}' if was else ''}{because}"
