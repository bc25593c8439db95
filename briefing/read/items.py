"""Items of reading notes: a sentence and the attribute line below it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.errors import Finding, Place
from briefing.ids import nearest
from briefing.model import Remark
from briefing.read.attributes import Attributes, AttributesError, read_attributes
from briefing.read.values import (
    read_accusation,
    read_citations,
    read_claim,
    read_date,
    read_figure,
    read_list,
    read_outcome,
    read_path,
    read_statements,
    read_until,
)

_VALUES: dict[str, Callable[[str], object]] = {
    "by": read_list,
    "via": read_path,
    "when": read_date,
    "said": read_date,
    "figure": read_figure,
    "standing": read_claim,
    "outcome": read_outcome,
    "accuses": read_accusation,
    "also": read_citations,
    "see": read_citations,
    "contradicts": read_statements,
}
_REMARK_VALUES: dict[str, Callable[[str], object]] = {"checked": read_date, "until": read_until, "as_of": read_date}


@dataclass(frozen=True, slots=True)
class Item:
    """A list item and the line below it."""

    place: Place
    text: str
    below: str
    indent: int

    @property
    def length(self) -> int:
        """Return how many lines the item takes, its attribute line included."""
        return 2 if self.below.strip().startswith("{:") else 1


def read_statement(item: Item, findings: list[Finding]) -> tuple[str, dict[str, object] | None]:
    """Return a statement's anchor and fields, or None for the fields after adding findings."""
    attributes = _attribute_line(item, findings)
    if attributes is None:
        return "", None
    if "id" not in attributes:
        _refuse(findings, item, "id", "The statement has no id.", "Begin its attributes with #p3-1.")
        return "", None
    fields: dict[str, object] = {"text": item.text}
    known = [*_VALUES]
    for name, value in attributes.items():
        if name == "id":
            continue
        if name not in _VALUES:
            remedy = f"{nearest(name, known)}Use only: {', '.join(known)}."
            _refuse(findings, item, "attribute", f"`{name}` is no attribute of a statement.", remedy)
            continue
        try:
            fields |= _fields(name, value)
        except AttributesError as fault:
            _refuse(findings, item, "attribute", fault.sentence, fault.remedy)
    return attributes["id"], fields


def read_remark(item: Item, findings: list[Finding]) -> Remark | None:
    """Return the remark of an item, or None after adding findings."""
    attributes = _attribute_line(item, findings)
    if attributes is None:
        return None
    before = len(findings)
    fields: dict[str, object] = {}
    for name, value in attributes.items():
        if name not in _REMARK_VALUES:
            remedy = f"{nearest(name, [*_REMARK_VALUES])}Use only: {', '.join(_REMARK_VALUES)}."
            _refuse(findings, item, "attribute", f"`{name}` is no attribute of a remark.", remedy)
            continue
        try:
            fields[name] = _REMARK_VALUES[name](value)
        except AttributesError as fault:
            _refuse(findings, item, "attribute", fault.sentence, fault.remedy)
    _dated(item, attributes, findings)
    return None if len(findings) > before else Remark.model_validate({"text": item.text, "place": item.place, **fields})


def _dated(item: Item, attributes: Attributes, findings: list[Finding]) -> None:
    """Add a finding where a remark does not say when it was checked or, on an open matter, how new its evidence is."""
    if "checked" not in attributes:
        sentence = "The remark does not say when it was checked."
        _refuse(findings, item, "attribute", sentence, 'Add {: checked="2026-11-20" }.')
    if ("until" in attributes) != ("as_of" in attributes):
        sentence = "`until` and `as_of` stand together on a remark, and one of the two is missing."
        remedy = 'Write until="open" as_of="2026-02", the date of the newest evidence, or neither.'
        _refuse(findings, item, "attribute", sentence, remedy)


def _fields(name: str, value: str) -> dict[str, object]:
    read = _VALUES[name](value)
    if name == "standing" and isinstance(read, tuple):
        return {"kind": read[0], "record": read[1]}
    return {name: read}


def _attribute_line(item: Item, findings: list[Finding]) -> Attributes | None:
    if not item.text:
        findings.append(Finding(item.place, "notes/line", "The item has no sentence.", "Write one after the dash."))
        return None
    if re.search(r"(?<!\\)\{:", item.text):
        sentence = "The attributes stand on the sentence's own line."
        findings.append(Finding(item.place, "notes/attributes", sentence, "Put them on the line below."))
        return None
    wanted = item.indent + 2
    if not item.below.strip().startswith("{:"):
        missing = "A blank line stands" if not item.below.strip() else "No attribute line stands"
        remedy = f"Put {{: … }} directly below it, indented by {wanted} spaces."
        findings.append(Finding(item.place, "notes/attributes", f"{missing} below the sentence.", remedy))
        return None
    indent = len(item.below) - len(item.below.lstrip(" "))
    if indent != wanted:
        _refuse(
            findings, item, "indent", f"The attribute line is indented by {indent} spaces.", f"Indent it by {wanted}."
        )
        return None
    try:
        return read_attributes(item.below)
    except AttributesError as fault:
        _refuse(findings, item, "attributes", fault.sentence, fault.remedy)
        return None


def _refuse(findings: list[Finding], item: Item, rule: str, sentence: str, remedy: str) -> None:
    findings.append(Finding(Place(item.place.file, item.place.line + 1), f"notes/{rule}", sentence, remedy))
