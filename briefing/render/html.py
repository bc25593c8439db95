"""The parts that pages are made of, as HTML. Every text passes `text` or `inline`, which escape it."""

from collections.abc import Iterable, Sequence

from briefing.markup import Inline, escape_html, to_html, web_address

CITE = "data-cite"
"""The attribute of a citation's place, which holds its id until the page's notes are numbered."""
NOTES = "data-notes"
"""The attribute of what is there for a page's notes alone; it goes where the page cites nothing."""
NOTES_LIST = f'<div {NOTES}="list"></div>'
"""Where a page's notes stand."""


def text(words: str) -> str:
    """Return words as HTML shows them."""
    return escape_html(words)


def inline(nodes: Inline) -> str:
    """Return inline text; each citation keeps its place until the page's notes are numbered."""
    return to_html(nodes, cite)


def cite(id_: str) -> str:
    """Return the place of a citation."""
    return f'<sup {CITE}="{escape_html(id_)}"></sup>'


def paragraph(content: str, css_class: str = "", **attributes: str) -> str:
    """Return a paragraph; attributes are given by name, one of no value is left out."""
    return _element("p", content, css_class, attributes)


def span(content: str, css_class: str) -> str:
    """Return a part of a line with a class."""
    return f'<span class="{css_class}">{content}</span>'


def wrapped(css_class: str, content: str, anchor: str = "") -> str:
    """Return a block with a class, and perhaps an id."""
    return _element("div", content, css_class, {"id": anchor})


def heading(level: int, content: str, anchor: str = "") -> str:
    """Return a heading; one without an id gets it from its words."""
    return _element(f"h{level}", content, "", {"id": anchor})


def link(target: str, content: str, css_class: str = "", **attributes: str) -> str:
    """Return a link to a page of this site, `/path.md#id`, or to a web address."""
    return _element("a", content, css_class, {"href": web_address(target), **attributes})


def listed(items: Iterable[str], css_class: str = "") -> str:
    """Return a list; nothing where it has no items."""
    made = "".join(f"<li>{item}</li>" for item in items)
    return _element("ul", made, css_class, {}) if made else ""


def listed_apart(items: Iterable[tuple[str, str, str]]) -> str:
    """Return a list of which each item has a class, which may be empty, its content, and an id, which may be too."""
    return f"<ul>{''.join(_element('li', content, css, {'id': anchor}) for css, content, anchor in items)}</ul>"


def numbered(items: Iterable[str]) -> str:
    """Return a numbered list."""
    return f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>"


def defined(pairs: Iterable[tuple[str, str]]) -> str:
    """Return names, each with what it is."""
    return f"<dl>{''.join(f'<dt>{name}</dt><dd>{value}</dd>' for name, value in pairs)}</dl>"


def keyed(key: str, content: str) -> str:
    """Return a cell's content with the value by which its column is sorted."""
    return f'<data value="{escape_html(key)}">{content}</data>'


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; each cell but the first bears the name of its column, for screens on which a row is a card."""
    head = "".join(f"<th>{name}</th>" for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def behind(css_class: str, summary: str, content: str) -> str:
    """Return what opens on request, such as the table behind a picture."""
    return f'<details class="behind {css_class}"><summary>{summary}</summary>{content}</details>'


def folded(css_class: str, summary: str, content: str) -> str:
    """Return what a script folds, since the text has said it already; without scripts it stands open."""
    return f'<details class="behind folded {css_class}" open><summary>{summary}</summary>{content}</details>'


def references_part() -> str:
    """Return the end of a page made from data: the place of its notes, which goes where there are none."""
    works = f"<summary>The works that remarks rely on</summary>{NOTES_LIST}"
    return (
        f'<h2 {NOTES}="head">References</h2><details class="behind folded notes" open {NOTES}="fold">{works}</details>'
    )


def _element(tag: str, content: str, css_class: str, attributes: dict[str, str]) -> str:
    given = {"class": css_class, **attributes}
    shown = "".join(f' {name.replace("_", "-")}="{escape_html(value)}"' for name, value in given.items() if value)
    return f"<{tag}{shown}>{content}</{tag}>"
