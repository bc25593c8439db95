"""The report of automatic links says in which sentence each stands."""

from pathlib import Path

from briefing.check.reports.links import automatic_links

PAGE = """<article><p>Protectors of the <a class="entity" href="../../works/quran/">Quran</a> study it.
The Quran is read. In <a class=entity href=../../places/italy.html>Italy</a> too.</p>
<p><a class="term" href="../../glossary/#takfir">Takfir</a> waits for a <a href="../../places/rome/">link by hand</a>.</p>
<p>Then <a class="entity" href="../../people/malcolm-nance/">Malcolm W. Nance</a> wrote.</p>
</article>"""


def test_each_link_is_shown_where_it_stands_with_what_it_leads_to(tmp_path: Path) -> None:
    page = tmp_path / "topics" / "one" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, "utf-8")

    assert [tuple(link)[1:] for link in automatic_links(tmp_path)] == [
        ("Quran", "works/quran", "Protectors of the [Quran] study it."),
        ("Italy", "places/italy", "In [Italy] too."),
        ("Takfir", "glossary#takfir", "[Takfir] waits for a link by hand."),
        ("Malcolm W. Nance", "people/malcolm-nance", "Then [Malcolm W. Nance] wrote."),
    ]
