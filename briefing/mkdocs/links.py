"""Where the links of a page lead: those to files below `docs/` get the address that the edition needs."""

import posixpath
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from briefing.errors import Finding, Place
from briefing.mkdocs.reports import mail_to
from briefing.model import Identity

_CARRY = {"a": "href", "area": "href", "img": "src", "source": "src", "video": "src", "audio": "src", "form": "action"}


class Link(NamedTuple):
    """A link of a page to another below `docs/`."""

    path: str
    anchor: str
    written: str


def resolve_links(root: Element, path: str, place: Place, address: Callable[[str], str | None]) -> list[Finding | Link]:
    """Rewrite the links to files below `docs/`, and return what they lead to or a finding.

    Those that lead out stay: every page says that no other site is told where its reader comes from.

    Args:
        root: the page's content.
        path: the page's path below `docs/`.
        place: where the page is written, for findings.
        address: returns the relative address of the file at a path below `docs/`, or None where there is none.

    """
    found: list[Finding | Link] = []
    for element, attribute, url in list(_urls(root)):
        target = None if url.startswith(("http://", "https://")) else _target(url, path)
        if target is None:
            continue
        if (shown := address(target.path)) is None:
            sentence = f"The raw link `{url}` leads nowhere."
            found.append(Finding(place, "resolve/raw-link", sentence, "Link to a page below docs/, as /path.md#id."))
            continue
        element.set(attribute, f"{shown}#{target.anchor}" if target.anchor else shown)
        found.append(target)
    return found


def address_reports(root: Element, site: Identity) -> None:
    """Make the links to report a mistake in a statement lead to the site's contact, where it has one."""
    for element in root.iter("a"):
        if (id_ := element.attrib.pop("data-report", None)) and site.contact:
            element.set("href", mail_to(site.contact, f"{site.name}: {id_}"))


def _urls(root: Element) -> Iterator[tuple[Element, str, str]]:
    for element in root.iter(*_CARRY):
        attribute = _CARRY[str(element.tag)]
        if url := element.get(attribute):
            yield element, attribute, url


def _target(url: str, path: str) -> Link | None:
    """Return the path below `docs/` that a link names; None where it names an address, or a place on its own page."""
    file, _, anchor = url.partition("#")
    if file.startswith("/"):
        return Link(posixpath.normpath(file[1:]), anchor, url)
    if file.endswith(".md") and not urlsplit(url).scheme:
        return Link(posixpath.normpath(posixpath.join(posixpath.dirname(path), file)), anchor, url)
    return None
