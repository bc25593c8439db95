"""New, changed and corrected: one list of items, as RSS and as a JSON Feed.

What is new follows from the data alone: the record of changes, the day on which a remark was checked or a briefing was
edited. A new day makes a new item; a statement without a remark has one item for good.
"""

import datetime as dt
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from feedgen.feed import FeedGenerator

from briefing.corpus import Corpus
from briefing.dates import read_when
from briefing.derive.derived import Derived
from briefing.export.calendar import namespace
from briefing.export.changes import change_rows, change_told
from briefing.export.rows import Addresses, day, last_change, said
from briefing.export.words import standing_sentence, told
from briefing.labels import CHANGE_KINDS
from briefing.links import topic_link
from briefing.model import DOUBTS, Identity, Standing, Statement, Topic
from briefing.views.changes import title_of

RSS_PATH = "feed.xml"
JSON_FEED_PATH = "feed.json"
MOST = 200
"""Items in a feed; older ones are left out."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that happened to the site's content."""

    id: str
    day: str
    title: str
    text: str
    """Paragraphs, each with all that must travel with a statement."""
    address: str
    tags: tuple[str, ...]


def items(derived: Derived, address: Addresses) -> list[Item]:
    """Return what is new, newest first; of one day: changes, briefings, statements in doubt, other statements."""
    corpus = derived.corpus
    found = [*_changes(derived, address), *_briefings(corpus, address), *_statements(corpus, address)]
    return sorted(found, key=lambda item: item.day, reverse=True)[:MOST]


def rss(found: Sequence[Item], site: Identity) -> str:
    """Return the items as RSS 2.0.

    Args:
        found: the items.
        site: whose they are; where it does not know its host, no link is written but a name.

    """
    feed, home = FeedGenerator(), site.address
    feed.title(_title(site))
    feed.description(site.about)
    if home:
        feed.link(href=f"{home}{RSS_PATH}", rel="self")
    feed.link(href=home or namespace(site).urn, rel="alternate")
    feed.generator(site.name)
    feed.language(site.language)
    feed.lastBuildDate(_midnight(found[0].day if found else "1970-01-01"))
    for item in found:
        _add(feed, item, absolute=bool(home))
    return str(feed.rss_str(pretty=True).decode("utf-8"))


def _title(site: Identity) -> str:
    return f"{site.name}: new, changed and corrected"


def _add(feed: FeedGenerator, item: Item, *, absolute: bool) -> None:
    entry = feed.add_entry(order="append")
    entry.title(item.title)
    entry.guid(item.id, permalink=False)
    entry.description(_html(item))
    entry.pubDate(_midnight(item.day))
    for tag in item.tags:
        entry.category(term=tag)
    if absolute:
        entry.link(href=item.address)


def json_feed(found: Sequence[Item], site: Identity) -> dict[str, Any]:
    """Return the items as a JSON Feed, version 1.1; addresses only where they are whole."""
    head = {"version": "https://jsonfeed.org/version/1.1", "title": _title(site)}
    head |= {"description": site.about, "language": site.language}
    home = site.address
    head |= {"home_page_url": home, "feed_url": f"{home}{JSON_FEED_PATH}"} if home else {}
    return head | {"items": [_json_item(item, absolute=bool(home)) for item in found]}


def _json_item(item: Item, *, absolute: bool) -> dict[str, Any]:
    fields = {"id": item.id, "title": item.title, "content_text": _text(item), "tags": list(item.tags)}
    fields |= {"date_published": f"{item.day}T00:00:00Z"}
    return fields | ({"id": _web_id(item), "url": item.address} if absolute else {})


def _web_id(item: Item) -> str:
    """Return an id that is an address, as JSON Feed asks for; the query keeps two checks of one statement apart."""
    return urlsplit(item.address)._replace(query=urlencode({"item": item.id})).geturl()


def _changes(derived: Derived, address: Addresses) -> Iterator[Item]:
    for row in change_rows(derived, address):
        title = f"{CHANGE_KINDS[row.kind]}: {title_of(derived, row.page)}"
        yield Item(f"{row.kind}:{row.id}", row.date, title, change_told(row), row.address, (row.kind.value,))


def _briefings(corpus: Corpus, address: Addresses) -> Iterator[Item]:
    for topic in corpus.topics.values():
        edited = day(read_when(topic.edited).start)
        text = f"{topic.description}\n\n{_rests_on(corpus, topic)}"
        where = address(topic_link(topic.slug))
        yield Item(
            f"briefing:{topic.slug}:{edited}", edited, f"Briefing edited: {topic.title}", text, where, ("briefing",)
        )


def _rests_on(corpus: Corpus, topic: Topic) -> str:
    number = len(corpus.topic_statements(topic.slug))
    return f"The briefing rests on {number} statements, each with its speaker and standing."


def _statements(corpus: Corpus, address: Addresses) -> Iterator[Item]:
    for statement in sorted(corpus.statements.values(), key=_weight):
        if changed := last_change(corpus, statement):
            yield _statement(corpus, statement, changed, address)


def _weight(statement: Statement) -> int:
    doubts = [DOUBTS.index(record) for record in statement.record if record in DOUBTS]
    return min(doubts, default=len(DOUBTS) if statement.remarks else len(DOUBTS) + 1)


def _statement(corpus: Corpus, statement: Statement, changed: str, address: Addresses) -> Item:
    row = said(corpus, statement, address)
    id_ = f"statement:{row.id}:{changed}" if row.remarks else f"statement:{row.id}"
    what = "corrected" if Standing.CORRECTED in row.record else "checked" if row.remarks else "new"
    title = f"{standing_sentence(row)} {row.text}"
    return Item(id_, changed, title, told(row), row.address, (what, *row.standing.split(", ")))


def _text(item: Item) -> str:
    return f"{item.text}\n\nAddress: {item.address}"


def _html(item: Item) -> str:
    return "".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in _text(item).split("\n\n"))


def _midnight(text: str) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(text), dt.time(), dt.UTC)
