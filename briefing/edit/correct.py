"""A correction: another line in the place of one that was wrong, an entry of the log, and the day of the edit."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.corpus import Corpus
from briefing.edit.entries import at_end, dumped
from briefing.edit.nodes import child, compose
from briefing.edit.pointers import front
from briefing.edit.spots import Edit, Spot, Texts, changed, refuse
from briefing.errors import Place
from briefing.ids import nearest
from briefing.links import GLOSSARY_PATH, REFERENCES_PATH, entity_path

LOG = "registry/changes.yml"
_LEAD = re.compile(r"\s*(?:[-*+] +)?")
"""What stands before the words of a line: its indent, and the sign of an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is corrected, and what readers are told of it."""

    place: Place
    text: str
    """What the line is to say."""
    page: str
    """The page that it concerns, below `docs/`."""
    about: str = ""
    """The statement that it concerns, if it is one."""
    told: Mapping[str, str]
    """`was`, `now` and `why`, a sentence each."""
    day: dt.date
    id: str = ""
    """The id of the entry; empty for one that is made of page and day."""


def correct(texts: Texts, corpus: Corpus, given: Correction) -> Edit:
    """Return the change that corrects a line, logs that at the end of the record of changes and dates its page.

    Raises:
        BriefingError: the line says that already.

    """
    file = given.place.file
    old = line_of(texts, given.place)
    text = " ".join(given.text.split())
    if old == text:
        raise refuse(file, "edit/same", "The line says that already.", "Give other words.", given.place.line)
    lines = texts[file].split("\n")
    lines[given.place.line - 1] = lines[given.place.line - 1].removesuffix(old) + text
    whole = _dated("\n".join(lines), given.day) if file.startswith("docs/") else "\n".join(lines)
    log = whole if file == LOG else texts.get(LOG, "")
    return Edit({file: whole, LOG: at_end(log, dumped({given.id or _free(corpus, given): _entry(given)}))})


def place_of(texts: Texts, corpus: Corpus, where: str) -> tuple[Place, str]:
    """Return where a statement, or a line such as `docs/index.md:12`, stands, and the statement's id if it is one.

    Raises:
        BriefingError: there is no such statement or line.

    """
    if statement := corpus.statements.get(where):
        return statement.place, statement.id
    file, _, number = where.rpartition(":")
    if file not in texts or not number.isdigit() or not 0 < int(number) <= texts[file].count("\n") + 1:
        remedy = f"{nearest(where, list(corpus.statements))}Write key:3.1, or docs/topics/night-ferries.md:12."
        raise refuse("docs/", "edit/unknown", f"`{where}` is no statement and no line.", remedy)
    return Place(file, int(number)), ""


def line_of(texts: Texts, place: Place) -> str:
    """Return what a line says, without its indent and the sign of an item."""
    return _LEAD.sub("", texts[place.file].split("\n")[place.line - 1], count=1)


def page_at(corpus: Corpus, place: Place) -> str:
    """Return the page below `docs/` that shows what stands in a line; nothing where no page is the one."""
    if place.file.startswith("docs/"):
        return place.file.removeprefix("docs/")
    lists = {"registry/terms.yml": GLOSSARY_PATH, "registry/references.yml": REFERENCES_PATH}
    here = [entity for entity in corpus.entities.values() if entity.place.file == place.file]
    above = [entity for entity in here if entity.place.line <= place.line]
    last = max(above, key=lambda entity: entity.place.line, default=None)
    return entity_path(last.kind, last.id) if last else lists.get(place.file, "")


def _entry(given: Correction) -> dict[str, object]:
    about = {"about": [given.about]} if given.about else {}
    return {"kind": "correction", "date": given.day, "page": given.page, **about, **given.told}


def _free(corpus: Corpus, given: Correction) -> str:
    """Return an id of page and day that no entry has."""
    base = f"{given.page.removesuffix('.md').rpartition('/')[2]}-{given.day.isoformat()}"
    ids = [base, *(f"{base}-{number}" for number in range(2, len(corpus.changes) + 3))]
    return next(id_ for id_ in ids if id_ not in corpus.changes)


def _dated(text: str, day: dt.date) -> str:
    """Return a page whose front matter gives a day as that of its last edit, if it gives any."""
    begin, node = text.index("\n") + 1, child(compose(front(text)[0]), "edited")
    if node is None:
        return text
    return changed(text, [Spot(node.start_mark.index + begin, node.end_mark.index + begin, day.isoformat())])
