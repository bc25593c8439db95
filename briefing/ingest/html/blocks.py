"""Which elements of HTML are blocks, and how an element gives way to words."""

from lxml.html import HtmlElement

BLOCKS = frozenset({
    "html", "body", "main", "article", "section", "div", "p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote",
    "pre", "figure", "figcaption", "header", "footer", "aside", "address", "form", "table", "tbody", "thead",
    "tfoot", "tr", "td", "th", "caption", "center", "details", "summary", "hr", "fieldset", "h1", "h2", "h3",
    "h4", "h5", "h6",
})  # fmt: skip
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


def replace(node: HtmlElement, text: str) -> None:
    """Put words in the place of an element."""
    node.tail = text + (node.tail or "")
    node.drop_tree()
