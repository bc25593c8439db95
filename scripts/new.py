"""Write a draft of a topic from the statements of its sources, in the order of a briefing."""

import argparse
import re
from pathlib import Path

from briefing.corpus import load
from briefing.errors import BriefingError, Finding, Place
from briefing.ids import SLUG, SourceKey, nearest
from briefing.ingest.files import write_file
from briefing.ingest.notes.topic import outline, with_topic


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("what", choices=["topic"], help="what to write")
    parser.add_argument("slug", help="the topic's slug, such as night-ferries")
    parser.add_argument("--from", dest="keys", nargs="+", required=True, metavar="KEY", help="keys of its sources")


def run(root: Path, given: argparse.Namespace) -> None:
    """Write `docs/topics/<slug>.md` and name the topic in its sources.

    Raises:
        BriefingError: the slug is none, the file is there, or a source is not.

    """
    corpus = load(root, drafts=True)
    path = f"docs/topics/{given.slug}.md"
    findings = []
    if not SLUG.fullmatch(given.slug):
        findings.append(_refuse(path, f"`{given.slug}` is no slug.", "Use lower-case words joined by hyphens."))
    elif (root / path).exists():
        findings.append(_refuse(path, "The file is there already.", "Choose another slug, or edit the file."))
    for key in given.keys:
        if SourceKey(key) not in corpus.sources:
            remedy = f"{nearest(key, list(corpus.sources))}Write the key of a file in docs/sources/."
            findings.append(_refuse(path, f"The source `{key}` does not exist.", remedy))
    if findings:
        raise BriefingError(findings)
    sources = [corpus.sources[SourceKey(key)] for key in dict.fromkeys(given.keys)]
    write_file(root / path, outline(given.slug, sources))
    try:
        for source in sources:
            notes = root / source.place.file
            write_file(notes, with_topic(notes.read_text("utf-8"), given.slug))
    except OSError:
        # Without its sources' word on it the draft would only be in the way of the next try.
        (root / path).unlink()
        raise
    print(f"{path}: a draft, shown by make serve; once written, take `draft: true` out and name it under `nav`.")


def _refuse(path: str, sentence: str, remedy: str) -> Finding:
    return Finding(Place(re.sub(r"\s", " ", path), 1), "new/topic", sentence, remedy)
