"""How a command ends when it is asked to: it clears up behind itself, and its code says which signal came."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl-C; what a system sends to a process that is to end; a terminal that closes."""


class Stopped(KeyboardInterrupt):
    """What such a signal raises.

    A plain interrupt that passes through `exec` with a text, as records are made by, has Python end itself by SIGINT.
    """


class Stop:
    """Turns the first signal that asks the process to end into an interrupt; later ones change nothing."""

    def __init__(self) -> None:
        self.number = int(signal.SIGINT)

    def listen(self) -> None:
        """Listen from now on; what the caller told the process to ignore, as `nohup` does, stays ignored."""
        for number in SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._stop)

    def _stop(self, number: int, _: FrameType | None) -> None:
        for each in SIGNALS:
            signal.signal(each, signal.SIG_IGN)
        self.number = number
        raise Stopped


@contextmanager
def undisturbed() -> Iterator[None]:
    """Put signals that ask the process to end off until the block is done."""
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in SIGNALS}
    for number in SIGNALS:
        signal.signal(number, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])
