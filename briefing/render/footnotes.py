"""What a citation says when it is opened: source, passage, our words, standing, remarks, the way there."""

from collections.abc import Container

from briefing.corpus import Corpus
from briefing.ids import Citation, ReferenceId, parse_citation
from briefing.links import citation_link, record_anchor
from briefing.model import DOUBTS, Standing, Statement
from briefing.read.markdown import CITATION, NARROW_SPACE
from briefing.render.attribution import attribution
from briefing.render.escape import plain
from briefing.render.reference import cited_title, reference_brief
from briefing.render.statement import mark, passage_name, remark, sentence
from briefing.render.words import place_name, quoted, source_line

_INDENT = "    "
KEPT = "\u00a0"
"""The space that keeps a standing on the line of its number."""
SHOWN = (Standing.ALLEGED, *DOUBTS)
"""Standings that follow a citation in running text; an opinion is named as one by the sentence itself."""


def definition(corpus: Corpus, text: str, anchors: Container[str] = (), *, named: bool = False) -> str:
    """Return the footnote that a citation opens, as the Markdown that defines it.

    Args:
        corpus: where the citation is looked up.
        text: the citation.
        anchors: those of the page; where it says elsewhere what the record says of a statement, the note leads there.
        named: whether a note before this one says who wrote and published the source, and when.

    """
    citation = parse_citation(text)
    if citation is None or citation.source is None:
        reference = corpus.references[ReferenceId(text)]
        return f"[^{text}]: {_reference(corpus, reference.id)}"
    paragraphs = [_head(corpus, citation, named=named), *_body(corpus, citation, anchors)]
    return f"[^{text}]: " + f"\n\n{_INDENT}".join(paragraphs)


def citation_marks(corpus: Corpus, text: str) -> str:
    """Return the standing to show after a citation of one statement; nothing where it is only reported or assessed."""
    citation = parse_citation(text)
    if citation is None or citation.number is None:
        return ""
    shown = [s for statement in corpus.cited_statements(citation) for s in statement.standing if s in SHOWN]
    return KEPT.join(["", *(mark(standing) for standing in shown)])


def _reference(corpus: Corpus, id_: ReferenceId) -> str:
    reference = corpus.references[id_]
    data = reference.data
    named = [plain(author.text) for author in data.author] + [cited_title(reference), reference_brief(reference)]
    note = f" {plain(data.note.rstrip('.'))}." if data.note else ""
    return f"{', '.join(named)}.{note}"


def _head(corpus: Corpus, citation: Citation, *, named: bool) -> str:
    source = corpus.sources[citation.source] if citation.source else None
    if source is None:
        return ""
    line = quoted(plain(source.title)) if named else source_line(source)
    return f"{line}, [{place_name(citation)}]({citation_link(citation)})."


def _body(corpus: Corpus, citation: Citation, anchors: Container[str]) -> list[str]:
    statements = corpus.cited_statements(citation)
    if not statements:
        reasons = [passage.reason for passage in corpus.cited_passages(citation) if passage.reason]
        return [f"*{plain(reason)}*" for reason in reasons]
    return [paragraph for statement in statements for paragraph in _statement(corpus, statement, anchors)]


def _statement(corpus: Corpus, statement: Statement, anchors: Container[str]) -> list[str]:
    who = attribution(corpus, statement, known=True) if statement.by or statement.via else ""
    said = f" ({who[0].lower()}{who[1:]})" if who else ""
    shown = f"{sentence(statement)}{said}"
    if (anchor := record_anchor(statement)) in anchors:
        return [f"{shown} [What the record says of {passage_name(statement)}](#{anchor})"]
    return [shown, *(f"**Remark.** {flat(corpus, remark(row))}" for row in statement.remarks)]


def flat(corpus: Corpus, text: str) -> str:
    """Write references out, in brief: a footnote holds no footnotes, and the list of references has the rest."""
    written = CITATION.sub(lambda match: f"({reference_brief(corpus.references[ReferenceId(match['id'])])})", text)
    return written.replace(f"{NARROW_SPACE}(", " (")
