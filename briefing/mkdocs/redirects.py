"""Pages that moved or were removed: what stands at their old address."""

import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from briefing.dates import read_when
from briefing.errors import BriefingError, Finding, Place
from briefing.links import destinations, own_folder
from briefing.model import Identity
from briefing.pages import Page
from briefing.read.data import read_data
from briefing.render.html import link, paragraph, text

PLACE = Place("mkdocs.yml", 1)
_ENTRIES = ("extra", "moved")
_PATH = re.compile(r"(?!.*//)(?!(?:.*/)?\.)[\w][\w./-]*\.md")
"""A page below `docs/`: no step out of it, no hidden file or folder."""
_REMEDY = "Give each path under `extra.moved` either `to` or `why` and `removed`."


class Redirect(BaseModel):
    """What became of a page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    to: str = ""
    """The path of the page that holds its content now, below `docs/`."""
    why: str = ""
    """Why it was removed, as a sentence."""
    removed: date | None = None
    """When it was removed."""

    @model_validator(mode="after")
    def _one_fate(self) -> "Redirect":
        if bool(self.to) == bool(self.why) or bool(self.why) != bool(self.removed):
            raise ValueError(_REMEDY)
        return self


class _Taken:
    """Where something of the site stands in either edition, on a disk that may ignore case."""

    def __init__(self, files: Iterable[str]) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for file in files:
            self._add(file)

    def takes(self, path: str) -> bool:
        """Return whether a page would stand where something does, or within a file; from now on it stands there."""
        found = destinations(path)
        taken = found & (self._files | self._folders) or {each for to in found for each in _around(to)} & self._files
        for each in found:
            self._add(each)
        return not taken

    def _add(self, file: str) -> None:
        self._files.add(file.casefold())
        self._folders.update(_around(file.casefold()))


def _around(file: str) -> set[str]:
    return {str(folder) for folder in PurePosixPath(file).parents}


def read_redirects(
    given: object, paths: Collection[str], configuration: str, others: Iterable[str] = ()
) -> dict[str, Redirect]:
    """Return what `extra.moved` of the configuration says, by old path.

    Args:
        given: the entries as MkDocs read them.
        paths: the path of every page of the site, below `docs/`.
        configuration: the text of `mkdocs.yml`, which has their lines.
        others: the path of every other file of the site, as it is published.

    Raises:
        BriefingError: an entry is malformed, stands where the site has a file, or leads to what is no page.

    """
    written = read_data(configuration, PLACE.file)

    def at(*steps: str) -> Place:
        return Place(PLACE.file, written.line((*_ENTRIES, *steps)))

    if not isinstance(given, Mapping):
        sentence = "What stands under `extra.moved` is no mapping from old paths to what became of them."
        raise BriefingError([Finding(at(), "moved/entry", sentence, _REMEDY)])
    findings: list[Finding] = []
    moved: dict[str, Redirect] = {}
    taken = _Taken([*others, *(file for path in paths for file in destinations(path))])
    for old, entry in given.items():
        fate = _fate(str(old), entry, at)
        if isinstance(fate, Redirect):
            moved[old] = fate
            findings += _astray(old, fate, paths, at)
            if own_folder(old) or not (taken.takes(old) or old in paths):
                findings.append(_in_the_way(old, at))
        else:
            findings.append(fate)
    if findings:
        raise BriefingError(findings)
    return moved


def _fate(old: str, entry: object, at: Callable[..., Place]) -> Redirect | Finding:
    """Return what became of a page, or what is wrong with the entry."""
    if not _PATH.fullmatch(old):
        sentence = f"`{old}` under `extra.moved` is no path of a page."
        return Finding(at(old), "moved/path", sentence, "Write it below docs/, such as topics/old-name.md.")
    try:
        return Redirect.model_validate(entry)
    except ValidationError as error:
        said = "; ".join(re.sub(r"^Value error, ", "", each["msg"]) for each in error.errors())
        return Finding(at(old), "moved/entry", f"What became of `{old}` is not clear: {said}", _REMEDY)


def _astray(old: str, fate: Redirect, paths: Container[str], at: Callable[..., Place]) -> Iterator[Finding]:
    """Yield what is wrong where a page is still there, or its new one is not."""
    if old in paths:
        yield Finding(at(old), "moved/there", f"`{old}` is said to have moved and is there.", "Drop one.")
    if fate.to and fate.to not in paths:
        sentence = f"`{old}` is said to have moved to `{fate.to}`, which is no page."
        yield Finding(at(old, "to"), "moved/target", sentence, "Name a page that is there.")


def _in_the_way(old: str, at: Callable[..., Place]) -> Finding:
    what = (
        f"`{folder}/` holds the site's own files"
        if (folder := own_folder(old))
        else "a file of the site stands at its address"
    )
    sentence = f"`{old}` is said to have moved, and {what}."
    return Finding(at(old), "moved/there", sentence, "Drop the entry, or mend the path.")


def redirect_page(moved: Redirect, site: Identity) -> Page:
    """Return what stands at the old address: a way on, or why the page is gone."""
    if moved.to:
        way = paragraph(f"Read {link(f'/{moved.to}', 'the page at its new address')}.")
        return Page("This page has moved", f"Where a page of {site.name} stands.", lambda: way, PLACE)
    said = paragraph(f"Removed on {read_when(str(moved.removed)).words}. {text(moved.why)}")
    said += paragraph(f"{link('/about/corrections.md', 'Corrections')} lists what was mended.")
    return Page("This page was removed", f"Why a page of {site.name} was removed.", lambda: said, PLACE)
