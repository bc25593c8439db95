"""A page is cited in the usual forms, with and without a known address."""

from collections.abc import Callable

import pytest

from briefing.render.cite import Cited, apa, bibtex, chicago, cite_block, ris

PAGE = Cited("sourcebook-topics-harbour", "Harbours & ferries", "2026-11-04", "https://example.org/topics/harbour/")
FORMS = {
    apa: "Sourcebook. (2026, November 4). Harbours & ferries. https://example.org/topics/harbour/",
    chicago: "Sourcebook. “Harbours & ferries.” Last modified November 4, 2026. https://example.org/topics/harbour/",
    bibtex: (
        "@misc{sourcebook-topics-harbour,\n  author = {Sourcebook},\n  title = {Harbours & ferries},\n  year = {2026},\n"
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
