"""A chapter's content as a tree, on which editions lead links elsewhere and leave out what needs a script."""

from collections.abc import Callable
from typing import Any

from lxml import html

Tree = Any
"""An element of lxml, which ships no types."""
Target = Callable[[str, str], str | None]
"""Returns the address of an anchor on the page at a path below `docs/`; None where the edition has no such page."""
_NEED_SCRIPTS = ".//form|.//script|.//template|.//button|.//a[@class='headerlink']"
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_RELATED_IDS = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


def parsed(content: str) -> Tree:
    """Return content as the children of one element, without what does nothing on paper; folds stand open."""
    root = html.fragment_fromstring(content, create_parent="div")
    for element in root.xpath(_NEED_SCRIPTS):
        element.drop_tree()
    for fold in root.iter("details"):
        fold.set("open", "open")
    return root


def lead_links(root: Tree, target: Target) -> None:
    """Lead links to other pages where the edition has them; a link that leads nowhere becomes plain words."""
    for link in list(root.iter("a")):
        href = link.get("href", "")
        if not href.startswith("/"):
            continue
        path, _, anchor = href[1:].partition("#")
        if found := target(path, anchor):
            link.set("href", found)
        else:
            link.drop_tag()


def keep_apart(root: Tree, prefix: str) -> None:
    """Give every id of a chapter, and every link to one, a prefix, so that chapters can share one page."""
    for element in root.iter():
        if id_ := element.get("id"):
            element.set("id", f"{prefix}{id_}")
        if (href := element.get("href", "")).startswith("#"):
            element.set("href", f"#{prefix}{href[1:]}")
        for name in _RELATED_IDS:
            if ids := element.get(name):
                element.set(name, " ".join(f"{prefix}{id_}" for id_ in ids.split()))


def prefix(path: str) -> str:
    """Return what the ids of a chapter begin with where chapters share one page."""
    return f"{path.removesuffix('.md').replace('/', '-')}--"


def demote(root: Tree, levels: int = 1) -> None:
    """Put every heading of a chapter some levels lower."""
    for heading in list(root.iter(*_HEADINGS)):
        heading.tag = f"h{min(6, int(heading.tag[1]) + levels)}"


def ids(root: Tree) -> set[str]:
    """Return every id of a chapter."""
    return set(root.xpath(".//@id"))


def notes_of(root: Tree) -> list[Tree]:
    """Return the notes of a chapter, in their order."""
    return list(root.xpath(".//div[@class='footnote']/ol/li[@id]"))


def lead_back(root: Tree) -> dict[str, str]:
    """Give the first place that cites each note an id, and return those ids by that of the note."""
    back: dict[str, str] = {}
    for link in root.xpath(".//a[@class='footnote-ref']"):
        note = link.get("href", "#")[1:]
        if note not in back:
            back[note] = f"cites-{note.replace(':', '-')}"
            link.set("id", back[note])
    return back


def back_links(root: Tree) -> None:
    """End each note with a link to the first place that cites it."""
    back = lead_back(root)
    for note in notes_of(root):
        if id_ := back.get(note.get("id")):
            link = html.fragment_fromstring(f'<a href="#{id_}" class="back" aria-label="Back to the text">↩</a>')
            (note[-1] if len(note) else note).append(link)


def written(root: Tree) -> str:
    """Return a chapter as HTML."""
    return str(html.tostring(root, encoding="unicode"))
