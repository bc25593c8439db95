"""Quotes are set in text alone, whatever elements stand between them."""

import pytest

from briefing.mkdocs.dom import parsed, written
from briefing.mkdocs.quotes import set_quotes
from briefing.text.typography import set_text

QUOTES = {
    '<p>He said "yes".</p>': "<p>He said “yes”.</p>",
    "<p>the port's ferries' crews</p>": "<p>the port’s ferries’ crews</p>",
    '<p>"<a href="x">Old Harbour</a>" sails</p>': '<p>“<a href="x">Old Harbour</a>” sails</p>',
    '<p>He said "<em>yes</em>", "<em>no</em>".</p>': "<p>He said “<em>yes</em>”, “<em>no</em>”.</p>",
    '<p>He said <em>"yes</em> and no".</p>': "<p>He said <em>“yes</em> and no”.</p>",
    "<p>the <a>smugglers</a>' route, the <a>Board</a>'s</p>": "<p>the <a>smugglers</a>’ route, the <a>Board</a>’s</p>",
    "<p>the <em>crews</em>' and the <strong>Board</strong>'s</p>": (
        "<p>the <em>crews</em>’ and the <strong>Board</strong>’s</p>"
    ),
    '<p>the end</p><p>"<a>Quay</a>" is new</p>': "<p>the end</p><p>“<a>Quay</a>” is new</p>",
    '<ul><li>the end</li><li>"<em>Quay</em>" is new</li></ul>': (
        "<ul><li>the end</li><li>“<em>Quay</em>” is new</li></ul>"
    ),
    "<td>&quot;safe&quot; is one man&#x27;s word</td>": "<td>“safe” is one man’s word</td>",
    "<p><code>a = 'b' + \"c\"</code></p>": "<p><code>a = 'b' + \"c\"</code></p>",
    "<p><code>'b'</code>'s and <code>x</code>\"</p>": "<p><code>'b'</code>’s and <code>x</code>”</p>",
    "<p>&amp;#8217; isn't &amp;quot;</p>": "<p>&amp;#8217; isn’t &amp;quot;</p>",
    '<p><a title="the port\'s &quot;own&quot;">x</a></p>': '<p><a title="the port\'s &quot;own&quot;">x</a></p>',
    "<p>1 &lt; 2 -- and so on... </p>": "<p>1 &lt; 2 -- and so on... </p>",
}


@pytest.mark.parametrize(("typed", "shown"), QUOTES.items())
def test_quotes_are_set_in_text_alone(typed: str, shown: str) -> None:
    """Text gets typographic quotes; code, attributes, dashes and dots stay as typed."""
    root = parsed(typed)
    set_quotes(root)

    assert written(root) == shown


@pytest.mark.parametrize(("typed", "shown"), [
    ('He said "yes".', "He said “yes”."),
    ("1 < 2 & the port's <b>", "1 < 2 & the port’s <b>"),
    ("&quot; is code", "&quot; is code"),
    ("&quot; isn't, nor &#8217;", "&quot; isn’t, nor &#8217;"),
])  # fmt: skip
def test_quotes_are_set_in_plain_text(typed: str, shown: str) -> None:
    """A script carries text to pages: what looks like a tag or an entity in it is none."""
    assert set_text(typed) == shown
