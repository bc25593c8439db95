"""From what MkDocs wrote to the tree of each edition, hosted and offline."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from briefing.hosting.policy import held, with_policy
from briefing.links import DOWNLOADS, DOWNLOADS_PATH
from briefing.mkdocs.blocks import HOSTED, OFFLINE, of_edition
from briefing.mkdocs.context import files_of, offline_tree, site_of
from briefing.mkdocs.data_files import data_texts
from briefing.mkdocs.hosted import say_headers
from briefing.mkdocs.made_files import script_texts
from briefing.mkdocs.offline import moves, offline_addresses
from briefing.mkdocs.output import seal
from briefing.mkdocs.plain_build import is_desk, reloads
from briefing.mkdocs.site import Site
from briefing.optimise.apart import Joined, alone
from briefing.optimise.tree import Light, lighten, lighten_apart, shown_at_once, sweep

_MAPS = ("sitemap.xml", "sitemap.xml.gz")
_OF_HOSTS = ("404.html", "robots.txt", *_MAPS)
"""Files at the root that only a host makes sense of."""


def write_editions(config: MkDocsConfig) -> None:
    """Make the site that MkDocs built light, write the editions that are asked for, and mark each as finished.

    Raises:
        BriefingError: the pages load files in a way that cannot be joined.

    """
    tree, offline = Path(config.site_dir), offline_tree(config)
    for name in [] if config.site_url else _MAPS:
        (tree / name).unlink(missing_ok=True)
    try:
        light = (lighten_apart if is_desk() else lighten)(tree, apart=DOWNLOADS)
        if offline:
            write_offline(tree, light, offline, site_of(config), files_of(config))
            seal(offline)
        if offline != tree:
            write_hosted(tree, light, told=not reloads())
    finally:
        seal(tree)


def shown_page(page: str, one: Joined) -> str:
    """Return a page of the preview as it is served, as MkDocs wrote it, given what it loads."""
    made = of_edition(alone(page, one), HOSTED)
    return with_policy(made, held(made))


def write_hosted(tree: Path, light: Light, *, told: bool) -> None:
    """Write the pages of the hosted edition into the tree that MkDocs built.

    Args:
        tree: the site as MkDocs built it.
        light: what became of it.
        told: whether each page says its policy, and a file beside them how all is served.

    """
    pages = {path: of_edition(page, HOSTED) for path, page in light.pages.items()}
    scripts = {path: held(page) for path, page in pages.items()} if told else {}
    for path, page in pages.items():
        path.write_text(with_policy(page, scripts[path]) if told else page, "utf-8")
    sweep(tree, pages.values(), light.named)
    if told:
        say_headers(tree, scripts)


def write_offline(tree: Path, light: Light, target: Path, site: Site, files: Files) -> None:
    """Write the offline edition.

    Args:
        tree: the site as MkDocs built it, its pages not yet written.
        light: what became of it.
        target: where the edition goes: another folder, or the tree itself.
        site: the site in the making.
        files: its files.

    """
    if target != tree:
        shutil.copytree(tree, target, ignore=shutil.ignore_patterns("*.html", DOWNLOADS), dirs_exist_ok=True)
    shutil.rmtree(target / DOWNLOADS, ignore_errors=True)
    for path in light.pages:
        (target / path.relative_to(tree)).unlink(missing_ok=True)
    for name in _OF_HOSTS:
        (target / name).unlink(missing_ok=True)
    written = dict(_pages(tree, light, shown_at_once(target, light.sheet), files))
    for name, text in (*written.items(), *_texts(site, files)):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, "utf-8")
    _without_empty_folders(target)
    sweep(target, written.values(), light.named)


def _pages(tree: Path, light: Light, sheet: str, files: Files) -> Iterator[tuple[str, str]]:
    kept = [file for file in files.documentation_pages() if file.src_uri != DOWNLOADS_PATH]
    others = (
        path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file() and path.suffix != ".html"
    )
    move = moves(kept, {**{name: name for name in others}, light.sheet: sheet})
    for path, page in light.pages.items():
        name = path.relative_to(tree).as_posix()
        if name in move.pages:
            yield move.pages[name], move.moved(of_edition(page, OFFLINE), name)


def _texts(site: Site, files: Files) -> Iterator[tuple[str, str]]:
    address: Callable[[str], str] = offline_addresses(files)
    pages = {path: page for path, page in site.pages.items() if path != DOWNLOADS_PATH}
    yield from script_texts(replace(site, pages=pages), address)
    if not site.identity.address:
        yield from data_texts(site.derived, site.identity, address)


def _without_empty_folders(tree: Path) -> None:
    for path in sorted(tree.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
