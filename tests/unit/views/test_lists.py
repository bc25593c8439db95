"""Views that list: their order, and what stands in them once."""

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.ids import ReferenceId
from briefing.markup import to_html, to_text
from briefing.read.project import ProjectFiles
from briefing.views.changes import corrections
from briefing.views.coverage import coverage_of
from briefing.views.references import address_of, reference_line

TOPIC = "docs/topics/night-ferries.md"


def test_the_latest_correction_comes_first(corpus: Corpus) -> None:
    assert [row.when for row in corrections(Derived(corpus))] == ["2 April 2026", "1 March 2026"]


@pytest.mark.parametrize(("citing", "alone"), [(1, "Night ferries"), (2, "")])
def test_a_source_has_one_topic_of_its_own_or_none(files: ProjectFiles, citing: int, alone: str) -> None:
    second = files.pages[TOPIC].replace("night-ferries", "day-ferries").replace("Night ferries", "Day ferries")
    pages = {**files.pages, **({"docs/topics/day-ferries.md": second} if citing == 2 else {})}
    derived = Derived(assemble(ProjectFiles(pages, files.notes, files.registry)))
    (source,) = derived.corpus.sources.values()

    assert to_text(coverage_of(derived, source).alone) == alone


@pytest.mark.parametrize(
    ("address", "leads"),
    [("https://example.org/count", "https://example.org/count"), (None, "/references.md#port-2018")],
)
def test_a_work_is_linked_where_it_stands_else_in_the_list(corpus: Corpus, address: str | None, leads: str) -> None:
    reference = corpus.references[ReferenceId("port-2018")]
    told = reference.model_copy(update={"data": reference.data.model_copy(update={"URL": address})})

    assert address_of(told) == leads
    assert f'<a href="{leads}">' in to_html(reference_line(told))
