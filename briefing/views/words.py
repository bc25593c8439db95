"""Small phrases that many pages share: numbers, lists of names, speakers, dates, bibliographic lines."""

from collections.abc import Sequence
from decimal import Decimal

from briefing.dates import read_when
from briefing.ids import Citation
from briefing.markup import Inline, Text, linked, words
from briefing.model import Figure, Source

FEW = 3
"""Below this many rows a table or list becomes sentences (VOICE)."""
UNNAMED = "the article’s unnamed author"
_HEDGES = {
    "": "", "~": "about ", "<~": "almost ", ">": "more than ", "<": "less than ", ">=": "at least ", "<=": "at most ",
}  # fmt: skip
_SCALES = ((Decimal(1_000_000_000), "billion"), (Decimal(1_000_000), "million"))
_DECIMALS = 2
_MARKED = frozenset({"%"})


def joined(parts: Sequence[str], last: str = "and") -> str:
    """Return `a`, `a and b` or `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def article(kind: str) -> str:
    """Return the id of a kind as a noun with its article, such as `an organisation`."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind.replace('-', ' ')}"


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str) -> str:
    """Return `1 statement` or `3 statements`."""
    return f"{number} {one if number == 1 else many}"


def date(text: str) -> str:
    """Return an EDTF date in plain words."""
    return read_when(text).words


def as_of(text: str | None) -> str:
    """Return how new the evidence on an open matter is, in words; nothing where the matter is closed."""
    return f"as of {date(text)}" if text else ""


def number(digits: str) -> str:
    """Return a number as prose writes it: 13.5 billion, 82 million, 30,000, 2.1."""
    value = Decimal(digits)
    for scale, word in _SCALES:
        scaled = value / scale
        if abs(value) >= scale and scaled == round(scaled, _DECIMALS):
            return f"{scaled.normalize():f} {word}"
    return f"{value:,f}"


def figure(row: Figure) -> str:
    """Return a figure's value with hedge, unit and base."""
    value = number(row.low) if row.high is None else f"{number(row.low)} to {number(row.high)}"
    gap = "" if row.unit[:1] in _MARKED else " "
    return f"{_HEDGES[row.hedge]}{value}{gap}{row.unit}".rstrip()


def author(source: Source) -> str:
    """Return a source's author, or that its capture names none."""
    return source.card.writer or UNNAMED


def published(source: Source) -> str:
    """Return when a source was published and on what that date rests."""
    card = source.card
    if card.published is None:
        return "publication date not given"
    basis = {"address": " (date from the web address)", "inferred": " (date inferred)"}
    return _within(card.published) + basis.get(card.published_basis, "")


def _within(text: str) -> str:
    """Return a date of one event in words; where two days bound it, "to" would make it last from one to the other."""
    first, _, last = text.partition("/")
    return f"between {date(first)} and {date(last)}" if last and ".." not in {first, last} else date(text)


def source_line(source: Source, address: str = "") -> Inline:
    """Return a source's bibliographic line, without a full stop; its title links to `address`, if any."""
    title = words(quoted(source.title))
    return (*(linked(address, title) if address else title), Text(f", {imprint(source)}"))


def quoted(title: str) -> str:
    """Return the title of what is cited in quotation marks; italics are left to books in a text."""
    return f"“{title}”"


def imprint(source: Source) -> str:
    """Return who wrote and who published a source, and when."""
    return f"{source.card.writer or 'no author named'}, {source.card.publisher}, {published(source)}"


def place_name(citation: Citation) -> str:
    """Return what a citation names, in words: `passage 3`, `passages 6 to 9`, `statement 3.1`, `caption 1`."""
    first = citation.first
    if first == "credit":
        return "credit line"
    kind = {"c": "caption ", "n": "note "}.get(first[0], "passage ")
    shown = first.lstrip("cn")
    if citation.last:
        return f"passages {shown} to {citation.last}"
    return f"{kind}{shown}" + (f", statement {citation.number}" if citation.number is not None else "")
