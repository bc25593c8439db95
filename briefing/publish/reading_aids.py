"""What machines that read a page aloud, or fold it small, need to know: the script of a name, the head of a cell."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

AFTER_NAMES = 7.2
"""Priority: after names have linked themselves (7.5), before MkDocs collects anchors (5)."""
AFTER_HEADINGS = 4
"""Priority: after the table of contents has put its sign into each heading (5)."""
AFTER_RAW_HTML = 20
"""Priority: after raw HTML is back in its place (30)."""
_TWICE = re.compile(r'(<bdi lang="[a-z]+">)<bdi lang="und-\w+">([^<]*)</bdi>(?=</bdi>)')
_CLOSED = frozenset({"code", "pre", "script", "style"})
_SCRIPTS = {
    "Arab": r"\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": r"\u0590-\u05ff",
    "Cyrl": r"\u0400-\u052f",
    "Grek": r"\u0370-\u03ff",
    "Hani": r"\u3400-\u9fff",
}
"""The letters of each script, by its code in ISO 15924."""
_RUN = re.compile("|".join(f"(?P<{code}>[{some}](?:[{some} ’'-]*[{some}])?)" for code, some in _SCRIPTS.items()))


class ReadingAids(Extension):
    """Marks words in another script, names the cells of tables, and keeps the signs of headings from being read out."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the name that Python-Markdown calls
        """Register the processors."""
        md.treeprocessors.register(_Aids(md), "reading_aids", AFTER_NAMES)
        md.treeprocessors.register(_Signs(md), "heading_signs", AFTER_HEADINGS)
        md.postprocessors.register(_Languages(md), "languages", AFTER_RAW_HTML)


class _Aids(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            _name_cells(table)
        _isolate(root)


class _Signs(Treeprocessor):
    """A heading's link to itself is for the pointer: read out, it would end each heading. The title needs none."""

    def run(self, root: Element) -> None:
        for title in root.iter("h1"):
            for link in title.findall("a[@class='headerlink']"):
                title.remove(link)
        for link in root.iterfind(".//a[@class='headerlink']"):
            link.set("aria-hidden", "true")
            link.set("tabindex", "-1")


class _Languages(Postprocessor):
    """A name whose language is told needs no mark of its script; raw HTML hides that from tree processors."""

    def run(self, text: str) -> str:
        return _TWICE.sub(r"\1\2", text)


def _name_cells(table: Element) -> None:
    """Put the head of its column on each cell but the first, for screens on which a row becomes a card."""
    heads = ["".join(head.itertext()) for head in table.iter("th")]
    for row in table.iter("tr"):
        for head, cell in list(zip(heads, row.findall("td"), strict=False))[1:]:
            cell.set("data-name", head)


def _isolate(element: Element) -> None:
    if element.tag in _CLOSED:
        return
    for child in list(element):
        _isolate(child)
        at = list(element).index(child) + 1
        child.tail = _marked(element, child.tail, at)
    element.text = _marked(element, element.text, 0)


def _marked(parent: Element, text: str | None, at: int) -> str | None:
    """Put the runs of another script into `parent` from position `at`; return the text that stays before them."""
    found = list(_RUN.finditer(text or ""))
    if not text or not found:
        return text
    for number, (run, tail) in enumerate(_pieces(text, found)):
        made = Element("bdi", {"lang": f"und-{run.lastgroup}"})
        made.text, made.tail = AtomicString(run.group()), tail
        parent.insert(at + number, made)
    return text[: found[0].start()]


def _pieces(text: str, found: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    ends = [*(run.start() for run in found[1:]), len(text)]
    return ((run, text[run.end() : end]) for run, end in zip(found, ends, strict=True))
