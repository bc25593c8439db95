"""Authored pages as documents: the page, and each of its sections."""

from collections.abc import Iterator

from briefing.derive.prose import Prose
from briefing.ids import TopicSlug
from briefing.model import TopicMeta
from briefing.search.document import Document

_CALLED = ("briefing", "topic")
"""What readers call a topic's page beside its title."""


def page_documents(page: Prose) -> Iterator[Document]:
    """Yield the page, then each of its sections."""
    link, meta, opening = f"/{page.path}", page.meta, page.opening
    topics = (TopicSlug(meta.topic),) if isinstance(meta, TopicMeta) else ()
    kind, titles = ("topic", tuple(section.title for section in page.sections)) if topics else ("page", ())
    text = "\n".join([meta.description, *opening.sentences])
    forms = _CALLED if topics else ()
    yield Document(link, kind, meta.title, text, titles, forms, topics=topics, about=opening.about)
    for part in page.sections:
        text, address = "\n".join(part.sentences), f"{link}#{part.anchor}"
        yield Document(address, "section", part.title, text, topics=topics, about=part.about, within=link)
