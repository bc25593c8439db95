"""Pages of our own with invented text: people, places and papers in them do not exist, and the text says so.

Each shows one thing that readers of pages are known to stumble over, in the furniture of a news site.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.compare.found import of_html
from tests.compare.gold import Gold

_OPENING = (
    "This is an invented report about {place}, a town that does not exist, and about people whom nobody will ever meet.",
    "The keepers of {place} counted the lamps of the mole once more that winter, and wrote down what they found there.",
    "Nobody in {place} could say why the oil had gone, or who had signed for it, though the book lay open all the time.",
)
_CLOSING = (
    "The harbour board of {place} meets again in spring, when the ice has left the basin and the boats can be counted.",
    "Until then the lamps stay dark, the invented keepers say, and the pilots find the entrance by the sound of a bell.",
)
_TOWNS = ("Quillmouth", "Ostbrack", "Vennhaven", "Tarnwick", "Sellery", "Mossgate")
_PEOPLE = ("Nora Vane", "Tam Orlick", "Una Pell", "Idris Fallow", "Wim Tarrow", "Agda Roon")
_DAYS = ("2018-11-06", "2019-02-14", "2017-08-30", "2020-05-01", "2016-12-12", "2021-03-09")
_SHOWN = ("6 November 2018", "14 February 2019", "30 August 2017", "1 May 2020", "12 December 2016", "9 March 2021")


@dataclass(frozen=True)
class _Kind:
    """What a kind of page holds: markup and its gold, the head's markup, the line below the title, and what they tell."""

    body: str
    gold: str | None = None
    head: str = '<meta name="author" content="{who}"><meta property="article:published_time" content="{day}T06:00:00Z">'
    line: str = ""
    author: str = "{who}"
    date: str = "{day}"
    headings: tuple[str, ...] = field(default=("What the book says",))


_LD = '<script type="application/ld+json">%s</script>'
_PLAIN = "<p>The lamps of {place} were lit by hand, one after the other, by an invented keeper with a long pole.</p>"
_KINDS = {
    "plain": _Kind(_PLAIN),
    "powers": _Kind(
        "<p>The oil cost 10<sup>6</sup> crowns for 40 km<sup>2</sup> of water, and 10<sup>-3</sup> grams were lost.</p>"
    ),
    "struck": _Kind(
        "<p>The board decided by <del>nine votes to two</del> <ins>seven votes to four</ins> that winter, they say.</p>",
        "<p>The board decided by seven votes to four that winter, they say.</p>",
    ),
    "hidden": _Kind(
        "<p>The pilots wrote a letter <span class='sr-only'>opens in a new window</span> to the invented ministry.</p>"
        "<p hidden>Draft of a paragraph that nobody was ever to read on this page of the invented paper.</p>",
        "<p>The pilots wrote a letter to the invented ministry.</p>",
    ),
    "table": _Kind(
        "<table><tr><th>Port</th><th>Year</th><th>Lamps</th></tr><tr><td rowspan=2>{place}</td><td>2018</td><td>12</td>"
        "</tr><tr><td>2019</td><td>9</td></tr><tr><td>Old mole</td><td><p>2018</p><p>summer only</p></td><td>41</td></tr>"
        "</table>"
    ),
    "layout": _Kind(
        "<table role=presentation><tr><td><p>The book of the invented harbour lies open on the desk of its master, and "
        "whoever comes in may read in it as long as the lamp burns.</p></td></tr></table>"
        "<table><tr><th>Lamp</th><th>Oil</th></tr><tr><td>First</td><td>3 pints</td></tr></table>"
    ),
    "ruby": _Kind(
        "<p>The old name of the mole is <ruby>灯<rt>tō</rt></ruby> in the invented chart of a visitor from far away.</p>",
        "<p>The old name of the mole is 灯(tō) in the invented chart of a visitor from far away.</p>",
    ),
    "standfirst": _Kind(
        _PLAIN,
        "<p>An invented standfirst tells in one sentence what the keepers of {place} found in their book.</p>" + _PLAIN,
        line="<div class=intro><p>An invented standfirst tells in one sentence what the keepers of {place} found in their "
        "book.</p></div>",
    ),
    "signs": _Kind(
        "<h2>Who paid<a class='headerlink' href='#who'>¶</a></h2><p>An invented merchant paid, the book says, and was "
        "never asked why he did so in a town that was not his.</p>",
        "<h2>Who paid</h2><p>An invented merchant paid, the book says, and was never asked why he did so in a town that "
        "was not his.</p>",
        headings=("What the book says", "Who paid"),
    ),
    "related": _Kind(
        _PLAIN,
        head=_LD % '[{{"@type":"ItemList","itemListElement":[{{"@type":"NewsArticle","headline":"Old tides",'
        '"author":{{"@type":"Person","name":"Jo Nobody"}},"datePublished":"2001-01-01"}}]}},{{"@type":"NewsArticle",'
        '"headline":"{title}","author":{{"@type":"Person","name":"{who}"}},"datePublished":"{day}"}}]',
    ),
    "graph": _Kind(
        _PLAIN,
        head=_LD % '//<![CDATA[\n{{"@graph":[{{"@type":"Person","@id":"#w","name":"{who}"}},{{"@type":"NewsArticle",'
        '"headline":"{title}","author":{{"@id":"#w"}},"datePublished":"{day}"}}]}}\n//]]>',
    ),
    "two": _Kind(
        _PLAIN,
        head="",
        line="<div class=authors><a rel=author href=/a>{who}</a> and <a rel=author href=/b>{other}</a></div><time "
        "datetime={day}>{shown}</time>",
        author="{who}; {other}",
    ),
    "glued": _Kind(_PLAIN, head="", line="<p class=byline><span>By {who}</span><span>{shown}</span></p>"),
    "menu": _Kind(_PLAIN, head="", line="<p>Photo Gallery | {shown}</p>", author=""),
    "posts": _Kind(
        _PLAIN,
        head="<meta property='article:published_time' content='{day}'>",
        line="<p class=author><a rel=author href=/a>View all posts by {who}</a></p>",
    ),
    "degree": _Kind(
        _PLAIN,
        head="",
        line="<p class=byline>By {who}, PhD</p><p class=date>{shown}</p>",
    ),
    "undated": _Kind(_PLAIN, head="", line="<p class=byline>By {who}</p><p>Updated {shown}</p>", date=""),
}
_PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{title} | The Invented Courier</title>{head}</head>"
    "<body class='single has-sidebar'><header><a href=/>The Invented Courier</a></header><nav><ul><li><a href=/n>News</a>"
    "</li><li><a href=/s>Sport</a></li></ul></nav><div id=wrap><article><h1>{title}</h1>{line}<p>{opening[0]}</p>"
    "<p>{opening[1]}</p><h2>What the book says</h2><p>{opening[2]}</p>{body}<p>{closing[0]}</p><p>{closing[1]}</p>"
    "<div class='newsletter'><h3>Stay in the loop</h3><p>Subscribe to our newsletter and never miss a lamp.</p></div>"
    "</article><aside class=sidebar><h3>Most read</h3><ul><li><a href=/x>Ten invented boats that never sailed</a></li><li>"
    "<a href=/y>The bell that rang twice on an invented night</a></li></ul></aside></div><footer><p>Copyright The Invented "
    "Courier. All rights reserved.</p><a href=/imprint>Imprint</a></footer></body></html>"
)


