"""A page gets one style sheet and one script, at its own depth, and keeps what white space means."""

import pytest

from briefing.optimise.pages import joined, mended, parts, squeezed, without_idle_preloads

PAGE = """<link rel="stylesheet" href="../assets/stylesheets/main.css">
<link rel="stylesheet" href="../assets/stylesheets/own.css">
<style media="print">@page {}</style>
<script src="../assets/javascripts/a.js"></script>
<script src="../assets/javascripts/b.js"></script>
<script src="../assets/javascripts/only-here.js" defer></script>"""


def test_the_parts_are_named_from_the_root_in_their_order() -> None:
    assert parts(PAGE).sheets == ("assets/stylesheets/main.css", "assets/stylesheets/own.css")
    assert parts(PAGE).scripts == ("assets/javascripts/a.js", "assets/javascripts/b.js")


@pytest.mark.parametrize("root", ["", "../", "../../", "/", "/sub/path/"])
def test_joined_files_take_the_place_of_the_parts_at_every_depth(root: str) -> None:
    page = joined(PAGE.replace("../", root), "assets/site.css", "assets/site.js")

    assert page.count(f'<link rel="stylesheet" href="{root}assets/site.css">') == page.count("stylesheet") == 1
    assert page.count(f'<script src="{root}assets/site.js" defer></script>') == 1
    assert "only-here.js" in page
    assert "main.css" not in page
    assert "b.js" not in page


def test_blank_lines_go_and_preformatted_text_stays() -> None:
    assert (
        squeezed("<p>a\n\n   b</p>\n\n<pre>x\n\n  y</pre>\n\n<p>c d</p>")
        == "<p>a\nb</p>\n<pre>x\n\n  y</pre>\n<p>c d</p>"
    )


@pytest.mark.parametrize(("text", "kept"), [("<p>a <em>book</em></p>", True), ("<p>a “title” <img></p>", False)])
def test_italics_are_loaded_early_where_some_are_shown(text: str, *, kept: bool) -> None:
    upright = '<link rel="preload" href="../assets/x-normal.woff2" as="font">'
    italic = '<link rel="preload" href="../assets/x-400-italic.woff2" as="font">'

    assert without_idle_preloads(upright + italic + text) == upright + (italic if kept else "") + text


def test_blanks_before_the_end_of_a_line_go() -> None:
    assert squeezed("<p>a  \n  b</p>") == "<p>a\nb</p>"


@pytest.mark.parametrize(
    ("page", "better"),
    [
        (
            '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">',
            '<input class="md-toggle" type="checkbox" id="__drawer">',
        ),
        ('<input type="text" autocomplete="off">', '<input type="text" autocomplete="off">'),
        ('<label class="md-nav__link" for="__nav_5" tabindex="">', '<label class="md-nav__link" for="__nav_5">'),
        ('<label for="__nav_5" tabindex="0">', '<label for="__nav_5" tabindex="0">'),
        ('<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">'),
        (
            '<input class="md-nav__toggle" id="__toc"><label class="md-nav__title" for="__toc">',
            '<input class="md-nav__toggle" id="__toc"><label class="md-nav__title" for="__toc">',
        ),
        (
            '<div class="md-dialog" data-md-component="dialog">\n<div class="md-dialog__inner md-typeset"></div>\n</div>',
            "",
        ),
        ('<line x1="0" y1="1"></line><g class="a"></g>', '<line x1="0" y1="1"/><g class="a"></g>'),
        ('<svg class="mark" xmlns="http://www.w3.org/2000/svg" width="24">', '<svg class="mark" width="24">'),
        ('<ul class="md-nav__list" data-md-component="toc" id="a">', '<ul class="md-nav__list" id="a">'),
        ('<p>data-md-component="toc"</p>', '<p>data-md-component="toc"</p>'),
        ('<code>&lt;label tabindex=""&gt;</code>', '<code>&lt;label tabindex=""&gt;</code>'),
    ],
)
def test_what_the_theme_writes_and_html_does_not_allow_is_taken_out(page: str, better: str) -> None:
    assert mended(page) == better
