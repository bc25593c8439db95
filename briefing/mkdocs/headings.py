"""The headings of a page: each with an id and a link to itself; the table of contents; the outline of a long page."""

from collections.abc import Sequence
from typing import NamedTuple

from lxml.etree import _Element as Element
from markdown.extensions.toc import slugify, unique
from markupsafe import Markup
from mkdocs.structure.toc import AnchorLink, TableOfContents

from briefing.mkdocs.dom import escaped, ids, made, nodes, words
from briefing.render.outline import outline

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DEEPEST = 3
"""The lowest level that the table of contents holds."""


class Heading(NamedTuple):
    """One heading."""

    level: int
    id: str
    title: str


def number_headings(root: Element) -> list[Heading]:
    """Give each heading an id, and all but the title a link to itself; return those of the table of contents.

    The link is for the pointer: read out, it would end each heading.
    """
    taken = ids(root)
    found = []
    for element in root.iter(*_TAGS):
        title, level = words(element), int(str(element.tag)[1])
        id_ = element.get("id") or unique(slugify(title, "-"), taken)
        taken.add(id_)
        element.set("id", id_)
        if level > 1:
            sign = {"aria_hidden": "true", "tabindex": "-1", "title": "Link to this section"}
            element.append(made("a", "¶", class_="headerlink", href=f"#{id_}", **sign))
        if level <= _DEEPEST:
            found.append(Heading(level, id_, title))
    return found


def contents(headings: Sequence[Heading]) -> TableOfContents:
    """Return headings as the table of contents that the templates show."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for heading in headings:
        title = Markup(escaped(heading.title))  # noqa: S704 # escaped right here
        link = AnchorLink(title, heading.id, heading.level)
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    return TableOfContents(top)


def add_outline(root: Element, headings: Sequence[Heading]) -> None:
    """Put the folded list of a long page's headings before the first of them."""
    rows = [(heading.id, heading.title) for heading in headings if heading.level == 2]
    first = next(iter(root.iter("h2")), None)
    if first is not None:
        for element in nodes(outline(rows)):
            first.addprevious(element)
