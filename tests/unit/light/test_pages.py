"""A page gets one style sheet and one script, at its own depth, and keeps what white space means."""

import pytest

from briefing.light.pages import joined, parts, squeezed, with_numbered_notes, without_idle_marks, without_idle_preloads

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


def test_marks_to_which_a_link_leads_keep_their_ids() -> None:
    page = '<sup id="fnref:a:1"></sup><sup id="fnref2:a:1"></sup><sup id="fnref3:a:1"></sup><a href="#fnref3:a:1">x</a>'

    assert without_idle_marks(page) == page.replace(' id="fnref:a:1"', "").replace(' id="fnref2:a:1"', "")


def test_notes_are_numbered_in_their_order_and_other_ids_stay() -> None:
    page = (
        '<a href="#fn:a:9">1</a><sup id="fnref2:b"></sup><p>#fn:b</p><a href="#fn:c">c</a>'
        '<li id="fn:a:9"><a href="#fnref:a:9">Back</a></li><li id="fn:b"></li>'
    )

    assert with_numbered_notes(page) == (
        '<a href="#fn:1">1</a><sup id="fnref2:2"></sup><p>#fn:b</p><a href="#fn:c">c</a>'
        '<li id="fn:1"><a href="#fnref:1">Back</a></li><li id="fn:2"></li>'
    )


@pytest.mark.parametrize(("text", "kept"), [("<p>a <em>book</em></p>", True), ("<p>a “title” <img></p>", False)])
def test_italics_are_loaded_early_where_some_are_shown(text: str, *, kept: bool) -> None:
    upright = '<link rel="preload" href="../assets/x-normal.woff2" as="font">'
    italic = '<link rel="preload" href="../assets/x-400-italic.woff2" as="font">'

    assert without_idle_preloads(upright + italic + text) == upright + (italic if kept else "") + text
