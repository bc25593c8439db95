"""What the MkDocs plugin calls: each function unpacks what MkDocs passes and calls the library."""

import os
from pathlib import Path
from typing import cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_datetime
from mkdocs.utils.templates import TemplateContext

from briefing.dates import read_when
from briefing.editions.imprint import imprint_html
from briefing.editions.record import Imprint
from briefing.errors import BriefingError, Place
from briefing.links import REPORT_LINK, SAVED_PATH
from briefing.mkdocs import garbage
from briefing.mkdocs.addresses import from_root, links_to_anchors, relative_addresses
from briefing.mkdocs.authored import check_authored
from briefing.mkdocs.citations import Citations
from briefing.mkdocs.context import (
    keep_files,
    keep_room,
    keep_site,
    leave_room,
    pictures_of,
    site_of,
    sources_of,
)
from briefing.mkdocs.demands import unmet
from briefing.mkdocs.epoch import EPOCH, bad_epoch
from briefing.mkdocs.finish import PageToFinish, finish
from briefing.mkdocs.headings import contents
from briefing.mkdocs.identity import read_identity, unclear
from briefing.mkdocs.macros import sandbox
from briefing.mkdocs.made_files import add_made_files
from briefing.mkdocs.nav import with_kinds
from briefing.mkdocs.offered import offered, with_offers
from briefing.mkdocs.offline import page_name
from briefing.mkdocs.output import begin, built_pages, plan, refusal
from briefing.mkdocs.plain_build import check_page, check_site, check_sources, is_desk, is_ours, read_corpus, room
from briefing.mkdocs.site import prepare
from briefing.mkdocs.social_cards import card_path
from briefing.mkdocs.structured import structured_data
from briefing.mkdocs.templates import Report
from briefing.mkdocs.templates import escape_texts as with_escaping
from briefing.mkdocs.theme import dress
from briefing.mkdocs.trees import write_editions
from briefing.mkdocs.whole import whole
from briefing.read.comments import blank_comments
from briefing.read.data import read_data
from briefing.read.sources import states
from briefing.read.tree import passed_over
from briefing.render.cite import Cited, cite_block, cite_template
from briefing.text.typography import set_text
from briefing.version import VERSION

_TITLE = "briefing_title"
"""The name under a page's `meta` of its title, while the macros run."""

NO_JEKYLL = ".nojekyll"
"""The one hidden file that a project publishes: with it GitHub serves every file as it is."""


def configure(config: MkDocsConfig) -> MkDocsConfig:
    """Return the configuration with the site read, names made to link, and addresses as the edition needs them.

    Raises:
        PluginError: the project has findings, or the output would take the place of something else; the message.

    """
    garbage.put_off()
    root, tree = Path(str(config.config_file_path)).parent, Path(config.site_dir)
    dress(config)
    if not is_ours():
        keep_room(config, room(root))
    sources = {} if is_ours() else states(root)
    refused = (refusal(tree, os.path.relpath(tree, root)), bad_epoch(os.environ))
    configuration = Path(str(config.config_file_path)).read_text("utf-8")
    written = read_data(configuration, "mkdocs.yml")
    findings = [*filter(None, refused), *unclear(config, written), *unmet(root, config, written)]
    try:
        desk = is_desk()
        site = prepare(root, read_identity(config), read_corpus(root, drafts=desk), desk=desk)
        site = site if config.extra.get("offline", False) else with_offers(site, os.environ.get(EPOCH, ""))
    except BriefingError as error:
        raise PluginError(str(BriefingError([*findings, *error.findings]))) from None
    if findings:
        raise PluginError(str(BriefingError(findings)))
    if not is_ours():
        check_site(site, configuration, built_pages(Path(config.site_dir)))
    if not os.environ.get(EPOCH):
        # Set to nothing, which is common where builds are automated, MkDocs would take it for a number.
        os.environ.pop(EPOCH, None)
    begin(tree)
    config.nav = with_kinds(config.nav, site.corpus) if config.nav else config.nav
    keep_site(config, site, sources)
    config.use_directory_urls = True  # the offline edition is made from the hosted one
    config.markdown_extensions += [cast(str, Citations())]
    return config


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
    keep_files(config, files)
    moved = (page_name(file) for file in files.documentation_pages())
    plan(Path(config.site_dir), {*(file.dest_uri for file in files), *(moved if config.extra.get("offline") else ())})
    return files


