"""Whether every id that something points at exists: the findings about those that dangle."""

import posixpath
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.corpus.record import Corpus
from briefing.corpus.slips import citable, meant, slips
from briefing.corpus.uncited import uncited
from briefing.errors import Finding, Place
from briefing.ids import EntityId, ReferenceId, SourceKey, looks_like_entity, nearest, parse_citation
from briefing.links import source_path, topic_path
from briefing.model import Entity, RegistryEntry, Relation, Remark, Route, Source, Statement
from briefing.read.markdown import DEFINITION, Pointer, citations, links
from briefing.read.pages import AuthoredPage

_REFERENCES, _RELATIONS = "references.yml", "relations.yml"
_FORMS = "Write [^key:3], [^key:3.1], [^key:6-9] or [^reference-id], one in each pair of brackets."


@dataclass(frozen=True, slots=True)
class Unread:
    """What is there and could not be read; it has findings of its own, and what points to it is not judged."""

    paths: frozenset[str] = frozenset()
    """Pages and notes, below `docs/`."""
    files: frozenset[str] = frozenset()
    """Names of registry files."""
    ids: frozenset[str] = frozenset()
    """Ids of registry records."""

    def may_hold(self, id_: str, files: Iterable[str]) -> bool:
        """Return whether a record may stand in one of these registry files, where it could not be read."""
        return id_ in self.ids or not self.files.isdisjoint(files)


def resolve(corpus: Corpus, unread: Unread) -> list[Finding]:
    """Return a finding for every id in the Corpus that names nothing.

    Args:
        corpus: everything that was read.
        unread: what was not.

    """
    return list(_once(_Resolver(corpus, unread).findings()))


