"""What a process of its own makes comes back; how it failed is one line."""

import os
import signal
from typing import NoReturn

import pytest

from briefing.build.apart import apart
from briefing.errors import BriefingError, Finding, Place

FINDING = Finding(Place("a.pdf", 1), "editions/lost", "A note is lost.", "Report this line.")


def refused() -> NoReturn:
    raise BriefingError([FINDING])


def broken() -> NoReturn:
    message = "no space left"
    raise OSError(message)


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_the_result_comes_from_another_process() -> None:
    with apart("a", os.getpid) as first, apart("b", lambda: b"x" * 1_000_000) as second:
        assert second() == b"x" * 1_000_000
        assert first() != os.getpid()


def test_its_findings_are_those_of_the_asker() -> None:
    with pytest.raises(BriefingError) as raised, apart("a", refused) as result:
        result()
    assert list(raised.value.findings) == [FINDING]


@pytest.mark.parametrize(("work", "told"), [(broken, "failed: OSError: no space left"), (killed, "ended by SIGKILL")])
def test_a_process_that_fails_is_one_line(work: object, told: str) -> None:
    with pytest.raises(BriefingError, match=told) as raised, apart("dist/a.pdf", work) as result:  # type: ignore[arg-type]
        result()
    assert str(raised.value).startswith("dist/a.pdf:1: [editions/process]")
    assert "\n" not in str(raised.value).strip()
