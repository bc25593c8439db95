"""What the style rules of a page do to its words: they hide, strike, raise and part them. Invented text throughout."""

import pytest
from lxml import html

from briefing.ingest.html.styles import styles_of
from tests.unit.ingest.articles import FIRST, THIRD, archive
from tests.unit.ingest.test_further_faults import others, page, read

LINES = {
    "raised by a rule": (".p{vertical-align:super}", "<p>It cost 10<i class=p>6</i> crowns that winter.</p>", "It cost 10⁶ crowns that winter."),
    "raised by a class": ("", "<p>It cost 10<span class=sup>6</span> crowns that winter.</p>", "It cost 10⁶ crowns that winter."),
    "raised by a length": ("", "<p>It cost 10<small style='vertical-align:.5em'>6</small> crowns that winter.</p>", "It cost 10⁶ crowns that winter."),
    "raised by a rule within another": ("p{.p{vertical-align:super}}", "<p>It cost 10<i class=p>6</i> crowns that winter.</p>", "It cost 10⁶ crowns that winter."),
    "struck by a rule within its own": (".a{&.old, .o &{text-decoration:line-through}}", "<p>It cost <span class='a old'>900</span> <b class=a>700</b> crowns that winter.</p>", "It cost 700 crowns that winter."),
    "moved up": (".p{position:relative;top:-.5em}", "<p>It cost 10<b class=p>6</b> crowns that winter.</p>", "It cost 10⁶ crowns that winter."),
    "moved for looks": ("", "<p>It cost <span style='vertical-align:-1px'>ten</span> crowns that winter.</p>", "It cost ten crowns that winter."),
    "struck by a rule": (".old{text-decoration:line-through}", "<p>It cost <span class=old>900</span> 700 crowns that winter.</p>", "It cost 700 crowns that winter."),
    "lines of their own": ("b{display:block}", "<p>It burned <b>12</b><b>13</b>hours that winter, they say.</p>", "It burned 12 13 hours that winter, they say."),
    "in columns": ("p{display:flex}", "<p><i>It burned in 12</i><i>2017 hours that winter, they say.</i></p>", "It burned in 12 2017 hours that winter, they say."),
    "in columns of a sheet elsewhere": ("", "<ul><li><span class=n>12</span><span class=l>2017 hours that winter.</span></ul>", "12 2017 hours that winter."),
    "a word in two colours": ("", "<p><span class=a>Quill</span><span class=b>mouth burned that winter.</span></p>", "Quillmouth burned that winter."),
    "shown by its own style": (".a{display:none}", "<p>It burned <b class=a style='display:inline'>41</b> hours that winter.</p>", "It burned 41 hours that winter."),
    "shown by a weightier rule": ("#b{display:inline} .a{display:none}", "<p>It burned <b class=a id=b>41</b> hours that winter.</p>", "It burned 41 hours that winter."),
    "small and shown": ("", "<p>It burned <b style='font-size:0.9em'>41</b> hours that winter.</p>", "It burned 41 hours that winter."),
    "a link in the text": ("", "<p>As table <a href='#tab2'>2</a> shows, <a href='#y'>900</a> lamps burned.</p>", "As table 2 shows, 900 lamps burned."),
    "a link to a note": ("", "<p>The lamps<a href='#x'>2</a> burned <a href='#fn3'>3</a> hours that winter.</p>", "The lamps[2] burned [3] hours that winter."),
    "a sign of a number": ("", "<p>The issue <a href='https://quay.example/#12'>#</a>12 told of it that winter.</p>", "The issue #12 told of it that winter."),
}  # fmt: skip


@pytest.mark.parametrize("what", LINES)
def test_a_line_says_what_a_reader_of_the_page_sees(what: str) -> None:
    rules, body, line = LINES[what]

    assert others(read(".html", page(body, head=f"<style>{rules}</style>"))) == [line]


HIDDEN = [
    ("@media screen{.a{display:none}}", "class=a"), ("@media (min-width:60em){.a{display:none}}", "class=a"),
    ("@media (600px <= width){.a{display:none}}", "class=a"),
    ("article{p{.a{display:none}}}", "class=a"), ("@media screen{p{> .a{display:none}}}", "class=a"),
    ("p > .a:first-child{display:none}", "class=a"), (".a{display:none!important}", "class=a style='display:inline'"),
    ("", "style='opacity:0'"), ("", "style='display:inline-block;height:0;overflow:hidden'"), ("", "style='color:transparent'"),
    ("", "class=u-hidden-visually"),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "attributes"), HIDDEN)
def test_what_a_page_hides_is_counted(rules: str, attributes: str) -> None:
    article = read(
        ".html", page(f"<p>The keepers <i {attributes}>two words</i> met again.</p>", head=f"<style>{rules}</style>")
    )

    assert others(article) == ["The keepers met again."]
    assert article.left_out == (("hidden words", 2),)


SHEET = ".p{vertical-align:super}.q{display:none}"
BODY = "<p>It cost 10<b class=p>6</b> crowns<i class=q> of old</i> that winter.</p>"


def test_the_style_sheets_of_a_book_are_heard() -> None:
    text = f"<html><head><link rel='stylesheet' href='../s/a.css'/></head><body><h1>Lamps</h1><p>{FIRST}</p>{BODY}<p>{THIRD}</p></body></html>"
    article = read(".epub", archive({"t/one.xhtml": text.encode(), "s/a.css": SHEET.encode()}))

    assert others(article) == ["It cost 10⁶ crowns that winter."]
    assert article.left_out == (("hidden words", 2),)


def test_the_style_sheets_of_a_saved_page_are_heard() -> None:
    parts = [("text/html", page(BODY).decode()), ("text/css", SHEET)]
    told = "".join(f"--B\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{text}\r\n" for kind, text in parts)
    data = f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n{told}--B--\r\n"

    assert others(read(".mhtml", data.encode())) == ["It cost 10⁶ crowns that winter."]


def test_a_rule_of_more_weight_holds_and_one_for_another_medium_does_not() -> None:
    sheet = "#a{display:none}.b{display:block}@media print{.b{display:none!important}}@media (max-width:40em){p{display:none}}@media (width < 40em){p{display:none}}"
    tree = html.document_fromstring(f"<style>{sheet}</style><p id=a class=b>A</p><p class=b>B</p><p>C</p>")

    assert [styles_of(tree)[""].get(node, {}).get("display") for node in tree.iter("p")] == ["none", "block", None]


def test_rules_too_deep_within_others_hide_nothing_and_break_nothing() -> None:
    deep = ("b{" * 3000, "@media screen{" * 3000, "b,i{" * 40 + "display:none", "b{" + "&" * 30_000 + "{display:none}}")

    for rules in deep:
        article = read(".html", page("<p>It cost <b>10</b> crowns that winter.</p>", head=f"<style>{rules}</style>"))
        assert others(article) == ["It cost 10 crowns that winter."]
