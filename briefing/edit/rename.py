"""Another id for an entity, a source, a topic, a term or a reference, wherever it is named."""

from collections.abc import Iterable, Mapping

from briefing.corpus import Corpus
from briefing.edit.follow import followed
from briefing.edit.markdown import What
from briefing.edit.settings import moved_to, with_redirect, without_redirect
from briefing.edit.spots import SETTINGS, Edit, Texts, refuse
from briefing.ids import SLUG, EntityId, SourceKey, TopicSlug, nearest
from briefing.links import entity_path, source_path, topic_path

RENAMED = (What.ENTITY, What.SOURCE, What.TOPIC, What.TERM, What.REFERENCE)


def rename(texts: Texts, corpus: Corpus, what: What, old: str, new: str) -> Edit:
    """Return the change that gives something another id, with a redirect where its page was published.

    Raises:
        BriefingError: nothing has the old id, or the new one is no id or taken.

    """
    known = ids(corpus, what)
    if old not in known:
        remedy = f"{nearest(old, known)}Give the id of one that is there."
        raise refuse(_folder(what), "edit/unknown", f"No {what.value} has the id `{old}`.", remedy)
    if not SLUG.fullmatch(new) or new in known:
        remedy = "Give lower-case words joined by hyphens that are not taken."
        raise refuse(_folder(what), "edit/id", f"`{new}` is no id, or that of another {what.value}.", remedy)
    before, behind = page_of(corpus, what, old), page_of(corpus, what, old, new)
    if f"docs/{behind}" in texts:
        raise refuse(f"docs/{behind}", "edit/id", f"docs/{behind} is a page already.", "Choose another id.")
    names = {(what, old): new} | ({(What.PAGE, before): behind} if before else {})
    files: dict[str, str | None] = dict(followed(texts, names))
    moved = {}
    if what in {What.SOURCE, What.TOPIC}:
        moved = {f"docs/{before}": f"docs/{behind}"}
        files |= {f"docs/{behind}": files.get(f"docs/{before}", texts[f"docs/{before}"]), f"docs/{before}": None}
    if before and is_published(corpus, what, old):
        settings = str(files.get(SETTINGS) or texts[SETTINGS])
        files[SETTINGS] = with_redirect(without_redirect(settings, behind), before, moved_to(behind))
    return Edit(files, moved, {old: new})


def ids(corpus: Corpus, what: What) -> list[str]:
    """Return the ids of all that is of one kind."""
    held: Mapping[What, Iterable[str]] = {
        What.ENTITY: corpus.entities, What.SOURCE: corpus.sources, What.TOPIC: corpus.topics,
        What.TERM: corpus.terms, What.REFERENCE: corpus.references,
    }  # fmt: skip
    return list(held[what])


def page_of(corpus: Corpus, what: What, id_: str, new: str | None = None) -> str:
    """Return the path of the page of something below `docs/`, or the one under another id; nothing without a page."""
    name = new or id_
    if what is What.ENTITY:
        return entity_path(corpus.entities[EntityId(id_)].kind, EntityId(name))
    if what is What.SOURCE:
        return source_path(SourceKey(name))
    return topic_path(TopicSlug(name)) if what is What.TOPIC else ""


def is_published(corpus: Corpus, what: What, id_: str) -> bool:
    """Return whether something is no draft, so that others may link to its page."""
    if what is What.SOURCE:
        return not corpus.sources[SourceKey(id_)].draft
    return what is not What.TOPIC or not corpus.topics[TopicSlug(id_)].draft


def _folder(what: What) -> str:
    folders = {What.SOURCE: "docs/sources/", What.TOPIC: "docs/topics/", What.PAGE: "docs/"}
    return folders.get(what, "registry/")
