"""What style rules put before and behind the words of a page: kept where it says anything. Invented text throughout."""

import pytest

from tests.unit.ingest.articles import FIRST, THIRD, archive
from tests.unit.ingest.test_further_faults import others, page, read

PUT = {
    "a currency": (".e::before{content:'€'}", "<p>The oil cost <b class=e>5</b> million that winter.</p>", "The oil cost €5 million that winter."),
    "a share": (".e:after{content:' %'}", "<p>The board paid <b class=e>12</b> that winter.</p>", "The board paid 12 % that winter."),
    "an escaped sign": (".e:before{content:'\\2212'}", "<p>It was <b class=e>40</b> degrees in the tower.</p>", "It was −40 degrees in the tower."),
    "a negative line": (".e:before{content:'-'}", "<p class=e>40 degrees were measured in the tower.</p>", "-40 degrees were measured in the tower."),
    "quotation marks": (
        "i::before{content:open-quote} i::after{content:close-quote}",
        "<p>He said <i>we paid <i>in full</i></i> that winter.</p>", "He said “we paid ‘in full’” that winter.",
    ),
    "marks of its own": (
        "i{quotes:'«' '»'} i::before{content:open-quote} i::after{content:close-quote}",
        "<p>He said <i>we paid in full</i> that winter.</p>", "He said «we paid in full» that winter.",
    ),
    "marks of q": ("q{quotes:'«' '»'}", "<p>He said <q>we paid in full</q> that winter.</p>", "He said «we paid in full» that winter."),
    "written marks of q": (
        "q::before{content:'„'} q::after{content:'“'}",
        "<p>He said <q>we paid in full</q> that winter.</p>", "He said „we paid in full“ that winter.",
    ),
    "no marks of q": ("q{quotes:none} q::before{content:''}", "<p>He said <q>we paid in full</q> that winter.</p>", "He said “we paid in full” that winter."),
    "marks of a box": (
        "blockquote p::before{content:'“'} blockquote p::after{content:'”'}",
        "<blockquote><p>We paid the keepers in full.</p></blockquote>", "“We paid the keepers in full.”",
    ),
    "an attribute": (".e::before{content:attr(data-n) ' '}", "<p class=e data-n=17>lamps burned there that winter.</p>", "17 lamps burned there that winter."),
    "a variable": (
        ":root{--cur:'€'} .e::before{content:var(--cur)}",
        "<p>The oil cost <b class=e>5</b> million that winter.</p>", "The oil cost €5 million that winter.",
    ),
    "a rule within its element's": (
        ".e{color:red;&::before{content:'€'}}",
        "<p>The oil cost <b class=e>5</b> million that winter.</p>", "The oil cost €5 million that winter.",
    ),
    "a rule within another's": (
        "article, body{p{.e{@media screen{&::before{content:'−'}}}}}",
        "<p>It was <b class=e>40</b> degrees in the tower.</p>", "It was −40 degrees in the tower.",
    ),
    "a rule for one of several": (
        ":is(.e, .f)::before{content:'€'}",
        "<p>The oil cost <b class=e>5</b> million that winter.</p>", "The oil cost €5 million that winter.",
    ),
    "a weightier rule": (
        ".e::before{content:'€'} p .e::before{content:'$'}",
        "<p>The oil cost <b class=e>5</b> million that winter.</p>", "The oil cost $5 million that winter.",
    ),
    "a counter": (
        "body{counter-reset:a 6} .e::before{counter-increment:a;content:'Article ' counter(a,upper-roman) '. '}",
        "<p class=e>Of the oil of the mole.</p>", "Article VII. Of the oil of the mole.",
    ),
    "the number of a note": (
        ".e::after{content:attr(data-n);vertical-align:super}",
        "<p>The keepers<i class=e data-n=7></i> burned oil that winter.</p>", "The keepers[7] burned oil that winter.",
    ),
    "a label at some way": (".e::before{content:'Paid';margin-right:4px}", "<p><b class=e>41</b> crowns for oil that winter.</p>", "Paid 41 crowns for oil that winter."),
    "a line of its own": (".e::before{content:'Paid';display:block}", "<p class=e>41 crowns for oil that winter.</p>", "Paid 41 crowns for oil that winter."),
    "what parts numbers": (".e::after{content:'/'}", "<p>It cost <b class=e>12</b>14 crowns that winter.</p>", "It cost 12/14 crowns that winter."),
    "brackets of a negative sum": (
        ".e::before{content:'('} .e::after{content:')'}",
        "<table><tr><th>Port<th>Crowns</tr><tr><td>Mole<td class=e>4</tr></table>", "Port | Crowns; Mole | (4)",
    ),
    "a break": (".e::after{content:'\\A of oil'}", "<p><b class=e>41</b> barrels burned that winter.</p>", "41 of oil barrels burned that winter."),
    "a hidden text": (".e::before{content:'never ';display:none}", "<p class=e>They paid for oil that winter.</p>", "They paid for oil that winter."),
    "only on paper": ("@media print{.e::after{content:' never'}}", "<p class=e>They paid for oil that winter</p>", "They paid for oil that winter"),
    "struck": (".e::before{content:'900 ';text-decoration:line-through}", "<p class=e>700 crowns for oil that winter.</p>", "700 crowns for oil that winter."),
}  # fmt: skip


