"""Pages that moved or were removed: what stands at their old address."""

import re
from collections.abc import Container, Mapping
from datetime import date

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from briefing.dates import read_when
from briefing.errors import BriefingError, Finding, Place
from briefing.model import Identity
from briefing.pages import Page
from briefing.render.escape import plain

PLACE = Place("mkdocs.yml", 1)
_PATH = re.compile(r"(?!.*//)(?!(?:.*/)?\.)[\w][\w./-]*\.md")
"""A page below `docs/`: no step out of it, no hidden file or folder."""
_REMEDY = "Give each path under `extra.moved` either `to` or `why` and `removed`."


class Moved(BaseModel):
    """What became of a page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    to: str = ""
    """The path of the page that holds its content now, below `docs/`."""
    why: str = ""
    """Why it was removed, as a sentence."""
    removed: date | None = None
    """When it was removed."""

    @model_validator(mode="after")
    def _one_fate(self) -> "Moved":
        if bool(self.to) == bool(self.why) or bool(self.why) != bool(self.removed):
            raise ValueError(_REMEDY)
        return self


def read_moved(given: Mapping[str, object], paths: Container[str]) -> dict[str, Moved]:
    """Return what `extra.moved` of the configuration says, by old path.

    Args:
        given: the entries as written.
        paths: the path of every page of the site, below `docs/`.

    Raises:
        BriefingError: an entry is malformed, names a page that is there, or leads to one that is not.

    """
    findings: list[Finding] = []
    moved: dict[str, Moved] = {}
    for old, entry in given.items():
        if not _PATH.fullmatch(str(old)):
            sentence = f"`{old}` under `extra.moved` is no path of a page."
            findings.append(Finding(PLACE, "moved/path", sentence, "Write it below docs/, such as topics/old-name.md."))
            continue
        try:
            moved[old] = Moved.model_validate(entry)
        except ValidationError as error:
            said = "; ".join(re.sub(r"^Value error, ", "", each["msg"]) for each in error.errors())
            findings.append(Finding(PLACE, "moved/entry", f"What became of `{old}` is not clear: {said}", _REMEDY))
            continue
        if old in paths:
            findings.append(Finding(PLACE, "moved/there", f"`{old}` is said to have moved and is there.", "Drop one."))
        if moved[old].to and moved[old].to not in paths:
            sentence = f"`{old}` is said to have moved to `{moved[old].to}`, which is no page."
            findings.append(Finding(PLACE, "moved/target", sentence, "Name a page that is there."))
    if findings:
        raise BriefingError(findings)
    return moved


def moved_page(moved: Moved, site: Identity) -> Page:
    """Return what stands at the old address: a way on, or why the page is gone."""
    if moved.to:
        text = f"# This page has moved\n\nRead [the page at its new address](/{moved.to}).\n"
        return Page("This page has moved", f"Where a page of {site.name} stands.", text, PLACE)
    said = f"Removed on {read_when(str(moved.removed)).words}. {plain(moved.why)}"
    text = f"# This page was removed\n\n{said}\n\n[Corrections](/about/corrections.md) lists what was mended.\n"
    return Page("This page was removed", f"Why a page of {site.name} was removed.", text, PLACE)
