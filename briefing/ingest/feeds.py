"""RSS and Atom files that carry whole articles: feedparser reads them."""

import io
import re

import feedparser

from briefing.ingest.article import Article, Refused, several
from briefing.ingest.classify import classify
from briefing.ingest.dates import find_date
from briefing.ingest.errors import RefusedError
from briefing.ingest.head import take_head
from briefing.ingest.text import clean, guess_language, known, normalise, refuse_entities
from briefing.ingest.tree import parse, rows_of


def read_feed(data: bytes) -> list[Article | Refused]:
    """Return the articles of an RSS or Atom file that carries them in full."""
    refuse_entities(data)
    feed = feedparser.parse(io.BytesIO(data))
    articles = [_article(entry, feed.feed) for entry in feed.entries]
    if not articles:
        raise RefusedError("no entry found in the feed")
    return several(articles)


def _article(entry: feedparser.FeedParserDict, feed: feedparser.FeedParserDict) -> Article:
    content = max((part.value for part in entry.get("content", [])), key=len, default="") or entry.get("summary", "")
    title = normalise(clean(_words(entry.get("title", ""))))
    rows = [row for row in rows_of(parse(f"<body>{content}</body>")) if normalise(row.text) != title]
    head, body = take_head(rows)
    stamp = entry.get("published_parsed")
    day = find_date(entry.get("published", "")) or (
        find_date(f"{stamp[0]}-{stamp[1]:02}-{stamp[2]:02}") if stamp else None
    )
    published = day or head.published
    declared = (entry.get("language") or feed.get("language") or "").split("-")[0].lower()
    return Article(
        title=title, blocks=classify(body), author=_names(entry) or head.author or _names(feed),
        published=published, published_basis="byline" if published else "unknown",
        publisher=known(_words(feed.get("title", ""))), url=known(entry.get("link")), format="feed",
        language=declared or guess_language(" ".join(row.text for row in body)),
    )  # fmt: skip


def _words(text: str) -> str:
    """Return a title's words: a feed may give it as HTML."""
    return " ".join(row.text for row in rows_of(parse(f"<body>{text}</body>"))) if "<" in text or "&" in text else text


def _names(row: feedparser.FeedParserDict) -> str | None:
    """Return the names of a row's authors, without the addresses that feeds may give with them."""
    if "@" in (row.get("author") or ""):
        match = re.search(r"\((?P<after>[^()@]+)\)|^(?P<before>[^@<>]+?) *<", row["author"])
        return known(match["after"] or match["before"]) if match else None
    names = [known(person.get("name")) for person in row.get("authors", []) if person]
    return "; ".join(name for name in names if name) or known(row.get("author"))
