"""What a style hides, and what only looks as if it did: words that a page shows are kept. All text is invented."""

import pytest

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from briefing.ingest.left_out import HIDDEN
from tests.unit.ingest.articles import FIRST, THIRD

WORDS = "The oil merchant rowed home that night"
ROW = ".row{font-size:0}.col{font-size:"
SHOWN = {
    "a hanging indent": "<p style='text-indent:-100px;padding-left:100px'>@</p>",
    "an indent within a line": "<p>It is told: <span style='text-indent:-9999px'>@</span>.</p>",
    "an indent that a box within undoes": "<div style='text-indent:-9999px'><p style='text-indent:0'>@</p></div>",
    "letters whose size is set within": "<div style='font-size:0'><p style='font-size:16px'>@</p></div>",
    "letters whose size a rule sets within": f"<style>{ROW}1rem}}</style><div class=row><p class=col>@</p></div>",
    "a clip in the text": "<p style='clip:rect(0,0,0,0)'>@</p>",
    "a clip that leaves it": "<p style='position:absolute;clip:rect(0px,600px,200px,0px)'>@</p>",
    "a place without a position": "<p style='left:-9999px'>@</p>",
    "a place near by": "<p style='position:absolute;left:-120px'>@</p>",
    "no height, and nothing cut off": "<p style='height:0'>@</p>",
    "no height within a line": "<p>It is told: <span style='height:0;overflow:hidden'>@</span>.</p>",
    "no height but a margin within": "<p style='height:0;overflow:hidden;padding-bottom:56%'>@</p>",
    "what shows itself in what is hidden": "<div style='visibility:hidden'><p style='visibility:visible'>@</p></div>",
    "a colour of its own": "<div style='color:transparent'><p style='color:black'>@</p></div>",
    "white on dark": "<div style='background:#123'><p style='color:#fff'>@</p></div>",
    "white on a dark cell": "<table><tr><td bgcolor=navy><font color=white>@</font><td>a<tr><td>b<td>c</table>",
    "white on a picture": "<p style='background:#fff url(a.png);color:white'>@</p>",
    "white on a ground that nobody knows": "<p style='background-color:var(--dark);color:white'>@</p>",
    "white on a ground of a newer kind": "<p style='background:oklch(40% .1 80);color:white'>@</p>",
    "white that stands over something": "<p style='position:absolute;color:white'>@</p>",
    "a colour of its own on white": "<div style='color:white'><p style='color:#333'>@</p></div>",
    "white where a sheet may set the ground": "<link rel=stylesheet href=a.css><p class=hero style='color:#fff'>@</p>",
    "a clip of the edge": "<p style='clip-path:inset(10%)'>@</p>",
}
UNSEEN = {
    "an indent": "<p style='text-indent:-9999px'>@</p>",
    "an indent in letters": "<p style='text-indent:-999em'>@</p>",
    "an indent of a box in a line": "<p>It is: <a style='text-indent:-9999px;display:inline-block'>@</a>.</p>",
    "an indent of its whole width": "<p style='text-indent:100%;white-space:nowrap;overflow:hidden'>@</p>",
    "letters without a size": "<p style='font-size:0'>@</p>",
    "a share of no size": f"<style>{ROW}1em}}</style><div class=row><p class=col>@</p></div>",
    "a clip": "<p style='position:absolute;clip:rect(0 0 0 0)'>@</p>",
    "a clip of one dot": "<p style='position:absolute;clip:rect(1px,1px,1px,1px)'>@</p>",
    "a place far off": "<p style='position:absolute;left:-9999px'>@</p>",
    "a place far above": "<p style='position:absolute;top:-9999px'>@</p>",
    "a margin far off": "<p style='margin-left:-9999px'>@</p>",
    "no height": "<p style='height:0;overflow:hidden'>@</p>",
    "no height at most": "<p style='max-height:0;overflow:hidden'>@</p>",
    "no width": "<p style='width:0;overflow:hidden'>@</p>",
    "white": "<p style='color:#fff'>@</p>",
    "almost white by a rule": "<style>.w{color:rgb(254,254,253)}</style><p class=w>@</p>",
    "white by an attribute": "<p><font color=white>@</font></p>",
    "the colour of the page": "<style>body{background-color:#fafaf0}.w{color:#fafaf0}</style><p class=w>@</p>",
    "the colour of its box": "<div style='background:#123'><p style='color:#112233'>@</p></div>",
    "white within a line where sheets lie beside": "<link rel=stylesheet href=a.css><p>It is <i style='color:#fff'>@</i>.</p>",
    "no scale": "<p style='transform:scale(0)'>@</p>",
}


def read(fragment: str) -> Article:
    """Return the article of a page with a fragment between two paragraphs."""
    body = f"<h1>Harbour lights</h1><p>{FIRST}</p>{fragment.replace('@', WORDS)}<p>{THIRD}</p><p>{FIRST}</p>"
    article = READERS[".html"](f"<html lang=en><body><article>{body}</article></body></html>".encode())[0]
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("how", SHOWN)
def test_words_that_a_page_shows_are_kept(how: str) -> None:
    article = read(SHOWN[how])

    assert any(WORDS in block.text for block in article.blocks)
    assert article.left_out == ()


@pytest.mark.parametrize("how", UNSEEN)
def test_words_that_a_page_hides_are_left_out_and_counted(how: str) -> None:
    article = read(UNSEEN[how])

    assert not any(WORDS in block.text for block in article.blocks)
    assert dict(article.left_out) == {HIDDEN: len(WORDS.split())}


def test_of_what_hides_itself_only_the_words_that_do_are_left_out() -> None:
    article = read(f"<div style='font-size:0'>Unseen words <p style='font-size:16px'>{WORDS}</p> here <i>too</i></div>")

    assert WORDS in [block.text for block in article.blocks]
    assert dict(article.left_out) == {HIDDEN: 4}


def test_what_is_hidden_twice_is_left_out_once() -> None:
    inner = "<b style='font-size:0'>unseen</b> <i style='visibility:hidden'>too</i>"
    article = read(
        f"<div style='font-size:0;color:transparent'>{inner}<p style='font-size:16px;color:red'>{WORDS}</p></div>"
    )

    assert WORDS in [block.text for block in article.blocks]
    assert dict(article.left_out) == {HIDDEN: 2}
