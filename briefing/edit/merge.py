"""Two entities become one: names and claims of both, every reference to the one that stays, a redirect to it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from briefing.corpus import Corpus
from briefing.edit.follow import followed
from briefing.edit.layout import added, cut, field_source, in_brackets, in_place, pair, source
from briefing.edit.markdown import What
from briefing.edit.nodes import child, compose
from briefing.edit.settings import moved_to, with_redirect
from briefing.edit.spots import SETTINGS, Edit, Spot, Texts, after, changed, refuse
from briefing.errors import BriefingError, Finding
from briefing.ids import EntityId, nearest
from briefing.links import entity_path
from briefing.model import Entity
from briefing.read.data import read_data

_OF_ITS_NAME = frozenset({"name", "article"})
_NAMING = re.compile(r'\b(?P<name>by|via|accuses)="(?P<value>[^"]*)"')


class _Typed(NamedTuple):
    """A value as it is typed, in its text."""

    text: str
    node: yaml.Node


class Difference(NamedTuple):
    """A field of which two entities say something that cannot both stand."""

    field: str
    kept: str
    lost: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the registry as it is typed."""

    entity: Entity
    file: str
    text: str
    node: yaml.MappingNode
    said: Mapping[str, Any]

    def pair(self, field: str) -> tuple[yaml.Node, yaml.Node]:
        found = pair(self.node, field)
        assert found  # noqa: S101 # whoever asks has seen that it is said
        return found


def differences(texts: Texts, corpus: Corpus, lost: str, kept: str) -> list[Difference]:
    """Return what two entities say differently, so that somebody has to choose.

    Raises:
        BriefingError: one of them is not there, both are one, or one has a relation to the other.

    """
    gone, stays = _entry(texts, corpus, lost), _entry(texts, corpus, kept)
    if lost == kept:
        raise refuse(gone.file, "edit/id", f"`{lost}` is to be one with itself.", "Name two entities.")
    if tied := [*_ties(gone, kept), *_ties(stays, lost)]:
        raise BriefingError(tied)
    return list(_differences(gone, stays))


def merge(texts: Texts, corpus: Corpus, lost: str, kept: str, take: Collection[str] = ()) -> Edit:
    """Return the change that makes one entity of two.

    Args:
        texts: the texts of the project.
        corpus: what they hold.
        lost: the id that goes.
        kept: the id that stays.
        take: the fields that are said differently and of which the word of the one that goes is to stand.

    Raises:
        BriefingError: as `differences` says.

    """
    differ = {row.field for row in differences(texts, corpus, lost, kept)}
    gone, stays = _entry(texts, corpus, lost), _entry(texts, corpus, kept)
    files = dict[str, str | None]()
    own = {field for field in differ if field not in take or field in stays.said}
    rows = [*_taken(gone, stays, differ.intersection(take)), *_joined(gone, stays, own)]
    files[stays.file] = changed(stays.text, rows)
    whole = str(files.get(gone.file, gone.text))
    root = compose(whole)
    at = [key.value for key, _ in root.value].index(lost) if root else 0
    files[gone.file] = changed(whole, [cut(whole, root, at)] if root else [])
    pages = (entity_path(gone.entity.kind, EntityId(lost)), entity_path(stays.entity.kind, EntityId(kept)))
    result = after(texts, files)
    names = {(What.ENTITY, lost): kept, (What.PAGE, pages[0]): pages[1]}
    files |= {file: _once(text, kept, file) for file, text in followed(result, names).items()}
    files[SETTINGS] = with_redirect(after(texts, files)[SETTINGS], pages[0], moved_to(pages[1]))
    return Edit(files, names={lost: kept})


def _entry(texts: Texts, corpus: Corpus, id_: str) -> _Entry:
    entity = corpus.entities.get(EntityId(id_))
    if entity is None:
        remedy = f"{nearest(id_, list(corpus.entities))}Give the id of one that is there."
        raise refuse("registry/", "edit/unknown", f"No entity has the id `{id_}`.", remedy)
    file = entity.place.file
    text = f"{texts[file].rstrip(chr(10))}\n"
    node = child(compose(text), id_)
    assert isinstance(node, yaml.MappingNode)  # noqa: S101 # it has been read
    return _Entry(entity, file, text, node, read_data(text, file).value[id_])


