"""What authored pages say, section by section, so that each can be shown by itself."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.derive.derived import Derived
from briefing.derive.mentions import named_entities
from briefing.derive.standing import accusations
from briefing.ids import EntityId
from briefing.model import PageMeta, TopicMeta
from briefing.read.sections import Section, shown


class Told(NamedTuple):
    """What one section says."""

    title: str
    """Empty for what stands before the first heading."""
    anchor: str
    sentences: tuple[str, ...]
    """As readers see them; with an accusation goes its outcome."""
    about: tuple[EntityId, ...]
    """Whom they name."""


class Prose(NamedTuple):
    """What an authored page says."""

    path: str
    """Of the page, below `docs/`."""
    meta: PageMeta | TopicMeta
    opening: Told
    sections: tuple[Told, ...]
    """Those that say something."""


def prose(derived: Derived) -> Iterator[Prose]:
    """Yield what each authored page says, in the order of pages."""
    for page in derived.corpus.pages:
        opening, *rest = page.sections
        yield Prose(page.path, page.meta, _told(derived, opening), tuple(_told(derived, s) for s in rest if s.lines))


def _told(derived: Derived, section: Section) -> Told:
    sentences = tuple(f"{shown(line)}{accusations(derived.corpus, line)}" for line in section.lines)
    named = (named_entities(derived.corpus, derived.matcher, line) for line in section.lines)
    return Told(section.title, section.anchor, sentences, tuple(sorted(set[EntityId]().union(*named))))
