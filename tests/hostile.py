"""A project in which every text that a person can write is hostile; the fields are found in the models."""

import json
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from briefing.markup import escape_inline
from briefing.model import Figure, PageMeta, Passage, Remark, SourceMeta, Statement, TopicMeta
from briefing.read.items import _VALUES
from briefing.read.registry import MODELS
from tests.small import MACROS, small_project

TEXT, ADDRESS = "Some <b>words</b>", "https://example.org/a){:x}"
GIVEN: dict[str, Any] = {
    "SourceMeta.topics": ["zq-topic"], "SourceMeta.draft": False, "Card.published": "2019-03-04", "Card.remarks": None,
    "Card.published_basis": "byline", "Card.language": "en", "TopicMeta.topic": "zq-topic", "TopicMeta.draft": False,
    "TopicMeta.edited": "2026-11-24", "TopicMeta.render_macros": True,
    "Original.sha256": f"{0:064}", "Original.words": 9, "Original.passages": 2,
    "PageMeta.edited": "2026-11-24", "PageMeta.render_macros": False, "PageMeta.hide": [], "PageMeta.template": None,
    "Role.cites": ["zq:1.1"], "Role.when": "2018", "Role.standing": "alleged",
    "Relation.cites": ["zq:1.1"], "Relation.type": "zq-type", "Relation.to": "harbour-master", "Relation.when": "2018",
    "Relation.standing": "alleged", "RouteData.standing": "alleged", "RouteData.cites": ["zq:1.1"],
    "RouteData.stops": ["zq-places", "old-harbour"],
    "LawData.date": "2018", "WorkData.date": "2018", "EventData.when": "2018", "EventData.place": "zq-places",
    "PlaceData.coordinates": [54.0, -3.0], "PlaceData.within": "old-harbour",
    "CorrectionData.date": "2026-03-01", "CorrectionData.page": "topics/zq-topic.md",
    "ReferenceData.type": "report", "ReferenceData.described": False, "ReferenceData.issued": "2018",
    "ReferenceData.accessed": "2026-11-20", "ReferenceData.withheld": None, "ReferenceData.seen": "part",
    "ReferenceData.language": "fr", "Remark.checked": "2026-11-20",
}  # fmt: skip
"""What a field holds that is no text but a choice, a date, an id or a citation, where its default would show nothing."""
NO_TEXT = {
    "Statement.id", "Statement.also", "Statement.see", "Statement.contradicts", "Figure.low", "Figure.high",
    "Passage.title",
}  # fmt: skip
"""Fields of type `str` that the reader of the notes makes or checks itself."""
UNSEEN = {"not_in"}
"""Texts that no edition shows: they only keep a name from linking."""
INLINE = {
    "Statement.text", "Statement.by", "Statement.via", "Remark.text", "Passage.section", "CorrectionData.wrong",
    "CorrectionData.right", "CorrectionData.why", "identity",
}  # fmt: skip
"""Texts with forms of their own, in which a backslash makes a sign literal."""
TAKEN = {"Statement.by": ";", "Statement.via": ">", "Figure.what": "|", "Figure.unit": "|"}
"""Signs that part the values of a field, and so cannot stand in one."""
FORMS = {"Name": (("family", "given"), ("literal",))}
"""Records of which no one takes all fields."""
IN_ATTRIBUTES = {"Passage.opens", *(f"Statement.{name}" for name in _VALUES), "Figure.what", "Figure.unit"}
"""Texts that stand between straight double quotes in notes."""


