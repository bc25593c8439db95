"""Apps of a topic, and who reports what use of each."""

from collections.abc import Collection
from typing import NamedTuple

from briefing.derive.derived import Derived
from briefing.derive.mentions import named_entities
from briefing.ids import TopicSlug
from briefing.model import Entity, Statement


class ToolRow(NamedTuple):
    """An app and the statements whose own words name it."""

    app: Entity
    statements: tuple[Statement, ...]


def tools(derived: Derived, slug: TopicSlug, without: Collection[str] = ()) -> list[ToolRow]:
    """Return a row for each app that the topic's statements name, in alphabetical order, never by strength.

    Args:
        derived: what follows from the Corpus.
        slug: the topic.
        without: ids of apps that are named but are no tools of those whom the topic is about.

    """
    found: dict[str, list[Statement]] = {}
    for statement in derived.corpus.topic_statements(slug):
        for id_ in named_entities(derived.corpus, derived.matcher, statement.text):
            found.setdefault(id_, []).append(statement)
    wanted = found.keys() - set(without)
    apps = [
        entity for id_, entity in derived.corpus.entities.items() if "tools" in entity.kind.blocks and id_ in wanted
    ]
    return [ToolRow(app, tuple(found[app.id])) for app in sorted(apps, key=lambda app: app.data.name.casefold())]
