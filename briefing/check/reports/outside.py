"""Which addresses of other sites still answer; a person decides what to do about those that do not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from briefing.corpus import Corpus
from briefing.errors import Place

State = Literal["fine", "moved", "refused", "silent", "dead"]
WORDS: dict[State, str] = {
    "fine": "answers",
    "moved": "leads elsewhere",
    "refused": "refuses programs",
    "silent": "did not answer this time",
    "dead": "is a dead end",
}
"""What each state says of an address."""
_GONE = frozenset({404, 410})
_WITHOUT_HEAD = frozenset({400, 403, 404, 405, 406, 410, 501})
"""Answers to HEAD that servers also give where GET would do."""
_ARCHIVE = "https://web.archive.org/web"


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """An address of another site, where the project gives it."""

    place: Place
    url: str
    day: str
    """The day of which an archive should have a copy, as digits; empty where none is known."""

    @property
    def host(self) -> str:
        """The site that it belongs to."""
        return urlsplit(self.url).netloc

    @property
    def archived(self) -> str:
        """Where the archive has the copy that is nearest to the day, if it has one."""
        return f"{_ARCHIVE}/{self.day or '*'}/{self.url}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, or why it said nothing."""

    status: int = 0
    """Zero where there was no answer."""
    url: str = ""
    """Where the answer came from in the end."""
    why: str = ""
    unknown: bool = False
    """Whether the name of the host leads nowhere, or redirects run in a circle."""


@dataclass(frozen=True, slots=True)
class Visited:
    """An address with what became of it."""

    address: Address
    state: State
    detail: str

    def __str__(self) -> str:
        """Return one line: file, line, address, what became of it, and what to try."""
        place, advice = self.address.place, f" Try {self.address.archived}." if self.state == "dead" else ""
        return f"{place}: {self.address.url} {WORDS[self.state]}: {self.detail}.{advice}"


def addresses(corpus: Corpus) -> list[Address]:
    """Return every address of a source or a reference, by place."""
    sources = (
        Address(source.place, source.card.url, _digits(source.card.published))
        for source in corpus.sources.values()
        if source.card.url
    )
    references = (
        Address(entry.at("URL"), entry.data.URL, _digits(entry.data.accessed))
        for entry in corpus.references.values()
        if entry.data.URL
    )
    return sorted([*sources, *references])


def _digits(when: str | None) -> str:
    """Return a date as an archive writes it; one that is no plain date says nothing."""
    digits = (when or "").replace("-", "")
    return digits if digits.isdecimal() else ""


def by_host(found: Iterable[Address]) -> Iterator[list[Address]]:
    """Yield the addresses of each host, which is asked for one at a time."""
    hosts: dict[str, list[Address]] = {}
    for address in found:
        hosts.setdefault(address.host, []).append(address)
    yield from hosts.values()


def needs_get(answer: Answer) -> bool:
    """Return whether the answer to HEAD leaves open what GET would say."""
    return answer.status in _WITHOUT_HEAD


def judged(address: Address, answer: Answer) -> Visited:
    """Return what an answer says of an address."""
    if answer.unknown or answer.status in _GONE:
        return Visited(address, "dead", answer.why or f"status {answer.status}")
    if not answer.status or answer.status >= 500:
        return Visited(address, "silent", answer.why or f"status {answer.status}")
    if answer.status >= 400:
        return Visited(address, "refused", f"status {answer.status}")
    if _bare(answer.url) != _bare(address.url):
        return Visited(address, "moved", answer.url)
    return Visited(address, "fine", f"status {answer.status}")


def _bare(url: str) -> str:
    """Return an address without its fragment, which no server sees."""
    return url.partition("#")[0]


def record_of(visited: Visited) -> dict[str, str | int]:
    """Return a result as a record for programs."""
    address = visited.address
    told: dict[str, str | int] = {
        "file": address.place.file, "line": address.place.line, "address": address.url,
        "state": visited.state, "detail": visited.detail,
    }  # fmt: skip
    return told | ({"archive": address.archived} if visited.state == "dead" else {})
