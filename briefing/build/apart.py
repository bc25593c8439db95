"""Work done in a process of its own while its asker does something else; what it returns comes back to the asker."""

import pickle
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO, Any, TypeVar

from briefing.build.children import Child, child
from briefing.check.table import finding
from briefing.errors import BriefingError, Place

Result = TypeVar("Result")


@contextmanager
def apart(name: str, work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Begin work; the function that is given waits for what it returns. Where the block ends first, so does the work.

    Args:
        name: of what it makes, for findings.
        work: what is done; its findings are raised when its result is asked for.

    """
    # A file without a name: nothing of it stays behind, however either process ends.
    with tempfile.TemporaryFile() as kept, child(partial(_do, work, kept)) as made:
        yield partial(_result, name, made, kept)


def _do(work: Callable[[], object], kept: IO[bytes]) -> None:
    try:
        result = work()
    except BriefingError as error:
        pickle.dump((None, error.findings), kept)
    else:
        pickle.dump((result, []), kept)
    kept.flush()


def _result(name: str, made: Child, kept: IO[bytes]) -> Any:  # noqa: ANN401 # what the work returned
    said, code = made.ended()
    if code:
        lines = said.strip().splitlines()
        raise BriefingError([finding("editions/process", Place(name, 1), why=_why(code, lines[-1] if lines else ""))])
    kept.seek(0)
    result, findings = pickle.load(kept)  # noqa: S301 # our own process wrote it
    if findings:
        raise BriefingError(findings)
    return result


def _why(code: int, last: str) -> str:
    """Return how a process ended: by which signal, or with which last words."""
    return f"was ended by {signal.Signals(-code).name}" if code < 0 else f"failed: {last}"
