"""The editions that travel: made in memory from one state of the project, then put into `dist/` with their sums."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from briefing.assets import BOOK_SHEETS, PICTURE_SHEETS, PRINT_SHEET, TOUCH_ICON
from briefing.build.apart import apart
from briefing.build.stop import undisturbed
from briefing.build.tools import tool
from briefing.editions.book import book
from briefing.editions.bound import bound
from briefing.editions.data import data_archive
from briefing.editions.page import one_page
from briefing.editions.record import Imprint, Made, Part
from briefing.editions.site_zip import site_zip
from briefing.errors import BriefingError, Finding, Place
from briefing.links import topic_path
from briefing.mkdocs.editions import Pages, data_files, read_pages
from briefing.mkdocs.icons import scaled
from briefing.mkdocs.offers import DIST, LIST, Offer, read_offers
from briefing.read.project import read_licence

SUMS = "SHA256SUMS"
OFFLINE = f"{DIST}/offline"
_ASIDE = f"{DIST}/.editions"
"""Where files lie until all are written; the list comes last, so that one with a list is whole."""
_SLOW: Mapping[str, str] = {
    "pdf-book": "about four minutes and 2 GB of memory",
    "pdf": "a minute",
    "zim": "half a minute",
}
"""Editions that are made each in a process of its own, which also keeps what their libraries print to itself.

