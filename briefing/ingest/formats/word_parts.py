"""A Word document made ready for its reader: what that reader would drop without a word is kept, or counted."""

import io
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefing.ingest.equations import beside, linear, name_of
from briefing.ingest.formats.word_chunks import WITHIN, chunks_of, settle_chunks
from briefing.ingest.formats.word_colours import without_unseen
from briefing.ingest.formats.word_deleted import take_out, texts_in, without_deleted
from briefing.ingest.formats.word_fields import around, run_of, settle_fields
from briefing.ingest.formats.word_numbers import levels_of, numbered
from briefing.ingest.formats.word_signs import FONTS, as_signs, settle_sign
from briefing.ingest.formats.word_styles import Look, Styles, styles_of
from briefing.ingest.left_out import HIDDEN, RUNNING, STRUCK
from briefing.markup import marks
from briefing.text.words import count

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_READ = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
_OTHER = {
    re.compile(r"word/comments\.xml"): "words of comments",
    re.compile(r"word/(?:header|footer)\d*\.xml"): RUNNING,
    re.compile(r"word/(?:diagrams/data|charts/chart)\d*\.xml"): "words of drawings and charts",
    re.compile(r"word/embeddings/[^/]*"): WITHIN,
}
_BOXES = {"txbxContent", "textpath"}
_UNWRAPPED = {"fldSimple", "dir", "bdo", "subDoc"}
_ROWS = {"hidden": HIDDEN, "del": STRUCK}
"""What marks a row of a table that no reader sees, and what its words are then."""
LOST = "words that its reader does not know"
_MARK = re.compile(r"(?P<before>\s*)(?P<mark>\d{1,3}|[a-z]|[ivx]{1,5})(?P<after>\s*)")
_WORD = re.compile(r"\w+")
Counts = Iterator[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Ready:
    """A document in which every word that it shows is a run of text, those words, and what it holds besides."""

    data: bytes
    words: Counter[str]
    counts: list[tuple[str, int]]

    def lost(self, shown: str) -> tuple[str, int]:
        """Return how many of its words are not in what a reader made of it."""
        return LOST, (self.words - _words(shown)).total()


def _words(text: str) -> Counter[str]:
    """Return the words of a text, whatever the height of their letters."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text.replace("\u00ad", ""))))


def ready(data: bytes) -> Ready:
    """Return a document made ready for its reader."""
    out, words = io.BytesIO(), Counter[str]()
    counts: list[tuple[str, int]] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        styles, levels, chunks = styles_of(archive), levels_of(archive), chunks_of(archive)
        for name in archive.namelist():
            content = archive.read(name)
            if _READ.fullmatch(name):
                tree = _xml(content)
                counts += settle_chunks(tree, archive, chunks)
                numbered(tree, levels, styles)
                counts += _settle(tree, styles)
                words.update(_words(_text(tree)))
                content = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            else:
                counts += _counted(name, content)
            made.writestr(name, content)
    return Ready(out.getvalue(), words, counts)


def _xml(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _counted(name: str, content: bytes) -> Counts:
    """Yield how much of a part of a document that no article is made of there is."""
    for pattern, kind in _OTHER.items():
        if pattern.fullmatch(name):
            words = count(_text(_xml(content))) if name.endswith(".xml") else 1
            yield kind, words


def _text(tree: etree._Element) -> str:
    """Return the words of a part of a document."""
    breaks = {"p": "\n", "tab": " ", "br": " ", "noBreakHyphen": "-"}
    return "".join((node.text or "") if name_of(node) == "t" else breaks.get(name_of(node), "") for node in tree.iter())


def _settle(tree: etree._Element, styles: Styles) -> Counts:
    """Make one part of a document plain, in place."""
    yield from without_deleted(tree)
    for box in [node for node in tree.iter() if name_of(node) == "AlternateContent"]:
        _one_choice(box)
    yield from settle_fields(tree)
    yield from without_unseen(tree, styles)
    for drawn in [node for node in tree.iter() if name_of(node) == "textpath"]:
        _drawn(drawn)
    while boxes := [node for node in tree.iter() if name_of(node) == "txbxContent"]:
        _lift(boxes[-1])
    for node in list(tree.iter()):
        if node.getparent() is not None and isinstance(node.tag, str):
            yield from _settled(node, name_of(node), styles)


def _settled(node: etree._Element, name: str, styles: Styles) -> Counts:
    if name in {"oMath", "oMathPara"}:
        yield from _without_hidden(node, styles)
        _replace(node, run_of(beside(linear(node), *around(node))))
    elif name in _UNWRAPPED:
        _replace(node, *node)
    elif name == "ruby":
        base, reading = (_texts(node, part) for part in ("rubyBase", "rt"))
        text = etree.Element(f"{{{_W}}}t")
        text.text = marks.read_as(base, reading)
        _replace(node, text)
    elif name in {"br", "cr", "ptab"}:
        in_line = name == "cr" or (name == "br" and node.get(f"{{{_W}}}type") not in {"page", "column"})
        node.tag = f"{{{_W}}}{'br' if in_line else 'tab'}"  # the reader knows no break of pages or columns
    elif name == "trPr":
        yield from _row(node)
    elif name == "sym":
        yield from settle_sign(node)
    elif name == "r":
        if styles.is_mark(node):
            _bracketed(node)
        yield from _looked(node, styles.look(node))


def _without_hidden(equation: etree._Element, styles: Styles) -> Counts:
    """Take the hidden runs out of an equation."""
    for run in [node for node in equation.iter() if name_of(node) == "r"]:
        if styles.look(run).vanish:
            yield HIDDEN, count(texts_in(run))
            take_out(run)


def _drawn(path: etree._Element) -> None:
    """Put the words that are drawn along a path in a box, as those of any other drawing are."""
    box = etree.Element(f"{{{_W}}}txbxContent")
    etree.SubElement(box, f"{{{_W}}}p").append(run_of(path.get("string") or ""))
    path.getparent().replace(path, box)


def _bracketed(run: etree._Element) -> None:
    """Give the number of a note its brackets, where a run of the style of such marks shows one."""
    texts = list(run.iter(f"{{{_W}}}t"))
    if len(texts) == 1 and (match := _MARK.fullmatch(texts[0].text or "")):
        texts[0].text = f"{match['before']}[{match['mark']}]{match['after']}"


def _row(properties: etree._Element) -> Counts:
    """Give a row of a table the columns that it leaves out; take it out where it is hidden, or was deleted."""
    row, first = properties.getparent(), properties.find(f"{{{_W}}}gridBefore")
    for _ in range(0 if first is None else int(first.get(f"{{{_W}}}val", "0"))):
        empty = etree.Element(f"{{{_W}}}tc")
        etree.SubElement(empty, f"{{{_W}}}p")
        properties.addnext(empty)
    kind = next((_ROWS[name] for part in properties if (name := name_of(part)) in _ROWS), None)
    if kind and row.getparent() is not None:
        yield kind, count(" ".join(text.text or "" for text in row.iter(f"{{{_W}}}t", f"{{{_W}}}delText")))
        row.getparent().remove(row)


def _looked(run: etree._Element, look: Look) -> Counts:
    """Take out a run that is hidden; say of another in its own properties how it looks, which is all a reader knows."""
    if look.vanish:
        yield HIDDEN, count("".join(text.text or "" for text in run.iter(f"{{{_W}}}t")))
        run.getparent().remove(run)
        return
    for text in run.iter(f"{{{_W}}}t") if look.font in FONTS else ():
        text.text = as_signs(text.text or "", str(look.font))
    if not (look.strike or look.place):
        return
    properties = run.find(f"{{{_W}}}rPr")
    if properties is None:
        properties = etree.Element(f"{{{_W}}}rPr")
        run.insert(0, properties)
    for name, value in (("strike", "1" if look.strike else "0"), ("vertAlign", look.place or "baseline")):
        for old in properties.findall(f"{{{_W}}}{name}"):
            properties.remove(old)
        etree.SubElement(properties, f"{{{_W}}}{name}").set(f"{{{_W}}}val", value)


def _texts(node: etree._Element, part: str) -> str:
    return "".join(t.text or "" for found in node.iter(f"{{{_W}}}{part}") for t in found.iter(f"{{{_W}}}t"))


def _one_choice(node: etree._Element) -> None:
    """Leave one of two forms of the same text box: the first that holds its text."""
    full = [part for part in node if any(name_of(inner) in _BOXES for inner in part.iter())]
    for other in full[1:]:
        for box in [inner for inner in other.iter() if name_of(inner) in _BOXES]:
            box.getparent().remove(box)


def _lift(box: etree._Element) -> None:
    """Put the paragraphs of a text box after the paragraph to which it is tied."""
    parent = box.getparent()
    tied = next(box.iterancestors(f"{{{_W}}}p"), None)
    parent.remove(box)
    if tied is not None:
        for part in reversed(list(box)):
            tied.addnext(part)


def _replace(node: etree._Element, *others: etree._Element) -> None:
    parent = node.getparent()
    for other in others:
        node.addprevious(other)
    parent.remove(node)