class Hostile:
    """Gives each field a text of its own, and remembers what was typed."""

    def __init__(self, fragment: str) -> None:
        self.fragment = fragment
        self.typed: dict[str, tuple[str, str]] = {}
        """By label: the field, and its text as typed."""

    def text(self, field: str) -> str:
        """Return the text for a field, as its file holds it."""
        signs = TAKEN.get(field, "") + ('"\n' if field in IN_ATTRIBUTES else "")
        lines = self.fragment if not field.startswith(("Statement", "Passage", "Remark")) else _line(self.fragment)
        if field in IN_ATTRIBUTES or field == "Passage.reason":
            lines = lines.replace("<!--", "")  # a comment there, and nothing else
        lines = " ".join(lines.split()[:4]) if field == "Passage.opens" else lines
        typed = f"{self._label(field)} {''.join(sign for sign in lines if sign not in signs)} zend"
        self.typed[typed.split()[0].casefold()] = field, typed
        return escape_inline(typed) if field in INLINE or field.split(".")[-1] in INLINE else typed

    def address(self, field: str) -> str:
        """Return the web address for a field."""
        typed = f"https://example.org/{self._label(field)}){{:onclick=alert(1)}}[^x:1]'|`{{{{7*7}}}}\\"
        self.typed[self._label(field).casefold()] = field, typed
        return typed

    def _label(self, field: str) -> str:
        return f"Zq{len(self.typed)}q"


def _line(text: str) -> str:
    return " ".join(filter(None, map(str.strip, text.splitlines())))


def accepts(annotation: object, value: str) -> bool:
    """Return whether a field takes a text."""
    try:
        TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        return False
    return True


