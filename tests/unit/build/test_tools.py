"""An edition whose library is missing is one line that says what to install; the others are made."""

import sys

import pytest

from briefing.build import tools
from briefing.build.tools import ready, tool
from briefing.errors import BriefingError


def test_editions_of_the_site_alone_need_nothing() -> None:
    ready(["html", "page", "book", "data"])


def test_a_missing_library_is_named_with_where_it_is_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "find_spec", lambda _: None)

    with pytest.raises(BriefingError) as raised:
        ready(["html", "pdf", "pdf-book"])
    (finding,) = raised.value.findings
    assert finding.place.file == "requirements-editions.txt"
    assert "`weasyprint` is not installed" in finding.sentence


def test_a_library_that_cannot_be_loaded_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "briefing.editions.pdf", raising=False)

    with pytest.raises(BriefingError) as raised:
        tool("pdf")
    assert "cannot be loaded" in str(raised.value)
    assert "\n" not in str(raised.value).strip()
