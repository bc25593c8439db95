"""Every word of a PDF is in its passages, in what was left out, or in its running heads; of any document."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest.article import Article, Kind
from briefing.ingest.pdf.document import read_pdf
from tests.unit.ingest.articles import FIRST, THIRD, pdf_of

Part = tuple[str, tuple[str, str, str]]
LEFT, MIDDLE = 72, 320
TALL = 90
"""Points that a part takes on its page."""


def shown(text: str, x: float, y: float, size: float = 11) -> str:
    """Return the operators that show a text at a place."""
    return f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj "


def wrapped(text: str, x: float, y: float, letters: int, size: float = 11) -> str:
    """Return the operators that show a paragraph, its lines broken between words."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "".join(shown(line, x, y - 1.3 * size * at, size) for at, line in enumerate(lines))


def _columns(a: str, b: str, c: str, y: float) -> str:
    left = f"The {a} was seen in the left column of this page, where nobody looked for it that winter at all."
    right = f"The {b} was seen in the right column, beside the {c}, which everybody had looked for that winter."
    return wrapped(left, LEFT, y, 40) + wrapped(right, MIDDLE, y, 40)


def _aligned(a: str, b: str, c: str, y: float) -> str:
    rows = [(a, "2017", "41"), (b, "2018", ""), (c, "", "9")]
    return "".join(
        shown(text, LEFT + 90 * x, y - 16 * n) for n, row in enumerate(rows) for x, text in enumerate(row) if text
    )


def _table(a: str, b: str, c: str, y: float) -> str:
    rules = "".join(f"{LEFT} {y + 14 - row * 18} m {LEFT + 300} {y + 14 - row * 18} l S " for row in range(3))
    rules += "".join(f"{LEFT + 150 * at} {y + 14} m {LEFT + 150 * at} {y - 22} l S " for at in range(3))
    cells = [(a, 4, 0), (b, 154, 0), (c, 4, 18), ("12", 154, 18)]
    return f"ET {rules} BT " + "".join(shown(text, LEFT + x, y - down) for text, x, down in cells)


_SHAPES: dict[str, Callable[[str, str, str, float], str]] = {
    "line": lambda a, b, c, y: wrapped(f"The {a} and the {b} met near the {c}, they say, that winter.", LEFT, y, 80),
    "long": lambda a, b, c, y: wrapped(f"{FIRST} The {a} and the {b} met. {FIRST} They saw the {c} there.", LEFT, y, 85),
    "heading": lambda a, b, c, y: shown(f"Of {a}", LEFT, y, 18) + shown(f"The {b} met the {c} and wrote it down.", LEFT, y - 30),
    "list": lambda a, b, c, y: "".join(shown(f"\x95 the {w} of old.", LEFT, y - 16 * n) for n, w in enumerate((a, b, c))),
    "power": lambda a, b, c, y: shown(f"The {a} was 10", LEFT, y) + "6 Ts /F1 6 Tf (6) Tj 0 Ts " + f"/F1 11 Tf ( {b} by {c} then.) Tj ",
    "index": lambda a, b, c, y: shown(f"The {a} was x", LEFT, y) + "-6 Ts /F1 6 Tf (2) Tj 0 Ts " + f"/F1 11 Tf ( {b} by {c} then.) Tj ",
    "aligned": _aligned,
    "columns": _columns,
    "table": _table,
    "small": lambda a, b, c, y: shown(f"1 See {a} on {b}, printed at {c}.", LEFT, y, 7),
}  # fmt: skip


def read(text: str, drawn: str = "", note: str = "") -> Article:
    """Return the article of a page that shows a text."""
    return read_pdf(pdf_of(text, drawn, note))[0]


@settings(max_examples=40, deadline=None)
@given(
    names=st.lists(st.sampled_from(sorted(_SHAPES)), min_size=1, max_size=5), drawn=st.booleans(), noted=st.booleans()
)
def test_every_word_of_a_pdf_is_kept_or_counted(names: list[str], drawn: bool, noted: bool) -> None:  # noqa: FBT001
    words = [tuple(f"zq{at}{letter}v" for letter in "abc") for at in range(len(names))]
    top = 690 - TALL
    body = "".join(_SHAPES[name](*words[at], top - TALL * at) for at, name in enumerate(names))
    first, last = wrapped(FIRST, LEFT, 690, 85), wrapped(THIRD, LEFT, top - TALL * len(names), 85)
    article = read(
        shown("Lamps of the town", LEFT, 740, 24) + first + body + last,
        shown("zqdrawnv", 400, 20) if drawn else "",
        "zqnotedv" if noted else "",
    )

    found = Counter(re.findall(r"zq\d+[abc]v", article.text))
    assert found == Counter(word for part in words for word in part), article.text
    assert sum(number for _, number in article.left_out) == drawn + noted
    assert FIRST.split()[-1] in article.text
    assert THIRD.split()[0] in article.text


def test_a_heading_that_two_columns_tear_is_one() -> None:
    left = wrapped("In the left column " + FIRST, LEFT, 500, 40) + shown("What the keepers of the", LEFT, 330, 16)
    right = shown("old mole wrote down", MIDDLE, 500, 16) + wrapped("In the right column " + THIRD, MIDDLE, 470, 40)
    article = read(shown("Lamps of the town", LEFT, 740, 24) + left + right)

    assert [block.text for block in article.of(Kind.HEADING)] == ["What the keepers of the old mole wrote down"]


@pytest.mark.parametrize("second", ["Who paid for it", "The oil of the mole"])
def test_two_headings_in_two_columns_stay_two(second: str) -> None:
    left = shown("What the keepers wrote", LEFT, 520, 16) + wrapped("In the left column " + FIRST, LEFT, 490, 40)
    right = shown(second, MIDDLE, 520, 16) + wrapped("In the right column " + THIRD, MIDDLE, 490, 40)
    article = read(shown("Lamps of the town", LEFT, 740, 24) + left + right)

    assert [block.text for block in article.of(Kind.HEADING)] == ["What the keepers wrote", second]
