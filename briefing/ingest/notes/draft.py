"""Reading notes of an article just taken in: card, headings and hints; its sentences where rights allow."""

from collections.abc import Iterator

import yaml

from briefing.ingest.article import Article, Block, Kind
from briefing.ingest.left_out import told
from briefing.ingest.notes.hints import comment, hints
from briefing.ingest.text import fingerprint
from briefing.markup import escape_inline
from briefing.text.matcher import Matcher
from briefing.text.sentences import sentences, when_of
from briefing.text.words import count, length, opening, opening_words

OPEN_RIGHTS = ("public-domain", "cc0", "cc-by", "own-work")
"""Beginnings of `rights` under which the passages themselves may be published."""
_NAMES = {Kind.PASSAGE: "Passage", Kind.CAPTION: "Caption", Kind.REFERENCE: "Note"}
_ANCHORS = {Kind.PASSAGE: "p", Kind.CAPTION: "c", Kind.REFERENCE: "n"}
LONGEST_HEADING = 8


def may_publish(rights: str) -> bool:
    """Return whether `rights` let the passages themselves stand on the site."""
    return rights.startswith(OPEN_RIGHTS)


def draft(article: Article, matcher: Matcher, rights: str) -> str:
    """Return the text of the notes' file."""
    parts = [_front_matter(article, rights), *([f"<!-- {told(article.left_out)} -->"] if article.left_out else [])]
    counts = dict.fromkeys(_NAMES, 0)
    section = 1
    if not article.blocks or article.blocks[0].kind is not Kind.HEADING:
        parts.append("## The article {: #section-1 }")
    for block in article.blocks:
        if block.kind is Kind.HEADING:
            section += 1
            parts.append(f"## {_section(block.text, section)} {{: #section-{section} }}")
        elif block.kind is not Kind.PULL_QUOTE:
            if block.kind in counts:
                counts[block.kind] += 1
            parts += _passage(block, counts.get(block.kind, 0), matcher, rights)
    return "\n\n".join(parts) + "\n"


def _front_matter(article: Article, rights: str) -> str:
    topics: list[str] = []
    card = {
        "author": _authors(article), "publisher": article.publisher or "Not named in our copy",
        "published": article.published, "published_basis": article.published_basis, "url": article.url,
        "language": article.language, "rights": rights, "kind": article.section or "article",
        "limits": "Not yet weighed.",
        "original": {"sha256": article.sha256, "words": article.words, "passages": len(article.of(Kind.PASSAGE))},
    }  # fmt: skip
    shown = opening(article.title, LONGEST_HEADING)
    meta = {
        "title": article.title, "description": f"Reading notes on “{shown}”.", "source": card,
        "topics": topics, "draft": not may_publish(rights),
    }  # fmt: skip
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)}---"


def _authors(article: Article) -> list[dict[str, str]] | None:
    """Return the authors in CSL's form, as programs guess the parts of their names; the maintainer reads them over."""
    return [name.model_dump(exclude_none=True) for name in article.authors] or None


def _section(heading: str, number: int) -> str:
    return escape_inline(heading) if length(heading) <= LONGEST_HEADING else f"Section {number}"


def _passage(block: Block, number: int, matcher: Matcher, rights: str) -> Iterator[str]:
    anchor = f"{_ANCHORS[block.kind]}{number}" if block.kind in _ANCHORS else "credit"
    name = f"{_NAMES[block.kind]} {number}" if block.kind in _NAMES else "Credit line"
    yield heading(name, anchor, block.text)
    if may_publish(rights):
        yield "\n".join(_stated(text, f"{anchor}-{at}") for at, text in enumerate(sentences(block.text), 1))
    elif found := hints(block.text, matcher):
        yield comment(found)


def heading(name: str, anchor: str, text: str) -> str:
    """Return the heading of a passage with that text."""
    opens = f' opens="{words}"' if (words := opening_words(text)) else ""
    return f'### {name} {{: #{anchor} sha="{fingerprint(text)}" words="{count(text)}"{opens} }}'


def _stated(sentence: str, anchor: str) -> str:
    """Return a sentence of an article with open rights as a statement, dated where it gives one date."""
    when = when_of(sentence)
    return f"- {escape_inline(sentence)}\n  {{: #{anchor}" + (f' when="{when}" }}' if when else " }")
