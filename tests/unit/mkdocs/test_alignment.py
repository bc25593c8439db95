"""How a column of a table is aligned is said by a class, since pages hold no styles."""

import markdown
from selectolax.lexbor import LexborHTMLParser

from briefing.check.gates.live import live
from briefing.mkdocs.dom import parsed, written
from briefing.mkdocs.reading_aids import align_cells

TABLE = "| a | b | c | d |\n| :-- | :-: | --: | --- |\n| 1 | 2 | 3 | 4 |\n"


def test_a_column_is_aligned_by_a_class_and_passes_the_gate() -> None:
    html = markdown.markdown(TABLE, extensions=["tables"])
    root = parsed(html)
    align_cells(root)
    made = written(root)

    assert [made.count(f'class="to-{way}"') for way in ("left", "center", "right")] == [2, 2, 2]
    assert live(LexborHTMLParser(f"<article>{made}</article>"), f"<article>{made}</article>") == ()
    assert live(LexborHTMLParser(f"<article>{html}</article>"), f"<article>{html}</article>") == ("style",)
