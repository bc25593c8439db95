"""The report of automatic links reads the real pages: it is not empty, and all that it names exists."""

from pathlib import Path

from briefing.check.reports.links import automatic_links
from briefing.corpus import load
from briefing.links import entity_link, term_link

ROOT = Path(__file__).parents[2]


def test_the_report_lists_links_of_every_briefing_each_to_a_name_or_term(trees: dict[str, Path]) -> None:
    corpus = load(ROOT)
    links = [*map(entity_link, corpus.entities.values()), *map(term_link, corpus.terms)]
    known = {link.removeprefix("/").replace(".md", "") for link in links}

    for tree in trees.values():
        rows = list(automatic_links(tree))

        assert {row.target for row in rows} <= known
        assert set(corpus.topics) <= {Path(row.page).parent.name for row in rows} | {
            Path(row.page).stem for row in rows
        }
        assert all(f"[{row.text}]" in row.sentence for row in rows)
