"""What machines that read a page aloud, or fold it small, need to know: the script of a name, the head of a cell."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from briefing.mkdocs.dom import Place, classes, is_within, made, texts, words

_CLOSED = frozenset({"code", "pre", "script", "style", "svg", "form", "template"})
_SCRIPTS = {
    "Arab": r"\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc",
    "Hebr": r"\u0590-\u05ff",
    "Cyrl": r"\u0400-\u052f",
    "Grek": r"\u0370-\u03ff",
    "Hani": r"\u3400-\u9fff",
}
"""The letters of each script, by its code in ISO 15924."""
_RUN = re.compile("|".join(f"(?P<{code}>[{some}](?:[{some} ’'-]*[{some}])?)" for code, some in _SCRIPTS.items()))
LONG = frozenset({"all-statements"})
"""Classes of tables of so many rows that they carry nothing that can be left out."""
_ANY = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_ALIGNED = re.compile(r"text-align: (left|right|center);")
_OURS = "Editors’ note. "


def name_cells(root: Element) -> None:
    """Put the head of its column on each cell but the first, for screens on which a row becomes a card."""
    for table in root.iter("table"):
        if LONG & classes(table):
            continue
        heads = [words(head) for head in table.iter("th")]
        for row in table.iter("tr"):
            for head, cell in list(zip(heads, row.findall("td"), strict=False))[1:]:
                cell.set("data-name", head)


def align_cells(root: Element) -> None:
    """Say by a class how a column is aligned: Markdown says it by a style, which the policy of pages refuses."""
    for cell in root.iter("th", "td"):
        if aligned := _ALIGNED.fullmatch(cell.get("style", "")):
            del cell.attrib["style"]
            cell.set("class", " ".join(sorted({*classes(cell), f"to-{aligned[1]}"})))


def say_ours(root: Element) -> None:
    """Say of each paragraph of the editors' own that it is theirs, unless its first words do."""
    for paragraph in root.iter("p"):
        leads = len(paragraph) and paragraph[0].tag == "strong" and not (paragraph.text or "").strip()
        if "ours" in classes(paragraph) and not leads:
            label = made("strong", _OURS)
            label.tail, paragraph.text = paragraph.text, None
            paragraph.insert(0, label)


def isolate_scripts(root: Element) -> None:
    """Mark words in another script, for the direction of the line and for voices; not where their language is told."""
    for place in texts(root, _ANY):
        if not _is_told(place.parent) and not is_within(place, _CLOSED):
            found = list(_RUN.finditer(place.text))
            place.put(place.text[: found[0].start()], list(_marked(place, found)))


def _is_told(element: Element) -> bool:
    return any(each.get("lang") for each in (element, *element.iterancestors()))


def _marked(place: Place, found: list[re.Match[str]]) -> Iterator[Element]:
    ends = [*(run.start() for run in found[1:]), len(place.text)]
    for run, end in zip(found, ends, strict=True):
        element = made("bdi", run.group(), lang=f"und-{run.lastgroup}")
        element.tail = place.text[run.end() : end]
        yield element
