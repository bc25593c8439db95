"""Sources and their statements as documents."""

from collections.abc import Iterator

from briefing.derive.derived import Derived
from briefing.links import source_link, statement_link
from briefing.markup import parse, to_text
from briefing.model import Remark, Source, Statement
from briefing.search.document import Document
from briefing.views.speakers import attribution
from briefing.views.words import as_of, capitalised, date, figure, published


def source_documents(derived: Derived, source: Source) -> Iterator[Document]:
    """Yield the source, then each of its statements."""
    card = source.card
    text = [source.description, card.kind, card.writer or "no author named", card.publisher, card.limits]
    yield Document(
        source_link(source.key),
        "source",
        source.title,
        "\n".join(text),
        record="\n".join(map(_record, card.remarks)),
        topics=source.topics,
        speaker=f"By {card.writer}" if card.writer else "No author named",
        date=published(source),
    )
    for passage in source.passages:
        for statement in passage.statements:
            yield _statement(derived, source, statement)


def _statement(derived: Derived, source: Source, statement: Statement) -> Document:
    return Document(
        statement_link(statement),
        "statement",
        "",
        to_text(parse(statement.text)),
        figure=figure(statement.figure) if statement.figure else "",
        record="\n".join(map(_record, statement.remarks)),
        topics=source.topics,
        about=tuple(sorted(derived.mentions.entities(statement))),
        standing=statement.standing,
        outcome=statement.outcome or "",
        speaker=to_text(attribution(derived.corpus, statement)),
        date=_date(source, statement),
        within=source_link(source.key),
    )


def _record(remark: Remark) -> str:
    text = to_text(parse(remark.text))
    return f"{text} ({capitalised(as_of(remark.as_of))}.)" if remark.as_of else text


def _date(source: Source, statement: Statement) -> str:
    if statement.when:
        return date(statement.when)
    return f"said {date(statement.said)}" if statement.said else f"published {published(source)}"
