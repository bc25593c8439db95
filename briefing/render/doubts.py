"""What the article says beside what the public record says."""

from collections.abc import Sequence

from briefing.labels import PUBLIC_RECORD
from briefing.render.html import folded, inline, paragraph, wrapped
from briefing.render.marks import KEPT, marks
from briefing.render.statement import AT_ODDS, elsewhere, passage_mark, remark, spoken
from briefing.views.doubts import Doubt
from briefing.views.words import counted


def doubts_block(rows: Sequence[Doubt], *, anchored: bool = False) -> str:
    """Return an entry for each statement in doubt.

    Args:
        rows: the statements.
        anchored: whether notes of the page may lead to the entries; each statement then stands once.

    """
    if not rows:
        return paragraph("No statement is marked as corrected, disputed, divided, unconfirmed or outdated.")
    entries = "".join(_doubt(row, row.anchor if anchored else "") for row in rows)
    number = counted(len(rows), "statement", "statements")
    return folded("doubts", f"{number}, each beside what the public record says", entries) if anchored else entries


def _doubt(row: Doubt, anchor: str) -> str:
    said = f"{inline(row.said.text)}{spoken(inline(row.who))}"
    paragraphs = [
        paragraph(f"{marks(row.said.stand).removeprefix(KEPT)} {passage_mark(row.said)}", "doubt-mark"),
        paragraph(f"<strong>The article says.</strong> {said}", "doubt-article"),
        *(paragraph(f"{AT_ODDS}{elsewhere(other)}", "doubt-article") for other in row.at_odds),
        *(paragraph(f"<strong>{PUBLIC_RECORD}.</strong> {remark(each)}", "doubt-record") for each in row.remarks),
    ]
    return wrapped("doubt", "".join(paragraphs), anchor)
