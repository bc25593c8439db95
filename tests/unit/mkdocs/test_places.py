"""Pages outside the navigation stand below the list of their like, and no list is named twice."""

from types import SimpleNamespace

import pytest

from briefing.mkdocs.events import place_page


@pytest.mark.parametrize(("section", "above"), [("Topics", "Topics"), ("Names", "the list")])
def test_a_page_stands_below_its_list_or_the_section_named_like_it(section: str, above: str) -> None:
    index = SimpleNamespace(page=SimpleNamespace(title="the list", parent=SimpleNamespace(title=section)))
    files = SimpleNamespace(get_file_from_path=lambda path: index if path == "topics/index.md" else None)
    page = SimpleNamespace(file=SimpleNamespace(src_uri="topics/a-draft.md"), parent=None)

    place_page(page, files)  # type: ignore[arg-type] # what is asked of MkDocs's own

    assert page.parent.title == above