@pytest.mark.parametrize("what", PUT)
def test_what_rules_put_beside_words_is_read_with_them(what: str) -> None:
    rules, body, line = PUT[what]

    assert others(read(".html", page(body, head=f"<style>{rules}</style>"))) == [line]


DECORATION = {
    "a picture": ".e::before{content:'\\f101'}",
    "a letter that is a picture": ".e::before{content:'b';font-family:'Icons of ours'}",
    "nothing": ".e::before{content:''}",
    "a bullet": ".e::before{content:'• '}",
    "an arrow behind": ".e::after{content:' →'}",
    "one mark alone": ".e::before{content:'“'}",
    "words for readers of screens": ".e::before{content:url(x.png) / 'lamp'}",
    "a mouse": ".e:hover::before{content:'never'}",
}


@pytest.mark.parametrize("what", DECORATION)
def test_decoration_stays_out_without_a_word(what: str) -> None:
    body = "<p class=e>Forty lamps burned there that winter.</p>"

    article = read(".html", page(body, head=f"<style>{DECORATION[what]}</style>"))

    assert others(article) == ["Forty lamps burned there that winter."]
    assert article.left_out == ()


@pytest.mark.parametrize("value", ["var(--none)", "counter(a, klingon)", "leader('.')", "attr(data-n px)"])
def test_what_only_a_browser_knows_is_counted(value: str) -> None:
    body = "<p class=e>Forty lamps burned there that winter.</p>"

    article = read(".html", page(body, head=f"<style>.e::after{{content:{value}}}</style>"))

    assert article.left_out == (("texts that style sheets put there", 1),)


def test_what_stands_where_no_words_can_is_counted() -> None:
    body = "<ul class=e><li>Forty lamps burned there that winter.</ul>"

    article = read(".html", page(body, head="<style>.e::before{content:'Of the mole'}</style>"))

    assert article.left_out == (("texts that style sheets put there", 3),)


LISTS = {
    "a rule": ("ol{list-style:upper-roman}", "<ol>@</ol>", ["I.", "II."]),
    "letters past z": ("", "<ol type=a start=26>@</ol>", ["z.", "aa."]),
    "figures past xii": ("", "<ol type=i start=13>@</ol>", ["xiii.", "xiv."]),
    "numbers within": (
        "ol{counter-reset:a;list-style:none} li::before{counter-increment:a;content:counters(a,'.') ' '}",
        "<ol><li>lamps of old.<ol>@</ol></li></ol>", ["1", "1.1", "1.2"],
    ),
    "its own counter": ("li::marker{content:'(' counter(list-item,lower-alpha) ') '}", "<ol start=3>@</ol>", ["(c)", "(d)"]),
    "words": ("ol{list-style-type:'§ '}", "<ol>@</ol>", ["§", "§"]),
    "from nought": ("", "<ol start=0>@</ol>", ["0.", "1."]),
    "from below": ("", "<ol start=-1>@</ol>", ["-1.", "0."]),
}  # fmt: skip


@pytest.mark.parametrize("what", LISTS)
def test_items_have_the_numbers_that_a_reader_sees(what: str) -> None:
    rules, body, shown = LISTS[what]
    items = "<li>lamps of old.<li>lamps of old."

    article = read(".html", page(body.replace("@", items), head=f"<style>{rules}</style>"))

    assert [text.removesuffix("lamps of old.").strip() for text in others(article)] == shown


def test_the_counters_of_a_book_are_its_style_sheet_s() -> None:
    sheet = "body{counter-reset:a 2} h2::before{counter-increment:a;content:'Article ' counter(a) '. '}"

    text = f"<html><head><link rel='stylesheet' href='a.css'/></head><body><h1>Lamps</h1><p>{FIRST}</p><h2>Of oil</h2><p>{THIRD}</p></body></html>"

    article = read(".epub", archive({"t/one.xhtml": text.encode(), "t/a.css": sheet.encode()}))

    assert others(article) == ["Article 3. Of oil"]
