"""What changed stands on the page of all changes, the latest first, and on each page that it concerns; all invented."""

import re
from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.errors import BriefingError
from briefing.read.project import ProjectFiles
from briefing.render.changes import changes_page, corrections_block, page_changes
from briefing.views.changes import all_changes, changes_of, corrections

LOG = "registry/changes.yml"
TOPIC, SOURCE = "topics/night-ferries.md", "sources/harbour.md"
OUTCOME = """
port-ruling:
  kind: outcome
  date: 2026-04-02
  page: topics/night-ferries.md
  about: ["harbour:2.1"]
  now: The port was accused, and no ruling was found.
"""


@pytest.fixture
def told(files: ProjectFiles) -> Derived:
    """Return what follows from the small project once an outcome is logged."""
    logged = {**files.registry, LOG: files.registry[LOG] + OUTCOME}
    return Derived(assemble(ProjectFiles(files.pages, files.notes, logged)))


def test_the_log_of_corrections_holds_every_correction_and_nothing_else(told: Derived) -> None:
    log = corrections_block(corrections(told))

    assert log.index("The year is 2018.") < log.index("The article names two.")
    assert f'Page: <a href="/{TOPIC}">Night ferries</a>.' in log
    assert "no ruling" not in log


def test_a_page_tells_its_own_changes_only(corpus: Corpus) -> None:
    derived = Derived(corpus)
    shown = page_changes(changes_of(derived, TOPIC), TOPIC)

    assert "The article names two." in shown
    assert "2018" not in shown
    assert page_changes(changes_of(derived, "about/method.md"), "about/method.md") == ""


def test_a_change_of_a_statement_is_told_on_its_briefing_its_source_and_its_names_pages(told: Derived) -> None:
    pages = {path for path, rows in told.changes_by_page.items() if any(row.change.id == "port-ruling" for row in rows)}

    assert pages >= {TOPIC, SOURCE, "organisations/port-authority.md"}
    assert "places/old-harbour.md" not in pages


def test_of_one_day_the_last_in_the_file_comes_first(told: Derived) -> None:
    assert [row.change.id for row in told.changes_by_page[SOURCE]] == ["port-ruling", "lines-of-2018"]


def test_a_field_on_the_page_leads_to_what_changed_there_since_a_day(told: Derived) -> None:
    shown = page_changes(changes_of(told, TOPIC), TOPIC)

    assert '<form class="filters" action="/changes.md">' in shown
    assert f'<input type="hidden" name="page" value="{TOPIC}">' in shown
    assert '<input type="date" name="since" max="9999-12-31">' in shown


def test_a_page_of_many_changes_tells_three_and_leads_to_the_others(files: ProjectFiles) -> None:
    many = "".join(OUTCOME.replace("port-ruling", f"port-ruling-{number}") for number in range(5))
    derived = Derived(assemble(ProjectFiles(files.pages, files.notes, {**files.registry, LOG: many})))
    shown = page_changes(changes_of(derived, TOPIC), TOPIC)

    assert "5 changes, the latest on 2 April 2026" in shown
    assert shown.count("no ruling was found") == 3
    assert "2 more changes" in shown


def test_the_page_of_all_changes_groups_them_by_day_and_says_what_each_can_be_narrowed_by(told: Derived) -> None:
    page = changes_page(all_changes(told))

    assert re.findall(r'data-day="([^"]+)"', page) == ["2026-04-02", "2026-03-01"]
    item = next(item for item in re.findall(r"<li.*?</li>", page) if "no ruling was found" in item)
    assert 'data-kind="outcome" data-topic="night-ferries"' in item
    assert f'data-page="{TOPIC} {SOURCE} ' in item
    assert '<a class="passage-mark" href="/sources/harbour.md#p2-1">harbour:2.1</a>' in item
    assert '<option value="edit">' not in page
    assert '<option value="outcome">New outcome</option>' in page
    assert "All 3 changes are shown." in page


def test_without_changes_the_page_says_so(files: ProjectFiles) -> None:
    logged = {path: text for path, text in files.registry.items() if path != LOG}
    derived = Derived(assemble(ProjectFiles(files.pages, files.notes, logged)))

    assert changes_page(all_changes(derived)) == "<p>Nothing has changed so far.</p>"


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("topics/night-ferries.md", "topics/day-ferries.md", "resolve/link", 4),
        ("kind: correction", "kind: slip", "registry/field", 2),
        ("date: 2026-03-01", "date: 2026-03", "registry/field", 3),
        ("page: topics/night-ferries.md", 'page: index.md\n  about: ["harbour:9.9"]', "resolve/citation", 5),
        ("page: topics/night-ferries.md", "page: index.md\n  about: [harbour]", "registry/field", 5),
    ],
)
def test_an_entry_that_names_what_is_not_there_is_a_finding(
    changed: Callable[[str, str, str], ProjectFiles], old: str, new: str, rule: str, line: int
) -> None:
    with pytest.raises(BriefingError) as caught:
        assemble(changed(LOG, old, new))

    assert (rule, f"{LOG}:{line}") in [(f.rule, str(f.place)) for f in caught.value.findings]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("harbour:2.1", "Statement: harbour:2.1."),
        ('harbour:1.2", "harbour:2.1', "Statements: harbour:1.2 and harbour:2.1."),
    ],
)
def test_a_change_names_the_statements_that_it_is_about(files: ProjectFiles, about: str, said: str) -> None:
    logged = {**files.registry, LOG: files.registry[LOG] + OUTCOME.replace("harbour:2.1", about)}
    page = changes_page(all_changes(Derived(assemble(ProjectFiles(files.pages, files.notes, logged)))))
    (line,) = re.findall(r'<li data-kind="outcome".*?</li>', page)

    assert said in re.sub("<[^>]*>", "", line)