def of_invented() -> Iterator[Gold]:
    """Yield every kind of page for two of the towns, with what is true of it."""
    folder = Path(tempfile.mkdtemp(prefix="invented-"))
    for number, (name, kind) in enumerate(_KINDS.items()):
        for turn in (number, number + 3):
            yield _gold(folder, f"{name}-{turn}", kind, turn)


def _gold(folder: Path, name: str, kind: _Kind, turn: int) -> Gold:
    at = turn % len(_TOWNS)
    told = {
        "place": _TOWNS[at], "who": _PEOPLE[at], "other": _PEOPLE[at - 1], "day": _DAYS[at], "shown": _SHOWN[at],
        "title": f"Who lights the lamps of {_TOWNS[at]}?",
    }  # fmt: skip
    opening, closing = ([text.format(**told) for text in texts] for texts in (_OPENING, _CLOSING))
    body, head, line = (text.format(**told) for text in (kind.body, kind.head, kind.line))
    file = folder / f"{name}.html"
    page = _PAGE.format(**told, opening=opening, closing=closing, body=body, head=head, line=line)
    file.write_text(page, "utf-8")
    gold = body if kind.gold is None else kind.gold.format(**told)
    first, _, rest = gold.rpartition("<p>The lamps") if name.startswith("standfirst") else ("", "", gold)
    rest = f"<p>The lamps{rest}" if first else rest
    whole = of_html(
        f"{first}<p>{opening[0]}</p><p>{opening[1]}</p><h2>What the book says</h2><p>{opening[2]}</p>{rest}"
        f"<p>{closing[0]}</p><p>{closing[1]}</p>"
    )
    return Gold(
        file, "https://courier.example/lamps", told["title"], whole["text"], headings=kind.headings,
        cells=tuple(whole["cells"]), author=kind.author.format(**told), date=kind.date.format(**told),
    )  # fmt: skip
