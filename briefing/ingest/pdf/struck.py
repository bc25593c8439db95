"""Letters of a PDF that a line is drawn through: struck out, and no words of the text."""

from collections.abc import Sequence

from pdfminer.layout import LTChar, LTCurve, LTPage

from briefing.ingest.pdf.hidden import empty
from briefing.ingest.pdf.tables import text_within
from briefing.text.words import count

_LOW, _HIGH = 0.28, 0.68
"""Where a line lies that strikes letters out, in shares of their height from below; others underline them."""
_THIN, _OVER = 0.15, 0.5
"""How thick it is at most, and how far it reaches over its letters at most, in sizes of a letter."""
_MOST = 2000
"""Lines of a page that are looked at; one with more is a drawing."""


def take_struck(page: LTPage) -> int:
    """Empty the letters of a page that are struck out; return how many words they hold."""
    chars = [part for part in page if isinstance(part, LTChar) and part.upright]
    rules = [part for part in page if isinstance(part, LTCurve) and part.height < 2.5 < part.width]
    struck = {id(char): char for rule in rules[:_MOST] for char in _under(rule, chars)}
    if not struck:
        return 0
    words = count(text_within(list(struck.values())))
    empty(struck.values())
    return words


def _under(rule: LTCurve, chars: Sequence[LTChar]) -> list[LTChar]:
    """Return the letters that a line is drawn through from the first to the last of them, and nothing besides."""
    middle = (rule.y0 + rule.y1) / 2
    found = [
        char for char in chars
        if char.y0 + _LOW * char.size < middle < char.y0 + _HIGH * char.size
        and rule.x0 - 1 <= (char.x0 + char.x1) / 2 <= rule.x1 + 1
    ]  # fmt: skip
    words = [char for char in found if char.get_text().strip()]
    if not words or rule.height > _THIN * words[0].size:
        return []
    reach = _OVER * words[0].size
    is_whole = min(c.x0 for c in found) - rule.x0 < reach and rule.x1 - max(c.x1 for c in found) < reach
    return found if is_whole and any(char.get_text().isalnum() for char in words) else []
