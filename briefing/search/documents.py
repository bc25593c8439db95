"""The whole list of what a reader can find."""

from collections.abc import Mapping

from briefing.derive.derived import Derived
from briefing.derive.prose import prose
from briefing.links import LISTS, entity_path, source_path
from briefing.search.document import Document
from briefing.search.evidence import source_documents
from briefing.search.prose import page_documents
from briefing.search.things import entity_document, reference_document, term_document
from briefing.views.head import Head


def documents(derived: Derived, made: Mapping[str, Head]) -> list[Document]:
    """Return every document, in the order of pages, sources, entities, terms and references; a part of a list is none.

    Args:
        derived: what follows from the Corpus.
        made: what pages made from data are called, by their path below `docs/`.

    """
    corpus = derived.corpus
    own = {source_path(key) for key in corpus.sources}
    own |= {entity_path(entity.kind, id_) for id_, entity in corpus.entities.items()}
    return [
        *(document for page in prose(derived) for document in page_documents(page)),
        *(
            Document(f"/{path}", "page", page.title, page.description)
            for path, page in made.items()
            if path not in own and not path.startswith(f"{LISTS}/")
        ),
        *(document for source in corpus.sources.values() for document in source_documents(derived, source)),
        *(entity_document(derived, entity) for entity in corpus.entities.values()),
        *(term_document(term) for term in corpus.terms.values()),
        *(reference_document(reference) for reference in corpus.references.values()),
    ]
