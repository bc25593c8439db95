"""The address of every thing, in one form: `/path.md#anchor`, from the root of `docs/`.

MkDocs rewrites it for each edition (`validation.links.absolute_links: relative_to_docs`).
"""

from urllib.parse import quote

from briefing.ids import Citation, EntityId, PassageLabel, ReferenceId, SourceKey, TermId, TopicSlug, passage_anchor
from briefing.model import Entity, Kind, RecordedEvent, Statement


def topic_path(slug: TopicSlug) -> str:
    """Return the path of a topic's page below `docs/`."""
    return f"topics/{slug}.md"


def source_path(key: SourceKey) -> str:
    """Return the path of a source's page below `docs/`."""
    return f"sources/{key}.md"


def kind_path(kind: Kind) -> str:
    """Return the path of a kind's index page below `docs/`."""
    return f"{kind.folder}/index.md"


def entity_path(kind: Kind, entity: EntityId) -> str:
    """Return the path of an entity's page below `docs/`."""
    return f"{kind.folder}/{entity}.md"


def topic_link(slug: TopicSlug) -> str:
    """Return the address of a topic."""
    return f"/{topic_path(slug)}"


def source_link(key: SourceKey) -> str:
    """Return the address of a source."""
    return f"/{source_path(key)}"


def passage_link(key: SourceKey, label: PassageLabel) -> str:
    """Return the address of a passage."""
    return f"{source_link(key)}#{passage_anchor(label)}"


def original_link(url: str, opens: str) -> str:
    """Return the address of words in an article on the web: a text fragment, to which browsers scroll.

    Signs that part the fragment's own terms are encoded: a hyphen, a comma, an ampersand.
    """
    page, _, anchor = url.partition("#")
    return f"{page}#{anchor}:~:text={quote(opens, safe='').replace('-', '%2D')}"


def statement_anchor(label: PassageLabel, number: int) -> str:
    """Return the anchor of a statement on its source's page, such as `p3-1`."""
    return f"{passage_anchor(label)}-{number}"


def statement_link(statement: Statement) -> str:
    """Return the address of a statement."""
    return f"{source_link(statement.source)}#{statement_anchor(statement.label, statement.number)}"


def record_anchor(statement: Statement) -> str:
    """Return the anchor of what the record says of a statement, on a page that lists statements in doubt."""
    return f"record-{statement.source}-{statement_anchor(statement.label, statement.number)}"


def citation_link(citation: Citation) -> str:
    """Return the address of the passage or statement that a citation names."""
    if citation.source is None:
        return reference_link(ReferenceId(citation.text))
    if citation.number is not None:
        return f"{source_link(citation.source)}#{statement_anchor(citation.first, citation.number)}"
    return passage_link(citation.source, citation.first)


def entity_link(entity: Entity) -> str:
    """Return the address of an entity."""
    return f"/{entity_path(entity.kind, entity.id)}"


TOPICS_PATH = "topics/index.md"
SOURCES_PATH = "sources/index.md"
GLOSSARY_PATH = "glossary.md"
REFERENCES_PATH = "references.md"
DISPUTED_PATH = "disputed.md"
TIMELINE_PATH = "timeline.md"
FIGURES_PATH = "figures.md"
COVERAGE_PATH = "coverage.md"
CHANGES_PATH = "changes.md"
STATEMENTS_PATH = "statements.md"
SAVED_PATH = "saved.md"
LIST_PATHS = (
    GLOSSARY_PATH, REFERENCES_PATH, DISPUTED_PATH, TIMELINE_PATH, FIGURES_PATH, COVERAGE_PATH, STATEMENTS_PATH,
    CHANGES_PATH, SAVED_PATH,
)  # fmt: skip
"""Pages that list things of all topics, in every edition."""
DESK_PATH = "desk.md"
DATA_FOLDER = "data/index.md"
"""What stands at the folder of the data files, for whoever cuts a file's name off its address."""
DOWNLOADS_PATH = "about/downloads.md"
DOWNLOADS = "downloads"
"""The folder of editions that the hosted site offers; pages in it are files of their own, not pages of the site."""
LISTS = "lists"
"""The folder of the parts of lists that are too long for one page."""
_OWN = frozenset({"assets", DOWNLOADS, LISTS})
"""Folders that the site fills itself, in which a page would be taken for a file of its own."""
HOME_LINK = "/index.md"
DATA_LINK = "/about/data.md"
METHOD_LINK = "/about/method.md#what-the-words-beside-a-statement-mean"
REPORT_LINK = "/about/corrections.md#report-a-mistake"


def parts_folder(path: str) -> str:
    """Return the folder of the parts of the list whose page lies at a path below `docs/`."""
    return f"{LISTS}/{path.removesuffix('.md').removesuffix('/index')}"


def own_folder(path: str) -> str:
    """Return the folder of the site's own files in which a page below `docs/` would stand, or nothing."""
    first = path.removesuffix(".md").partition("/")[0].casefold()
    return first if first in _OWN else ""


def destinations(path: str) -> frozenset[str]:
    """Return the files that a page below `docs/` becomes, in lower case: that of the hosted edition and the offline."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    base = f"{folder}/" if folder else ""
    if name in {"index", "README"}:
        return frozenset({f"{base}index.html".casefold()})
    return frozenset({f"{base}{name}/index.html".casefold(), f"{base}{name}.html".casefold()})


def event_anchor(event: RecordedEvent) -> str:
    """Return the anchor of an event of the record on the timeline of all topics."""
    return f"event-{event.id}"


def event_link(event: RecordedEvent) -> str:
    """Return the address of an event of the record."""
    return f"/{TIMELINE_PATH}#{event_anchor(event)}"


def term_link(term: TermId) -> str:
    """Return the address of a term in the glossary."""
    return f"/{GLOSSARY_PATH}#{term}"


def reference_link(reference: ReferenceId) -> str:
    """Return the address of a reference in the list of references."""
    return f"/{REFERENCES_PATH}#{reference}"
