"""The documents as a script that assigns one global, so that a page from disk can load it too."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from briefing.corpus import Corpus
from briefing.labels import PUBLIC_RECORD, STANDING_WORDS
from briefing.links import entity_link
from briefing.model import Kinds
from briefing.search.document import LABELS, Document
from briefing.text.typography import set_text

PATH = "assets/search/documents.js"
GLOBAL = "SearchDocuments"


def script(corpus: Corpus, found: Sequence[Document], address: Callable[[str], str]) -> str:
    """Return the script's text.

    Args:
        corpus: where topics and entities are looked up.
        found: the documents.
        address: returns the address, from the site's root, of the page at a path below `docs/`.

    """
    position = {document.link: number for number, document in enumerate(found)}
    slugs = {slug: number for number, slug in enumerate(corpus.topics)}

    def row(document: Document) -> dict[str, Any]:
        path, _, anchor = document.link.removeprefix("/").partition("#")
        about = [position[entity_link(corpus.entities[id_])] for id_ in document.about]
        fields = {
            "address": address(path) + (f"#{anchor}" if anchor else ""),
            "kind": document.kind,
            "title": document.title,
            "text": document.text,
            "names": document.names,
            "forms": document.forms,
            "figure": document.figure,
            "record": document.record,
            "topics": [slugs[slug] for slug in document.topics if slug in slugs],
            "about": about,
            "standing": " ".join(document.standing),
            "outcome": document.outcome,
            "speaker": document.speaker,
            "date": document.date,
        }
        kept = {name: _set(value) for name, value in fields.items() if value or name == "address"}
        return kept | ({"within": position[document.within]} if document.within else {})

    content = {
        **_kinds(corpus.kinds),
        "words": {**STANDING_WORDS, "record": PUBLIC_RECORD},
        "topics": [set_text(topic.title) for topic in corpus.topics.values()],
        "documents": [row(document) for document in found],
    }
    return f"var {GLOBAL}={json.dumps(content, ensure_ascii=False, separators=(',', ':'))};\n"


def _kinds(kinds: Kinds) -> dict[str, Any]:
    """Return how results call each kind of document, how much each kind of entity counts, and which are places."""
    labels = LABELS | {id_: kind.label for id_, kind in kinds.items()}
    lands = [id_ for id_, kind in kinds.items() if any(field.type == "position" for field in kind.fields_.values())]
    return {"kinds": labels, "weights": {id_: kind.weight for id_, kind in kinds.items()}, "lands": lands}


def _set(value: Any) -> Any:  # noqa: ANN401 # a field is text, a list of texts or of numbers
    if isinstance(value, str):
        return set_text(value)
    return [_set(each) for each in value] if isinstance(value, list | tuple) else value
