"""What the MkDocs hook calls: each function unpacks what MkDocs passes and calls the library."""

import datetime as dt
import logging
import os
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.templates import TemplateContext

from briefing.check.content import Setting, check_content
from briefing.dates import read_when
from briefing.errors import BriefingError, Place
from briefing.export.json_ld import page_data
from briefing.export.json_ld import script as structured
from briefing.light.tree import lighten
from briefing.publish.addresses import addresses
from briefing.publish.demands import unmet
from briefing.publish.epoch import EPOCH, bad_epoch
from briefing.publish.footnotes import with_footnotes
from briefing.publish.html_links import resolve_html_links
from briefing.publish.kept import keep_site, pictures_of, site_of
from briefing.publish.made_files import add_made_files
from briefing.publish.output import begin, refusal, seal
from briefing.publish.reading_aids import ReadingAids
from briefing.publish.reports import address_reports
from briefing.publish.site import Site, prepare
from briefing.publish.social_cards import card_path
from briefing.publish.templates import escape_texts as with_escaping
from briefing.read.comments import blank_comments
from briefing.read.tree import passed_over
from briefing.render.cite import Cited, cite_block, cite_template
from briefing.render.corrections import page_corrections
from briefing.render.escape import plain
from briefing.render.folded import folded_thin
from briefing.render.outline import with_outline
from briefing.render.typography import typographic, typographic_text

_TITLE = "sourcebook_title"
"""The name under a page's `meta` of its title, while the macros run."""

LOG = logging.getLogger("mkdocs.plugins.sourcebook")

NO_JEKYLL = ".nojekyll"
"""The one hidden file that a project publishes: with it GitHub serves every file as it is."""


def configure(config: MkDocsConfig) -> MkDocsConfig:
    """Return the configuration with the site read, names made to link, and addresses as the edition needs them.

    Raises:
        PluginError: the project has findings, or the output would take the place of something else; the message.

    """
    root, tree = Path(str(config.config_file_path)).parent, Path(config.site_dir)
    refused = (refusal(tree, os.path.relpath(tree, root)), bad_epoch(os.environ))
    findings = [*filter(None, refused), *unmet(root, config)]
    try:
        site = prepare(root, desk=os.environ.get("DESK") == "true")
    except BriefingError as error:
        raise PluginError(str(BriefingError([*findings, *error.findings]))) from None
    if findings:
        raise PluginError(str(BriefingError(findings)))
    if os.environ.get("CONTENT_CHECKED") != "true":
        _check(site, Path(str(config.config_file_path)).read_text("utf-8"))
    if not os.environ.get(EPOCH):
        # Set to nothing, which is common where builds are automated, MkDocs would take it for a number.
        os.environ.pop(EPOCH, None)
    begin(tree)
    keep_site(config, site)
    config.use_directory_urls = not config.extra.get("offline", False)
    config.markdown_extensions += [cast(str, site.name_links), cast(str, ReadingAids())]
    return config


def _check(site: Site, configuration: str) -> None:
    """Stop a build of plain MkDocs, which no command of ours precedes, where the content has findings."""
    report = check_content(site.authored, Setting(site.root, configuration, dt.datetime.now(tz=dt.UTC).date()))
    LOG.info(report.compared)
    if report.published:
        raise PluginError("\n".join(map(str, report.published)))


def add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Return the files without drafts and backups, with what is made from data; reading notes keep their file."""
    for file in [file for file in files if passed_over(file.src_uri)]:
        if file.src_uri == NO_JEKYLL:
            file.inclusion = InclusionLevel.INCLUDED
        else:
            files.remove(file)
    for path in site_of(config).corpus.drafts:
        if draft := files.get_file_from_path(path):
            files.remove(draft)
    add_made_files(files, config)
    return files


def escape_texts(env: Environment, **_: object) -> Environment:
    """Return the templates' environment, in which every text is escaped."""
    return with_escaping(env)


def begin_page(markdown: str, page: MkDocsPage, config: MkDocsConfig, **_: object) -> str:
    """Call the page what it is called, and put that out of reach of the macros, which would run what it holds."""
    page.meta.update(site_of(config).heads.get(page.file.src_uri, {}))
    page.meta[_TITLE], page.title = str(page.title), ""
    return markdown


