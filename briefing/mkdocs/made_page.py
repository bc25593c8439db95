"""A page made from data, as MkDocs has it: no Markdown is parsed for it."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from briefing.pages import Page


class MadePage(MkDocsPage):
    """A page whose content is HTML when MkDocs receives it."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig, meta: Mapping[str, str] | None = None) -> None:
        super().__init__(None, file, config)
        self._made, self._meta = made, meta or {}

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 # as MkDocs calls it
        """Take title and description from the page; there is no text to read."""
        said = {"title": self._made.title, "description": self._made.description}
        self.markdown, self.meta = "", {**said, **self._meta}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 # as MkDocs calls it
        """Make the content."""
        self.content = self._made.content()
