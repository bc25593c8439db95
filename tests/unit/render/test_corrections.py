"""Our own errors stand in the log, the latest first, and at the foot of the page that they were on."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.errors import BriefingError
from briefing.read.project import ProjectFiles
from briefing.render.corrections import corrections_block, page_corrections
from briefing.views.corrections import all_corrections, corrections_of

LOG = "registry/corrections.yml"


def test_the_log_holds_every_correction_the_latest_first(corpus: Corpus) -> None:
    log = corrections_block(all_corrections(corpus))

    assert log.index("The year is 2018.") < log.index("The article names two.")
    assert 'Page: <a href="/topics/night-ferries.md">topics/night-ferries.md</a>.' in log


def test_a_page_shows_its_own_corrections_only(corpus: Corpus) -> None:
    shown = page_corrections(corrections_of(corpus, "topics/night-ferries.md"))

    assert "The article names two." in shown
    assert "2018" not in shown
    assert page_corrections(corrections_of(corpus, "about/method.md")) == ""


def test_a_correction_of_no_page_is_a_finding(changed: Callable[[str, str, str], ProjectFiles]) -> None:
    with pytest.raises(BriefingError) as caught:
        assemble(changed(LOG, "topics/night-ferries.md", "topics/day-ferries.md"))

    assert [(f.rule, str(f.place)) for f in caught.value.findings] == [("resolve/link", f"{LOG}:3")]
