"""Pages that list: an index per kind of entity, the glossary, the references, everything in doubt."""

from collections.abc import Iterable

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.standing import doubted
from briefing.links import entity_link, statement_link, term_link
from briefing.model import Entity, Reference, Statement, Term
from briefing.read.markdown import citations
from briefing.render.blocks import doubts_block, references_part, wrapped
from briefing.render.escape import plain
from briefing.render.names import written
from briefing.render.reference import reference_line, seen_words, withheld_words
from briefing.render.statement import passage_name
from briefing.render.words import bullets, capitalised, counted, joined


def kind_page(derived: Derived, entities: Iterable[Entity]) -> str:
    """Return the index of one kind: each entity with its line, its spellings and how many statements name it."""
    rows = sorted(entities, key=lambda entity: entity.data.name.casefold())
    return wrapped("index", bullets(_entity(derived, entity) for entity in rows))


def _entity(derived: Derived, entity: Entity) -> str:
    number = len(derived.mentions.statements(entity.id))
    return (
        f"[{plain(entity.data.name)}]({entity_link(entity)}): {plain(entity.data.description)} "
        f'<span class="speaker">{counted(number, "statement", "statements")}</span>'
    )


def glossary_page(corpus: Corpus) -> str:
    """Return every term with its definition, in alphabetical order."""
    terms = sorted(corpus.terms.values(), key=lambda term: term.data.term.casefold())
    defined = wrapped("glossary", "\n\n".join(map(_term, terms)))
    return f"{defined}\n\n{references_part()}"


def _term(term: Term) -> str:
    title = plain(capitalised(term.data.term))
    cited = "".join(f" [^{reference}]" for reference in term.data.references)
    also = "; ".join(f"{head[0].lower()}{head[1:]}: {names}" for head, names in written(term.data))
    spelt = f"\n\n{capitalised(also)}.\n{{: .facts .written }}" if also else ""
    return f"## {title} {{: #{term.id} }}\n\n{plain(term.data.definition)}{cited}{spelt}"


def glossary_block(terms: Iterable[Term]) -> str:
    """Return terms as a list, each with its definition and its place in the glossary."""
    lines = [f"[{plain(capitalised(t.data.term))}]({term_link(t.id)}): {plain(t.data.definition)}" for t in terms]
    return bullets(lines) or "The source uses no term that needs a definition."


def references_page(corpus: Corpus) -> str:
    """Return every reference with where it is used."""
    used: dict[str, list[Statement]] = {}
    for statement in corpus.statements.values():
        for id_ in dict.fromkeys(p.target for row in statement.remarks for p in citations(row.text)):
            used.setdefault(id_, []).append(statement)
    references = sorted(corpus.references.values(), key=lambda r: (r.data.publisher.casefold(), r.id))
    return wrapped("references", "\n\n".join(_reference(row, used.get(row.id, [])) for row in references))


def _reference(reference: Reference, statements: list[Statement]) -> str:
    note = f" {plain(reference.data.note).rstrip('.')}." if reference.data.note else ""
    links = [f"[{plain(s.source)} {passage_name(s)}]({statement_link(s)})" for s in statements]
    used = f" Used in remarks on {joined(links)}." if links else ""
    seen = " ".join(filter(None, (seen_words(reference.data), withheld_words(reference.data))))
    return f"{reference_line(reference)}.{note} {seen}{used}\n{{: #{reference.id} .reference }}"


def disputed_page(corpus: Corpus) -> str:
    """Return, topic by topic, every statement whose record is in doubt."""
    parts = []
    for slug, topic in corpus.topics.items():
        if rows := doubted(corpus.topic_statements(slug)):
            parts.append(f"## {plain(topic.title)} {{: #{slug} }}\n\n{doubts_block(corpus, rows)}")
    return "\n\n".join([*parts, references_part()])
