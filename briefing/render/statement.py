"""One statement as it stands on a page: sentence, standing, speaker, dates, remarks, the way to its passage."""

import re

from briefing.labels import COMPARE
from briefing.links import REPORT_LINK
from briefing.render.html import inline, keyed, link, paragraph, span, text
from briefing.render.marks import marks
from briefing.views.statements import Elsewhere, RemarkView, Sentence, StatementView
from briefing.views.words import as_of, date

_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""What HTML, too, takes for a year, a month or a day."""
AT_ODDS = "<strong>At odds with this.</strong> "
REMARK = "<strong>Remark.</strong> "


def passage_mark(said: Sentence) -> str:
    """Return a link to the statement on its source's page, labelled with its number."""
    return link(said.link, said.number, "passage-mark")


def sentence(said: Sentence) -> str:
    """Return the statement's sentence with its standing and, of an accusation, the outcome."""
    return inline(said.text) + marks(said.stand)


def when_cell(when: str | None) -> str:
    """Return when something was as the cell of a table, which is sorted by the date and not by its words."""
    return keyed(when or "", date(when) if when else "not dated")


def spoken(who: str) -> str:
    """Return who says so as a mark that follows the sentence, led by a space; nothing where there is nothing to add."""
    return f" {span(who, 'speaker')}" if who else ""


def elsewhere(row: Elsewhere) -> str:
    """Return another statement with its place."""
    source = f" ({text(row.source)})" if row.source else ""
    return f"{sentence(row.said)} {passage_mark(row.said)}{source}"


def remark(row: RemarkView) -> str:
    """Return a remark with the date of its check."""
    return f"{inline(row.text)}{still_open(row.as_of)} {span(f'Checked {date(row.checked)}.', 'checked')}"


def still_open(known: str | None) -> str:
    """Return how new the evidence on an open matter is, led by a space; a script adds the age by the reader's clock."""
    if not known:
        return ""
    said, exact = as_of(known), _DAY.fullmatch(known)
    shown = f'<time datetime="{known}" data-age="">{said}</time>' if exact else said
    return f" {span(f'Still open {shown}.', 'still-open')}"


def block(view: StatementView, *, anchor: str = "") -> str:
    """Return the whole statement as paragraphs.

    Args:
        view: what to show.
        anchor: the id to give its sentence, on the one page where the statement lives.

    """
    said = view.said
    return "".join([
        paragraph(f"{passage_mark(said)} {sentence(said)}", "statement", id=anchor),
        _known(view, _report(said) if anchor else ""),
        *(paragraph(f"<strong>Also.</strong> {elsewhere(row)}", "also") for row in view.others),
        *(paragraph(f"{AT_ODDS}{elsewhere(row)}", "also") for row in view.at_odds),
        *(paragraph(f"{REMARK}{remark(row)}", "remark") for row in view.remarks),
    ])  # fmt: skip


def _known(view: StatementView, report: str) -> str:
    known = meta(view)
    if known:
        acts = span(f" · {report}", "statement-acts") if report else ""
        return paragraph(known + acts, "statement-meta")
    return paragraph(report, "statement-meta statement-acts") if report else ""


def meta(view: StatementView) -> str:
    """Return who says so, when, and what to read with it, as one line; perhaps an empty one."""
    parts = [inline(view.who)] if view.who else []
    parts += [f"dated {date(view.when)}"] if view.when else []
    parts += [f"said {date(view.said_on)}"] if view.said_on else []
    parts += [f"the same in {inline(view.also)}"] if view.also else []
    parts += [f"{COMPARE} {inline(view.see)}"] if view.see else []
    return " · ".join(parts)


def _report(said: Sentence) -> str:
    return link(REPORT_LINK, "report a mistake", data_report=said.id)
