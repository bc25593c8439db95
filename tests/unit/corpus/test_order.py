"""Topics come in the order of their newest source."""

from briefing.corpus import assemble
from briefing.read.project import ProjectFiles
from briefing.views.references import address_of

TOPIC, NOTES = "docs/topics/night-ferries.md", "docs/sources/harbour.md"


def test_the_topic_with_the_newest_source_comes_first_whatever_else_it_rests_on(files: ProjectFiles) -> None:
    topic = files.pages[TOPIC].replace("night-ferries", "day-ferries").split("## Key points")[0]
    about = files.notes[NOTES].replace("[night-ferries]", "[day-ferries]")
    dated = {f"docs/sources/{key}.md": about.replace("2019-03-04", day) for key, day in
             (("a-new", "2020-01-01"), ("z-old", "2010-01-01"))}  # fmt: skip
    pages, notes = {**files.pages, "docs/topics/day-ferries.md": topic}, {**files.notes, **dated}

    assert list(assemble(ProjectFiles(pages, notes, files.registry)).topics) == ["day-ferries", "night-ferries"]


def test_a_reference_leads_to_its_own_address(files: ProjectFiles) -> None:
    (reference,) = (each for each in assemble(files).references.values() if each.id == "port-2018")

    assert reference.data.URL
    assert address_of(reference) == reference.data.URL
