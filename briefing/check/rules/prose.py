"""Rules for topics: every paragraph of fact cites, and what it says occurs in what it cites."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.dates import read_when
from briefing.derive.mentions import plain
from briefing.errors import Finding, Place
from briefing.ids import EntityId, ReferenceId, looks_like_entity, parse_citation
from briefing.ingest.notes.topic import UNWRITTEN
from briefing.markup import to_text
from briefing.model import Remark, Source, Statement
from briefing.read.markdown import CITATION, citations
from briefing.read.pages import AuthoredPage
from briefing.text.facts import undated, unsupported
from briefing.views.references import reference_line
from briefing.views.words import figure, source_line

_ITEM = re.compile(r"\A(?:[-*+]|\d+[.)]) +")
_RULE = re.compile(r"\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *\|?")
_CITATIONS = re.compile(
    rf"{CITATION.pattern.replace('?P<id>', '?:')}(?:\s*{CITATION.pattern.replace('?P<id>', '?:')})*"
)
_OURS = re.compile(r"\{:[^}]*\.ours\b")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, one item of a list, or one row of a table."""

    text: str
    line: int
    ours: bool


def paragraphs(page: AuthoredPage) -> Iterator[Paragraph]:
    """Yield a topic's paragraphs, items and rows with the line in which each begins; headings and macros left out."""
    block: list[tuple[int, str]] = []
    for number, line in (*page.lines, (0, "")):
        text = line.strip()
        if block and (not text or _ITEM.match(text) or text.startswith("#")):
            yield from _parts(block)
            block = []
        if text and not text.startswith(("#", "{{", "///", "[^")):
            block.append((number, text))


def _parts(block: list[tuple[int, str]]) -> Iterator[Paragraph]:
    """Yield a block as one paragraph, or a table row by row, without its head."""
    ours = any(_OURS.match(text) for _, text in block)
    lines = [(number, text) for number, text in block if not text.startswith("{:")]
    rule = next((n for n, (_, text) in enumerate(lines) if _RULE.fullmatch(text)), None)
    if rule is not None:
        yield from (Paragraph(text, number, ours) for number, text in lines[rule + 1 :])
    elif lines:
        text = " ".join(_ITEM.sub("", text, count=1) for _, text in lines)
        yield Paragraph(text, lines[0][0], ours)


def check_topic(corpus: Corpus, page: AuthoredPage) -> list[Finding]:
    """Return every finding about a topic's headings and paragraphs."""
    headings = [(number, line) for number, line in page.lines if line.startswith("#") and citations(line)]
    findings = [finding("topic/heading", Place(page.file, n)) for n, _ in headings]
    findings += _undated(corpus, page)
    published = not any(topic.draft for topic in corpus.topics.values() if topic.place.file == page.file)
    for paragraph in paragraphs(page):
        if published and paragraph.text == UNWRITTEN:
            findings.append(finding("topic/unwritten", Place(page.file, paragraph.line)))
        if not paragraph.ours:
            findings += _paragraph(corpus, paragraph, Place(page.file, paragraph.line))
    return findings


def _undated(corpus: Corpus, page: AuthoredPage) -> Iterator[Finding]:
    """Yield a finding for each date in a heading or in front matter that nothing of the topic gives."""
    written = [(number, line) for number, line in page.lines if line.startswith("#")]
    heads = ("title", "description", "verdict")
    written += [(page.at(name).line, getattr(page.meta, name, None) or "") for name in heads]
    cited = [pointer.target for pointer in page.citations]
    named = {citation.source for text in cited if (citation := parse_citation(text)) and citation.source}
    slug = getattr(page.meta, "topic", "")
    cards = [source for source in corpus.sources.values() if source.key in named or slug in source.topics]
    support = " ".join([*(_support(corpus, text) for text in cited), *(_card_text(corpus, source) for source in cards)])
    for line, text in written:
        for missing in undated(plain(unescape(text)), support):
            yield finding("topic/unsupported", Place(page.file, line), missing=missing, part="topic")


def _paragraph(corpus: Corpus, paragraph: Paragraph, place: Place) -> Iterator[Finding]:
    cited = [pointer.target for pointer in citations(paragraph.text)]
    if not cited:
        yield finding("topic/uncited", place, quoted=repr(paragraph.text[:50]))
        return
    whole = " ".join(_support(corpus, text) for text in cited)
    for words, own in _cited_parts(paragraph.text):
        support = " ".join(_support(corpus, text) for text in own) if _states(own) else whole
        for missing in unsupported(plain(unescape(words)), support):
            part = "sentence" if support != whole else "paragraph"
            yield finding("topic/unsupported", place, missing=missing, part=part)


def _cited_parts(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the words of a paragraph as far as each group of citations, with what the group cites."""
    at = 0
    for group in _CITATIONS.finditer(text):
        yield text[at : group.start()], [pointer.target for pointer in citations(group.group())]
        at = group.end()
    if text[at:].strip():
        yield text[at:], []


def _states(cited: list[str]) -> bool:
    """Return whether something cited is a statement; a reference has a title only, and its facts stand in remarks."""
    return any((citation := parse_citation(text)) is not None and citation.source for text in cited)


def _support(corpus: Corpus, text: str) -> str:
    citation = parse_citation(text)
    if citation is None or citation.source is None:
        return to_text(reference_line(corpus.references[ReferenceId(text)]))
    parts = [to_text(source_line(corpus.sources[citation.source]))]
    parts += [statement_text(corpus, statement) for statement in corpus.cited_statements(citation)]
    return " ".join(parts)


def _card_text(corpus: Corpus, source: Source) -> str:
    """Return what a source's card says: its bibliographic line, its limits, its remarks and what those cite."""
    card = source.card
    own = (source.description, card.limits, card.interests or "", card.omits or "")
    return " ".join([to_text(source_line(source)), *own, *_remarks(corpus, card.remarks)])


def statement_text(corpus: Corpus, statement: Statement) -> str:
    """Return all that citing a statement brings: its words, figure, dates, speakers, remarks and their references."""
    parts = [plain(statement.text), record_text(corpus, statement)]
    parts += [figure(statement.figure), statement.figure.low, statement.figure.high or ""] if statement.figure else []
    parts += [read_when(date).words for date in (statement.when, statement.said) if date]
    return " ".join(parts)


def record_text(corpus: Corpus, statement: Statement) -> str:
    """Return what stands beside a statement: its speakers, its remarks, and the references and statements they cite."""
    tokens = (*statement.by, *statement.via)
    parts = [corpus.entities[EntityId(token)].data.name if looks_like_entity(token) else token for token in tokens]
    return " ".join([*parts, *_remarks(corpus, statement.remarks)])


def _remarks(corpus: Corpus, remarks: Iterable[Remark]) -> Iterator[str]:
    """Yield the text of each remark, and the references and statements that it cites."""
    for remark in remarks:
        yield remark.text
        cited = [parse_citation(pointer.target) for pointer in citations(remark.text)]
        # What does not exist is a finding of its own.
        found = (corpus.references.get(ReferenceId(c.text)) for c in cited if c and c.source is None)
        yield from (to_text(reference_line(reference)) for reference in found if reference)
        yield from (plain(s.text) for c in cited if c and c.source for s in corpus.cited_statements(c))
