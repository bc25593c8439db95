"""One statement as readers meet it: its sentence with its standing, who says so, when, what bears on it, remarks."""

import re
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.standing import stand_of
from briefing.ids import Citation, parse_citation
from briefing.links import citation_link, statement_link
from briefing.markup import Citation as Cited
from briefing.markup import Inline, Link, Text, cited, linked, parse, sequence, words, written_out
from briefing.model import Remark, Stand, Statement
from briefing.views.speakers import attribution
from briefing.views.words import place_name


class Sentence(NamedTuple):
    """A statement's sentence, how it stands, and its place."""

    id: str
    """The full id, `key:3.1`."""
    number: str
    """As readers see it: `3.1`, or `caption 1.1` and the like."""
    link: str
    """To its place on the page of its source."""
    text: Inline
    stand: Stand


class Elsewhere(NamedTuple):
    """Another statement that bears on one, and the title of its source where that is another."""

    said: Sentence
    source: str


class RemarkView(NamedTuple):
    """An editor's remark: references are cited, passages and statements of this site are linked."""

    text: Inline
    as_of: str | None
    """The date of the newest evidence on an open matter, in EDTF."""
    checked: str
    """In EDTF."""


class StatementView(NamedTuple):
    """A whole statement."""

    said: Sentence
    who: Inline
    """Who says so, where its sentence leaves them out."""
    when: str | None
    """What it is about, in EDTF."""
    said_on: str | None
    also: Inline
    """Links to passages that say the same."""
    see: Inline
    """Links to statements to read with it."""
    others: tuple[Elsewhere, ...]
    """Statements that say the same."""
    at_odds: tuple[Elsewhere, ...]
    """Statements that contradict it; neither side is called wrong for it."""
    remarks: tuple[RemarkView, ...]


def statement_of(corpus: Corpus, statement: Statement) -> StatementView:
    """Return the whole of a statement."""
    return StatementView(
        sentence_of(statement),
        attribution(corpus, statement, known=True),
        statement.when,
        statement.said,
        _links(statement.also),
        _links(statement.see),
        tuple(_also(corpus, statement)),
        at_odds(corpus, statement),
        tuple(map(remark_of, statement.remarks)),
    )


def sentence_of(statement: Statement) -> Sentence:
    """Return a statement's sentence with its place."""
    text = parse(statement.text)
    return Sentence(statement.id, passage_name(statement), statement_link(statement), text, stand_of(statement))


def passage_name(statement: Statement) -> str:
    """Return the statement's number as readers see it: `3.1`, or `caption 1.1` and the like."""
    label = statement.label
    names = {"c": f"caption {label[1:]}", "n": f"note {label[1:]}"}
    shown = label if label.isdigit() else names.get(label[0] if label != "credit" else "", "credit line")
    return f"{shown}.{statement.number}"


def at_odds(corpus: Corpus, statement: Statement) -> tuple[Elsewhere, ...]:
    """Return the statements that contradict one."""
    others = (corpus.statements[id_] for id_ in corpus.contradictions.get(statement.id, ()))
    return tuple(
        Elsewhere(sentence_of(other), "" if other.source == statement.source else corpus.sources[other.source].title)
        for other in others
    )


def remark_of(row: Remark) -> RemarkView:
    """Return a remark: the words that name a passage or statement lead to it, otherwise its name in brackets."""
    text = parse(row.text)
    for id_ in dict.fromkeys(cited(text)):
        text = _placed(text, id_)
    return RemarkView(written_out(text, _in_brackets), row.as_of, row.checked)


def _also(corpus: Corpus, statement: Statement) -> list[Elsewhere]:
    found = [citation for text in statement.also if (citation := parse_citation(text))]
    return [
        Elsewhere(sentence_of(other), corpus.sources[other.source].title)
        for citation in found
        for other in corpus.cited_statements(citation)
    ]


def _links(texts: tuple[str, ...]) -> Inline:
    return sequence([_place(text) or (Cited(text),) for text in texts])


def _place(text: str) -> Inline | None:
    """Return a link to the passage or statement that a citation names; None where it names an outside work."""
    citation = parse_citation(text)
    if citation is None or citation.source is None:
        return None
    return linked(citation_link(citation), place_name(citation))


def _in_brackets(text: str) -> Inline | None:
    link = _place(text)
    return link and (Text("("), *link, Text(")"))


def _placed(nodes: Inline, id_: str) -> Inline:
    """Return a remark in which the words that name a cited passage or statement are the link to it."""
    citation = parse_citation(id_)
    if citation is None or citation.source is None or citation.last:
        return nodes
    for at, node in enumerate(nodes):
        if isinstance(node, Text) and (found := _naming(citation).search(node.text)):
            link = Link(citation_link(citation), words(found.group()))
            parts = (Text(node.text[: found.start()]), link, Text(node.text[found.end() :]))
            return _without(nodes[:at] + parts + nodes[at + 1 :], id_)
    return nodes


def _naming(citation: Citation) -> re.Pattern[str]:
    number = re.escape(f"{citation.first}.{citation.number}")
    return re.compile(rf"\b(?:statement {number}|passage {re.escape(citation.first)})(?![\d]|\.\d)")


def _without(nodes: Inline, id_: str) -> Inline:
    """Return a tree without the first citation of an id, and without the space before it."""
    at = next(at for at, node in enumerate(nodes) if node == Cited(id_))
    before = nodes[at - 1] if at else None
    if isinstance(before, Text):
        return (*nodes[: at - 1], Text(before.text.removesuffix(" ")), *nodes[at + 1 :])
    return nodes[:at] + nodes[at + 1 :]
