"""Content of pages as the build makes it, in its two halves: Markdown to HTML, and the steps on the tree after that."""

import html
import re
from collections.abc import Mapping
from functools import cache

import markdown
import yaml

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.errors import Place
from briefing.mkdocs.citations import Citations
from briefing.mkdocs.dom import parsed, written
from briefing.mkdocs.finish import Finished, PageToFinish, finish
from briefing.mkdocs.name_links import names_of
from briefing.mkdocs.notes import number_notes
from briefing.model import Identity
from briefing.read.comments import blank_comments
from tests.small import ROOT

_SITE = Identity("A site", contact="desk@example.org")
_PARTS = re.compile(r' data-(?:part|source|title|number)="[^"]*"')
HERE = Place("docs/a.md", 1)
_TAG = re.compile(r"<[^>]*>")


class _Settings(yaml.SafeLoader):
    """Reads the configuration; what MkDocs fills in from elsewhere is nothing here."""


_Settings.add_multi_constructor("", lambda *_: None)


@cache
def _extensions() -> tuple[list[str], dict[str, Mapping[str, object]]]:
    """Return the Markdown extensions that the site has, and their options."""
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Settings)  # noqa: S506 # a safe loader
    rows = [row if isinstance(row, Mapping) else {row: {}} for row in settings["markdown_extensions"]]
    options = {name: values for row in rows for name, values in row.items()}
    return list(options), options


def authored(text: str) -> str:
    """Return the HTML of Markdown with the extensions that the site has, and its citations."""
    names, options = _extensions()
    return markdown.markdown(blank_comments(text), extensions=[*names, Citations()], extension_configs=options)


def with_notes(corpus: Corpus, content: str) -> str:
    """Return content with its citations numbered and its notes in place."""
    root = parsed(content)
    number_notes(root, corpus)
    return without_parts(written(root))


def without_parts(note: str) -> str:
    """Return HTML without what tells a script the parts of a note; a test of its own is about that."""
    return _PARTS.sub("", note)


def finished(
    derived: Derived, content: str, path: str = "a.md", *, topic: bool = False, long: bool = False
) -> Finished:
    """Return content as it is published on the page at a path; links to pages stay as they are written."""
    page = PageToFinish(path, HERE, lambda found: f"/{found}", _SITE, topic, long)
    return finish(content, page, derived.corpus, names_of(derived))


def words(text: str) -> str:
    """Return the words that a reader sees of HTML."""
    return html.unescape(_TAG.sub("", text))
