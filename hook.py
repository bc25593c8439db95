"""The MkDocs hook: hands each event to `briefing.publish.mkdocs`."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from briefing.publish import mkdocs as publish


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything, before the macros ask for it and before MkDocs empties its output."""
    return publish.configure(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from data."""
    return publish.add_pages(files, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write a page's Markdown, after the macros, so that no text from an article passes Jinja."""
    return publish.write_markdown(markdown, page, config, files)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Resolve links in raw HTML."""
    return publish.finish_html(html, page, config, files)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the built site light, when nothing more will be written."""
    publish.finish_site(config)
