"""What the fields of a Word document show where it keeps no result of theirs: equations, signs, words, choices."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from briefing.ingest.equations import beside, fraction, name_of, root
from briefing.ingest.formats.word_signs import FONTS, sign
from briefing.markup import marks

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EQUATION = re.compile(r"^\s*EQ\b\s*(?P<text>.*)$", re.DOTALL)
_QUOTE = re.compile(r'^\s*QUOTE\s+(?:"(?P<words>[^"]*)"|(?P<word>\S+))', re.IGNORECASE)
_BUTTON = re.compile(r"^\s*(?:MACRO|GOTO)BUTTON\s+\S+\s+(?P<words>.+)$", re.IGNORECASE | re.DOTALL)
_SYMBOL = re.compile(r"^\s*SYMBOL\s+(?P<code>\d+|0x[0-9A-Fa-f]+)(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_FONT = re.compile(r'\\f\s*"?(?P<font>[^"\\]+?)"?\s*(?:\\|$)')
_SHOWS_NOTHING = re.compile(
    r"^\s*(?:$|(?:XE|TC|TA|RD|SET|ASK|FILLIN|PRIVATE|NEXT|NEXTIF|SKIPIF|ADVANCE|DATA|FORMTEXT|FORMCHECKBOX|"
    r"FORMDROPDOWN|HYPERLINK|ADDIN|TOC|INDEX|BIBLIOGRAPHY|CONTROL|EMBED|SHAPE|LINK|IF|COMPARE)\b)",
    re.IGNORECASE,
)
"""Fields that show nothing by themselves, or that their result alone says anything of."""
UNKEPT = "fields whose result it does not keep"
_SWITCH = re.compile(r"\\(?P<name>[a-z]+)\d*\s*", re.IGNORECASE)


def shown(code: str) -> str:
    """Return what the code of a field shows by itself as linear text; nothing where only a program knows."""
    if match := _EQUATION.match(code):
        return " ".join(_written(match["text"]).split())
    if match := _QUOTE.match(code):
        return match["words"] or match["word"] or ""
    if match := _BUTTON.match(code):
        return " ".join(match["words"].split())
    match = _SYMBOL.match(code)
    return _symbol(int(match["code"], 0), match["rest"]) if match else ""


def _symbol(code: int, switches: str) -> str:
    """Return the sign that a number stands for: in Windows-1252, in Unicode, or in a font of signs."""
    font = _FONT.search(switches)
    if font and font["font"] in FONTS:
        return sign(code, font["font"]) or ""
    if re.search(r"\\u\b", switches):
        return chr(code) if 31 < code < 0xD800 else ""
    return bytes([code]).decode("cp1252", "ignore") if 31 < code < 256 else ""


def _written(text: str) -> str:
    """Return an equation without its switches, such as those for fractions, roots and powers."""
    match = _SWITCH.search(text)
    if match is None:
        return text
    names, at = [match["name"].lower()], match.end()
    while further := _SWITCH.match(text, at):
        names.append(further["name"].lower())
        at = further.end()
    before = text[: match.start()]
    if text[at : at + 1] != "(":
        return before + _written(text[at:])
    parts, end = _parts(text, at)
    return before + _formed(names, [_written(part).strip() for part in parts]) + _written(text[end:])


def _parts(text: str, at: int) -> tuple[list[str], int]:
    """Return what a bracket holds, in the parts between its commas or semicolons, and where it ends."""
    parts, depth = [""], 0
    for n in range(at, len(text)):
        letter = text[n]
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return parts, n + 1
        if letter in ",;" and depth == 1:
            parts.append("")
        elif n > at:
            parts[-1] += letter
    return parts, len(text)


def _formed(names: list[str], parts: list[str]) -> str:
    if names[0] == "f" and len(parts) == 2:
        return fraction(*parts)
    if names[0] == "r":
        return root(parts[0] if len(parts) > 1 else "", parts[-1])
    if names[0] == "s" and len(parts) == 1:
        return (marks.index if "do" in names else marks.power)(parts[0])
    return f"({', '.join(parts)})" if names[0] == "b" else ", ".join(parts)


def settle_fields(tree: etree._Element) -> Iterator[tuple[str, int]]:
    """Put what fields show in their place, in a part of a document, in place; yield those of which nobody knows it."""
    for box in [node for node in tree.iter() if name_of(node) == "checkbox"]:
        box.getparent().remove(box)  # the sign that it shows stands beside it
    for box in [node for node in tree.iter() if name_of(node) == "checkBox"]:
        _tick(box)
    for one, end in list(_without_result(tree)):
        equation = _EQUATION.match(one.code) is not None
        if text := _chosen(one.begin) or shown(one.code):
            end.addprevious(_like(one.begin.getparent(), beside(text, *around(end)) if equation else text))
        elif not _SHOWS_NOTHING.match(one.code):
            yield UNKEPT, 1


def _chosen(begin: etree._Element) -> str:
    """Return the choice that a list to choose from shows."""
    entries = [str(node.get(f"{{{_W}}}val") or "") for node in begin.iter(f"{{{_W}}}listEntry")]
    said = [node.get(f"{{{_W}}}val") or "" for name in ("result", "default") for node in begin.iter(f"{{{_W}}}{name}")]
    at = int(said[0]) if said and said[0].isdecimal() else 0
    return entries[at] if at < len(entries) else ""


def _tick(box: etree._Element) -> None:
    """Put the sign of a box to tick before it."""
    said = next((node for name in ("checked", "default") for node in box if name_of(node) == name), None)
    ticked = said is not None and said.get(f"{{{_W}}}val", "1") not in {"0", "false"}
    run = next(box.iterancestors(f"{{{_W}}}r"), None)
    box.getparent().remove(box)
    if run is not None:
        run.addprevious(_like(run, "☒" if ticked else "☐"))


@dataclass(slots=True)
class _Field:
    """A field that is open: its code so far, whether its result has begun, and words in it; the texts in its code."""

    begin: etree._Element
    code: str = ""
    result: bool = False
    words: bool = False
    inner: list[etree._Element] = field(default_factory=list)


def _without_result(tree: etree._Element) -> Iterator[tuple[_Field, etree._Element]]:
    """Yield each field that keeps no result, and the run that ends it; results within a code are none."""
    opened: list[_Field] = []
    for node in list(tree.iter(f"{{{_W}}}fldChar", f"{{{_W}}}instrText", f"{{{_W}}}t")):
        kind = node.get(f"{{{_W}}}fldCharType")
        if kind == "begin":
            opened.append(_Field(node))
        elif kind in {"separate", "end"} and opened:
            _take(opened[-1].inner)
            ended = opened.pop() if kind == "end" else None
            outer = [one for one in opened if not one.result]
            if ended is None:
                opened[-1].result = True
            elif not ended.words and outer:
                outer[-1].code += _chosen(ended.begin) or shown(ended.code)
            elif not ended.words:
                yield ended, node.getparent()
        elif kind is None:
            _read(opened, node)


def _read(opened: list[_Field], node: etree._Element) -> None:
    """Add a text to the code in which it stands, and note that the results in which it stands have words."""
    if unseen := [one for one in opened if not one.result]:
        unseen[-1].code += node.text or ""
        unseen[-1].inner += [node] * (name_of(node) == "t")
    for one in opened if name_of(node) == "t" and (node.text or "").strip() else ():
        one.words = one.words or one.result


def _take(texts: list[etree._Element]) -> None:
    """Take out the texts within the code of a field, which a document does not show."""
    for text in texts:
        text.getparent().remove(text)
    texts.clear()


def around(node: etree._Element) -> tuple[str, str]:
    """Return the words before an element in its paragraph, and those after it, as far as they tell what joins it."""
    line = next(node.iterancestors(f"{{{_W}}}p"), None)
    if line is None:
        return "", ""
    order = {part: at for at, part in enumerate(line.iter())}
    texts = [(order[text], text.text or "") for text in line.iter(f"{{{_W}}}t") if text not in set(node.iter())]
    at = order[node]
    return "".join(text for n, text in texts if n < at), "".join(text for n, text in texts if n > at)


def _like(run: etree._Element, text: str) -> etree._Element:
    """Return a run of a text with the properties of another one: what a struck field shows is struck."""
    made, properties = run_of(text), run.find(f"{{{_W}}}rPr")
    if properties is not None:
        made.insert(0, deepcopy(properties))
    return made


def run_of(text: str) -> etree._Element:
    """Return a run of a text."""
    run = etree.Element(f"{{{_W}}}r")
    words = etree.SubElement(run, f"{{{_W}}}t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
