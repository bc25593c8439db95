"""The old path of a moved page stays below `docs/`: none leads out of the site, and none is hidden."""

import pytest

from briefing.errors import BriefingError
from briefing.publish.moved import read_moved

FATE = {"why": "Gone.", "removed": "2026-01-01"}


@pytest.mark.parametrize(
    "path", ["../../victim.md", "a/../b.md", "/etc/x.md", "noext", ".hid/x.md", "a/.b.md", "a//b.md"]
)
def test_a_path_that_is_no_page_is_refused(path: str) -> None:
    with pytest.raises(BriefingError) as caught:
        read_moved({path: FATE}, frozenset())

    assert [finding.rule for finding in caught.value.findings] == ["moved/path"]


def test_a_path_of_a_page_is_taken() -> None:
    assert read_moved({"topics/old-name.md": FATE}, frozenset())["topics/old-name.md"].why == "Gone."
