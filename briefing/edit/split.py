"""One statement becomes two: each has its own words, and the attributes and remarks that belong to it."""

import re
from collections.abc import Iterator, Mapping

from briefing.corpus import Corpus
from briefing.edit.pointers import pointers
from briefing.edit.spots import Edit, Texts, after, line_at, refuse
from briefing.ids import nearest
from briefing.links import statement_anchor
from briefing.model import Statement

FIRST, SECOND, BOTH = "first", "second", "both"
_ATTRIBUTE = re.compile(r'(?P<name>[a-z_]+)="[^"]*"')


def statement_of(corpus: Corpus, id_: str) -> Statement:
    """Return the statement that has an id.

    Raises:
        BriefingError: none has.

    """
    if found := corpus.statements.get(id_):
        return found
    remedy = f"{nearest(id_, list(corpus.statements))}Write the id of a statement, such as key:3.1."
    raise refuse("docs/sources/", "edit/unknown", f"There is no statement `{id_}`.", remedy)


def parts(texts: Texts, statement: Statement) -> dict[str, str]:
    """Return what belongs to a statement besides its words: its attributes and, as `remark-1`, its remarks."""
    lines = texts[statement.place.file].split("\n")
    attributes = {match["name"]: match.group() for match in _ATTRIBUTE.finditer(lines[statement.place.line])}
    remarks = {f"remark-{number}": remark.text for number, remark in enumerate(statement.remarks, 1)}
    return attributes | remarks


def split(texts: Texts, corpus: Corpus, statement: Statement, words: tuple[str, str], goes: Mapping[str, str]) -> Edit:
    """Return the change that makes two statements of one.

    Args:
        texts: the texts of the project.
        corpus: what they hold.
        statement: the statement; the first of the two keeps its id, the second has the next free one.
        words: the sentence of each.
        goes: by attribute or remark, as `parts` calls them, to which it belongs: `first`, `second` or `both`.

    """
    file, start = statement.place.file, statement.place.line - 1
    lines = texts[file].split("\n")
    remarks = [remark.place.line - 1 for remark in statement.remarks if remark.place]
    end = max([start, *remarks]) + 2
    passage = corpus.passages[statement.source, statement.label]
    number = max(each.number for each in passage.statements) + 1
    of = {row: f"remark-{n}" for n, line in enumerate(remarks, 1) for row in (line, line + 1)}
    made = []
    for which, sentence, n in zip((FIRST, SECOND), words, (statement.number, number), strict=True):
        rows = (row for row in range(start + 2, end) if goes.get(of.get(row, ""), FIRST) in {which, BOTH})
        attributes = " ".join(_of_one(lines[start + 1], goes, which))
        anchor = statement_anchor(statement.label, n)
        made += [f"- {' '.join(sentence.split())}", f"  {{: #{anchor} {f'{attributes} ' if attributes else ''}}}"]
        made += [lines[row] for row in rows]
    edit = {file: "\n".join([*lines[:start], *made, *lines[end:]])}
    id_ = f"{statement.source}:{statement.label}.{number}"
    return Edit(edit, said=(f"The second statement is `{id_}`.", *_cited(after(texts, edit), statement.id, id_)))


def _of_one(line: str, goes: Mapping[str, str], which: str) -> Iterator[str]:
    yield from (match.group() for match in _ATTRIBUTE.finditer(line) if goes[match["name"]] in {which, BOTH})


def _cited(texts: Texts, id_: str, second: str) -> Iterator[str]:
    """Yield where the statement is named, since somebody has to see which of the two is meant there."""
    for file, pointer in pointers(texts):
        if pointer.cited == id_:
            line = line_at(texts[file], pointer.start)
            yield f"{file}:{line}: names `{id_}`; see whether it means `{second}` now, or both."
