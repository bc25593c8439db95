"""The offline edition of what MkDocs made for the web: each page a file whose name ends in `.html`, each link to such.

One pass over the pages of the hosted edition makes both, so that nothing is rendered twice.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath
from urllib.parse import quote

from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

_ATTRIBUTE = r'\s+[^\s"=<>/]+(?:="[^"]*")?'
_ADDRESS = re.compile(
    rf'(?P<before><[a-z][\w-]*(?:{_ATTRIBUTE})*?\s+(?:href|src|action)="|<meta http-equiv="refresh" content="0; url=)'
    r'(?P<path>[^"#?]+)'
)
"""An address as templates and the tree of a page write it; nobody's words hold a plain `<`."""
_BASES = ('data-base="{}/"', 'data-base="{}"')
"""How the theme's templates tell scripts where the site's root lies, in the head and in the search."""


def page_name(file: File) -> str:
    """Return where a page lies in the offline edition."""
    folder, _, _ = file.src_uri.rpartition("/")
    return join(folder, f"{file.name}.html")


def offline_addresses(files: Files, seen_from: File | None = None) -> Callable[[str], str]:
    """Return a function that gives the offline address of a link of the form `/path.md#anchor`.

    Args:
        files: the files of the build.
        seen_from: the page to which an address is relative; None for the site's root.

    """

    def address(link: str) -> str:
        path, sign, anchor = link.removeprefix("/").partition("#")
        file = files.src_uris[path]
        to = _url(file)
        return f"{get_relative_url(to, _url(seen_from)) if seen_from else to}{sign}{anchor}"

    return address


def _url(file: File) -> str:
    return quote(page_name(file)) if file.is_documentation_page() else file.url


@dataclass(frozen=True)
class Moves:
    """Where what the hosted edition has lies offline."""

    pages: Mapping[str, str]
    """The path of each page in the edition, by its path in the hosted one."""
    others: Mapping[str, str]
    """The path of each other file, by its path in the hosted edition; most keep theirs."""

    def moved(self, page: str, name: str) -> str:
        """Return a page with its addresses as the offline edition has them.

        Args:
            page: the page as HTML.
            name: its path in the hosted edition.

        """
        folder, to = dirname(name), quote(self.pages[name])
        known: dict[str, str] = {}

        def moved(match: re.Match[str]) -> str:
            path = match["path"]
            if path not in known:
                # What leads nowhere stays as it is written, for the gates to find where it was written.
                target = None if _has_host(path) else self._urls.get(normpath(join(folder, path)))
                known[path] = path if target is None else get_relative_url(target, to)
            return match["before"] + known[path]

        made = _ADDRESS.sub(moved, page)
        for base in _BASES:
            made = made.replace(base.format(_root(folder)), base.format(get_relative_url(".", to)), 1)
        return made

    @cached_property
    def _urls(self) -> Mapping[str, str]:
        """Return offline addresses by the hosted ones, in which the folder stands for the page."""
        folders = {quote(dirname(name) or "."): quote(to) for name, to in self.pages.items()}
        return {**folders, **{quote(name): quote(to) for name, to in self.others.items()}}


def _root(folder: str) -> str:
    return get_relative_url(".", f"{folder}/" if folder else ".")


def _has_host(path: str) -> bool:
    return path.startswith("//") or ":" in path.partition("/")[0]


def moves(files: Iterable[File], others: Mapping[str, str]) -> Moves:
    """Return where everything lies offline."""
    return Moves({file.dest_uri: page_name(file) for file in files}, others)
