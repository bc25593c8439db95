"""The report of automatic links says in which sentence each stands."""

from pathlib import Path

from briefing.check.links import automatic_links

PAGE = """<article><p>Protectors of the <a href="q" data-card="card-works-quran">Quran</a> study it.
The Quran is read. In <a href="i" data-card="card-places-italy">Italy</a> too.</p>
<p><a href="r" data-card="card-places-rome">Rome</a> waits.</p></article>"""


def test_each_link_is_shown_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")

    assert [(link.text, link.sentence) for link in automatic_links(tmp_path)] == [
        ("Quran", "Protectors of the [Quran] study it."),
        ("Italy", "In [Italy] too."),
        ("Rome", "[Rome] waits."),
    ]
