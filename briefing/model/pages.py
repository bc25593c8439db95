"""Authored pages: what their front matter may say, and what a topic is."""

from briefing.errors import Place
from briefing.ids import TopicSlug
from briefing.model.base import Edtf, Record, Sentence, TopicName


class PageMeta(Record):
    """Front matter of an authored page that is no topic."""

    title: str
    description: Sentence
    edited: Edtf | None = None
    render_macros: bool = False
    hide: tuple[str, ...] = ()
    template: str | None = None


class TopicMeta(Record):
    """Front matter of a topic."""

    title: str
    description: Sentence
    topic: TopicName
    edited: Edtf
    verdict: Sentence | None = None
    """What kind of article this rests on, by whom, and how far it can be relied on."""
    render_macros: bool = False
    draft: bool = False
    """Whether the briefing is unfinished and kept out of the built site."""


class Topic(Record):
    """A briefing: authored prose whose every paragraph cites."""

    slug: TopicSlug
    title: str
    description: str
    edited: Edtf
    verdict: str | None = None
    draft: bool = False
    citations: tuple[str, ...]
    """Citations in the order of their first use, as written."""
    place: Place
