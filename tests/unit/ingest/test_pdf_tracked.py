"""Words of a PDF whose letters stand apart are words, and lists of letters and figures stay lists. Invented text."""

import pytest

from tests.unit.ingest.test_pdf_marks import between
from tests.unit.ingest.test_pdf_words import LEFT, shown

TAIL = "and no more was known of it in the town that year, they say."


def tracked(text: str, x: float, y: float, space: float) -> str:
    """Return the operators that show a text with this space behind each letter."""
    return f"{space} Tc {shown(text, x, y, 12)}0 Tc "


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (shown(f"The L i b y a lamps were seen {TAIL}", LEFT, 600, 12), f"The Libya lamps were seen {TAIL}"),
        (shown(f"The l a m p s, it is said, were seen {TAIL}", LEFT, 600, 12), f"The lamps, it is said, were seen {TAIL}"),
        (shown("L i b y a   a n d   M a l t a   h a d   4 1   l a m p s.", LEFT, 600, 12), "Libya and Malta had 41 lamps."),
        (tracked("LIBYA AND MALTA had 41 lamps.", LEFT, 600, 5), "LIBYA AND MALTA had 41 lamps."),
        (tracked("The keepers of 1944 met.", LEFT, 600, 2), "The keepers of 1944 met."),
        (tracked("Libya", LEFT, 600, 4) + f"/F1 12 Tf ( was seen {TAIL}) Tj ", f"Libya was seen {TAIL}"),
        (shown(f"The points A B C D E were seen {TAIL}", LEFT, 600, 12), f"The points A B C D E were seen {TAIL}"),
        (shown(f"The lamps 1 2 3 4 5 were seen {TAIL}", LEFT, 600, 12), f"The lamps 1 2 3 4 5 were seen {TAIL}"),
        (shown(f"It is x y z t of old {TAIL}", LEFT, 600, 12), f"It is x y z t of old {TAIL}"),
        (shown(f"The winds N E S W were seen {TAIL}", LEFT, 600, 12), f"The winds N E S W were seen {TAIL}"),
    ],
)  # fmt: skip
def test_letters_that_stand_apart_are_a_word(body: str, text: str) -> None:
    assert between(body) == [text]