def _ties(entry: _Entry, other: str) -> Iterator[Finding]:
    """Yield the relations that would lead from the one entity to itself."""
    for number, relation in enumerate(entry.entity.data.relations):
        if relation.to == other:
            place = entry.entity.at("relations", number)
            sentence = f"`{entry.entity.id}` has the relation `{relation.type}` to `{other}`, which would be itself."
            yield Finding(place, "edit/itself", sentence, "Take the relation out first.")


def _differences(gone: _Entry, stays: _Entry) -> Iterator[Difference]:
    fields = stays.entity.kind.fields_
    for field, value in gone.said.items():
        is_list = isinstance(value, list | dict) and (field not in fields or fields[field].type != "position")
        unlike = field in stays.said and stays.said[field] != value and not is_list
        if field not in _OF_ITS_NAME and (unlike or field not in type(stays.entity.data).model_fields):
            yield Difference(field, str(stays.said.get(field, "")), str(value))


def _taken(gone: _Entry, stays: _Entry, take: Collection[str]) -> Iterator[Spot]:
    """Yield the spots at which the word of the one that goes is put in the place of the other's."""
    for field in take:
        if field in stays.said:
            yield in_place(stays.text, *stays.pair(field), source(gone.text, gone.pair(field)[1]))


def _joined(gone: _Entry, stays: _Entry, own: Collection[str]) -> Iterator[Spot]:
    """Yield the spots at which the entry that stays says more.

    Args:
        gone: the one that goes.
        stays: the one that stays.
        own: the fields that are settled already.

    """
    more: list[str] = []
    if names := _names(gone, stays):
        more += [] if "names" in stays.said else [f"names: [{', '.join(names)}]"]
        yield from [added(stays.text, stays.pair("names")[1], names)] if "names" in stays.said else []
    for field, value in gone.said.items():
        if field in {"names", *_OF_ITS_NAME, *own}:
            continue
        if field not in stays.said:
            column = -1 if stays.node.flow_style else stays.node.start_mark.column
            more.append(field_source(gone.text, *gone.pair(field), column))
        elif isinstance(value, list | dict):
            typed = _Typed(gone.text, gone.pair(field)[1])
            yield from _more(_Typed(stays.text, stays.pair(field)[1]), typed, stays.said[field])
    if more:
        yield added(stays.text, stays.node, more)


def _names(gone: _Entry, stays: _Entry) -> list[str]:
    """Return the names of the one that goes, its usual one first, that the other does not have."""
    known = {stays.said["name"], *(stays.said.get("names") or [])}
    both = dict.fromkeys([gone.said["name"], *(gone.said.get("names") or [])])
    return [in_brackets(name) for name in both if name not in known]


def _more(to: _Typed, of: _Typed, there: Any) -> Iterator[Spot]:  # noqa: ANN401 # a list or a mapping of lists
    """Yield the spots that add what a list, or a mapping of lists, lacks."""
    if isinstance(to.node, yaml.SequenceNode):
        listed = [source(of.text, item) for item in of.node.value]
        if items := [written for written in listed if read_data(f"it: {written}", "").value["it"] not in there]:
            yield added(to.text, to.node, items)
        return
    for key, value in of.node.value:
        if own := pair(to.node, key.value):
            yield from _more(_Typed(to.text, own[1]), _Typed(of.text, value), there[key.value])
        else:
            yield added(to.text, to.node, [f"{key.value}: {source(of.text, value)}"])


def _once(text: str, kept: str, file: str) -> str:
    """Return notes in which no attribute names the one that stays twice."""
    if not file.startswith("docs/sources/"):
        return text

    def single(match: re.Match[str]) -> str:
        ids, bar, rest = match["value"].partition("|") if match["name"] == "accuses" else (match["value"], "", "")
        sign = ">" if match["name"] == "via" else ";"
        tokens = [token.strip() for token in ids.split(sign)]
        if tokens.count(kept) < 2:
            return match.group()
        joint = " > " if sign == ">" else "; "
        said = joint.join(dict.fromkeys(tokens)) + (f" |{rest}" if bar else "")
        return f'{match["name"]}="{said}"'

    return _NAMING.sub(single, text)
