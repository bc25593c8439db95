"""Findings lead into the editor that the maintainer names, and nowhere where none is named."""

from pathlib import Path

import pytest

from briefing.build.editor import EXAMPLE, editor_links, is_form, with_links

FOUND = "docs/a b.md: no finding\ndocs/é.md:3: [page/fence] A sentence. A remedy.\nFindings: 1 that stop `make site`."


def test_a_finding_opens_its_file_and_line() -> None:
    links = editor_links(FOUND, Path("/here now"), EXAMPLE)

    assert links == {"docs/é.md:3": "vscode://file/here%20now/docs/%C3%A9.md:3"}
    first, second, link, last = with_links(FOUND, links).split("\n")
    assert [first, second, last] == FOUND.split("\n")
    assert link.strip() == "vscode://file/here%20now/docs/%C3%A9.md:3"


def test_without_an_editor_findings_stay_as_they_are() -> None:
    assert editor_links(FOUND, Path("/here"), "") == {}
    assert with_links(FOUND, {}) == FOUND


@pytest.mark.parametrize("form", [EXAMPLE, "subl://open?url=file://{path}&line={line}", "idea://open?file={path}"])
def test_a_form_names_a_scheme_and_the_path(form: str) -> None:
    assert is_form(form)


@pytest.mark.parametrize("form", ["code", "code {path}", "vscode://file", "javascript:{path}", "x://{path}:{column}"])
def test_anything_else_is_none(form: str) -> None:
    assert not is_form(form)
