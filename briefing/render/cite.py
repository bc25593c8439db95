"""How to cite a page or a statement: the same facts in four usual forms.

Sources of the forms: APA Publication Manual, 7th edition; Chicago Manual of Style, 17th edition; BibTeX; RIS.
"""

from html import escape
from typing import NamedTuple

from briefing.dates import MONTHS, read_when
from briefing.ids import SourceKey
from briefing.markup import escape_tex

_OF_STATEMENT = {"number": "⟨number⟩", "opens": "⟨opens⟩", "id": "⟨id⟩", "address": "⟨address⟩"}
"""What a script replaces when a reader cites one statement; `opens` may become nothing."""


class Cited(NamedTuple):
    """What a citation of a page needs."""

    site: str
    """Whose page it is."""
    key: str
    title: str
    date: str
    """When the page was last edited or checked, an EDTF day."""
    address: str
    """The page's whole address; empty where the site does not know its host."""


def cite_block(cited: Cited) -> str:
    """Return the forms as HTML that opens on request; a script adds buttons that copy."""
    return f'<details class="cite"><summary>Cite this page</summary>{_forms(cited)}</details>'


def cite_template(cited: Cited, source: SourceKey) -> str:
    """Return the forms for any one statement of a source's page, which a script fills in and shows on request."""
    number, opens, id_, address = _OF_STATEMENT.values()
    one = Cited(cited.site, f"{cited.key}-{id_}", f"{cited.title}, statement {number}{opens}", cited.date, address)
    return f'<template class="cite-statement" data-source="{source}"><div class="cite">{_forms(one)}</div></template>'


def _forms(cited: Cited) -> str:
    forms = (("APA", apa(cited)), ("Chicago", chicago(cited)), ("BibTeX", bibtex(cited)), ("RIS", ris(cited)))
    return f"<dl>{''.join(f'<dt>{name}</dt><dd>{_form(name, text)}</dd>' for name, text in forms)}</dl>"


def _form(name: str, text: str) -> str:
    """Return one form; that of BibTeX says that what a script fills in must be escaped for TeX."""
    escaped = ' data-escape="tex"' if name == "BibTeX" else ""
    return f"<pre{escaped}>{escape(text)}</pre>"


def apa(cited: Cited) -> str:
    """Return the citation in the style of the APA."""
    year, month, day = _parts(cited)
    return f"{cited.site}. ({year}, {month} {day}). {_stopped(cited.title)} {cited.address}".rstrip()


def chicago(cited: Cited) -> str:
    """Return the citation in Chicago's notes and bibliography style."""
    year, month, day = _parts(cited)
    address = f" {cited.address}." if cited.address else ""
    return f"{cited.site}. “{_stopped(cited.title)}” Last modified {month} {day}, {year}.{address}"


def bibtex(cited: Cited) -> str:
    """Return the citation as a BibTeX entry."""
    year, month, day = _parts(cited)
    title = f"{{{escape_tex(cited.title)}}}"
    fields = {
        "author": f"{{{escape_tex(cited.site)}}}",
        "title": title,
        "year": f"{year}",
        "note": f"Edited {day} {month} {year}",
    }
    fields |= {"url": cited.address} if cited.address else {}
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{cited.key},\n{lines}}}"


def ris(cited: Cited) -> str:
    """Return the citation as a RIS record."""
    year, _, day = _parts(cited)
    month = read_when(cited.date).start[1]
    tags = [
        ("TY", "ELEC"),
        ("AU", cited.site),
        ("TI", cited.title),
        ("PY", str(year)),
        ("DA", f"{year}/{month:02}/{day:02}"),
    ]
    tags += [("UR", cited.address)] if cited.address else []
    return "\n".join(f"{tag}  - {value}" for tag, value in [*tags, ("ER", "")])


def _parts(cited: Cited) -> tuple[int, str, int]:
    year, month, day = read_when(cited.date).start
    return year, MONTHS[month - 1], day


def _stopped(title: str) -> str:
    """Return a title with the full stop that a question or exclamation does without."""
    return title if title.endswith(("?", "!")) else f"{title}."
