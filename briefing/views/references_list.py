"""Every outside work, with where it is used."""

from briefing.corpus import Corpus
from briefing.links import statement_link
from briefing.markup import cited, linked, parse
from briefing.model import Reference, Statement
from briefing.views.references import ReferenceView, note_of, reference_line, seen_words, withheld_words
from briefing.views.statements import passage_name


def reference_views(corpus: Corpus) -> list[ReferenceView]:
    """Return every reference, by publisher."""
    used: dict[str, list[Statement]] = {}
    for statement in corpus.statements.values():
        for id_ in dict.fromkeys(id_ for row in statement.remarks for id_ in cited(parse(row.text))):
            used.setdefault(id_, []).append(statement)
    references = sorted(corpus.references.values(), key=lambda r: (r.data.publisher.casefold(), r.id))
    return [_view(row, used.get(row.id, [])) for row in references]


def _view(reference: Reference, statements: list[Statement]) -> ReferenceView:
    data = reference.data
    seen = " ".join(filter(None, (seen_words(data), withheld_words(data))))
    used = tuple(linked(statement_link(s), f"{s.source} {passage_name(s)}") for s in statements)
    return ReferenceView(reference.id, reference_line(reference), note_of(data), seen, used)
