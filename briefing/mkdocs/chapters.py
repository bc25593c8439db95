"""Pages for books and single files: made by the same steps as those of the site, without MkDocs's own pages around."""

from collections.abc import Callable
from typing import NamedTuple

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from briefing.derive.related import topic_terms
from briefing.errors import BriefingError, Place
from briefing.mkdocs.citations import Citations
from briefing.mkdocs.finish import PageToFinish, finish
from briefing.mkdocs.macros import sandbox
from briefing.mkdocs.site import Site
from briefing.mkdocs.whole import whole
from briefing.model import Topic
from briefing.read.pages import AuthoredPage
from briefing.render.lists import glossary
from briefing.views.names import term_view

ToHtml = Callable[[str], str]


class Written(NamedTuple):
    """A finished page whose links to other pages are still `/path.md#anchor`."""

    path: str
    """Below `docs/`."""
    title: str
    html: str


def to_html(config: MkDocsConfig) -> ToHtml:
    """Return a function that turns the Markdown of an authored page into HTML as the site has it."""
    markdown = Markdown(
        extensions=[*config.markdown_extensions, Citations()], extension_configs=config["mdx_configs"] or {}
    )
    return lambda text: markdown.reset().convert(text)


def page_of(site: Site, path: str, convert: ToHtml) -> Written:
    """Return the page at a path below `docs/`, authored or made from data, as it is published.

    Raises:
        BriefingError: a link leads nowhere.

    """
    if made := site.pages.get(path):
        return _finished(site, path, made.title, made.content(), made.place)
    page = next(page for page in site.corpus.pages if page.path == path)
    return _finished(site, path, page.meta.title, _authored(site, page, convert), Place(page.file, 1))


def terms_of(site: Site, topic: Topic) -> Written:
    """Return the part of the glossary that a topic uses, in place of the whole."""
    terms = glossary(map(term_view, topic_terms(site.derived, topic.slug)))
    return _finished(site, "glossary.md", "Glossary", terms, topic.place)


def _authored(site: Site, page: AuthoredPage, convert: ToHtml) -> str:
    text = "\n".join(line for _, line in page.written)
    if page.meta.render_macros:
        text = sandbox(lambda: site, lambda: page.path).from_string(text).render()
    return convert(text)


def _finished(site: Site, path: str, title: str, content: str, place: Place) -> Written:
    page = PageToFinish(path, place, lambda found: f"/{found}", site.identity, site.topic(path) is not None, False)  # noqa: FBT003 # named in the record
    made = finish(whole(site, path, title, content), page, site.corpus, site.names)
    if made.findings:
        raise BriefingError(made.findings)
    return Written(path, title, made.html)
