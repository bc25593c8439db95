"""What the rules of language let stand: `registry/exceptions.yml`."""

from briefing.errors import Finding, Place
from briefing.model import LongSentence, LongSentenceData
from briefing.read.data import read_data, validate

EXCEPTIONS = "exceptions.yml"
LONG = "long-sentences"


def read_exceptions(text: str, file: str) -> tuple[tuple[LongSentence, ...], list[Finding]]:
    """Return the sentences that may stay long, and every finding about the file."""
    data = read_data(text, file)
    value = data.value or {}
    rows = value.get(LONG) or [] if isinstance(value, dict) else None
    if not isinstance(rows, list) or set(value) - {LONG}:
        remedy = f"Write `{LONG}:` and below it a list of `page`, `starts` and `reason`."
        fault = Finding(Place(file, 1), "registry/file", "The file holds something else than long sentences.", remedy)
        return (), [*data.findings, fault]
    found, findings = [], list(data.findings)
    for at in range(len(rows)):
        row = validate(LongSentenceData, data, file, (LONG, at), rule="registry/field")
        if isinstance(row, list):
            findings += row
        else:
            found.append(LongSentence(**row.model_dump(), place=Place(file, data.line((LONG, at)))))
    return tuple(found), findings
