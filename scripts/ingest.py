"""Take articles in: captures, web pages, documents, feeds, folders and zips; write their notes with hints."""

import argparse
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from briefing.corpus import names
from briefing.derive.matcher import Matcher
from briefing.errors import BriefingError, Finding, Place
from briefing.ids import SLUG
from briefing.ingest.article import Kind, Refused
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS
from briefing.ingest.inputs import Input, inputs
from briefing.ingest.left_out import told
from briefing.ingest.notes.store import Outcome, Shelf, write
from briefing.read.originals import FOLDER
from briefing.read.project import read_project

_KEY = "Use lower-case words joined by hyphens."
Row = dict[str, str | int | None]
_COUNTS = {
    "passages": Kind.PASSAGE,
    "headings": Kind.HEADING,
    "captions": Kind.CAPTION,
    "pull_quotes": Kind.PULL_QUOTE,
    "credits": Kind.CREDIT,
    "references": Kind.REFERENCE,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files, folders or zips")
    parser.add_argument("--key", help="the key of the one article that is taken in, such as ludder-mud")
    parser.add_argument("--json", action="store_true", help="print one JSON array, an object per article")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    parser.add_argument("--rights", default="all-rights-reserved", help="such as cc-by-4.0, public-domain or own-work")


def run(root: Path, given: argparse.Namespace) -> None:
    """Take everything in; exit with 1 where anything was refused."""
    logging.disable(logging.ERROR)  # what readers of formats murmur is said in the summary, or does not matter
    files = read_project(root)
    shelf = Shelf(files, Matcher(names(files)), _rights(given.rights), root / FOLDER)
    rows: list[Row] = []
    found = list(inputs(given.paths))
    if given.key and not SLUG.fullmatch(given.key):
        raise BriefingError([Finding(Place("docs/sources/", 1), "ingest/key", f"`{given.key}` is no key.", _KEY)])
    hidden = given.json or len(found) < 2 or not sys.stderr.isatty()
    with click.progressbar(found, label="Taking in", file=sys.stderr, hidden=hidden) as bar:
        for item in bar:
            for row, outcome in _take(item, shelf, given.key):
                failed = _written(root, outcome) if outcome and not given.dry_run else None
                unwritten = {"notes": None} if failed or (given.dry_run and row["status"] == "new") else {}
                rows.append(row | unwritten | ({"status": "refused", "reason": failed} if failed else {}))
    print(json.dumps(rows, indent=2, ensure_ascii=False) if given.json else _table(rows))
    if any(row["status"] == "refused" for row in rows) or not rows:
        raise SystemExit(1)


def _rights(given: str) -> str:
    """Return rights in the one form in which cards hold them: `CC BY 4.0` is `cc-by-4.0`."""
    return "-".join(given.lower().split())


def _take(item: Input, shelf: Shelf, key: str | None) -> Iterator[tuple[Row, Outcome | None]]:
    if item.refused:
        yield _refused(item, item.refused), None
        return
    try:
        articles = READERS[item.suffix](item.data)
    except RefusedError as error:
        yield _refused(item, str(error)), None
        return
    for article in articles:
        if isinstance(article, Refused):
            yield _refused(item, article.reason) | {"title": article.title}, None
            continue
        outcome = shelf.place(article, key)
        yield _row(item, outcome), outcome


def _written(root: Path, outcome: Outcome) -> str | None:
    """Write an outcome; return why that failed, or None."""
    try:
        write(root, outcome)
    except OSError as error:
        return f"{error.filename} cannot be written: {error.strerror}"
    return None


def _row(item: Input, outcome: Outcome) -> Row:
    article = outcome.article
    refused = outcome.status == "refused"
    return {
        "key": outcome.key, "title": article.title, "author": article.author, "published": article.published,
        "publisher": article.publisher, "language": article.language, "format": article.format,
        **{name: len(article.of(kind)) for name, kind in _COUNTS.items()},
        "words": article.words, "left_out": told(article.left_out) or None,
        "sha256": article.sha256, "notes": None if refused else outcome.notes,
        "status": outcome.status, "reason": f"{_shown(item.name)}: {outcome.reason}" if refused else outcome.reason,
    }  # fmt: skip


def _refused(item: Input, reason: str) -> Row:
    names = ("key", "title", "author", "published", "publisher", "language", "format")
    numbers = {**dict.fromkeys(_COUNTS, 0), "words": 0}
    empty: Row = {**dict.fromkeys(names), **numbers, **dict.fromkeys(("left_out", "sha256", "notes"))}
    return {**empty, "status": "refused", "reason": f"{_shown(item.name)}: {reason}"}


def _shown(name: str) -> str:
    """Return a file's name in one line of characters that can be seen: what hides or reorders becomes its number."""
    return "".join(letter if letter.isprintable() else f"[U+{ord(letter):04X}]" for letter in name)


def _table(rows: list[Row]) -> str:
    lines = [f"{'status':8} {'passages':>8} {'words':>7}  what"]
    for row in rows:
        what = ": ".join(str(part) for part in (row["notes"] or row["key"], row["reason"], row["left_out"]) if part)
        lines.append(f"{row['status']:8} {row['passages']:>8} {row['words']:>7}  {what}")
    counted = {status: sum(row["status"] == status for row in rows) for status in ("new", "same", "changed", "refused")}
    return "\n".join([*lines, ", ".join(f"{number} {status}" for status, number in counted.items())])
