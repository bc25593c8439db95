"""A page is cited in the usual forms, with and without a known address."""

from collections.abc import Callable
from html import unescape

import pytest

from briefing.ids import SourceKey
from briefing.render.cite import Cited, apa, bibtex, chicago, cite_block, cite_template, ris

PAGE = Cited(
    "Sourcebook", "sourcebook-topics-harbour", "Harbours & ferries", "2026-11-04", "https://example.org/topics/harbour/"
)
FORMS = {
    apa: "Sourcebook. (2026, November 4). Harbours & ferries. https://example.org/topics/harbour/",
    chicago: "Sourcebook. “Harbours & ferries.” Last modified November 4, 2026. https://example.org/topics/harbour/.",
    bibtex: (
        "@misc{sourcebook-topics-harbour,\n  author = {{Sourcebook}},\n  title = {{Harbours \\& ferries}},\n  year = {2026},\n"
        "  note = {Edited 4 November 2026},\n  url = {https://example.org/topics/harbour/},\n}"
    ),
    ris: (
        "TY  - ELEC\nAU  - Sourcebook\nTI  - Harbours & ferries\nPY  - 2026\nDA  - 2026/11/04\n"
        "UR  - https://example.org/topics/harbour/\nER  - "
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_holds_title_date_and_address(form: Callable[[Cited], str]) -> None:
    assert form(PAGE) == FORMS[form]


def test_without_a_known_host_no_address_is_made_up() -> None:
    block = cite_block(PAGE._replace(address=""))

    assert "http" not in block
    assert "UR  -" not in block
    assert "Harbours &amp; ferries" in block


def test_signs_that_tex_reads_are_escaped() -> None:
    title = PAGE._replace(title=r"50% of $3_x #1 {a} ~b ^c \d")

    assert (
        r"title = {{50\% of \$3\_x \#1 \textbraceleft{}a\textbraceright{} \textasciitilde{}b \textasciicircum{}c \textbackslash{}d}}"
        in bibtex(title)
    )


def test_a_statement_is_cited_in_the_same_forms_with_places_to_fill_in() -> None:
    template = unescape(cite_template(PAGE, SourceKey("quay")))

    assert "Harbours & ferries, statement ⟨number⟩⟨opens⟩. ⟨address⟩" in template
    assert "@misc{sourcebook-topics-harbour-⟨id⟩," in template
    assert "UR  - ⟨address⟩" in template
    assert "https://example.org" not in template


@pytest.mark.parametrize(("title", "shown"), [("Pay!", "Pay!"), ("Who pays?", "Who pays?"), ("Boats", "Boats.")])
def test_a_title_has_one_sign_at_its_end(title: str, shown: str) -> None:
    page = PAGE._replace(title=title, address="")

    assert apa(page).endswith(f" {shown}")
    assert f"“{shown}”" in chicago(page)
