"""Authored pages as documents: the page, and each of its sections."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify, unique

from briefing.derive.derived import Derived
from briefing.derive.mentions import named_entities, plain
from briefing.derive.standing import accusations
from briefing.ids import EntityId, TopicSlug
from briefing.model import TopicMeta
from briefing.read.pages import AuthoredPage
from briefing.search.document import Document

_HEADING = re.compile(r"^#{2,3}\s+(?P<title>.+?)(?:\s*\{:?[^}]*?#(?P<id>[\w-]+)[^}]*\})?\s*$")
_FURNITURE = ("#", "{", "///", "[^", "<", "|")
_ITEM = re.compile(r"^(?:[-*+]|\d+\.)\s+")
_OUTSIDE_LINK = re.compile(r"\[(?P<text>[^\]^]+)\]\([^)\s]+\)")
_TAG = re.compile(r"<[^>]+>")


@dataclass
class _Part:
    title: str
    anchor: str
    lines: list[str] = field(default_factory=list)


def page_documents(derived: Derived, page: AuthoredPage) -> Iterator[Document]:
    """Yield the page, then each of its sections that has a sentence of its own."""
    opening, *sections = _parts(page)
    is_topic = isinstance(page.meta, TopicMeta)
    topics = (TopicSlug(page.meta.topic),) if isinstance(page.meta, TopicMeta) else ()
    kind = "topic" if is_topic else "page"
    link, titles = f"/{page.path}", tuple(part.title for part in sections if part.lines)
    text = "\n".join([page.meta.description, *_lines(derived, opening.lines)])
    about = _about(derived, opening.lines)
    yield Document(link, kind, page.meta.title, text, titles if is_topic else (), topics=topics, about=about)
    for part in sections:
        if part.lines:
            text = "\n".join(_lines(derived, part.lines))
            address, about = f"{link}#{part.anchor}", _about(derived, part.lines)
            yield Document(address, "section", part.title, text, topics=topics, about=about, within=link)


def shown(markdown: str) -> str:
    """Return inline Markdown as a reader sees it, without marks and citations."""
    text = _OUTSIDE_LINK.sub(lambda match: match["text"], plain(_ITEM.sub("", markdown)))
    return html.unescape(_TAG.sub("", text)).strip()


def _lines(derived: Derived, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines as results quote them, one by one: with an accusation goes its outcome."""
    return (f"{shown(line)}{accusations(derived.corpus, line)}" for line in lines)


def _parts(page: AuthoredPage) -> list[_Part]:
    """Return the page's opening and its sections, each under the anchor that the table of contents gives it."""
    parts, taken = [_Part("", "")], set[str]()
    for _, line in page.lines:
        if match := _HEADING.match(line):
            title = shown(match["title"])
            parts.append(_Part(title, match["id"] or unique(slugify(title, "-"), taken)))
            taken.add(parts[-1].anchor)
        elif line.strip() and not line.strip().startswith(_FURNITURE):
            parts[-1].lines.append(line.strip())
    return parts


def _about(derived: Derived, lines: Iterable[str]) -> tuple[EntityId, ...]:
    named = (named_entities(derived.corpus, derived.matcher, line) for line in lines)
    return tuple(sorted(set[EntityId]().union(*named)))
