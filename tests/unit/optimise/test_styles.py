"""Rules that no page uses leave a style sheet; every rule that one may use stays."""

import pytest

from briefing.optimise.styles import lean
from briefing.optimise.used import Used, files_named, used

PAGE = """<html lang="en"><body dir="ltr" data-md-color-scheme="slate"><input id="__drawer" data-md-toggle="drawer">
<article class="md-typeset"><p class="standing standing--alleged" title="no-class-here">tabbed <a href="/unread">x</a></p></article></body></html>"""
SCRIPT = 'document.querySelector(".md-path").classList.add("is-open"); box.style.setProperty("--lines", 2);'
USED = used([PAGE], [SCRIPT])


@pytest.mark.parametrize("rule", [
    "p{color:red}", ".md-typeset p{color:red}", ".standing--alleged::before{color:red}", "*{color:red}",
    '[data-md-color-scheme="slate"]{color:red}', "[data-md-toggle=drawer]:checked~article{color:red}",
    "#__drawer{color:red}", ".is-open{color:red}", ":root{color:red}",
    ".md-typeset:not(.never){color:red}", ":is(.never,.standing){color:red}", "input:focus-visible{color:red}",
])  # fmt: skip
def test_a_rule_that_may_match_stays(rule: str) -> None:
    assert lean(rule, USED) == rule


@pytest.mark.parametrize("rule", [
    ".tabbed-set{color:red}", "video{color:red}", "#never{color:red}", ".md-typeset .never{color:red}",
    "[data-md-color-scheme=default]{color:red}", "[dir=rtl] .md-typeset{color:red}", ".no-class-here{color:red}",
    "@media print{.never{color:red}}", "@keyframes never{from{top:0}}", "a{--unread:1px}", "", ".unread{color:red}",
])  # fmt: skip
def test_a_rule_that_cannot_match_goes(rule: str) -> None:
    assert lean(rule, USED) == ""


def test_only_the_selectors_that_cannot_match_go() -> None:
    assert lean("p, video , .never p>a { color : red }", USED) == "p{color:red}"


def test_what_is_read_stays_and_what_only_the_unread_read_goes() -> None:
    style = "p{--a:var(--b);--b:1px;--c:var(--d);--d:2px;--lines:3;top:var(--a)}"

    assert lean(style, USED) == "p{--a:var(--b);--b:1px;--lines:3;top:var(--a)}"


def test_what_a_later_rule_sets_for_every_colour_scheme_is_set_once() -> None:
    theme = ":root{--a:1px;--b:2px}[data-md-color-scheme=slate]{--a:3px;--b:4px}p{--a:5px;top:var(--a);left:var(--b)}"
    ours, later = "[data-md-color-scheme]{--a:6px}", "[data-md-color-scheme=slate]{--a:7px}"

    kept = ":root{--b:2px}[data-md-color-scheme=slate]{--b:4px}p{--a:5px;top:var(--a);left:var(--b)}"
    assert lean(theme + ours + later, USED) == kept + ours + later
    assert lean(theme + later, USED) == theme + later


def test_an_animation_that_a_rule_names_stays() -> None:
    style = "@keyframes turn{from{top:0}}\np{animation:turn 1s}"

    assert lean(style, USED) == "@keyframes turn{from{top:0}}p{animation:turn 1s}"


def test_nothing_moves() -> None:
    style = "p{top:0;transition:top 1s}\na{transition-delay:1s}"

    assert lean(style, USED) == "p{top:0}"


def test_fonts_pages_and_groups_keep_their_form() -> None:
    style = '@font-face { font-family: "X"; src: url("x.woff2") }\n@media (min-width: 60em) { p { top: 0 } .never { top: 1px } }'

    assert lean(style, USED) == '@font-face {font-family: "X"; src: url("x.woff2")}@media (min-width: 60em){p{top:0}}'


def test_a_site_from_right_to_left_keeps_its_mirrored_rules() -> None:
    mirrored = used(['<body dir="rtl"><p>'], [])

    assert lean("[dir=rtl] p{left:0}", mirrored) == "[dir=rtl] p{left:0}"


def test_words_for_readers_keep_no_rule() -> None:
    assert "unread" not in USED.words
    assert isinstance(USED, Used)


def test_a_variable_of_a_script_keeps_no_rule_and_its_elements_do() -> None:
    scripted = used(["<p>"], ['let k = make("li"); k.className = "card"'])

    assert lean(".k{color:red}", scripted) == ""
    assert lean("li{color:red}", scripted) == "li{color:red}"
    assert lean(".card{color:red}", scripted) == ".card{color:red}"


def test_file_names_are_found_wherever_they_stand() -> None:
    assert {"site.css", "a-b.woff2", "x.js"} <= files_named(
        ['<link href="../site.css">', "url(a-b.woff2)", "['f/x.js']"]
    )


def test_space_behind_commas_goes_but_not_out_of_strings() -> None:
    style = """p{font-family:a, b;content:"a, b";background:url("x, y")}"""

    assert lean(style, used(["<p>"], [])) == 'p{font-family:a,b;content:"a, b";background:url("x, y")}'


def test_what_overrides_still_does() -> None:
    assert lean("p { color : red !important ; top : 0 }", USED) == "p{color:red!important;top:0}"
