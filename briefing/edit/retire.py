"""A page goes: its file or entry, its places in lists, and what stays at its address."""

from typing import NamedTuple

import yaml

from briefing.corpus import Corpus
from briefing.edit.follow import followed
from briefing.edit.layout import cut, in_place, pair
from briefing.edit.markdown import What
from briefing.edit.nodes import child, compose
from briefing.edit.pointers import front
from briefing.edit.settings import gone, moved_to, redirected, with_redirect, without_page
from briefing.edit.spots import SETTINGS, Edit, Spot, Texts, after, changed, refuse
from briefing.ids import nearest
from briefing.links import entity_path, source_path, topic_path
from briefing.read.exceptions import EXCEPTIONS, LONG

LOG = "about/corrections.md"
"""The page to which entries of the record of changes belong whose own page went for good."""


class Fate(NamedTuple):
    """What becomes of the address of a page that goes."""

    why: str
    """Why it was removed, as a sentence."""
    day: str
    """When, as an ISO date."""
    to: str = ""
    """The path of the page to which it sends its readers instead."""

    @property
    def entry(self) -> str:
        """Return the entry below `extra.moved`."""
        return moved_to(self.to) if self.to else gone(self.why, self.day)


def retire(texts: Texts, corpus: Corpus, path: str, fate: Fate) -> Edit:
    """Return the change that takes a page away.

    Args:
        texts: the texts of the project.
        corpus: what they hold.
        path: the path of the page below `docs/`.
        fate: what stays at its address.

    Raises:
        BriefingError: there is no such page, or nobody writes it.

    """
    files = _without(texts, corpus, path)
    result = after(texts, files)
    settings = without_page(result[SETTINGS], path)
    registry = f"registry/{EXCEPTIONS}"
    result |= {SETTINGS: settings, registry: _without_exceptions(result.get(registry, ""), path)}
    if fate.to:
        result |= followed(result, {(What.PAGE, path): fate.to})
    else:
        # Links to a page that is gone are for a person to mend, and stop the change; the record of changes goes on.
        log = {file: text for file, text in result.items() if file == "registry/changes.yml"}
        result |= followed(log, {(What.PAGE, path): LOG})
    if path not in _drafts(corpus):
        for old in (path, *redirected(result[SETTINGS], path)):
            result[SETTINGS] = with_redirect(result[SETTINGS], old, fate.entry)
    written = {file: text for file, text in result.items() if text != texts.get(file, "")}
    return Edit({**{file: None for file in files if files[file] is None}, **written})


def _without(texts: Texts, corpus: Corpus, path: str) -> dict[str, str | None]:
    """Return the texts without the page itself, and a topic without its sources' word on it."""
    for entity in corpus.entities.values():
        if entity_path(entity.kind, entity.id) == path:
            return {entity.place.file: _without_entry(texts[entity.place.file], entity.id)}
    if f"docs/{path}" not in texts:
        raise refuse("docs/", "edit/unknown", f"`{path}` is no page that somebody writes.", _known(path, corpus))
    topic = corpus.topics_by_path.get(path)
    sources = corpus.topic_sources(topic.slug) if topic else ()
    named = {source.place.file: _without_topic(texts[source.place.file], topic.slug) for source in sources if topic}
    return {f"docs/{path}": None, **named}


def _known(path: str, corpus: Corpus) -> str:
    known = sorted(corpus.paths)
    return f"{nearest(path, known)}Name a page of your own, such as topics/old-name.md."


def _drafts(corpus: Corpus) -> set[str]:
    topics = {topic_path(topic.slug) for topic in corpus.topics.values() if topic.draft}
    return topics | {source_path(source.key) for source in corpus.sources.values() if source.draft}


def _without_entry(text: str, id_: str) -> str:
    root = compose(text)
    at = [key.value for key, _ in root.value].index(id_) if root else 0
    return changed(text, [cut(text, root, at)]) if root else text


def _without_topic(text: str, slug: str) -> str:
    """Return notes whose front matter no longer names a topic."""
    matter, begin = front(text)[0], text.index("\n") + 1
    entry = pair(compose(matter), "topics")
    if entry is None:
        return text
    rows = [item.value for item in entry[1].value]
    spot = in_place(matter, *entry, "[]") if len(rows) == 1 else cut(matter, entry[1], rows.index(slug))
    return changed(text, [Spot(spot.start + begin, spot.end + begin, spot.new)])


def _without_exceptions(text: str, path: str) -> str:
    """Return the file of exceptions without those of a page."""
    rows = child(compose(text), LONG) if text else None
    numbers = [n for n, row in enumerate(_items(rows)) if getattr(child(row, "page"), "value", "") == path]
    entry = pair(compose(text), LONG) if numbers else None
    if entry and len(numbers) == len(_items(rows)):
        return changed(text, [in_place(text, *entry, "[]")])
    return changed(text, [cut(text, rows, number) for number in numbers]) if rows else text


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return node.value if isinstance(node, yaml.SequenceNode) else []
