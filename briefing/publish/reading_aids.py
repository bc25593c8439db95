"""What machines that read a page aloud, or fold it small, need to know: the script of a name, the heads of a table."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

AFTER_NAMES = 7.2
"""Priority: after names have linked themselves (7.5), before MkDocs collects anchors (5)."""
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
    """Marks words in another script, isolated from the direction around them, and names the cells of tables."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the name that Python-Markdown calls
        """Register the tree processor."""
        md.treeprocessors.register(_Aids(md), "reading_aids", AFTER_NAMES)


class _Aids(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            _keep_heads(table)
        _isolate(root)


def _keep_heads(table: Element) -> None:
    """Put the heads of all columns but the first where style sheets see them, for screens on which a row is a card."""
    heads = ["".join(head.itertext()).replace("\\", "\\\\").replace("'", "\\'") for head in table.iter("th")]
    table.set("style", ";".join(f"--head-{number}:'{head}: '" for number, head in enumerate(heads[1:], 2)))


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
