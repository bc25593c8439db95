"""Where a page or a file is found: from the site's root, from another page, or whole where the site knows its host."""

from collections.abc import Callable, Iterable
from functools import cache

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from briefing.mkdocs.links import Link


def from_root(files: Files, path: str) -> str:
    """Return the address, from the site's root, of the page at a path below `docs/`.

    Raises:
        PluginError: there is no such page.

    """
    file = _file(files, path)
    return "" if file.url in {".", "./"} else file.url


def relative_addresses(seen_from: File, files: Files) -> Callable[[str], str | None]:
    """Return a function that gives, relative to a page, the address of the file at a path; None where there is none."""

    @cache
    def address(path: str) -> str | None:
        target = files.src_uris.get(path)
        return target.url_relative_to(seen_from) if target else None

    return address


def links_to_anchors(page: Page, links: Iterable[Link], files: Files) -> dict[File, dict[str, str]]:
    """Return what MkDocs checks when all pages are there: by file, the anchors that a page links to."""
    found = page.links_to_anchors or {}
    for link in links:
        target = files.src_uris.get(link.path)
        if target and link.anchor:
            found.setdefault(target, {}).setdefault(link.anchor, link.written)
    return found


def addresses(files: Files, config: MkDocsConfig, seen_from: File | None = None) -> Callable[[str], str]:
    """Return a function that gives the web address of a link of the form `/path.md#anchor`.

    Where the site knows its host, that is the whole address in the hosted edition; otherwise it is relative.

    Args:
        files: the files of the build.
        config: where the host is named.
        seen_from: the page to which an address is relative; None for the site's root.

    """

    def address(link: str) -> str:
        path, sign, anchor = link.removeprefix("/").partition("#")
        if config.site_url:
            return f"{config.site_url}{_hosted(_file(files, path))}{sign}{anchor}"
        found = _file(files, path).url_relative_to(seen_from) if seen_from else from_root(files, path)
        return f"{found}{sign}{anchor}"

    return address


def _hosted(file: File) -> str:
    if not file.is_documentation_page():
        return file.url
    name = file.src_uri.removesuffix(".md")
    return name.removesuffix("index") if name.rsplit("/", 1)[-1] == "index" else f"{name}/"


def _file(files: Files, path: str) -> File:
    file = files.src_uris.get(path)
    if file is None:
        raise PluginError(f"docs/{path} is no page")
    return file
