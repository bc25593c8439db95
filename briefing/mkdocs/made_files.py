"""The files that nobody writes: pages made from data, moved pages, what scripts load, data, pictures for links."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from briefing.errors import BriefingError
from briefing.links import DATA_FOLDER, DATA_LINK, DOWNLOADS
from briefing.mkdocs.addresses import addresses, from_root
from briefing.mkdocs.cards_script import cards_scripts
from briefing.mkdocs.context import pictures_of, site_of
from briefing.mkdocs.data_files import data_texts
from briefing.mkdocs.made_page import MadePage
from briefing.mkdocs.offers import DIST
from briefing.mkdocs.output import UNNAMED
from briefing.mkdocs.redirects import Redirect, read_redirects, redirect_page
from briefing.mkdocs.saved_script import saved_scripts
from briefing.mkdocs.seo import robots
from briefing.mkdocs.site import Site
from briefing.mkdocs.social_cards import social_cards
from briefing.search.documents import documents
from briefing.search.script import PATH as SEARCH_PATH
from briefing.search.script import script


def add_made_files(files: Files, config: MkDocsConfig) -> None:
    """Add every made file; pages come first, since the others give their addresses, and moved pages last.

    Raises:
        PluginError: a moved page leads nowhere, or stands where the site has a file.

    """
    for made in (_pages, _scripts, _data, _found, _offers, _moved):
        for file in list(made(files, config)):
            files.append(file)


def _pages(files: Files, config: MkDocsConfig) -> Iterator[File]:
    for path, page in site_of(config).pages.items():
        if file := files.get_file_from_path(path):
            # Reading notes: their own text is not shown.
            MadePage(page, file, config)
            continue
        file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = f"../{page.place.file}#L{page.place.line}" if config.edit_uri else None
        MadePage(page, file, config)
        yield file


def _moved(files: Files, config: MkDocsConfig) -> Iterator[File]:
    try:
        paths = {file.src_uri for file in files.documentation_pages()}
        configuration = Path(str(config.config_file_path)).read_text("utf-8")
        others = [file.dest_uri for file in files if file.src_uri not in paths]
        moved = read_redirects(config.extra.get("moved") or {}, paths, configuration, [*others, *UNNAMED])
    except BriefingError as error:
        raise PluginError(str(error)) from None
    if DATA_FOLDER not in paths:
        # Whoever cuts a data file's name off its address finds what the folder holds.
        moved = {DATA_FOLDER: Redirect(to=DATA_LINK.removeprefix("/"))} | moved
    for path, fate in moved.items():
        file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        meta = {"moved": from_root(files, fate.to) or "." if fate.to else "gone"}
        MadePage(redirect_page(fate, site_of(config).identity), file, config, meta)
        yield file


def _scripts(files: Files, config: MkDocsConfig) -> Iterator[File]:
    for path, text in script_texts(site_of(config), partial(from_root, files)):
        yield File.generated(config, path, content=text)


def script_texts(site: Site, address: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each script that is made from data.

    Args:
        site: the site in the making.
        address: returns the address, from the site's root, of the page at a path below `docs/`.

    """
    yield SEARCH_PATH, script(site.corpus, documents(site.derived, site.pages), address)
    yield from cards_scripts(site.names.cards.values(), address)
    yield from saved_scripts(site.corpus, site.identity, site.dates, address)


def _data(files: Files, config: MkDocsConfig) -> Iterator[File]:
    for path, text in data_texts(site_of(config).derived, site_of(config).identity, addresses(files, config)):
        yield File.generated(config, path, content=text)


def _offers(_: Files, config: MkDocsConfig) -> Iterator[File]:
    site = site_of(config)
    for offer in site.offers:
        path = str(site.root / DIST / offer.file)
        yield File.generated(config, f"{DOWNLOADS}/{offer.file}", abs_src_path=path)


def _found(_: Files, config: MkDocsConfig) -> Iterator[File]:
    """Yield what only a hosted edition has a use for."""
    if config.extra.get("offline", False):
        return
    for path, picture in social_cards(config.site_name, dict(pictures_of(config))):
        yield File.generated(config, path, content=picture)
    yield File.generated(config, "robots.txt", content=robots(config.site_url or ""))
