"""Front matter of an authored Markdown file, and the body below it."""

from dataclasses import dataclass

from briefing.errors import Finding, Place
from briefing.read.data import Data, read_data

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Parts:
    """A Markdown file in its two parts."""

    data: Data
    """The front matter."""
    body: str
    """The text below it."""
    body_line: int
    """The line of the file in which the body begins."""


def split_front_matter(text: str, file: str) -> Parts:
    """Return front matter and body; the front matter's findings tell what is wrong with it."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return Parts(_refused(file, 1, "The page has no front matter."), text, 1)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return Parts(_refused(file, 1, "The front matter has no closing `---`."), "", len(lines))
    data = read_data("\n".join(lines[1:end]), file, 2)
    if not data.findings and not isinstance(data.value, dict):
        data = _refused(file, 2, "The front matter is no mapping of names to values.")
    return Parts(data, "\n".join(lines[end + 1 :]), end + 2)


def _refused(file: str, line: int, sentence: str) -> Data:
    remedy = "Begin the file with `---`, one `name: value` a line, and `---`."
    return Data({}, {}, [Finding(Place(file, line), "front-matter", sentence, remedy)])
