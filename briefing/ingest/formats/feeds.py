"""Feeds that carry whole articles: feedparser reads RSS, RDF and Atom; a JSON Feed is read as it is."""

import html
import io
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

import feedparser

from briefing.ingest.article import Article, Refused, Row, several
from briefing.ingest.byline.counted_days import counted_day
from briefing.ingest.byline.dates import EMPTY_DAY, read_day
from briefing.ingest.byline.head import take_head
from briefing.ingest.byline.people import people
from briefing.ingest.classify import classify
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.lines import paragraphs_of
from briefing.ingest.formats.word import person
from briefing.ingest.html.tree import plain_tree, rows_of
from briefing.ingest.left_out import HEAD, LeftOut, left_out
from briefing.ingest.text import clean, decode, guess_language, known, normalise, refuse_entities
from briefing.model import Name

_TAG = re.compile(r"<[a-zA-Z!/]")


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a feed says of one of its articles."""

    title: str
    content: str
    authors: tuple[Name, ...]
    published: str | None
    publisher: str | None
    url: str | None
    language: str


def read_feed(data: bytes) -> list[Article | Refused]:
    """Return the articles of an RSS, RDF or Atom file that carries them in full."""
    refuse_entities(data)
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False)  # what it takes out is counted where it is read
    if not feed.entries:
        raise RefusedError("no entry found in the feed")
    is_atom = feed.version.startswith("atom")
    return several(_article(_entry(entry, feed.feed, is_atom=is_atom)) for entry in feed.entries)


def read_json_feed(data: bytes) -> list[Article | Refused]:
    """Return the articles of a JSON Feed."""
    try:
        feed = json.loads(decode(data))
    except (ValueError, RecursionError):
        raise RefusedError("no whole JSON; save the feed anew") from None
    items = feed.get("items") if isinstance(feed, dict) and "jsonfeed.org" in str(feed.get("version")) else None
    found = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    if not found:
        raise RefusedError("no entry found; of JSON only a JSON Feed is read")
    return several(_article(_item(item, feed)) for item in found)


def _entry(entry: feedparser.FeedParserDict, feed: feedparser.FeedParserDict, *, is_atom: bool) -> _Entry:
    parts = [*entry.get("content", []), *filter(None, [entry.get("summary_detail")])]
    content = max(map(_as_html, entry.get("content", [])), key=len, default="") or next(map(_as_html, parts), "")
    written = "published" if is_atom or entry.get("published") else "updated"  # the date of RDF comes as `updated`
    day = _day(entry.get(written, ""))
    return _Entry(
        _words(_as_html(entry.get("title_detail") or feedparser.FeedParserDict())), content,
        _people(entry) or _of_source(entry) or (_people(feed) if is_atom else ()), day,
        known(_words(feed.get("title", ""))), _web(entry.get("link")),
        (entry.get("language") or feed.get("language") or ""),
    )  # fmt: skip


def _item(item: dict[str, object], feed: dict[str, object]) -> _Entry:
    names = _writers(item) or _writers(feed)
    text = str(item.get("content_text") or item.get("summary") or "")
    return _Entry(
        str(item.get("title") or ""), str(item.get("content_html") or html.escape(text, quote=False)), _named(names),
        _day(str(item.get("date_published") or "")), known(feed.get("title")), _web(item.get("url")),
        str(item.get("language") or feed.get("language") or ""),
    )  # fmt: skip


def _writers(row: dict[str, object]) -> list[object]:
    """Return the names of an item's authors, or of a feed's, which stand for items that name none."""
    authors = row.get("authors") or [row.get("author")]
    return (
        [row["name"] for row in authors if isinstance(row, dict) and row.get("name")]
        if isinstance(authors, list)
        else []
    )


def _web(address: object) -> str | None:
    """Return an address where it is one of the web; feeds also name their entries by numbers."""
    text = known(address) or ""
    return text if text.startswith(("http://", "https://")) else None


def _article(entry: _Entry) -> Article:
    title = normalise(clean(entry.title))
    rows, lost = _rows(entry.content)
    head, body = take_head([row for row in rows if normalise(row.text) != title])
    published = entry.published or head.published
    declared = entry.language.split("-")[0].lower()
    return Article(
        title=title, blocks=classify(body), authors=entry.authors or people(head.author), published=published,
        published_basis="feed" if entry.published else "byline" if published else "unknown",
        publisher=entry.publisher or head.publisher,
        url=entry.url, format="feed", left_out=left_out([*lost, (HEAD, head.words)]),
        language=declared or guess_language(" ".join(row.text for row in body)),
    )  # fmt: skip


def _rows(content: str) -> tuple[list[Row], LeftOut]:
    """Return the paragraphs of what a feed carries: HTML, or plain text in which blank lines part them."""
    if _TAG.search(content):
        tree, lost = plain_tree(f"<body>{content}</body>")
        return rows_of(tree), lost
    return [Row(text) for text in paragraphs_of(clean(html.unescape(content)))], ()


def _words(text: str) -> str:
    """Return a title's words: a feed may give it as HTML."""
    return " ".join(row.text for row in _rows(text)[0]) if "<" in text or "&" in text else text


def _day(text: str) -> str | None:
    """Return a day as a feed writes it; None where it is what programs write for none."""
    day = read_day(text) or counted_day(text.strip())
    return None if day is None or EMPTY_DAY.fullmatch(day) else day


def _as_html(part: feedparser.FeedParserDict) -> str:
    """Return a piece of a feed as HTML: in plain text, signs of markup are signs."""
    text = str(part.get("value") or "")
    return html.escape(text, quote=False) if part.get("type") == "text/plain" else text


def _of_source(entry: feedparser.FeedParserDict) -> tuple[Name, ...]:
    """Return the authors of the feed from which an entry was taken, who stand for one that names none (RFC 4287)."""
    return _people(entry.get("source") or feedparser.FeedParserDict())


def _people(row: feedparser.FeedParserDict) -> tuple[Name, ...]:
    """Return the names of a row's authors, without the addresses that feeds may give with them."""
    # The whole of a name with an address is read here: feedparser cuts an address after the fourth letter of its end.
    given = row.get("author") or ""
    names = [author.get("name") for author in row.get("authors", []) if author]
    return _named([given] if "@" in given and len(names) < 2 else names) or _named([given])


def _named(names: Iterable[object]) -> tuple[Name, ...]:
    return people("; ".join(name for given in names if (name := _name(known(given) or ""))))


def _name(text: str) -> str | None:
    """Return a person's name, which RSS writes after an address, and others before one."""
    match = re.search(r"\S+@\S+ *\((?P<after>[^()@]+)\)|^(?P<before>[^@<>()]+?) *[<(]\S+@", text)
    return person(match["after"] or match["before"]) if match else person(text)
