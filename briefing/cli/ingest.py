"""Take articles in: captures, web pages, documents, feeds, folders and zips; write their notes with hints."""

import json
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from briefing.cli.project import in_project
from briefing.corpus import names
from briefing.derive.linking import name_matcher
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the command is told."""

    paths: tuple[Path, ...]
    """Files, folders or zips."""
    key: str | None = None
    rights: str = "all-rights-reserved"
    as_json: bool = False
    dry_run: bool = False


@click.command(help=__doc__)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--key", help="The key of the one article that is taken in, such as ludder-mud.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array, an object per article.")
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--rights", default="all-rights-reserved", help="Such as cc-by-4.0, public-domain or own-work.")
@in_project
def command(root: Path, **given: Any) -> None:  # noqa: ANN401 # the options above
    """Take everything in."""
    logging.disable(logging.ERROR)  # what readers of formats warn of is told in the summary, or does not matter
    run(root, Given(**given))


def run(root: Path, given: Given) -> None:
    """Take everything in; exit with 1 where anything was refused."""
    files = read_project(root)
    shelf = Shelf(files, name_matcher(names(files)), _rights(given.rights), root / FOLDER)
    rows: list[Row] = []
    found = list(inputs(list(given.paths)))
    if given.key and not SLUG.fullmatch(given.key):
        raise BriefingError([Finding(Place("docs/sources/", 1), "ingest/key", f"`{given.key}` is no key.", _KEY)])
    hidden = given.as_json or len(found) < 2 or not sys.stderr.isatty()
    with click.progressbar(found, label="Taking in", file=sys.stderr, hidden=hidden) as bar:
        for item in bar:
            for row, outcome in _take(item, shelf, given.key):
                failed = _written(root, outcome) if outcome and not given.dry_run else None
                unwritten = {"notes": None} if failed or (given.dry_run and row["status"] == "new") else {}
                rows.append(row | unwritten | ({"status": "refused", "reason": failed} if failed else {}))
    print(json.dumps(rows, indent=2, ensure_ascii=False) if given.as_json else _table(rows))
    if any(row["status"] == "refused" for row in rows) or not rows:
        raise SystemExit(1)


def _rights(given: str) -> str:
    """Return rights in the one form in which cards hold them: `CC0 1.0` is `cc0-1.0`."""
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
