"""What a remark points at is a link once: in its own words where it has them, otherwise in brackets."""

import pytest

from briefing.model import Remark
from briefing.render.statement import remark

LINKED = {
    "On the lines, see passage 2. [^harbour:2]": "see [passage 2](/sources/harbour.md#p2).",
    "By statement 1.2 the boats are empty. [^harbour:1.2]": "By [statement 1.2](/sources/harbour.md#p1-2) the boats are empty.",
    "Passages 12 and 1 differ. [^harbour:1.2]": "differ. ([passage 1, statement 2](/sources/harbour.md#p1-2))",
    "See passage 12. [^harbour:1]": "passage 12. ([passage 1](/sources/harbour.md#p1))",
    "In passage 1 both stand. [^harbour:1.1] [^harbour:1.2]": (
        "In [passage 1](/sources/harbour.md#p1-1) both stand. ([passage 1, statement 2](/sources/harbour.md#p1-2))"
    ),
    "The port counted. [^port-2018]": "counted.\u202f[^port-2018]",
}


@pytest.mark.parametrize("text", LINKED)
def test_a_remark_links_what_it_names_once(text: str) -> None:
    assert LINKED[text] in remark(Remark(text=text, checked="2026-11-20"))


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [
        ("2026-02", 'Still open <time datetime="2026-02" data-age>as of February 2026</time>.'),
        ("2026-02-14", 'Still open <time datetime="2026-02-14" data-age>as of 14 February 2026</time>.'),
        ("2025~", "Still open as of about 2025."),
    ],
)
def test_a_remark_on_an_open_matter_says_how_new_its_evidence_is(as_of: str, shown: str) -> None:
    text = remark(Remark(text="He awaits trial.", checked="2026-11-20", until="open", as_of=as_of))

    assert f'trial. <span class="still-open">{shown}</span> <span class="checked">' in text


def test_a_closed_matter_has_no_age() -> None:
    assert "open" not in remark(Remark(text="He died.", checked="2026-11-20"))
