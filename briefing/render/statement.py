"""One statement as it stands on a page: sentence, standing, speaker, dates, remarks, the way to its passage."""

import re

from briefing.corpus import Corpus
from briefing.derive.standing import stand_of
from briefing.ids import parse_citation
from briefing.labels import COMPARE
from briefing.links import REPORT_LINK, citation_link, statement_link
from briefing.model import Remark, Statement
from briefing.read.markdown import citations, replace_citations
from briefing.render.attribution import attribution
from briefing.render.escape import inline, plain
from briefing.render.marks import marks
from briefing.render.words import as_of, date, joined, place_name

_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""What HTML, too, takes for a year, a month or a day."""


def passage_name(statement: Statement) -> str:
    """Return the statement's number as readers see it: `3.1`, or `caption 1.1` and the like."""
    label = statement.label
    names = {"c": f"caption {label[1:]}", "n": f"note {label[1:]}"}
    shown = label if label.isdigit() else names.get(label[0] if label != "credit" else "", "credit line")
    return f"{shown}.{statement.number}"


def passage_mark(statement: Statement) -> str:
    """Return a link to the statement on its source's page, labelled with its number."""
    return f"[{passage_name(statement)}]({statement_link(statement)}){{: .passage-mark }}"


def sentence(statement: Statement) -> str:
    """Return the statement's sentence with its standing and, of an accusation, the outcome, as inline Markdown."""
    return inline(statement.text) + marks(stand_of(statement))


def meta(corpus: Corpus, statement: Statement) -> str:
    """Return who says so, when, and what to read with it, as one line of Markdown; perhaps an empty one."""
    who = attribution(corpus, statement, known=True)
    parts = [who] if who else []
    parts += [f"dated {date(statement.when)}"] if statement.when else []
    parts += [f"said {date(statement.said)}"] if statement.said else []
    parts += [f"the same in {_links(statement.also)}"] if statement.also else []
    parts += [f"{COMPARE} {_links(statement.see)}"] if statement.see else []
    return " · ".join(parts)


def _also(corpus: Corpus, statement: Statement) -> list[str]:
    """Return what other statements say on the same matter, each with its source and passage."""
    cited = [citation for text in statement.also if (citation := parse_citation(text))]
    return [
        f"{sentence(other)} {passage_mark(other)} ({plain(corpus.sources[other.source].title)})"
        for citation in cited
        for other in corpus.cited_statements(citation)
    ]


def at_odds(corpus: Corpus, statement: Statement) -> list[str]:
    """Return the statements that contradict one, each with its place; neither side is called wrong for it."""
    others = [corpus.statements[id_] for id_ in corpus.contradictions.get(statement.id, ())]
    return [f"**At odds with this.** {_elsewhere(corpus, other, statement)}" for other in others]


def _elsewhere(corpus: Corpus, other: Statement, statement: Statement) -> str:
    source = "" if other.source == statement.source else f" ({inline(corpus.sources[other.source].title)})"
    return f"{sentence(other)} {passage_mark(other)}{source}"


def _links(texts: tuple[str, ...]) -> str:
    return joined([_link(text) for text in texts])


def _link(text: str) -> str:
    """Return a link to what a citation of a passage or statement names; a citation of a reference stays one."""
    citation = parse_citation(text)
    if citation is None or citation.source is None:
        return f"[^{text}]"
    return f"[{place_name(citation)}]({citation_link(citation)})"


def remark(row: Remark) -> str:
    """Return a remark with the date of its check, as inline Markdown.

    References stay citations; passages and statements become links, since they stand on this very site: the words
    that name one where the remark has them, otherwise its name in brackets.
    """
    text = replace_citations(inline(_placed(row.text)), _bracketed).replace("\u202f(", " (")
    return f'{text}{_as_of(row)} <span class="checked">Checked {date(row.checked)}.</span>'


def _as_of(row: Remark) -> str:
    """Return how new the evidence on an open matter is, led by a space; a script adds the age by the reader's clock."""
    if not row.as_of:
        return ""
    said, exact = as_of(row.as_of), _DAY.fullmatch(row.as_of)
    shown = f'<time datetime="{row.as_of}" data-age>{said}</time>' if exact else said
    return f' <span class="still-open">Still open {shown}.</span>'


def _bracketed(cited: str) -> str:
    link = _link(cited)
    return link if link.startswith("[^") else f"({link})"


def _placed(text: str) -> str:
    """Return a remark's text in which the words that name a cited passage or statement are the link to it."""
    for cited in dict.fromkeys(pointer.target for pointer in citations(text)):
        citation = parse_citation(cited)
        if citation is None or citation.source is None or citation.last:
            continue
        number = f"{citation.first}.{citation.number}"
        names = rf"statement {re.escape(number)}|passage {re.escape(citation.first)}"
        words = re.search(rf"(?<!\[)\b(?:{names})(?![\d]|\.\d)", text)
        if words:
            link = f"[{words.group()}]({citation_link(citation)})"
            text = (text[: words.start()] + link + text[words.end() :]).replace(f" [^{cited}]", "", 1)
    return text


def _report(statement: Statement) -> str:
    return f'[report a mistake]({REPORT_LINK}){{: data-report="{statement.id}" }}'


def block(corpus: Corpus, statement: Statement, *, anchor: str = "") -> str:
    """Return the whole statement as Markdown paragraphs.

    Args:
        corpus: where its speakers are looked up.
        statement: what to show.
        anchor: the id to give its sentence, on the one page where the statement lives.

    """
    name = f"#{anchor} " if anchor else ""
    lines = [f"{passage_mark(statement)} {sentence(statement)}\n{{: {name}.statement }}"]
    known, report = meta(corpus, statement), _report(statement) if anchor else ""
    if known:
        further = f'<span class="statement-acts"> · {report}</span>' if report else ""
        lines.append(f"{known}{further}\n{{: .statement-meta }}")
    elif report:
        lines.append(f"{report}\n{{: .statement-meta .statement-acts }}")
    lines += [f"**Also.** {line}\n{{: .also }}" for line in _also(corpus, statement)]
    lines += [f"{line}\n{{: .also }}" for line in at_odds(corpus, statement)]
    lines += [f"**Remark.** {remark(row)}\n{{: .remark }}" for row in statement.remarks]
    return "\n\n".join(lines)