def write_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Return the Markdown that a page publishes: made from data, or authored without its comments."""
    site = site_of(config)
    path = page.file.src_uri
    page.title = page.meta.pop(_TITLE)
    place_page(page, files)
    page.meta["picture"] = card_path(path, pictures_of(config))
    site.name_links.begin(path)
    corrected = page_corrections(site.corpus, path)
    _lay_out(page, site.dates.get(path))
    if made := site.pages.get(path):
        return with_footnotes(site.corpus, _titled(page, made.markdown + corrected))
    body = blank_comments(markdown)
    if topic := site.topic(path):
        body = f"{plain(topic.description)}\n{{: .standfirst }}\n\n{folded_thin(body)}"
    return with_footnotes(site.corpus, _titled(page, body + corrected))


def _titled(page: MkDocsPage, markdown: str) -> str:
    """Return a page's Markdown below its title, to which "Skip to content" then leads; the home page writes its own."""
    return markdown if page.is_homepage else f"# {plain(str(page.title))} {{: #title }}\n\n{markdown}"


def _lay_out(page: MkDocsPage, date: str | None) -> None:
    """Leave the list of neighbours out of pages that are read from top to bottom; they have an outline and a margin."""
    if date:
        page.meta["hide"] = [*page.meta.get("hide", []), "navigation"]
        page.meta["reading"] = read_when(date).words


def place_page(page: MkDocsPage, files: Files) -> None:
    """Put a page that is made from data, or is left out of the navigation, below the page that lists its like."""
    folder = page.file.src_uri.rsplit("/", 1)[0]
    index = files.get_file_from_path(f"{folder}/index.md")
    if page.parent is None and index and index.page and index.page is not page:
        section = index.page.parent
        # A section that bears the list's own name leads to it already.
        named_alike = section is not None and section.title.casefold() == folder
        page.parent = section if named_alike else cast(Section, index.page)


def _cited(page: MkDocsPage, date: str, config: MkDocsConfig) -> Cited:
    key = f"sourcebook-{page.file.src_uri.removesuffix('.md').replace('/', '-')}"
    return Cited(key, str(page.title), date, page.canonical_url or "" if config.site_url else "")


def _citing(cited: Cited, html: str) -> str:
    """Return how to cite the page and, where statements stand on it with addresses, each of them."""
    return cite_block(cited) + (cite_template(cited) if '<p class="statement" id=' in html else "")


def finish_html(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Return the page's HTML with its raw links resolved, and the same for machines.

    Raises:
        PluginError: a raw link leads nowhere.

    """
    made = site_of(config).pages.get(page.file.src_uri)
    place = made.place if made else Place(f"docs/{page.file.src_uri}", 1)

    def address(path: str) -> str | None:
        target = files.get_file_from_path(path)
        return target.url_relative_to(page.file) if target else None

    made_on = site_of(config).dates.get(page.file.src_uri)
    cited = _citing(_cited(page, made_on, config), html) if made_on else ""
    seen, about = addresses(files, config, page.file), config.site_description or ""
    data = page_data(site_of(config).corpus, page.file.src_uri, seen, about, site_of(config).datasets)
    try:
        resolved = resolve_html_links(html + cited, page.file.src_uri, place, address)
    except BriefingError as error:
        raise PluginError(str(error)) from None
    shown = typographic(address_reports(resolved, config.extra.get("contact", "")))
    page.title = typographic_text(str(page.title))
    _set_quotes(page.toc)
    if made_on:
        shown = with_outline(shown, _headings(page))
    return shown + (structured(data) if data else "")


def admit_html(context: TemplateContext, page: MkDocsPage, **_: object) -> TemplateContext:
    """Let the page's own HTML pass the templates as it is."""
    page.content = Markup(page.content)  # noqa: S704 # made from Markdown, in which every text is escaped
    return context


def _set_quotes(headings: Iterable[AnchorLink]) -> None:
    for heading in headings:
        heading.title = Markup(typographic(heading.title))  # noqa: S704 # Markdown escapes what it makes of a heading
        _set_quotes(heading.children)


def _headings(page: MkDocsPage) -> list[tuple[str, str]]:
    return [(heading.id, heading.title) for title in page.toc for heading in title.children]


def finish_site(config: MkDocsConfig) -> None:
    """Make the built site light, leave out what only an address makes sense of, and mark it as finished.

    Raises:
        PluginError: the pages load files in a way that cannot be joined.

    """
    tree = Path(config.site_dir)
    for name in [] if config.site_url else ["sitemap.xml", "sitemap.xml.gz"]:
        (tree / name).unlink(missing_ok=True)
    if config.extra.get("offline", False):
        (tree / "404.html").unlink(missing_ok=True)
    try:
        lighten(tree, offline=config.extra.get("offline", False))
    except BriefingError as error:
        raise PluginError(str(error)) from None
    seal(tree)
