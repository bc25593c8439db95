"""YAML with line numbers: every value a string, a boolean, nothing, a list or a mapping.

A text is one line with single spaces, as pages show it: in many a file made from it a line has a meaning of its own.
Dates and numbers stay as written, so `2018-05-26` and `08` mean what they say; the records turn them
into numbers where they need them.
"""

import re
from dataclasses import dataclass, field
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from briefing.errors import Finding, Place
from briefing.ids import nearest
from briefing.model import EntityData

Path = tuple[str | int, ...]
RecordT = TypeVar("RecordT", bound=BaseModel)

_WHITE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_NULLS = {"", "~", "null", "Null", "NULL"}
_BOOLEANS = {"true": True, "True": True, "false": False, "False": False}


@dataclass(frozen=True)
class Data:
    """A parsed YAML document and the line of each of its values."""

    value: Any
    lines: dict[Path, int]
    findings: list[Finding]

    def line(self, path: Path) -> int:
        """Return the line of the value at `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass
class _Walk:
    file: str
    offset: int
    lines: dict[Path, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    """Nodes met so far: an alias leads to one of them again."""

    def refuse(self, node: yaml.Node, sentence: str, remedy: str) -> None:
        place = Place(self.file, node.start_mark.line + self.offset)
        self.findings.append(Finding(place, "data/yaml", sentence, remedy))

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 # YAML may hold anything
        self.lines.setdefault(path, node.start_mark.line + self.offset)
        if id(node) in self.seen:
            self.refuse(node, "The YAML uses an alias.", "Write the value out.")
            return None
        self.seen.add(id(node))
        if node.tag.startswith("!"):
            remedy = "Write the value itself; in quotes if it begins so."
            self.refuse(node, f"The YAML uses the tag `{node.tag}`.", remedy)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        text = _WHITE.sub(" ", node.value).strip()
        if not isinstance(node, yaml.ScalarNode) or node.style:
            return text
        return None if text in _NULLS else _BOOLEANS.get(text, text)

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key, child in node.value:
            name = str(key.value)
            if name in out:
                first = self.lines[(*path, name)]
                self.refuse(key, f"`{name}` is given twice, first in line {first}.", "Keep one of the two.")
                continue
            self.lines[(*path, name)] = key.start_mark.line + self.offset
            out[name] = self.value(child, (*path, name))
        return out


def read_data(text: str, file: str, first_line: int = 1) -> Data:
    """Return the YAML document in `text`, with findings for bad syntax and duplicate keys.

    Args:
        text: the document.
        file: the file's path, for findings.
        first_line: the line of the file in which `text` begins.

    """
    walk = _Walk(file, first_line)
    try:
        node = _composed(text)
    except yaml.YAMLError as error:
        line = _faulty(error) + first_line
        problem = getattr(error, "problem", None) or "it cannot be read"
        sentence = f"The YAML is malformed: {problem}."
        return Data(
            {}, {}, [Finding(Place(file, line), "data/yaml", sentence, "Mend the line; quote text with a colon.")]
        )
    value = walk.value(node, ()) if node else {}
    return Data(value, walk.lines, walk.findings)


def _faulty(error: yaml.YAMLError) -> int:
    """Return how many lines stand before a fault; a quotation without an end is at fault where it begins."""
    begun = "quoted" in (getattr(error, "context", None) or "")
    mark = getattr(error, "context_mark" if begun else "problem_mark", None)
    return mark.line if mark else 0


def _composed(text: str) -> yaml.Node | None:
    """Return the document's tree, by libyaml, which is six times as fast; its faults are told by PyYAML, in words."""
    try:
        return yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.SafeLoader)


def validate(model: type[RecordT], data: Data, file: str, path: Path = (), *, rule: str) -> RecordT | list[Finding]:
    """Return the record of type `model` at `path` in `data`, or a finding for each bad field."""
    value = data.value
    for step in path:
        value = value[step]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        details: list[dict[str, Any]] = [dict(detail) for detail in error.errors()]
        return [_finding(model, detail, Place(file, data.line(path + detail["loc"])), rule) for detail in details]


def _finding(model: type[BaseModel], detail: dict[str, Any], place: Place, rule: str) -> Finding:
    name = ".".join(str(step) for step in detail["loc"]) or "the document"
    if detail["type"] == "extra_forbidden":
        known = _fields(model, detail["loc"][:-1])
        remedy = f"Remove it, or write a known field: {', '.join(known)}."
        hint = nearest(str(detail["loc"][-1]), known)
        return Finding(place, rule, f"`{name}` is not a known field.", (hint + remedy))
    if detail["type"] == "missing":
        return Finding(place, rule, f"`{name}` is missing.", "Add it.")
    message = detail["msg"].removeprefix("Value error, ")
    message = message[0].lower() + message[1:]
    return Finding(place, rule, f"`{name}`: {message}.", f"The value is {str(detail['input'])[:80]!r}; mend it.")


def _fields(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    fields = model.model_fields
    for step in loc:
        inner = fields[step].annotation if isinstance(step, str) and step in fields else None
        candidates = [inner, *getattr(inner, "__args__", ())]
        nested = next((c for c in candidates if isinstance(c, type) and issubclass(c, BaseModel)), None)
        fields = nested.model_fields if nested else fields
    return sorted(name for name in fields if name != "place" or issubclass(model, EntityData))
