"""Boxes that hold words of an article and that finders of articles pass over: centred lines, figures, who is quoted."""

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS
from briefing.text.words import length

_PICTURES = "boolean(.//img or .//picture or .//video or .//svg or .//canvas or .//iframe or .//object or .//audio)"
_TEXT = "boolean(.//blockquote or .//pre or .//table)"
_MOST = 60
"""Words of a figure's own text from which on it is no caption."""


def settle_boxes(tree: HtmlElement) -> None:
    """Make plain boxes and paragraphs, in place, of those whose words are the article's."""
    for node in list(tree.iter("center")):
        node.tag = _plain(node)
    for quotation in tree.iter("blockquote"):
        for node in quotation.iter("footer", "header", "address"):
            node.tag = _plain(node)
    for node in list(tree.iter("figure")):
        if not node.xpath(_PICTURES) or node.xpath(_TEXT) or length(_own_text(node)) > _MOST:
            node.tag = "div"


def _plain(node: HtmlElement) -> str:
    """Return what a box is besides: a paragraph where it holds words only."""
    return "div" if any(inner.tag in BLOCKS for inner in node.iterdescendants()) else "p"


def _own_text(figure: HtmlElement) -> str:
    return " ".join(figure.xpath(".//text()[not(ancestor::figcaption)]"))
