"""What a citation says when it is opened: source, passage, our words, standing, remarks, the way there."""

from collections.abc import Container, Iterable, Sequence

from briefing.corpus import Corpus
from briefing.ids import Citation, ReferenceId, parse_citation
from briefing.links import citation_link, record_anchor
from briefing.model import DOUBTS, Standing, Statement
from briefing.read.markdown import CITATION, NARROW_SPACE
from briefing.render.attribution import attribution
from briefing.render.escape import plain
from briefing.render.marks import KEPT, mark
from briefing.render.opening import opening_link
from briefing.render.reference import cited_title, reference_brief
from briefing.render.statement import at_odds, passage_name, remark, sentence
from briefing.render.words import place_name, quoted, source_line

_INDENT = "    "
MOST = 2
"""Words of the one mark that a claim has in running text, however many statements stand behind it."""
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


def cited_together(corpus: Corpus, texts: Sequence[str]) -> str:
    """Return citations that follow one claim with the one mark that it has, all on the line of the claim.

    The mark stands after the last statement of the article, before references, which give the record.
    """
    shown = "".join(f"{KEPT}{mark(word)}" for word in marked_words(corpus, texts))
    last = max((at for at, text in enumerate(texts, 1) if ":" in text), default=0)
    parts = [NARROW_SPACE.join(f"[^{text}]" for text in some) for some in (texts[:last], texts[last:])]
    return f"{parts[0]}{shown}{NARROW_SPACE if all(parts) else ''}{parts[1]}"


def marked_words(corpus: Corpus, texts: Iterable[str]) -> list[Standing]:
    """Return the words of the mark that citations bring with them, those that weigh most; mostly none."""
    words = {word for text in texts for statement in _one(corpus, text) for word in statement.standing}
    return [word for word in SHOWN if word in words][:MOST]


def _one(corpus: Corpus, text: str) -> tuple[Statement, ...]:
    """Return the one statement that a citation names; a passage as a whole has no standing."""
    citation = parse_citation(text)
    return corpus.cited_statements(citation) if citation and citation.number is not None else ()


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
    passages = corpus.cited_passages(citation)
    opening = opening_link(source, passages[0]) if len(passages) == 1 else ""
    return f"{line}, [{place_name(citation)}]({citation_link(citation)}){opening}."


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
        return [f"{shown} [What the public record says of {passage_name(statement)}](#{anchor})"]
    return [
        shown,
        *at_odds(corpus, statement),
        *(f"**Remark.** {flat(corpus, remark(row))}" for row in statement.remarks),
    ]


def flat(corpus: Corpus, text: str) -> str:
    """Write references out, in brief: a footnote holds no footnotes, and the list of references has the rest."""
    written = CITATION.sub(lambda match: f"({reference_brief(corpus.references[ReferenceId(match['id'])])})", text)
    return written.replace(f"{NARROW_SPACE}(", " (")
