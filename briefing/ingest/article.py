"""An article taken in: what it is called, and its text in blocks, each of one kind."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.ingest.errors import RefusedError
from briefing.ingest.text import fingerprint, normalise


class Kind(StrEnum):
    """What a block of an article is."""

    PASSAGE = "passage"
    HEADING = "heading"
    CAPTION = "caption"
    PULL_QUOTE = "pull quote"
    CREDIT = "credit"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text, normalised."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article with what is known of it; what is not known is None, never guessed."""

    title: str
    blocks: tuple[Block, ...]
    author: str | None = None
    published: str | None = None
    published_basis: str = "unknown"
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    section: str | None = None
    format: str = "text"

    @property
    def text(self) -> str:
        """Return title and blocks as one text, parted by blank lines: what the original's hash is taken of."""
        return "\n\n".join([self.title, *(block.text for block in self.blocks)])

    @property
    def sha256(self) -> str:
        """Return the hash of the text."""
        return fingerprint(self.text)

    @property
    def words(self) -> int:
        """Return how many words the text has, title included."""
        return len(self.text.split())

    def of(self, kind: Kind) -> tuple[Block, ...]:
        """Return the blocks of one kind, in order."""
        return tuple(block for block in self.blocks if block.kind is kind)


MOST_PARAGRAPHS = 5000
_CREDIT = re.compile(
    r"(first|originally) (published|appeared)\b|this (article|piece|text|story) (was|is|first|originally)\b"
    r"|republished (from|with)|reprinted (from|with)|source:|via:|cross-?posted",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\[?(?P<number>\d{1,3})[.\])]\s+\S")
_MARKER = re.compile(r"\[(\d{1,3})\]")
_SENTENCE_END = (".", "!", "?", "…", ":", ";", '"', "”", "’", "'", ")", ",")
_CREDIT_WORDS, _HEADING_WORDS, _QUOTE_WORDS = 30, 16, 40


def classify(paragraphs: Sequence[str], headings: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """Return the paragraphs of an article's body as blocks.

    Args:
        paragraphs: the body's paragraphs in order.
        headings: normalised texts that the format itself marks as headings.

    """
    texts = [text for text in map(normalise, paragraphs) if text]
    if len(texts) > MOST_PARAGRAPHS:
        raise RefusedError(f"more than {MOST_PARAGRAPHS} paragraphs; split it")
    end = _first_reference(texts)
    blocks = [Block(_kind(texts[:end], at, headings), text) for at, text in enumerate(texts[:end])]
    return (*_captions(blocks, headings), *(Block(Kind.REFERENCE, text) for text in texts[end:]))


@dataclass(frozen=True, slots=True)
class Refused:
    """An article of several that cannot be taken in, and why."""

    title: str
    reason: str


def whole(article: Article) -> Article:
    """Return `article` where it has a title and a body.

    Raises:
        RefusedError: it has a title only, or nothing.

    """
    if not article.title:
        raise RefusedError("no title found; put the title on the first line")
    if not article.of(Kind.PASSAGE):
        raise RefusedError(f"no body found below the title {article.title[:60]!r}")
    return replace(article, title=normalise(article.title))


def several(articles: Iterable[Article]) -> list[Article | Refused]:
    """Return each of several articles, or why it is refused.

    Raises:
        RefusedError: none of them can be taken in.

    """
    out: list[Article | Refused] = []
    for article in articles:
        try:
            out.append(whole(article))
        except RefusedError as error:
            out.append(Refused(article.title, str(error)))
    if out and all(isinstance(row, Refused) for row in out):
        raise RefusedError(next(row.reason for row in out if isinstance(row, Refused)))
    return out


def _first_reference(texts: list[str]) -> int:
    """Return where a closing list of numbered references begins; past the end where there is none."""
    at = len(texts)
    while at and _REFERENCE.match(texts[at - 1]):
        at -= 1
    cited = {int(number) for text in texts[:at] for number in _MARKER.findall(text)}
    listed = [int(match["number"]) for text in texts[at:] if (match := _REFERENCE.match(text))]
    return at if listed and listed == list(range(1, len(listed) + 1)) and cited & set(listed) else len(texts)


def _kind(texts: list[str], at: int, headings: frozenset[str]) -> Kind:
    text = texts[at]
    size = len(text.split())
    if text in headings:
        return Kind.HEADING
    if size <= _CREDIT_WORDS and _CREDIT.match(text):
        return Kind.CREDIT
    if size <= _QUOTE_WORDS and _repeats(texts, at):
        return Kind.PULL_QUOTE
    if size <= _HEADING_WORDS and not text.endswith(_SENTENCE_END) and at + 1 < len(texts):
        return Kind.HEADING
    return Kind.PASSAGE


def _repeats(texts: list[str], at: int) -> bool:
    """Return whether a short paragraph stands word for word inside another, or came before."""
    text = texts[at].rstrip(".").casefold()
    if len(text.split()) < 5:
        return False
    inside = any(text in other.casefold() and len(other) > len(texts[at]) for n, other in enumerate(texts) if n != at)
    return inside or texts[at] in texts[:at]


def _captions(blocks: list[Block], marked: frozenset[str]) -> list[Block]:
    """Tell captions from headings: a short line before any passage, or directly before another short line, is one."""
    out = []
    seen_passage = False
    for at, block in enumerate(blocks):
        seen_passage |= block.kind is Kind.PASSAGE
        following = blocks[at + 1].kind if at + 1 < len(blocks) else None
        lone = not seen_passage or following is Kind.HEADING
        is_caption = block.kind is Kind.HEADING and block.text not in marked and lone
        out.append(Block(Kind.CAPTION, block.text) if is_caption else block)
    return out
