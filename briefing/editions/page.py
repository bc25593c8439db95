"""One HTML page of one briefing with everything inside it: for mail and messengers, without a script."""

from collections.abc import Sequence

from lxml import html

from briefing.editions.imprint import imprint_html, web_address
from briefing.editions.record import Chapter, Imprint
from briefing.editions.tree import Tree, ids, keep_apart, lead_back, lead_links, notes_of, parsed
from briefing.render.html import text

_HEADINGS = tuple(f"h{level}" for level in range(1, 7))


def one_page(chapters: Sequence[Chapter], imprint: Imprint, style: str) -> str:
    """Return a whole HTML page.

    Args:
        chapters: the briefing, then what it leads to.
        imprint: what the page says of itself.
        style: the style sheet.

    """
    roots = {chapter.path: parsed(chapter.html) for chapter in chapters}
    names = _names(next(iter(roots.values())))
    anchors = {path: ids(root) for path, root in roots.items()}
    for number, (path, root) in enumerate(roots.items()):
        _back_links(root)
        keep_apart(root, _prefix(path))
        lead_links(root, lambda to, anchor: _target(to, anchor, anchors, names, imprint))
        if number:
            _demote(root)
        root.tag = "article" if number == 0 else "section"
        root.set("id", _prefix(path) + "top")
    title, body = text(chapters[0].title), "".join(_written(root) for root in roots.values())
    return (
        f'<!DOCTYPE html>\n<html lang="{text(imprint.site.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title} · {text(imprint.site.name)}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n<header>{_line(imprint)}</header>\n"
        f"<main>{body}</main>\n<footer>{_line(imprint)}</footer>\n</body>\n</html>\n"
    )


def _line(imprint: Imprint) -> str:
    return f'<p class="imprint">{imprint_html(imprint)}</p>'


def _prefix(path: str) -> str:
    return f"{path.removesuffix('.md').replace('/', '-')}--"


def _names(root: Tree) -> dict[str, str]:
    """Give each line of the who's who an id, and return it by the path of the name's own page."""
    found: dict[str, str] = {}
    for link in root.xpath(".//div[@class='who']//li/a[1]"):
        path = link.get("href", "")[1:]
        found.setdefault(path, f"who-{path.removesuffix('.md').replace('/', '-')}")
        link.getparent().set("id", found[path])
    return found


def _target(path: str, anchor: str, there: dict[str, set[str]], names: dict[str, str], imprint: Imprint) -> str | None:
    """Return where a link leads: inside the page where it can, else to the site."""
    if path in there and anchor in {"", *there[path]}:
        return f"#{_prefix(path)}{anchor or 'top'}"
    if path in names:
        return f"#{_prefix(next(iter(there)))}{names[path]}"
    return web_address(imprint, path, anchor)


def _back_links(root: Tree) -> None:
    back = lead_back(root)
    for note in notes_of(root):
        if id_ := back.get(note.get("id")):
            link = html.fragment_fromstring(f'<a href="#{id_}" class="back" aria-label="Back to the text">↩</a>')
            (note[-1] if len(note) else note).append(link)


def _demote(root: Tree) -> None:
    for heading in list(root.iter(*_HEADINGS)):
        heading.tag = f"h{min(6, int(heading.tag[1]) + 1)}"


def _written(root: Tree) -> str:
    return str(html.tostring(root, encoding="unicode"))
