"""What a citation says when it is opened: source, passage, our words, standing, remarks, the way there."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.ids import ReferenceId, parse_citation
from briefing.links import citation_link, record_anchor
from briefing.markup import Inline, Text, joined, words, written_out
from briefing.model import DOUBTS, Reference, Standing, Statement
from briefing.views.opening import Opening, opening_of
from briefing.views.references import cited_title, note_of, reference_brief
from briefing.views.speakers import attribution
from briefing.views.statements import Elsewhere, RemarkView, Sentence, at_odds, remark_of, sentence_of
from briefing.views.words import place_name, quoted, source_line

MOST = 2
"""Words of the one mark that a claim has in running text, however many statements stand behind it."""
SHOWN = (Standing.ALLEGED, *DOUBTS)
"""Standings that follow a citation in running text; an opinion is named as one by the sentence itself."""


class Told(NamedTuple):
    """One statement in a note."""

    said: Sentence
    who: Inline
    """Who says so, where its sentence leaves them out."""
    record: str
    """The id, on the same page, of what the record says of it; empty where the note says so itself."""
    at_odds: tuple[Elsewhere, ...]
    remarks: tuple[RemarkView, ...]


class Spot(NamedTuple):
    """The passage or statement that a citation names."""

    link: str
    words: str
    number: str
    """That of a statement, such as `3.1`; empty where a passage or several are cited."""


class Note(NamedTuple):
    """What one citation opens."""

    key: str
    """That of the article; empty where an outside work is cited."""
    title: str
    """The article's, in the first note on it alone."""
    head: Inline
    """The work with author, publisher and day."""
    place: Spot | None
    """None where an outside work is cited."""
    opening: Opening | None
    told: tuple[Told, ...] = ()
    reason: str = ""
    """Why nothing is stated, where nothing is."""
    further: str = ""
    """An editor's sentence on an outside work; mostly nothing."""


def note_of_citation(
    corpus: Corpus, text: str, anchors: Container[str] = (), *, named: bool = False, opened: Container[str] = ()
) -> Note:
    """Return the note that a citation opens.

    Args:
        corpus: where the citation is looked up.
        text: the citation.
        anchors: those of the page; where it says elsewhere what the record says of a statement, the note leads there.
        named: whether a note before this one says who wrote and published the source, and when.
        opened: hashes of the passages of which a note before this one gives the opening words.

    """
    citation = parse_citation(text)
    if citation is None or citation.source is None:
        return _of_reference(corpus.references[ReferenceId(text)])
    source = corpus.sources[citation.source]
    head = words(quoted(source.title)) if named else source_line(source)
    passages = corpus.cited_passages(citation)
    told = tuple(_told(corpus, s, anchors) for s in corpus.cited_statements(citation))
    reasons = "" if told else " ".join(passage.reason for passage in passages if passage.reason)
    opens = len(passages) == 1 and passages[0].sha not in opened
    opening = opening_of(source, passages[0]) if opens else None
    number = told[0].said.number if citation.number is not None and told else ""
    place = Spot(citation_link(citation), place_name(citation), number)
    return Note(source.key, "" if named else source.title, head, place, opening, told, reasons)


def marked_words(corpus: Corpus, texts: Iterable[str]) -> list[Standing]:
    """Return the words of the mark that citations bring with them, those that weigh most; mostly none."""
    found = {word for text in texts for statement in _one(corpus, text) for word in statement.standing}
    return [word for word in SHOWN if word in found][:MOST]


def in_brief(corpus: Corpus, row: RemarkView) -> RemarkView:
    """Return a remark with its references written out, in brief: a note holds no notes."""

    def shown(id_: str) -> Inline:
        return (Text("("), *reference_brief(corpus.references[ReferenceId(id_)]), Text(")"))

    return row._replace(text=written_out(row.text, shown))


def _one(corpus: Corpus, text: str) -> tuple[Statement, ...]:
    """Return the one statement that a citation names; a passage as a whole has no standing."""
    citation = parse_citation(text)
    return corpus.cited_statements(citation) if citation and citation.number is not None else ()


def _of_reference(reference: Reference) -> Note:
    names = [words(author.text) for author in reference.data.author]
    head = joined(", ", [*names, cited_title(reference), reference_brief(reference)])
    return Note("", "", head, None, None, further=note_of(reference.data))


def _told(corpus: Corpus, statement: Statement, anchors: Container[str]) -> Told:
    who = attribution(corpus, statement, known=True) if statement.by or statement.via else ()
    said, record = sentence_of(statement), record_anchor(statement)
    if record in anchors:
        return Told(said, who, record, (), ())
    remarks = tuple(in_brief(corpus, remark_of(row)) for row in statement.remarks)
    return Told(said, who, "", at_odds(corpus, statement), remarks)