def _once(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Yield findings; an entity that is not there is one finding, however many places name it."""
    places: dict[Finding, set[Place]] = {}
    for finding in findings:
        same = replace(finding, place=Place("", 0)) if finding.rule == "resolve/entity" else finding
        places.setdefault(same, set()).add(finding.place)
    for finding, found in places.items():
        more = f" {len(found) - 1} more lines name it." if len(found) > 2 else " One more line names it."
        sentence = finding.sentence + (more if len(found) > 1 else "")
        yield replace(finding, place=min(found), sentence=sentence)


class _Resolver:
    def __init__(self, corpus: Corpus, unread: Unread) -> None:
        self.corpus, self.unread = corpus, unread
        self.entity_ids = [str(id_) for id_ in corpus.entities]
        self.reference_ids = [str(id_) for id_ in corpus.references]
        self.kind_files = [kind.file for kind in corpus.kinds.values()]
        self.citable = citable(corpus)

    def findings(self) -> Iterator[Finding]:
        for source in self.corpus.sources.values():
            yield from self.source(source)
        for entity in self.corpus.entities.values():
            yield from self.entity(entity)
        for term in self.corpus.terms.values():
            yield from self.references(term.data.references, term)
        for route in self.corpus.routes.values():
            yield from self.route(route)
        for event in self.corpus.chronology.values():
            yield from self.prose(event.data.text, event.at("text"))
            yield from self.cites(event.data.about, event.at("about"))
        for change in self.corpus.changes.values():
            yield from self.link(Pointer(f"/{change.data.page}", change.at("page").line), change.place.file)
            yield from self.cites(change.data.about, change.at("about"))
        for page in self.corpus.pages:
            yield from self.page(page)
        yield from uncited(self.corpus)

    def page(self, page: AuthoredPage) -> Iterator[Finding]:
        for pointer in page.citations:
            yield from self.citation(pointer.target, Place(page.file, pointer.line))
        for pointer in page.links:
            yield from self.link(pointer, page.file)
        for number, line in page.lines:
            yield from self.slips(line, Place(page.file, number))
            yield from self.noted(line, Place(page.file, number))

    def source(self, source: Source) -> Iterator[Finding]:
        for number, slug in enumerate(source.topics):
            if slug not in self.corpus.topics and topic_path(slug) not in self.unread.paths:
                remedy = f"{nearest(slug, list(self.corpus.topics))}Write docs/topics/{slug}.md or remove the topic."
                yield Finding(
                    source.at("topics", number), "resolve/topic", f"The topic `{slug}` has no readable page.", remedy
                )
        for remark in source.card.remarks:
            yield from self.remark(remark)
        for passage in source.passages:
            for statement in passage.statements:
                yield from self.statement(statement)

    def statement(self, statement: Statement) -> Iterator[Finding]:
        attributes = statement.at("by")
        for token in (*statement.by, *statement.via, *(statement.accuses.accused if statement.accuses else ())):
            if looks_like_entity(token):
                yield from self.entity_id(EntityId(token), attributes)
        for citation in (*statement.also, *statement.see, *statement.contradicts):
            yield from self.citation(citation, attributes)
        if statement.id in statement.contradicts:
            sentence = f"The statement `{statement.id}` contradicts itself."
            yield Finding(attributes, "resolve/contradicts", sentence, "Name the other statement.")
        yield from self.text(statement.text, statement.place)
        for remark in statement.remarks:
            yield from self.remark(remark)

    def remark(self, remark: Remark) -> Iterator[Finding]:
        if remark.place:
            yield from self.prose(remark.text, remark.place)

    def prose(self, text: str, place: Place) -> Iterator[Finding]:
        """Yield what is wrong with a text of our own, which may cite; a statement's words may be an article's."""
        yield from self.text(text, place)
        yield from self.slips(text, place)

    def slips(self, line: str, place: Place) -> Iterator[Finding]:
        for slip in slips(line, self.citable):
            sentence = f"`{slip.written}` is no citation, and would be printed."
            yield Finding(place, "resolve/citation", sentence, self.meant(slip.meant) + _FORMS)

    def noted(self, line: str, place: Place) -> Iterator[Finding]:
        """Yield a finding where a page writes the note of a citation itself, as with a colon behind it."""
        if (match := DEFINITION.match(line)) and self.corpus.resolves(match["id"]):
            sentence = f"`{match.group().strip()}` takes the line out of the text, as the note of a citation."
            yield Finding(place, "resolve/citation", sentence, "Put the citation behind its sentence, without a colon.")

    def meant(self, cited: Collection[str]) -> str:
        """Return `Did you mean …? ` where these are citations of what is there."""
        written = " ".join(f"[^{each}]" for each in cited)
        return f"Did you mean `{written}`? " if cited and all(map(self.corpus.resolves, cited)) else ""

    def text(self, text: str, place: Place) -> Iterator[Finding]:
        for pointer in citations(text):
            yield from self.citation(pointer.target, place)
        for pointer in links(text):
            yield from self.link(Pointer(pointer.target, place.line), place.file)

    def entity(self, entity: Entity) -> Iterator[Finding]:
        data = entity.data
        yield from self.prose(data.identity or "", entity.at("identity"))
        yield from self.references(data.references, entity)
        for number, role in enumerate(data.roles):
            yield from self.cites(role.cites, entity.at("roles", number))
        for number, relation in enumerate(data.relations):
            yield from self.relation(relation, entity.at("relations", number))
        for name, field, value in entity.own:
            if field.type == "entity":
                yield from self.entity_id(EntityId(str(value)), entity.at(name))

    def relation(self, relation: Relation, place: Place) -> Iterator[Finding]:
        yield from self.entity_id(EntityId(relation.to), place)
        yield from self.cites(relation.cites, place)
        if relation.type not in self.corpus.relation_types and not self.unread.may_hold(relation.type, [_RELATIONS]):
            remedy = f"{nearest(relation.type, list(self.corpus.relation_types))}Add it to relations.yml."
            yield Finding(place, "resolve/relation", f"`{relation.type}` is no type of relation.", remedy)

    def route(self, route: Route) -> Iterator[Finding]:
        yield from self.cites(route.data.cites, route.at("cites"))
        for number, stop in enumerate(route.data.stops):
            yield from self.stop(EntityId(stop), route.at("stops", number))

    def stop(self, id_: EntityId, place: Place) -> Iterator[Finding]:
        yield from self.entity_id(id_, place)
        entity = self.corpus.entities.get(id_)
        if entity and not entity.position:
            sentence = f"The stop `{id_}` is no place with coordinates."
            yield Finding(
                place, "resolve/stop", sentence, f"Name a place that has coordinates in registry/{entity.kind.file}."
            )

    def cites(self, texts: Iterable[str], place: Place) -> Iterator[Finding]:
        for text in texts:
            yield from self.citation(text, place)

    def references(self, ids: Iterable[str], entry: RegistryEntry) -> Iterator[Finding]:
        for number, id_ in enumerate(ids):
            yield from self.reference(id_, entry.at("references", number))

    def reference(self, id_: str, place: Place) -> Iterator[Finding]:
        if ReferenceId(id_) not in self.corpus.references and not self.unread.may_hold(id_, [_REFERENCES]):
            hint = nearest(id_, self.reference_ids) or self.meant(meant(id_, self.citable))
            remedy = f"{hint}Add it to registry/references.yml."
            yield Finding(place, "resolve/reference", f"The reference `{id_}` does not exist.", remedy)

    def entity_id(self, id_: EntityId, place: Place) -> Iterator[Finding]:
        if id_ not in self.corpus.entities and not self.unread.may_hold(id_, self.kind_files):
            remedy = f"{nearest(id_, self.entity_ids)}Run `new entity {id_}`, or write words with a space or a capital."
            yield Finding(place, "resolve/entity", f"The entity `{id_}` does not exist.", remedy)

    def citation(self, text: str, place: Place) -> Iterator[Finding]:
        if self.corpus.resolves(text):
            return
        citation = parse_citation(text)
        if citation is None:
            remedy = self.meant(meant(text, self.citable)) + _FORMS
            yield Finding(place, "resolve/citation", f"The citation `{text}` cannot be read.", remedy)
        elif citation.source is None:
            yield from self.reference(text, place)
        elif citation.source not in self.corpus.sources:
            if source_path(citation.source) not in self.unread.paths:
                hint = nearest(citation.source, list(self.corpus.sources))
                remedy = f"{hint}Write the key of a file in docs/sources/."
                yield Finding(place, "resolve/citation", f"The source `{citation.source}` does not exist.", remedy)
        else:
            what = "statement" if citation.number is not None else "passage"
            remedy = f"Look up the {what}s of `{citation.source}` in docs/sources/{citation.source}.md."
            yield Finding(place, "resolve/citation", f"The {what} `{text}` does not exist.", remedy)

    def link(self, pointer: Pointer, file: str) -> Iterator[Finding]:
        path, _, anchor = pointer.target.partition("#")
        if ":" in path or not path.endswith(".md"):
            return
        path = posixpath.normpath(posixpath.join("/", posixpath.dirname(file.removeprefix("docs/")), path))
        place = Place(file, pointer.line)
        known = self.corpus.paths
        folder, _, name = path[1:].removesuffix(".md").partition("/")
        if path[1:] in self.unread.paths or (
            f"{folder}.yml" in self.kind_files and self.unread.may_hold(name, [f"{folder}.yml"])
        ):
            return
        if path[1:] not in known:
            remedy = f"{nearest(path, ['/' + p for p in known])}Link to a page of the site, from the root of docs/."
            yield Finding(place, "resolve/link", f"The link `{pointer.target}` leads nowhere.", remedy)
        elif path.startswith("/sources/") and anchor:
            yield from self.source_anchor(pointer.target, path, anchor, place)

    def source_anchor(self, target: str, path: str, anchor: str, place: Place) -> Iterator[Finding]:
        key = SourceKey(path.rsplit("/", 1)[-1].removesuffix(".md"))
        source = self.corpus.sources.get(key)
        if source is None:
            return
        text = anchor.removeprefix("p").replace("-", ".", 1)
        if not self.corpus.resolves(f"{key}:{text}"):
            yield Finding(place, "resolve/link", f"The link `{target}` names no passage.", "Write #p3 or #p3-1.")
