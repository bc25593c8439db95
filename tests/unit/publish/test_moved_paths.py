"""The old path of a moved page stays below `docs/`: none leads out of the site, and none is hidden."""

import pytest
import yaml

from briefing.errors import BriefingError
from briefing.publish.moved import read_moved

FATE = {"why": "Gone.", "removed": "2026-01-01"}


@pytest.mark.parametrize(
    "path", ["../../victim.md", "a/../b.md", "/etc/x.md", "noext", ".hid/x.md", "a/.b.md", "a//b.md"]
)
def test_a_path_that_is_no_page_is_refused(path: str) -> None:
    with pytest.raises(BriefingError) as caught:
        read_moved({path: FATE}, frozenset(), "")

    assert [finding.rule for finding in caught.value.findings] == ["moved/path"]


def test_a_path_of_a_page_is_taken() -> None:
    assert read_moved({"topics/old-name.md": FATE}, frozenset(), "")["topics/old-name.md"].why == "Gone."


WRITTEN = """site_name: Any
extra:
  contact: ""
  moved:
    topics/here.md:
      to: topics/other.md
    "a.md": {to: gone.md}
    b.md:
      to:
        gone.md
    ../c.md: {why: Gone., removed: 2026-01-01}
    d.md: 7
"""


def test_each_fault_is_named_with_the_line_on_which_it_stands() -> None:
    given = yaml.safe_load(WRITTEN)["extra"]["moved"]
    with pytest.raises(BriefingError) as caught:
        read_moved(given, {"topics/here.md", "topics/other.md"}, WRITTEN)

    found = [(finding.place.line, finding.rule) for finding in caught.value.findings]
    assert found == [
        (5, "moved/there"),
        (7, "moved/target"),
        (9, "moved/target"),
        (11, "moved/path"),
        (12, "moved/entry"),
    ]


@pytest.mark.parametrize("given", ["text", ["a.md"], 7])
def test_what_is_no_mapping_is_refused(given: object) -> None:
    with pytest.raises(BriefingError) as caught:
        read_moved(given, frozenset(), "extra:\n  moved: text\n")

    assert [str(finding.place) for finding in caught.value.findings] == ["mkdocs.yml:2"]
