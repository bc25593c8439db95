"""All chapters bound into one document for print: a title page, contents with page numbers, notes at the foot."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lxml import html

from briefing.editions.imprint import imprint_html, version_line
from briefing.editions.record import Imprint, Part
from briefing.editions.together import together, top
from briefing.editions.tree import Tree, demote, lead_back, notes_of, written
from briefing.errors import BriefingError, Finding, Place
from briefing.render.html import link, listed, paragraph, text

_BLOCKS = frozenset({"p", "div", "ul", "li"})
"""What a note may hold that no paragraph may."""
_GLUE = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_LONG = 600
"""Characters of a note at most: it stays on the page that cites it."""
_MORE = "The rest of this note stands with the passage"
_OPEN = ("topics/", "sources/")
"""Folders whose chapters begin a page of their own; the others, many and short, follow one another."""
_NOTES = ".//details[contains(concat(' ', @class, ' '), ' notes ')]"


def bound(title: str, about: str, parts: Sequence[Part], imprint: Imprint, drawn: str) -> str:
    """Return a whole HTML document that a program for print takes.

    Args:
        title: of the whole.
        about: one sentence.
        parts: chapters in their order; a part without a title stands for itself.
        imprint: what the title page and the foot of each page say.
        drawn: the style sheet of pictures, which WeasyPrint looks for inside each.

    """
    chapters = [chapter for part in parts for chapter in part.chapters]
    roots = together(chapters, imprint, foot_notes)
    _drop_lost_links(roots.values())
    for picture in (svg for root in roots.values() for svg in root.iter("svg")):
        _style(picture, drawn)
    tag, site = text(imprint.site.language), imprint.site
    licence = [f"Licence: {link(site.licence.address, text(site.licence.name))}."] if site.licence.name else []
    told = "".join(map(paragraph, [f"{imprint_html(imprint)}", *licence]))
    return (
        f'<!DOCTYPE html>\n<html lang="{tag}">\n<head>\n<meta charset="utf-8">\n<title>{text(title)}</title>\n'
        f'<meta name="author" content="{text(site.name)}">\n<meta name="description" content="{text(about)}">\n'
        f'<meta name="dcterms.created" content="{imprint.day}">\n'
        f'<meta name="dcterms.modified" content="{imprint.day}">\n'
        f'</head>\n<body>\n<div class="title-page"><p class="series">{text(site.name)}</p>'
        f'<p class="title">{text(title)}</p>{paragraph(text(about), "standfirst")}{told}'
        f'<nav><p class="contents">Contents</p><ul>{"".join(_listed(part, roots) for part in parts)}</ul></nav></div>\n'
        f'<p class="foot-line">{text(version_line(imprint))}</p>\n'
        f"{''.join(chain.from_iterable(_part(part, roots) for part in parts))}</body>\n</html>\n"
    )


def _part(part: Part, roots: dict[str, Tree]) -> Iterator[str]:
    if part.title:
        yield f'<h1 class="part">{text(part.title)}</h1>\n'
    for chapter in part.chapters:
        root = roots[chapter.path]
        root.tag = "section"
        root.set("id", top(chapter.path))
        root.set("class", "opens" if chapter.path.startswith(_OPEN) else "follows")
        if part.title:
            demote(root)
        yield f"{written(root)}\n"


def _listed(part: Part, roots: dict[str, Tree]) -> str:
    """Return what the contents say of a part; where it is all there is, with the headings of its first chapter."""
    rows = part.chapters[: part.listed] if part.listed else part.chapters
    shown = [link(f"#{top(row.path)}", text(row.title)) for row in rows]
    if part.title:
        return f"<li><span>{text(part.title)}</span>{listed(shown)}</li>"
    asked = roots[rows[0].path].findall("./h2")
    shown[0] += listed(link(f"#{heading.get('id')}", text(heading.text_content())) for heading in asked)
    return "".join(f"<li>{row}</li>" for row in shown)


def _style(picture: Tree, drawn: str) -> None:
    style = html.Element("style")
    style.text = drawn
    picture.insert(0, style)


def foot_notes(root: Tree) -> None:
    """Move each note to the first place that cites it, from where a style sheet floats it to the foot of the page."""
    back = lead_back(root)
    places = {link.get("id"): link for link in root.xpath(".//a[@class='footnote-ref']") if link.get("id")}
    for note in notes_of(root):
        if id_ := back.get(note.get("id")):
            _to_foot(note, places[id_])
    for block in root.xpath(_NOTES):
        if not block.xpath(".//li[@id]"):
            block.drop_tree()
    _move_glue(root)


def _to_foot(note: Tree, place: Tree) -> None:
    for inner in note.iter(*_BLOCKS):
        inner.set("class", f"{inner.get('class', '')} block".strip())
        inner.tag = "span"
    number = html.Element("a", {"class": "back", "href": f"#{place.get('id')}"})
    number.text, number.tail = f"{place.text}.", " "
    note.insert(0, number)
    note.set("class", "foot")
    note.getparent().remove(note)
    mark = place.getparent()
    _shorten(note)
    note.tail, mark.tail = mark.tail, None
    mark.addnext(note)


def _shorten(note: Tree) -> None:
    """Keep of a long note what a foot can hold, and lead to the passage, where all of it stands."""
    blocks, held = list(note)[1:], 0
    passage = next((link.get("href") for link in note.iter("a") if link.get("href", "").startswith("/sources/")), "")
    for number, block in enumerate(blocks):
        held += len(block.text_content())
        block.tail = " "
        if held > _LONG and number and passage:
            for rest in blocks[number:]:
                note.remove(rest)
            more = html.Element("a", {"href": passage, "class": "more"})
            more.text = _MORE
            note.append(more)
            return


def _move_glue(root: Tree) -> None:
    """Move a no-break space before an element into it: WeasyPrint 70 breaks a text that ends with one anywhere."""
    for element in root.iter("a", "span", "sup", "time"):
        before, above = element.getprevious(), element.getparent()
        text_ = (above.text if before is None else before.tail) or ""
        kept = text_.rstrip(_GLUE)
        if kept != text_:
            element.text = text_[len(kept) :] + (element.text or "")
            if before is None:
                above.text = kept
            else:
                before.tail = kept


def _drop_lost_links(roots: Iterable[Tree]) -> None:
    """Make plain words of links to what was taken away."""
    trees = list(roots)
    there = {f"#{id_}" for root in trees for id_ in root.xpath(".//@id")}
    for root in trees:
        for found in list(root.iter("a")):
            href = found.get("href", "")
            if href.startswith("#") and href not in there and not href.endswith("--top"):
                found.drop_tag()


def lost(name: str, told: Iterable[str]) -> BriefingError:
    """Return the error that a document of a name cannot be printed whole, as the program for print tells it."""
    remedy = "Report this line."
    return BriefingError([
        Finding(Place(name, 1), "editions/lost", f"The PDF would lose something: {each}.", remedy) for each in told
    ])  # fmt: skip
