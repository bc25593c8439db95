"""The gates on how pages load catch what an upgrade of the theme would break without a word."""

from pathlib import Path

import pytest

from briefing.check.gates.optimise import check_optimise
from briefing.check.gates.pages import Built
from briefing.check.reports.weight import first_view

PAGE = """<link rel="stylesheet" href="assets/stylesheets/site.00000000.css"><link rel="icon" href="assets/icon.svg">
<link rel="preload" href="assets/a.woff2"><input data-md-toggle="drawer" id="__drawer"><nav class="md-path"></nav>
<img src="data:image/png;base64,xx"><script src="assets/javascripts/site.00000000.js" defer></script>"""
FILES = {
    "index.html": PAGE,
    "assets/stylesheets/site.00000000.css": '[data-md-toggle=drawer]:checked~p{top:0}@font-face {src: url("../b.woff2")}',
    "assets/javascripts/site.00000000.js": 'find(".md-path");find("#__drawer")',
    "assets/icon.svg": "<svg/>",
    "assets/a.woff2": "x" * 1000,
    "assets/b.woff2": "x" * 2000,
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a built site that passes."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_site_that_loads_as_it_should_has_no_finding(tree: Path) -> None:
    assert list(check_optimise(Built(tree, "hosted"))) == []


@pytest.mark.parametrize(("file", "old", "new", "rule"), [
    ("index.html", "site.00000000.css", "main.57a0d79d.min.css", "optimise/joined"),
    ("index.html", 'site.00000000.js" defer', 'other.js" defer', "optimise/joined"),
    ("index.html", "<img", '<script src="assets/javascripts/bundle.1.min.js"></script><img', "optimise/bundle"),
    ("index.html", "md-path", "md-way", "optimise/theme-name"),
    ("index.html", "__drawer", "__panel", "optimise/theme-name"),
    ("assets/stylesheets/site.00000000.css", "data-md-toggle", "data-toggle", "optimise/toggle"),
])  # fmt: skip
def test_what_an_upgrade_may_break_is_named(tree: Path, file: str, old: str, new: str, rule: str) -> None:
    path = tree / file
    path.write_text(path.read_text().replace(old, new))

    assert {finding.rule for finding in check_optimise(Built(tree, "hosted"))} == {rule}


def test_every_file_of_a_first_view_is_counted_once(tree: Path) -> None:
    weight = first_view(tree, "index.html")

    assert weight.requests == len(FILES)
    assert weight.bytes > 3000
    (tree / "assets/a.woff2").write_text("x" * 5000)
    assert first_view(tree, "index.html").bytes == weight.bytes + 4000
