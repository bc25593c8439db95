"""Every name that linked itself, with its sentence, so that a person can look through them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.check.gates.pages import page_files

_HERE = "\ue000"
"""Stands before each link whose sentence has been looked for; the last is the latest."""
_SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?!\s+[A-Z“\"])[^.!?]*)*[.!?]?")


class AutomaticLink(NamedTuple):
    """A name that the site links by itself."""

    page: str
    """The page's path below the built tree."""
    text: str
    target: str
    """Kind and id: `people/edward-snowden`, or `glossary#takfir`."""
    sentence: str


def automatic_links(tree: Path) -> Iterator[AutomaticLink]:
    """Yield every automatic link of a built tree, page by page in the order of paths."""
    for path in page_files(tree):
        page = LexborHTMLParser(path.read_text("utf-8"))
        for link in page.css("article a.entity, article a.term"):
            here = path.relative_to(tree).as_posix()
            yield AutomaticLink(here, link.text(), _target(here, link.attributes.get("href") or ""), _sentence(link))


def _target(page: str, address: str) -> str:
    """Return what a relative address on a page leads to, as a reader of the report names it."""
    at = urljoin(f"/{page}", address).removeprefix("/")
    return re.sub(r"(?:/index\.html|/|\.html)(?=#|$)", "", at)


def _sentence(link: LexborNode) -> str:
    block = link.parent
    while block is not None and block.parent is not None and block.tag not in {"p", "li", "td", "dd", "div", "article"}:
        block = block.parent
    link.insert_before(_HERE)
    before, after = " ".join((block or link).text().split()).rsplit(_HERE, 1)
    before, name = before.replace(_HERE, ""), link.text()
    text = f"{before}[{name}]{after.removeprefix(name)}"
    no_stops = f"{before}{'x' * len(f'[{name}]')}{after.removeprefix(name)}"
    return next(text[m.start() : m.end()].strip() for m in _SENTENCE.finditer(no_stops) if m.end() > len(before))
