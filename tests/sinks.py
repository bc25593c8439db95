"""Every string that a built tree shows or carries, read with a real parser for each kind of file, and every element."""

import csv
import html
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

import bibtexparser
import feedparser
import icalendar
import lxml.etree
import lxml.html
import rispy
import tinycss2
from markdown_it import MarkdownIt
from PIL import Image

ADDRESSES = {"href", "src", "action"}
IDS = {"id", "for", "aria-labelledby", "name"}


class Sink(NamedTuple):
    """A string, and where it stands."""

    place: str
    text: str


def sinks(tree: Path) -> Iterator[Sink]:
    """Yield every string of every file of a tree."""
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        if path.is_file() and (
            read := _READERS.get(path.name, _READERS.get(path.suffix, _PARTS.get(path.parent.name)))
        ):
            yield from (Sink(f"{name} {where}", text) for where, text in read(path))


def _page(path: Path) -> Iterator[tuple[str, str]]:
    document = lxml.html.fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        for name, value in element.attrib.items():
            if name not in IDS and not value.startswith("#"):
                yield f"{element.tag}@{name}", unquote(value) if name in ADDRESSES else value
        if element.tag == "script" and element.text:
            yield from _strings(json.loads(element.text)) if "json" in (element.get("type") or "") else ()
        if element.tag == "style":
            yield from (("style", text) for text in _css(element.text or ""))
    for element in document.xpath("//*[contains(@class, 'cite')]//pre"):
        text = element.text_content()
        yield "cite", _from_tex(text) if text.startswith("@") else text
    for element in document.xpath("//script | //style | //*[contains(@class, 'cite')]//pre"):
        element.drop_tree()
    yield "text", document.text_content()


def _css(text: str) -> Iterator[str]:
    for rule in tinycss2.parse_stylesheet(text):
        yield from _css_strings([rule])


def _css_strings(nodes: Any) -> Iterator[str]:  # noqa: ANN401 # the library ships no types
    for node in nodes or ():
        assert node.type != "error", node
        if node.type == "string":
            yield node.value
        for part in ("prelude", "content"):
            yield from _css_strings(getattr(node, part, None))


def _strings(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 # JSON
    if isinstance(value, str):
        yield "json", value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _script(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the strings of a script that assigns one value."""
    yield from _strings(json.loads(path.read_text("utf-8").partition("=")[2].strip().removesuffix(";")))


def _part(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the strings of a part of such a script."""
    yield from _strings(json.loads(path.read_text("utf-8").partition(",")[2].strip().removesuffix(");")))


def _feed(path: Path) -> Iterator[tuple[str, str]]:
    lxml.etree.fromstring(path.read_bytes())
    if path.name == "feed.xml":
        feed = feedparser.parse(path.read_bytes(), sanitize_html=False)
        assert not feed.bozo
        for entry in feed.entries:
            yield "title", entry.title
            document = lxml.html.fromstring(f"<div>{entry.summary}</div>")
            assert {element.tag for element in document.iter()} <= {"div", "p"}
            yield "summary", document.text_content()


def _table(path: Path) -> Iterator[tuple[str, str]]:
    for row in csv.reader(io.StringIO(path.read_text("utf-8"))):
        yield from (("cell", cell) for cell in row)


def _calendar(path: Path) -> Iterator[tuple[str, str]]:
    made = icalendar.Calendar.from_ical(path.read_text("utf-8"))
    assert {part.name for part in made.walk()} == {"VCALENDAR", "VEVENT"}
    yield from ((name, str(value)) for part in made.walk() for name, value in part.property_items())


def _bibtex(path: Path) -> Iterator[tuple[str, str]]:
    library = bibtexparser.parse_string(path.read_text("utf-8"))
    assert not library.failed_blocks
    yield from ((f.key, _from_tex(str(f.value))) for entry in library.entries for f in entry.fields)


def _from_tex(text: str) -> str:
    signs = {
        "textbraceleft": "{",
        "textbraceright": "}",
        "textbackslash": "\\",
        "textasciitilde": "~",
        "textasciicircum": "^",
    }
    bare = re.sub(r"\\(?:(text\w+?)(?:\{\}|\\ )|([&%$#_]))", lambda m: signs[m[1]] if m[1] else m[2], text)
    return unquote(bare) if text.startswith("https:") else bare


def _ris(path: Path) -> Iterator[tuple[str, str]]:
    for record in rispy.loads(path.read_text("utf-8")):
        assert not record.get("unknown_tag"), record
        yield from _strings(record)


def _json(path: Path) -> Iterator[tuple[str, str]]:
    text = path.read_text("utf-8")
    for line in text.splitlines() if path.suffix == ".jsonl" else [text]:
        yield from _strings(json.loads(line))


def _text(path: Path) -> Iterator[tuple[str, str]]:
    document = lxml.html.fromstring(f"<div>{MarkdownIt().render(path.read_text('utf-8'))}</div>")
    assert {e.tag for e in document.iter()} <= {"div", "p", "h1", "h2", "ul", "li", "a", "blockquote", "code"}, path
    yield "text", document.text_content()


def _picture(path: Path) -> Iterator[tuple[str, str]]:
    with Image.open(path) as picture:
        picture.verify()
        yield from _strings(dict(picture.info))


_READERS = {
    ".html": _page, "names.js": _script, "documents.js": _script, "all-statements.js": _script, ".xml": _feed, ".csv": _table, ".ics": _calendar, ".bib": _bibtex, ".ris": _ris,
    ".json": _json, ".jsonl": _json, "llms.txt": _text, ".png": _picture, ".svg": _feed,
}  # fmt: skip

_PARTS = {"names": _part, "all-statements": _part}


def structure(tree: Path) -> dict[str, Counter[str]]:
    """Return what each page is made of: elements with the names of their attributes, scripts, ways that links lead."""
    return {path.relative_to(tree).as_posix(): Counter(_parts(path)) for path in sorted(tree.rglob("*.html"))}


def _parts(path: Path) -> Iterator[str]:
    document = lxml.html.fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    for element in document.iter():
        if not isinstance(element.tag, str):
            yield "comment"
            continue
        yield f"<{element.tag} {' '.join(sorted(element.attrib))}>"
        if element.tag == "script" and element.get("type") != "application/ld+json":
            yield f"script: {element.get('src')} {element.text}"
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), (path, element.tag, name)
            if name in {"href", "src", "action", "formaction"}:
                yield f"way: {name} {urlsplit(html.unescape(value)).scheme}"
