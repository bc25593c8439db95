"""Values of statement attributes: figures, standing, speakers and lists of ids."""

import re

from pydantic import TypeAdapter, ValidationError

from briefing.dates import DateError, read_when
from briefing.ids import looks_like_entity, nearest, parse_citation
from briefing.model import Accusation, Figure, Outcome, Standing, in_one, read_standing
from briefing.read.attributes import AttributesError
from briefing.text.words import MOST_OPENING_WORDS

_NUMBER = r"-?\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?P<what>[^|]+?)\s*\|\s*(?P<hedge>>=|<=|<~|[~><])?\s*(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?(?:\s+(?P<unit>[^|\s][^|]*))?"
    r"(?:\s*\|(?P<standing>[^|]*))?"
)
_OUTCOME = TypeAdapter[str](Outcome)


def read_figure(text: str) -> Figure:
    """Return the figure that `what | value unit`, or `what | value unit | standing`, writes.

    Raises:
        AttributesError: the text has another form.

    """
    match = _FIGURE.fullmatch(text.strip())
    if not match:
        remedy = 'Write figure="what is counted | value unit", such as "port subsidy | >=4200000 EUR/year".'
        raise AttributesError(f"The figure {text!r} cannot be read.", remedy)
    return Figure.model_validate(
        {
            "what": match["what"],
            "hedge": match["hedge"] or "",
            "low": match["low"],
            "high": match["high"],
            "unit": (match["unit"] or "").strip(),
            "standing": None if match["standing"] is None else in_one(*read_claim(match["standing"])),
        }
    )


def read_claim(text: str) -> tuple[Standing, tuple[Standing, ...]]:
    """Return kind and record of a standing.

    Raises:
        AttributesError: a word is unknown, repeated, or two kinds are given.

    """
    known = [standing.value for standing in Standing]
    for word in text.split():
        if word not in known:
            raise AttributesError(
                f"`{word}` is no standing.", nearest(word, known) + f"Write one of: {', '.join(known)}."
            )
    try:
        return read_standing(text)
    except ValueError:
        raise AttributesError(
            f"The standing {text!r} is not one kind and its record.", "Give one kind, then the record."
        ) from None


def read_outcome(text: str) -> str:
    """Return what became of an accusation.

    Raises:
        AttributesError: it is empty, too long or a whole sentence.

    """
    try:
        return _OUTCOME.validate_python(text)
    except ValidationError as error:
        fault = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise AttributesError(
            f"The outcome {fault}.", 'Write outcome="denied in 2019; no charge found by 2026".'
        ) from None


def read_accusation(text: str) -> Accusation:
    """Return whom `id; id | what` accuses, and of what.

    Raises:
        AttributesError: the text has another form.

    """
    ids, bar, what = (part.strip() for part in text.partition("|"))
    accused = tuple(part.strip() for part in ids.split(";"))
    if not bar or not what or not all(map(looks_like_entity, accused)):
        remedy = 'Write accuses="ids of the accused | what follows of", such as "tern-line | smuggling fuel".'
        raise AttributesError(f"The accusation {text!r} cannot be read.", remedy)
    return Accusation(accused=accused, of=what)


def read_date(text: str) -> str:
    """Return `text` where it is an EDTF date of level 1.

    Raises:
        AttributesError: it is none.

    """
    try:
        read_when(text)
    except DateError:
        remedy = "Write 2018, 2018-04, 2018-04-03, 2011/.., 2015-22 (summer) or 2015~ (about)."
        raise AttributesError(f"{text!r} is no EDTF date.", remedy) from None
    return text


def read_until(text: str) -> str:
    """Return how long a matter stays open: as yet only `open`.

    Raises:
        AttributesError: it is another word.

    """
    if text != "open":
        remedy = 'Write until="open", or leave it out where the matter is closed.'
        raise AttributesError(f"`until` is {text!r}.", remedy)
    return text


def read_opening(text: str) -> str:
    """Return the opening words of a passage.

    Raises:
        AttributesError: there are none, or more than six.

    """
    number = len(text.split())
    if not 0 < number <= MOST_OPENING_WORDS:
        sentence = f"The opening words are {number}."
        raise AttributesError(sentence, f"Give the first words as printed, {MOST_OPENING_WORDS} at most, or none.")
    return text


def read_list(text: str, mark: str = ";") -> tuple[str, ...]:
    """Return the parts of a list.

    Raises:
        AttributesError: a part is empty.

    """
    parts = tuple(part.strip() for part in text.split(mark))
    if not all(parts):
        raise AttributesError("A list has an empty part.", f"Part names with one `{mark}`.")
    return parts


def read_path(text: str) -> tuple[str, ...]:
    """Return who passed something on, nearest the article first.

    Raises:
        AttributesError: a part is empty.

    """
    return read_list(text, ">")


def read_citations(text: str) -> tuple[str, ...]:
    """Return the passages and statements that `also` or `see` names.

    Raises:
        AttributesError: a part is neither a passage nor a statement.

    """
    parts = read_list(text)
    for part in parts:
        citation = parse_citation(part)
        if citation is None or citation.source is None:
            raise AttributesError(f"`{part}` names no passage or statement.", "Write key:3 or key:3.1, parted by `;`.")
    return parts


def read_statements(text: str) -> tuple[str, ...]:
    """Return the statements that `contradicts` names.

    Raises:
        AttributesError: a part names no statement.

    """
    parts = read_list(text)
    for part in parts:
        citation = parse_citation(part)
        if citation is None or citation.number is None:
            raise AttributesError(f"`{part}` names no statement.", "Write key:3.1, parted by `;`.")
    return parts