def record(model: type[BaseModel], hostile: Hostile, known: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return what a file says of a record of this type: every text hostile, everything else as given or by default."""
    made: dict[str, Any] = dict(known or {})
    for name, field in model.model_fields.items():
        owner = next(base for base in reversed(model.__mro__) if name in getattr(base, "__annotations__", {}))
        if name in made:
            continue
        keys = [f"{model.__name__}.{name}", f"{owner.__name__}.{name}"]
        if given := [GIVEN[key] for key in keys if key in GIVEN]:
            made |= {name: given[0]} if given[0] is not None else {}
            continue
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        value = _value(annotation, f"{owner.__name__}.{name}", hostile)
        if value is not None:
            made[name] = value
        else:
            assert not field.is_required(), f"say in GIVEN what {keys[0]} holds"
    return made


def _value(annotation: Any, field: str, hostile: Hostile) -> Any:  # noqa: ANN401 # a file's value
    origin, inner = get_origin(annotation), get_args(annotation)
    if field in NO_TEXT or field.endswith(".unlinked"):
        return None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return record(annotation, hostile)
    if origin in (Union, types.UnionType):
        found = (_value(each, field, hostile) for each in inner if each is not type(None))
        return next((value for value in found if value is not None), None)
    if hasattr(annotation, "__supertype__"):
        return None
    if origin is tuple and (forms := FORMS.get(getattr(inner[0], "__name__", ""))):
        whole = record(inner[0], hostile)
        return [{name: whole[name] for name in form} for form in forms]
    if origin is tuple:
        value = _value(inner[0], field, hostile)
        return [value] if value is not None else None
    if origin is dict:
        value = _value(inner[1], field, hostile)
        return {get_args(inner[0])[0]: value} if value is not None else None
    if origin is Annotated and get_origin(inner[0]) in (tuple, dict, Union, types.UnionType):
        return _value(inner[0], field, hostile)
    if accepts(annotation, TEXT):
        return hostile.text(field)
    return hostile.address(field) if accepts(annotation, ADDRESS) else None


def hostile_project(folder: Path, hostile: Hostile) -> Path:
    """Write the small project with a hostile source, topic, page, registry and configuration; return the folder."""
    project = small_project(folder)
    for name, model in MODELS.items():
        id_ = "zq-type" if name == "relations.yml" else f"zq-{name.removesuffix('.yml')}"
        _add(project / "registry" / name, {id_: record(model, hostile)})
    _add(project / "registry/people.yml", {"harbour-master": {"name": "Ann Ode", "type": "x", "description": "D."}})
    (project / "docs/sources/zq.md").write_text(_notes(hostile), "utf-8")
    body = "\n\n".join(f"{{{{ {name if '(' in name else name + '()'} }}}}" for name in MACROS)
    topic = (
        f"## Key points\n\nA point. [^zq:1] Another. [^zq:2] More. [^zq-references]\n\n{body}\n\n{{{{ sources() }}}}\n"
    )
    (project / "docs/topics/zq-topic.md").write_text(_front(record(TopicMeta, hostile)) + topic, "utf-8")
    page = "A page.\n"
    (project / "docs/about/zq.md").write_text(_front(record(PageMeta, hostile)) + page, "utf-8")
    about = project / "docs/about/index.md"
    about.write_text(about.read_text("utf-8") + "\n[Z](/about/zq.md), [names](/people/index.md)\n", "utf-8")
    _configure(project, hostile)
    return project


def _add(path: Path, records: dict[str, Any]) -> None:
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{yaml.safe_dump(records, allow_unicode=True, width=10000)}", "utf-8")


def _front(meta: dict[str, Any]) -> str:
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, width=10000)}---\n\n"


def _configure(project: Path, hostile: Hostile) -> None:
    """Make every text of the configuration hostile, and name a page and a section of the navigation so."""
    path = project / "mkdocs.yml"
    lines = []
    for line in path.read_text("utf-8").splitlines():
        name = line.strip().partition(":")[0]
        if name in {"site_name", "site_description", "copyright", "contact"}:
            line = f"{line[: line.index(name)]}{name}: {json.dumps(hostile.text(f'config.{name}'))}"
        lines.append(line)
    nav = {
        f"  - {json.dumps(hostile.text('nav.section'))}:": f"    - {json.dumps(hostile.text('nav.page'))}: about/zq.md"
    }
    at = lines.index("nav:") + 1
    lines[at:at] = ["  - index.md", *(line for pair in nav.items() for line in pair)]
    lines.remove("  - index.md")
    why = json.dumps(hostile.text("moved.why"))
    moved = f'  moved: {{"gone.md": {{why: {why}, removed: 2026-01-01}}, "old.md": {{to: about/zq.md}}}}'
    path.write_text("\n".join(moved if line.strip() == "moved: {}" else line for line in lines) + "\n", "utf-8")


def _notes(hostile: Hostile) -> str:
    meta = record(SourceMeta, hostile)
    meta["source"]["remarks"] = [record(Remark, hostile)]
    passage = lambda n: (
        f'### Passage {n} {{: #p{n} sha="{n:064}" words="9" opens="{hostile.text("Passage.opens")}" }}\n\n'
    )  # noqa: E731
    named = [_line(text) for label, (field, text) in hostile.typed.items() if field.split(".")[-1] in {"name", "term"}]
    return (
        _front(meta)
        + f"## {hostile.text('Passage.section')} {{: #section-1 }}\n\n"
        + passage(1)
        + "".join(f"{_statement(number, hostile)}\n" for number in range(1, 5))
        + "\n".join(f"- {escape_inline(name)} is named here.\n  {{: #p1-{at} }}" for at, name in enumerate(named, 5))
        + f"\n\n{passage(2)}*{hostile.text('Passage.reason')}*\n"
    )


def _statement(number: int, hostile: Hostile) -> str:
    values = {}
    known = {
        "when": "2018-03-04",
        "said": "2018",
        "standing": "alleged disputed",
        "by": f"{hostile.text('Statement.by')}; zq-people",
    }
    known["figure"] = f"{hostile.text('Figure.what')} | 4200{number} {hostile.text('Figure.unit')} | alleged"
    for name in _VALUES:
        field = f"Statement.{name}"
        if name in known:
            values[name] = known[name]
        elif field not in NO_TEXT:
            values[name] = hostile.text(field)
    written = " ".join(f'{name}="{value}"' for name, value in values.items())
    remark = record(Remark, hostile)
    return (
        f"- {hostile.text('Statement.text')}\n  {{: #p1-{number} {written} }}\n"
        f'    - {remark["text"]} [^zq-references]\n      {{: checked="2026-11-20" }}'
    )


def texts_of_notes() -> Iterator[str]:
    """Yield the text fields of statements and passages, which the notes above must fill."""
    for model in (Statement, Passage, Figure):
        for name, field in model.model_fields.items():
            key = f"{model.__name__}.{name}"
            annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
            if key not in NO_TEXT and not _is_record(field.annotation) and _value(annotation, key, Hostile("")):
                yield key


def _is_record(annotation: object) -> bool:
    return any(isinstance(each, type) and issubclass(each, BaseModel) for each in (annotation, *get_args(annotation)))
