"""Topics come in the order of their newest source."""

import pytest

from briefing.corpus import assemble
from briefing.read.project import ProjectFiles

TOPIC, NOTES = "docs/topics/night-ferries.md", "docs/sources/harbour.md"


@pytest.mark.parametrize("newest", ["2020-01-01", "2018/2021"])
def test_the_topic_with_the_newest_source_comes_first_whatever_else_it_rests_on(
    files: ProjectFiles, newest: str
) -> None:
    topic = files.pages[TOPIC].replace("night-ferries", "day-ferries").split("## Key points")[0]
    about = files.notes[NOTES].replace("[night-ferries]", "[day-ferries]")
    dated = {f"docs/sources/{key}.md": about.replace("2019-03-04", day) for key, day in
             (("a-new", newest), ("z-old", "2010-01-01"))}  # fmt: skip
    pages, notes = {**files.pages, "docs/topics/day-ferries.md": topic}, {**files.notes, **dated}

    assert list(assemble(ProjectFiles(pages, notes, files.registry)).topics) == ["day-ferries", "night-ferries"]


def test_statements_at_odds_stand_in_the_order_of_the_source(files: ProjectFiles) -> None:
    against = "\n".join(f'- It paid {n}.\n  {{: #p2-{n} contradicts="harbour:1.1" }}' for n in (2, 10))
    notes = files.notes[NOTES].replace("\n\n### Caption 1", f"\n{against}\n\n### Caption 1")
    corpus = assemble(ProjectFiles(files.pages, {**files.notes, NOTES: notes}, files.registry))

    assert corpus.contradictions["harbour:1.1"] == ("harbour:2.2", "harbour:2.10")
