"""The MkDocs plugin: hands each event to `briefing.mkdocs.events`, in the order that the pages need."""

from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefing.mkdocs import events

FIRST, LAST = 100, -100
"""Priorities: before every other plugin, and after each."""


class Options(Config):  # type: ignore[no-untyped-call] # MkDocs types no making of classes
    """There are none: what a site says of itself stands in the rest of `mkdocs.yml`."""


class SourcebookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # the same
    """The site as MkDocs sees it; a site names it under `plugins`, or in a hook of its own."""

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read everything, before the macros ask for it and before MkDocs empties its output."""
        return events.configure(config)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add what is made from data."""
        return events.add_pages(files, config)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape every text in templates."""
        return events.escape_texts(env, config, files)

    @event_priority(FIRST)
    def _before_macros(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return events.begin_page(markdown, page, config, files=files)

    def _after_macros(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return events.write_markdown(markdown, page, config, files)

    on_page_markdown = CombinedEvent(_before_macros, _after_macros)
    """The macros come between the two: no title and no text from an article passes Jinja."""

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Finish a page's HTML."""
        return events.finish_html(html, page, config, files)

    def on_page_context(self, context: TemplateContext, /, *, page: Page, **_: Any) -> TemplateContext:  # noqa: ANN401
        """Let the page's own HTML pass the templates."""
        return events.admit_html(context, page)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Look at the whole page, where no gate will."""
        return events.admit_page(output, page, config)

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site; nothing more is written after this."""
        events.finish_site(config)
