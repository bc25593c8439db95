"""What MkDocs says of a build that failed, as findings."""

import re

from briefing.errors import Finding, Place

_OURS = re.compile(r"(?P<file>[^\s:]+):(?P<line>\d+): \[(?P<rule>[\w/-]+)\] (?P<sentence>.+?\.) (?P<remedy>.+)")
"""A finding of ours, as it is printed; one error of MkDocs may hold many, each on a line of its own."""


def complaints(output: str, rule: str) -> list[Finding]:
    """Return MkDocs' warnings and errors, without the tracebacks that plugins add in fences.

    Args:
        output: what MkDocs printed.
        rule: under which its own words go.

    """
    records = re.split(r"^(?=(?:INFO|WARNING|ERROR|DEBUG|Aborted)\b)", output, flags=re.MULTILINE)
    said = [record.split("```")[0].strip() for record in records if record.startswith(("WARNING", "ERROR"))]
    last = output.strip().splitlines()[-1:] or ["MkDocs stopped without a word."]
    return [finding for record in said or last for finding in _findings(record, rule)]


def _findings(record: str, rule: str) -> list[Finding]:
    lines = [line.strip() for line in re.sub(r"^(?:WARNING|ERROR) +- +", "", record).splitlines()]
    ours = [_OURS.fullmatch(line) for line in lines]
    if all(ours):
        return [Finding(Place(m["file"], int(m["line"])), m["rule"], m["sentence"], m["remedy"]) for m in ours if m]
    return [Finding(Place("mkdocs.yml", 1), rule, " ".join(record.split()), "Mend what MkDocs names.")]
