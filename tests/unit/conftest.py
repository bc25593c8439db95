"""A small made-up project: one source, one topic, a registry."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.build.stop import SIGNALS
from briefing.corpus import Corpus, assemble, load
from briefing.derive.derived import Derived
from briefing.read.project import ProjectFiles, read_project

CASES = Path(__file__).parents[1] / "cases"
ACCUSING = "Tern Line smuggled fuel by night, says a dock worker."
"""A sentence of a briefing that accuses."""


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """Give signals back what they do after a test, since a command that runs in this process listens to them."""
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture(scope="session")
def files() -> ProjectFiles:
    """Return the texts of the small project."""
    return read_project(CASES / "project")


@pytest.fixture(scope="session")
def corpus(files: ProjectFiles) -> Corpus:
    """Return the Corpus of the small project."""
    return assemble(files)


@pytest.fixture(scope="session")
def derived(corpus: Corpus) -> Derived:
    """Return what follows from the Corpus of the small project."""
    return Derived(corpus)


@pytest.fixture(scope="session")
def accused(files: ProjectFiles) -> Corpus:
    """Return the Corpus of the small project and of a source that accuses a ferry line."""
    extra, page = read_project(CASES / "accused"), "docs/topics/night-ferries.md"
    paths = {**files.registry, **extra.registry}
    registry = {path: files.registry.get(path, "") + extra.registry.get(path, "") for path in paths}
    told = f"- {ACCUSING} [^quay:1.1]\n- Boats sail"
    pages = {**files.pages, page: files.pages[page].replace("- Port Authority boats sail", f"{told} for the port")}
    return assemble(ProjectFiles(pages, {**files.notes, **extra.notes}, registry))


EVENT = """
count:
  when: '2018-12'
  text: The port authority counted 61 passengers a night, a keeper of its records says. [^port-2018]
  about: [harbour:1.2]
  checked: 2026-11-20
lamps:
  when: 2018-03-01/..
  text: No lamps burn on the quay. [^port-2018]
  about: [harbour:1.2, harbour:1.1]
  checked: 2026-11-20
  until: open
  as_of: 2026-02
"""
"""Events of the record for the small project, invented as all of it."""


@pytest.fixture(scope="session")
def recorded(files: ProjectFiles) -> Corpus:
    """Return the Corpus of the small project with two events of the record."""
    return assemble(ProjectFiles(files.pages, files.notes, {**files.registry, "registry/chronology.yml": EVENT}))


@pytest.fixture
def changed(files: ProjectFiles) -> Callable[[str, str, str], ProjectFiles]:
    """Return a function that gives the project's texts with one replacement in one file."""

    def change(path: str, old: str, new: str) -> ProjectFiles:
        parts = {"pages": dict(files.pages), "notes": dict(files.notes), "registry": dict(files.registry)}
        part = next(texts for texts in parts.values() if path in texts)
        assert old in part[path], f"{path} no longer holds {old!r}"
        part[path] = part[path].replace(old, new, 1)
        return ProjectFiles(**parts)

    return change


@pytest.fixture(scope="session")
def real() -> Derived:
    """Return what follows from the Corpus of this very site."""
    return Derived(load(Path(__file__).parents[2]))
