"""Ask other sites, politely, whether what we cite is still there."""

import os
import socket
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from briefing.check.reports.outside import Address, Answer, Visited, by_host, judged, needs_get
from briefing.version import VERSION

HOSTS = 8
"""How many hosts are asked at once; each gets one request at a time."""
PAUSE = 1.0
"""Seconds between two requests to one host."""
PATIENCE = 20.0
"""Seconds that a server may keep silent."""
Ask = Callable[[str, str], Answer]


def visit(found: Iterable[Address], pause: float = PAUSE, patience: float = PATIENCE) -> list[Visited]:
    """Return what became of each address, by place."""

    def ask(method: str, url: str) -> Answer:
        return _asked(method, url, patience)

    with ThreadPoolExecutor(HOSTS) as pool:
        groups = pool.map(lambda group: _in_turn(group, ask, pause), by_host(found))
        answers = dict(pair for group in groups for pair in group)
    # Where nobody answers at all, it is this machine that has no network, and no host is known to be gone.
    online = any(answer.status for answer in answers.values())
    known = {address: answer if online else replace(answer, unknown=False) for address, answer in answers.items()}
    return [judged(address, known[address]) for address in sorted(known)]


def _in_turn(group: list[Address], ask: Ask, pause: float) -> list[tuple[Address, Answer]]:
    return [(address, _answer(address.url, ask, pause)) for address in group]


def _answer(url: str, ask: Ask, pause: float) -> Answer:
    """Return the answer to HEAD, or to GET where HEAD leaves it open."""
    answer = ask("HEAD", url)
    time.sleep(pause)
    if needs_get(answer):
        answer = ask("GET", url)
        time.sleep(pause)
    return answer


def _asked(method: str, url: str, patience: float) -> Answer:
    request = Request(url, method=method, headers={"User-Agent": _agent()})  # noqa: S310 # the model takes web addresses alone
    try:
        with urlopen(request, timeout=patience) as response:  # noqa: S310 # as above
            return Answer(response.status, response.url)
    except HTTPError as error:
        with error:
            circle = 300 <= error.code < 400
            return Answer(error.code, error.url, "redirects lead nowhere" if circle else "", unknown=circle)
    except TimeoutError:
        return Answer(why="it took too long")
    except URLError as error:
        return _unheard(error.reason)
    except (OSError, HTTPException, ValueError) as error:
        return _unheard(error)


def _unheard(reason: object) -> Answer:
    """Return why there was no answer; only a host that does not exist is a dead end."""
    if isinstance(reason, TimeoutError):
        return Answer(why="it took too long")
    if isinstance(reason, socket.gaierror) and reason.errno == socket.EAI_NONAME:
        return Answer(why="no host has this name", unknown=True)
    return Answer(why=type(reason).__name__ if isinstance(reason, Exception) else str(reason))


def _agent() -> str:
    """Return how we name ourselves to servers, with our address where there is one."""
    site = os.environ.get("SITE_URL", "")
    return f"briefing-links/{VERSION}" + (f" (+{site})" if site else "")
