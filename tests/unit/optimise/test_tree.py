"""A built tree becomes light in place: unused files go, fonts shrink, and a page that differs stops the build."""

import hashlib
import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefing.assets import FONT, THEME
from briefing.errors import BriefingError
from briefing.mkdocs.trees import write_hosted
from briefing.optimise.fonts import _pairs, cut
from briefing.optimise.tree import lighten, shown_at_once
from briefing.optimise.used import Written, written

ITALIC = THEME / "assets/fonts/source-serif-4-latin-400-italic.woff2"
HEAD = (
    '<link rel="stylesheet" href="{0}assets/stylesheets/main.css"><script src="{0}assets/javascripts/own.js"></script>'
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small built site with the leftovers of a theme."""
    files = {
        "index.html": HEAD.format("") + "<p class='a'>Home</p>",
        "deep/page/index.html": HEAD.format("../../") + "<p>Page</p>",
        "assets/stylesheets/main.css": '@font-face{src:url("../fonts/font.woff2");font-display: optional}.a{top:0}.b{top:0}.comment{top:0}',
        "assets/stylesheets/late.css": ".late{top:0}",
        "assets/stylesheets/main.css.map": "{}",
        "assets/javascripts/own.js": "// A comment.\nload('late.js', 'late.css', 'names.js');",
        "assets/javascripts/late.js": "late();",
        "assets/names.js": "var Names={};",
        "assets/names/0.js": "Object.assign(Names,{});",
        "assets/nobody/0.js": "",
        "assets/javascripts/bundle.min.js": "'lunr.ar.js', 'a b never'",
        "assets/javascripts/lunr/lunr.ar.js": "",
        "data/untouched.js": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "assets/fonts").mkdir()
    (tmp_path / "assets/fonts/font.woff2").write_bytes(FONT.read_bytes())
    return tmp_path


def files(tree: Path) -> set[str]:
    """Return what a tree holds, hashes left out."""
    return {
        path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file() and "site." not in path.name
    }


def test_only_what_somebody_names_stays(tree: Path) -> None:
    write_hosted(tree, lighten(tree), told=False)

    assert files(tree) == {
        "index.html", "deep/page/index.html", "assets/stylesheets/late.css", "assets/javascripts/late.js",
        "assets/names.js", "assets/names/0.js", "data/untouched.js",
    }  # fmt: skip
    sheet = next(tree.glob("assets/stylesheets/site.*.css"))
    assert ".a{" in sheet.read_text()
    assert ".b{" not in sheet.read_text()
    assert ".comment{" not in sheet.read_text()
    assert sheet.name in (tree / "deep/page/index.html").read_text()
    assert "comment" not in next(tree.glob("assets/javascripts/site.*.js")).read_text()


def test_a_font_is_named_by_what_it_holds_where_only_the_style_sheet_names_it(tree: Path) -> None:
    page = tree / "index.html"
    page.write_text('<link rel="preload" href="assets/fonts/font.woff2">' + page.read_text())
    (tree / "assets/fonts/both.woff2").write_bytes(FONT.read_bytes())
    for sheet in ("main.css", "late.css"):
        with (tree / "assets/stylesheets" / sheet).open("a") as file:
            file.write("@font-face{src:url(../fonts/both.woff2)}")
    write_hosted(tree, lighten(tree), told=False)

    [font] = tree.glob("assets/fonts/site.*.woff2")
    sums = {path.name.split(".")[1]: hashlib.sha256(path.read_bytes()).hexdigest() for path in tree.rglob("site.*")}
    assert [name for name, whole in sums.items() if not whole.startswith(name)] == []
    assert font.name in next(tree.glob("assets/stylesheets/site.*.css")).read_text()
    assert f'href="assets/fonts/{font.name}"' in page.read_text()
    assert sorted(path.name for path in (tree / "assets/fonts").iterdir()) == ["both.woff2", font.name]


def test_from_disk_fonts_are_shown_at_once(tree: Path) -> None:
    shown_at_once(tree, lighten(tree).sheet)

    assert "font-display: block" in next(tree.glob("assets/stylesheets/site.*.css")).read_text()


def test_a_page_that_loads_other_files_is_named(tree: Path) -> None:
    page = tree / "deep/page/index.html"
    page.write_text(page.read_text() + '<script src="../../assets/javascripts/late.js"></script>')

    with pytest.raises(BriefingError, match=r"deep/page/index.html:1: \[optimise/parts\]"):
        lighten(tree)


def test_the_same_site_gives_the_same_bytes(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    again = tmp_path_factory.mktemp("again")
    for path in [path for path in tree.rglob("*") if path.is_file()]:
        copy = again / path.relative_to(tree)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    for each in (tree, again):
        write_hosted(each, lighten(each), told=False)

    assert {p.relative_to(tree): p.read_bytes() for p in tree.rglob("*") if p.is_file()} == {
        p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()
    }


def test_a_font_keeps_what_is_written_and_its_two_weights() -> None:
    font = cut(FONT.read_bytes(), Written(frozenset("Aéfi"), frozenset(), frozenset()))
    parsed = TTFont(io.BytesIO(font))

    assert set(parsed.getBestCmap()) == {ord(letter) for letter in "Aéfi"}
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in parsed["fvar"].axes] == [("wght", 400, 600)]
    assert len(font) * 4 < FONT.stat().st_size
    assert "liga" in {record.FeatureTag for record in parsed["GSUB"].table.FeatureList.FeatureRecord}


def test_italics_keep_the_letters_of_titles() -> None:
    letters = Written(frozenset("ABé"), frozenset("é"), frozenset())

    assert set(TTFont(io.BytesIO(cut(ITALIC.read_bytes(), letters))).getBestCmap()) == {ord("é")}


@pytest.mark.parametrize("letters", ["", "ж"])
def test_a_font_of_which_nothing_is_written_is_still_a_font(letters: str) -> None:
    written = Written(frozenset(letters), frozenset(letters), frozenset([("a", "b")]))

    for path in sorted((THEME / "assets/fonts").glob("*.woff2")):
        assert set(TTFont(io.BytesIO(cut(path.read_bytes(), written))).getBestCmap() or {}) <= {ord(" ")}


def kerning(pairs: str) -> set[int]:
    """Return the distances in a font cut to "AVTo", of which `pairs` stand side by side."""
    both = frozenset((pair[0], pair[1]) for pair in pairs.split())
    parsed = TTFont(io.BytesIO(cut(FONT.read_bytes(), Written(frozenset("AVTo"), frozenset(), both))))
    return {getattr(value, "XAdvance", 0) for _, _, value in _pairs(parsed)}


def test_only_letters_that_stand_side_by_side_are_set_closer() -> None:
    assert kerning("oo") == {0}
    assert min(kerning("AV")) < 0
    assert min(kerning("To")) != min(kerning("AV"))


def test_what_is_written_is_text_without_markup() -> None:
    found = written(["<p title='x é'>a&amp;<b>ç</b> <em>t<b>ï</b></em></p><p>&#337;</p><script>'ø'</script>"], ["'×'"])

    assert {"ç", "ï", "×", "ő"} <= found.all
    assert "ø" not in found.all
    assert "ï" in found.italic
    assert "ç" not in found.italic
    seen = {(one, other) for one, other in found.pairs if "\n" not in {one, other}}
    assert seen == {("a", "&"), ("&", "ç"), ("ç", " "), (" ", "t"), ("t", "ï")}, "letters of two blocks are no pair"