Each with what it takes; the longest begins first.
"""
_Maker = Callable[[Path, Pages, Imprint], Iterator[Made]]


def make(
    root: Path, names: Sequence[str], version: str, epoch: int, say: Callable[[str], None] = lambda _: None
) -> list[Made]:
    """Return the files of editions; the offline edition has been built.

    Args:
        root: the project's folder.
        names: of the editions.
        version: that they say of themselves.
        epoch: the day of their content, in seconds since 1970.
        say: tells the person who waits what is being made.

    Raises:
        BriefingError: the project cannot be read, some systems would refuse a file's name, or a process ended early.

    """
    pages = read_pages(root)
    imprint = Imprint(pages.site.identity, version, epoch)
    with ExitStack() as running:
        makers: dict[str, Callable[[], list[Made]]] = {
            name: partial(_all, name, root, pages, imprint) for name in names
        }
        if slow := [name for name in _SLOW if name in makers]:
            _ = pages.parts  # once, before the processes part
        for name in slow:
            say(f"Making {name} in a process of its own, which takes {_SLOW[name]}.")
            makers[name] = running.enter_context(apart(f"{DIST}/{imprint.name}: {name}", makers[name]))
        finished = {}
        for name in sorted(names, key=slow.__contains__):
            say(f"{'Waiting for' if name in slow else 'Making'} {name}.")
            finished[name] = makers[name]()
    return [each for name in names for each in finished[name]]


def _all(name: str, root: Path, pages: Pages, imprint: Imprint) -> list[Made]:
    return list(MAKERS[name](root, pages, imprint))


def _html(root: Path, _: Pages, imprint: Imprint) -> Iterator[Made]:
    tree = root / OFFLINE
    files = {path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if path.is_file()}
    yield Made("html", f"{imprint.name}-html.zip", site_zip(files, imprint))


def _page(_: Path, pages: Pages, imprint: Imprint) -> Iterator[Made]:
    for slug, topic in pages.site.corpus.topics.items():
        made = one_page(pages.briefing(topic), imprint, style(BOOK_SHEETS))
        yield Made("page", f"{imprint.name}-{slug}.html", made.encode(), topic_path(slug))


def _book(_: Path, pages: Pages, imprint: Imprint) -> Iterator[Made]:
    yield Made("book", f"{imprint.name}.epub", book(pages.parts, imprint, style(BOOK_SHEETS)))


def _pdf(_: Path, pages: Pages, imprint: Imprint) -> Iterator[Made]:
    for slug, topic in pages.site.corpus.topics.items():
        parts = [Part("", pages.briefing(topic))]
        document = bound(topic.title, topic.description, parts, imprint, style(PICTURE_SHEETS))
        yield _printed("pdf", f"{imprint.name}-{slug}.pdf", document, topic_path(slug))


def _pdf_book(_: Path, pages: Pages, imprint: Imprint) -> Iterator[Made]:
    site = imprint.site
    document = bound(site.name, site.about, pages.parts, imprint, style(PICTURE_SHEETS))
    yield _printed("pdf-book", f"{imprint.name}.pdf", document)


def _zim(_: Path, pages: Pages, imprint: Imprint) -> Iterator[Made]:
    module = tool("zim")
    aliases = [module.Alias(name, path) for name, path in pages.other_names]
    icon = scaled(TOUCH_ICON.read_bytes(), module.ICON_SIZE)
    yield Made("zim", f"{imprint.name}.zim", module.zim(pages.parts, aliases, imprint, style(BOOK_SHEETS), icon))


def _printed(edition: str, name: str, document: str, about: str = "") -> Made:
    return Made(edition, name, tool("pdf").pdf(document, PRINT_SHEET, f"{DIST}/{name}"), about)


def _data(root: Path, pages: Pages, imprint: Imprint) -> Iterator[Made]:
    licence = read_licence(root)
    made = data_archive(data_files(pages.site, imprint), licence, imprint)
    yield Made("data", f"{imprint.name}-data.zip", made)


MAKERS: Mapping[str, _Maker] = {
    "html": _html,
    "page": _page,
    "book": _book,
    "pdf": _pdf,
    "pdf-book": _pdf_book,
    "zim": _zim,
    "data": _data,
}
"""What makes the files of each edition, by its name."""


def style(sheets: Iterable[Path]) -> str:
    """Return style sheets as one."""
    return "".join(sheet.read_text("utf-8") for sheet in sheets)


def put(root: Path, made: Iterable[Made], epoch: int) -> list[Offer]:
    """Write files into `dist/`, take away those of another day, and return all that are there now.

    Until all are written, what was there stays as it is; where a kill comes after that, the next call goes on.

    Raises:
        BriefingError: a file that no command of ours made has the name of an edition.

    """
    _go_on(root)
    dist, files = root / DIST, list(made)
    before = {offer.file: offer for offer in read_offers(root)}
    if found := [finding for each in files if (finding := _taken(dist, each.file, before))]:
        raise BriefingError(found)
    new = {each.file: _offer(each, epoch) for each in files}
    renewed = {each.edition for each in files}
    kept = {
        name: offer for name, offer in before.items()
        if offer.epoch == epoch and offer.edition not in renewed and _whole(dist / name, offer)
    }  # fmt: skip
    offers = [offer for _, offer in sorted({**kept, **new}.items())]
    _write_aside(root, files, offers)
    with undisturbed():
        for name in before.keys() - new.keys() - kept.keys():
            (dist / name).unlink(missing_ok=True)
        _go_on(root)
    return offers


def _write_aside(root: Path, files: Iterable[Made], offers: Iterable[Offer]) -> None:
    aside = root / _ASIDE
    aside.parent.mkdir(exist_ok=True)
    aside.mkdir()
    listed = json.dumps([asdict(offer) for offer in offers], indent=1) + "\n"
    try:
        for each in files:
            _write(aside / each.file, each.content)
        _write(aside / SUMS, "".join(f"{offer.sha256}  {offer.file}\n" for offer in offers).encode())
        _write(aside / Path(LIST).name, listed.encode())
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _go_on(root: Path) -> None:
    """Put in place what lies aside and is whole, and clear away what is not; the list moves last."""
    aside, listed = root / _ASIDE, Path(LIST).name
    if aside.is_symlink():
        return
    if (aside / listed).is_file():
        for path in sorted(aside.iterdir(), key=lambda path: path.name == listed):
            path.replace(root / DIST / path.name)
    shutil.rmtree(aside, ignore_errors=True)


def _offer(made: Made, epoch: int) -> Offer:
    sha256 = hashlib.sha256(made.content).hexdigest()
    return Offer(made.edition, made.file, len(made.content), sha256, epoch, made.about)


def _whole(path: Path, offer: Offer) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == offer.sha256


def _taken(dist: Path, name: str, before: Mapping[str, Any]) -> Finding | None:
    path = dist / name
    if name in before and path.is_file() and not path.is_symlink():
        return None
    if not os.path.lexists(path):
        return None
    sentence = f"`{DIST}/{name}` is there, and no command of ours made it."
    return Finding(Place(f"{DIST}/{name}", 1), "editions/output", sentence, "Move it away.")


def _write(path: Path, content: bytes) -> None:
    """Write a file whose name nobody knows unless it is whole, readable for all."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(content)
    aside.chmod(0o644)
    aside.replace(path)
