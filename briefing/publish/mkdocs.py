"""What the MkDocs hook calls: each function unpacks what MkDocs passes and calls the library."""

import os
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage

from briefing.dates import read_when
from briefing.errors import BriefingError, Place
from briefing.publish.footnotes import with_footnotes
from briefing.publish.html_links import resolve_html_links
from briefing.publish.reading_aids import ReadingAids
from briefing.publish.site import Site, date_of, front_matter, prepare
from briefing.read.comments import blank_comments
from briefing.render.cite import Cited, cite_block
from briefing.render.escape import plain
from briefing.search.documents import documents
from briefing.search.script import PATH as SEARCH_PATH
from briefing.search.script import script

KEY = "sourcebook"
"""The name under `extra` where the site in the making is kept for the macros."""


def configure(config: MkDocsConfig) -> MkDocsConfig:
    """Return the configuration with the site read, names made to link, and addresses as the edition needs them.

    Raises:
        PluginError: the project has findings; they are its message.

    """
    try:
        site = prepare(Path(str(config.config_file_path)).parent, desk=os.environ.get("DESK") == "true")
    except BriefingError as error:
        raise PluginError(str(error)) from None
    config.extra[KEY] = site
    config.use_directory_urls = not config.extra["offline"]
    config.markdown_extensions += [cast(str, site.name_links), cast(str, ReadingAids())]
    return config


def site_of(config: MkDocsConfig) -> Site:
    """Return the site that `configure` prepared."""
    return cast(Site, config.extra[KEY])


def add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Return the files with every page made from data, and what search finds; reading notes keep their file."""
    for path in site_of(config).corpus.drafts:
        if draft := files.get_file_from_path(path):
            files.remove(draft)
    for path, page in site_of(config).pages.items():
        if files.get_file_from_path(path) is None:
            file = File.generated(config, path, content=front_matter(page), inclusion=InclusionLevel.NOT_IN_NAV)
            file.edit_uri = f"../{page.place.file}#L{page.place.line}" if config.edit_uri else None
            files.append(file)
    files.append(File.generated(config, SEARCH_PATH, content=_search_script(files, config)))
    return files


def _search_script(files: Files, config: MkDocsConfig) -> str:
    site = site_of(config)

    def address(path: str) -> str:
        file = files.get_file_from_path(path)
        if file is None:
            raise PluginError(f"search: docs/{path} is no page")
        return "" if file.url in {".", "./"} else file.url

    return script(site.corpus, documents(site.derived, site.pages), address)


def write_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Return the Markdown that a page publishes: made from data, or authored without its comments."""
    site = site_of(config)
    path = page.file.src_uri
    place_page(page, files)
    site.name_links.begin(path)
    _lay_out(page, date_of(site, path))
    if made := site.pages.get(path):
        return with_footnotes(site.corpus, made.markdown)
    body = blank_comments(markdown)
    if topic := site.topic(path):
        body = f"{plain(topic.description)}\n{{: .standfirst }}\n\n{body}"
    return with_footnotes(site.corpus, body)


def _lay_out(page: MkDocsPage, date: str | None) -> None:
    """Leave the list of neighbours out of pages that are read from top to bottom; they have an outline and a margin."""
    if date:
        page.meta["hide"] = [*page.meta.get("hide", []), "navigation"]
        page.meta["reading"] = read_when(date).words


def place_page(page: MkDocsPage, files: Files) -> None:
    """Put a page that is made from data, or is left out of the navigation, below the page that lists its like."""
    index = files.get_file_from_path(f"{page.file.src_uri.rsplit('/', 1)[0]}/index.md")
    if page.parent is None and index and index.page and index.page is not page:
        page.parent = cast(Section, index.page)


def _cited(page: MkDocsPage, date: str, config: MkDocsConfig) -> Cited:
    key = f"sourcebook-{page.file.src_uri.removesuffix('.md').replace('/', '-')}"
    return Cited(key, str(page.title), date, page.canonical_url or "" if config.site_url else "")


def finish_html(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Return the page's HTML with its raw links resolved.

    Raises:
        PluginError: a raw link leads nowhere.

    """
    made = site_of(config).pages.get(page.file.src_uri)
    place = made.place if made else Place(f"docs/{page.file.src_uri}", 1)

    def address(path: str) -> str | None:
        target = files.get_file_from_path(path)
        return target.url_relative_to(page.file) if target else None

    made_on = date_of(site_of(config), page.file.src_uri)
    cited = cite_block(_cited(page, made_on, config)) if made_on else ""
    try:
        return resolve_html_links(html + cited, page.file.src_uri, place, address)
    except BriefingError as error:
        raise PluginError(str(error)) from None
