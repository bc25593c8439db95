"""Hostile texts for every text field of the models, which are walked, so that a new field has one by itself."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from briefing.markup import escape_inline
from briefing.model import Accusation, Figure, Passage, Statement
from briefing.read.items import _VALUES

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
    "ChangeData.kind": "correction", "ChangeData.date": "2026-03-01", "ChangeData.page": "topics/zq-topic.md",
    "ChangeData.about": ["zq:1.1"],
    "ReferenceData.type": "report", "ReferenceData.described": False, "ReferenceData.issued": "2018",
    "ReferenceData.accessed": "2026-11-20", "ReferenceData.withheld": None, "ReferenceData.seen": "part",
    "ReferenceData.language": "fr", "OfRecord.checked": "2026-11-20",
    "RecordedEventData.when": "2018-03-04", "RecordedEventData.about": ["zq:1.1"],
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
    "Statement.text", "Statement.by", "Statement.via", "OfRecord.text", "Passage.section", "ChangeData.was",
    "ChangeData.now", "ChangeData.why", "identity",
}  # fmt: skip
"""Texts with forms of their own, in which a backslash makes a sign literal."""
TAKEN = {"Statement.by": ";", "Statement.via": ">", "Figure.what": "|", "Figure.unit": "|"}
"""Signs that part the values of a field, and so cannot stand in one."""
FORMS = {"Name": (("family", "given", "suffix"), ("whole",), ("literal",))}
"""Records of which no one takes all fields."""
IN_ATTRIBUTES = {
    "Passage.opens",
    *(f"Statement.{name}" for name in _VALUES),
    "Figure.what",
    "Figure.unit",
    "Accusation.of",
}
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
        lines = self.fragment if not field.startswith(("Statement", "Passage", "OfRecord")) else one_line(self.fragment)
        if field in IN_ATTRIBUTES or field == "Passage.reason":
            lines = lines.replace("<!--", "")  # a comment there, and nothing else
        lines = " ".join(lines.split()[:4]) if field == "Passage.opens" else lines
        typed = f"{self._label()} {''.join(sign for sign in lines if sign not in signs)} zend"
        self.typed[typed.split(maxsplit=1)[0].casefold()] = field, typed
        return escape_inline(typed) if field in INLINE or field.rsplit(".", maxsplit=1)[-1] in INLINE else typed

    def address(self, field: str) -> str:
        """Return the web address for a field."""
        typed = f"https://example.org/{self._label()}){{:onclick=alert(1)}}[^x:1]'|`{{{{7*7}}}}\\"
        self.typed[self._label().casefold()] = field, typed
        return typed

    def _label(self) -> str:
        return f"Zq{len(self.typed)}q"


def one_line(text: str) -> str:
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
    """Return a hostile value of a field; None where it takes no text."""
    origin = get_origin(annotation)
    if origin is Annotated and get_origin(get_args(annotation)[0]):
        annotation = get_args(annotation)[0]
        origin = get_origin(annotation)
    if field in NO_TEXT or field.endswith(".unlinked") or hasattr(annotation, "__supertype__"):
        return None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return record(annotation, hostile)
    if origin in (tuple, dict, Union, types.UnionType):
        return _inner(origin, get_args(annotation), field, hostile)
    if accepts(annotation, TEXT):
        return hostile.text(field)
    return hostile.address(field) if accepts(annotation, ADDRESS) else None


def _inner(origin: Any, inner: tuple[Any, ...], field: str, hostile: Hostile) -> Any:  # noqa: ANN401 # a file's value
    """Return a hostile value of a field that holds several, or one of several types."""
    if origin is tuple and (forms := FORMS.get(getattr(inner[0], "__name__", ""))):
        whole = record(inner[0], hostile)
        return [{name: whole[name] for name in form} for form in forms]
    if origin is tuple:
        value = _value(inner[0], field, hostile)
        return None if value is None else [value]
    if origin is dict:
        value = _value(inner[1], field, hostile)
        return None if value is None else {get_args(inner[0])[0]: value}
    found = (_value(each, field, hostile) for each in inner if each is not type(None))
    return next((value for value in found if value is not None), None)


def texts_of_notes() -> Iterator[str]:
    """Yield the text fields of statements and passages, which the notes above must fill."""
    for model in (Statement, Passage, Figure, Accusation):
        for name, field in model.model_fields.items():
            key = f"{model.__name__}.{name}"
            annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
            if key not in NO_TEXT and not _is_record(field.annotation) and _value(annotation, key, Hostile("")):
                yield key


def _is_record(annotation: object) -> bool:
    return any(isinstance(each, type) and issubclass(each, BaseModel) for each in (annotation, *get_args(annotation)))
