"""What MkDocs says of a build that failed, as findings that name the line which a person has to mend."""

import re
from collections.abc import Iterator

from briefing.check.table import finding
from briefing.check.trace import CONFIGURATION, Written
from briefing.errors import Finding, Place

_OURS = re.compile(r"(?P<file>[^\s:]+):(?P<line>\d+): \[(?P<rule>[\w/-]+)\] (?P<sentence>.+?\.) (?P<remedy>.+)")
"""A finding of ours, as it is printed; one error of MkDocs may hold many, each on a line of its own."""
_RECORD = re.compile(r"^(?=(?:INFO|WARNING|ERROR|DEBUG|Aborted)\b)", re.MULTILINE)
_BEFORE = re.compile(r"^(?:WARNING|ERROR) +- +|^Error reading page '[^']*': *")
"""What stands before the words that matter."""
_LINK = re.compile(r"Doc file '(?P<page>.+?)' contains an? (?:[a-z]+ )*link '(?P<link>.+?)',? (?:but )?(?P<why>.+)")
_UNDEFINED = re.compile(r"_File_: `(?P<page>[^`]+)`.*'(?P<text>\w+)' is undefined")


def complaints(output: str, written: Written) -> list[Finding]:
    """Return MkDocs' warnings and errors, without the tracebacks that plugins add in fences.

    Args:
        output: what MkDocs printed.
        written: the project's lines, among which the faulty one is looked for.

    """
    records = [record for record in _RECORD.split(output) if record.startswith(("WARNING", "ERROR"))]
    found = [finding for record in records for finding in _findings(record, written)]
    last = output.strip().splitlines()[-1:] or ["MkDocs stopped without a word."]
    return found or [_theirs(last[0], written)]


def _findings(record: str, written: Written) -> Iterator[Finding]:
    lines = [_BEFORE.sub("", _BEFORE.sub("", line.strip())) for line in record.split("```", maxsplit=1)[0].splitlines()]
    ours = {line: match for line in lines if (match := _OURS.fullmatch(line))}
    for match in ours.values():
        place = Place(match["file"], int(match["line"]))
        yield Finding(place, match["rule"], match["sentence"], match["remedy"])
    if rest := " ".join(line for line in lines if line and line not in ours):
        yield _theirs(rest, written)


def _theirs(said: str, written: Written) -> Finding:
    text = " ".join(said.split()).rstrip(".")
    if link := _LINK.search(text):
        return finding("build/link", _place(link["page"], link["link"], written), link=link["link"], why=link["why"])
    named = _UNDEFINED.search(text)
    place = _place(named["page"], named["text"], written) if named else Place(CONFIGURATION, 1)
    return finding("build/mkdocs", place, said=text)


def _place(page: str, text: str, written: Written) -> Place:
    return written.place(page, text) or written.source(page) or Place(f"docs/{page}", 1)