def escape_texts(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Return the templates' environment, in which every text is escaped."""
    made = Imprint(site_of(config).identity, VERSION, int(get_build_datetime().timestamp()))
    path, _, anchor = REPORT_LINK.removeprefix("/").partition("#")
    report, saved = Report(from_root(files, path), anchor), from_root(files, SAVED_PATH)
    return with_escaping(env, site_of(config).identity, report, saved, imprint_html(made))


def begin_page(markdown: str, page: MkDocsPage, config: MkDocsConfig, **_: object) -> str:
    """Return the text without its comments, and put the page's title out of reach of the macros, which would run it."""
    page.meta.update(site_of(config).heads.get(page.file.src_uri, {}))
    page.meta[_TITLE], page.title = str(page.title), ""
    return blank_comments(markdown)


def write_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Return the Markdown of an authored page, and lay the page out."""
    path = page.file.src_uri
    page.title = page.meta.pop(_TITLE)
    place_page(page, files)
    page.meta["picture"] = card_path(path, pictures_of(config))
    _lay_out(page, site_of(config).dates.get(path))
    return markdown


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


def _citing(page: MkDocsPage, date: str, config: MkDocsConfig) -> str:
    """Return how to cite the page and, where statements stand on it with addresses, each of them."""
    site = site_of(config).identity
    key = f"{site.key}-{page.file.src_uri.removesuffix('.md').replace('/', '-')}"
    cited = Cited(site.name, key, str(page.title), date, page.canonical_url or "" if config.site_url else "")
    source = site_of(config).source_paths.get(page.file.src_uri)
    return cite_block(cited) + (cite_template(cited, source) if source else "")


def finish_html(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Return the page's content as it is published, and the same for machines.

    Raises:
        PluginError: a link leads nowhere, or an element stands in the page that nobody writes.

    """
    site, path = site_of(config), page.file.src_uri
    if path not in site.pages:
        macros = sandbox(lambda: site, lambda: path) if page.meta.get("render_macros") else None
        check_authored(html, page.file.content_string, f"docs/{path}", macros)
    made_on = site.dates.get(path)
    finished = finish(
        whole(site, path, "" if page.is_homepage else str(page.title), html + offered(site, path)),
        _to_finish(page, config, files),
        site.corpus,
        site.names,
    )
    if finished.findings:
        raise PluginError(str(BriefingError(finished.findings)))
    page.title, page.toc = set_text(str(page.title)), contents(finished.headings)
    page.present_anchor_ids = finished.ids
    page.links_to_anchors = links_to_anchors(page, finished.links, files)
    cited = _citing(page, made_on, config) if made_on else ""
    return finished.html + cited + structured_data(page, config, files)


def _to_finish(page: MkDocsPage, config: MkDocsConfig, files: Files) -> PageToFinish:
    site, path = site_of(config), page.file.src_uri
    return PageToFinish(
        path, _place(page, config), relative_addresses(page.file, files),
        site.identity, site.topic(path) is not None, path in site.dates,
    )  # fmt: skip


def admit_html(context: TemplateContext, page: MkDocsPage, **_: object) -> TemplateContext:
    """Let the page's own HTML pass the templates as it is."""
    page.content = Markup(page.content)  # noqa: S704 # made from Markdown, in which every text is escaped
    return context


def admit_page(output: str, page: MkDocsPage, config: MkDocsConfig, **_: object) -> str:
    """Return the whole page, as it is.

    Raises:
        PluginError: something in it runs, loads or dresses that no template put there, and no gate will see it.

    """
    if not is_ours():
        check_page(output, _place(page, config))
    return output


def _place(page: MkDocsPage, config: MkDocsConfig) -> Place:
    """Return where a page is written, or what it is made from."""
    made = site_of(config).pages.get(page.file.src_uri)
    return made.place if made else Place(f"docs/{page.file.src_uri}", 1)


def finish_site(config: MkDocsConfig) -> None:
    """Make the built site light, say how it is served, leave out what needs an address, and mark it as finished.

    Raises:
        PluginError: a source was edited meanwhile, or the pages load files in a way that cannot be joined.

    """
    if not is_ours():
        check_sources(site_of(config).root, sources_of(config))
    try:
        write_editions(config)
    except BriefingError as error:
        raise PluginError(str(error)) from None
    leave_room(config)
    garbage.take_up()
