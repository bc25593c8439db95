"""How to cite a page: the same facts in four usual forms.

Sources of the forms: APA Publication Manual, 7th edition; Chicago Manual of Style, 17th edition; BibTeX; RIS.
"""

from typing import NamedTuple

from briefing.dates import MONTHS, read_when
from briefing.render.escape import attribute

SITE = "Sourcebook"


class Cited(NamedTuple):
    """What a citation of a page needs."""

    key: str
    title: str
    date: str
    """When the page was last edited or checked, an EDTF day."""
    address: str
    """The page's whole address; empty where the site does not know its host."""


def cite_block(cited: Cited) -> str:
    """Return the forms as HTML that opens on request; a script adds buttons that copy."""
    forms = (("APA", apa(cited)), ("Chicago", chicago(cited)), ("BibTeX", bibtex(cited)), ("RIS", ris(cited)))
    shown = "".join(f"<dt>{name}</dt><dd><pre>{attribute(text)}</pre></dd>" for name, text in forms)
    return f'<details class="cite"><summary>Cite this page</summary><dl>{shown}</dl></details>'


def apa(cited: Cited) -> str:
    """Return the citation in the style of the APA."""
    year, month, day = _parts(cited)
    return _with_address(f"{SITE}. ({year}, {month} {day}). {cited.title}.", cited)


def chicago(cited: Cited) -> str:
    """Return the citation in Chicago's notes and bibliography style."""
    year, month, day = _parts(cited)
    return _with_address(f"{SITE}. “{cited.title}.” Last modified {month} {day}, {year}.", cited)


def bibtex(cited: Cited) -> str:
    """Return the citation as a BibTeX entry."""
    year, month, day = _parts(cited)
    fields = {"author": SITE, "title": cited.title, "year": f"{year}", "note": f"Edited {day} {month} {year}"}
    fields |= {"url": cited.address} if cited.address else {}
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{cited.key},\n{lines}}}"


def ris(cited: Cited) -> str:
    """Return the citation as a RIS record."""
    year, _, day = _parts(cited)
    month = read_when(cited.date).start[1]
    tags = [("TY", "ELEC"), ("AU", SITE), ("TI", cited.title), ("PY", str(year)), ("DA", f"{year}/{month:02}/{day:02}")]
    tags += [("UR", cited.address)] if cited.address else []
    return "\n".join(f"{tag}  - {value}" for tag, value in [*tags, ("ER", "")])


def _parts(cited: Cited) -> tuple[int, str, int]:
    year, month, day = read_when(cited.date).start
    return year, MONTHS[month - 1], day


def _with_address(text: str, cited: Cited) -> str:
    return f"{text} {cited.address}".rstrip()
