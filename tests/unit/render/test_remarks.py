"""What a remark points at is a link once: in its own words where it has them, otherwise in brackets."""

import pytest

from briefing.corpus import Corpus
from briefing.model import Remark
from briefing.render import statement
from briefing.views.statements import remark_of
from tests.made_html import with_notes

LINKED = {
    "On the lines, see passage 2. [^harbour:2]": 'see <a href="/sources/harbour.md#p2">passage 2</a>. <span',
    "By statement 1.2 the boats are empty. [^harbour:1.2]": (
        'By <a href="/sources/harbour.md#p1-2">statement 1.2</a> the boats are empty. <span'
    ),
    "Passages 12 and 1 differ. [^harbour:1.2]": 'differ. (<a href="/sources/harbour.md#p1-2">passage 1, statement 2</a>) <span',
    "See passage 12. [^harbour:1]": 'passage 12. (<a href="/sources/harbour.md#p1">passage 1</a>) <span',
    "In passage 1 both stand. [^harbour:1.1] [^harbour:1.2]": (
        'In <a href="/sources/harbour.md#p1-1">passage 1</a> both stand. '
        '(<a href="/sources/harbour.md#p1-2">passage 1, statement 2</a>) <span'
    ),
    "The port counted. [^port-2018]": 'counted. <sup data-cite="port-2018"></sup> <span',
}


def remark(row: Remark) -> str:
    """Return a remark as a page shows it."""
    return statement.remark(remark_of(row))


@pytest.mark.parametrize("text", LINKED)
def test_a_remark_links_what_it_names_once(text: str) -> None:
    assert LINKED[text] in remark(Remark(text=text, checked="2026-11-20"))


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [
        ("2026-02", 'Still open <time datetime="2026-02" data-age="">as of February 2026</time>.'),
        ("2026-02-14", 'Still open <time datetime="2026-02-14" data-age="">as of 14 February 2026</time>.'),
        ("2025~", "Still open as of about 2025."),
    ],
)
def test_a_remark_on_an_open_matter_says_how_new_its_evidence_is(as_of: str, shown: str) -> None:
    text = remark(Remark(text="He awaits trial.", checked="2026-11-20", until="open", as_of=as_of))

    assert f'trial. <span class="still-open">{shown}</span> <span class="checked">' in text


def test_a_closed_matter_has_no_age() -> None:
    assert "open" not in remark(Remark(text="He died.", checked="2026-11-20"))


@pytest.mark.parametrize(("checked", "words"), [("2026-11-20", "20 November 2026"), ("2026-11", "November 2026")])
def test_a_remark_says_last_when_it_was_checked(checked: str, words: str) -> None:
    shown = remark(Remark(text="He died.", checked=checked))

    assert shown == f'He died. <span class="checked">Checked {words}.</span>'


def test_the_number_of_a_reference_stands_close_to_the_remark_and_before_its_date(corpus: Corpus) -> None:
    shown = with_notes(corpus, f"<p>{remark(Remark(text='Counted. [^port-2018]', checked='2026-11-20'))}</p>")

    number = '<sup><a class="footnote-ref" href="#fn:1">1</a></sup>'
    assert shown.startswith(f'<p>Counted.\u202f{number} <span class="checked">Checked 20 November 2026.</span></p>')
