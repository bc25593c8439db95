"""An article taken in: what it is called, and its text in blocks, each of one kind."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.ingest.errors import RefusedError
from briefing.ingest.left_out import LeftOut
from briefing.ingest.text import clean, fingerprint, normalise
from briefing.model import Name
from briefing.text.words import count, opening

_OPENING = 6
"""Words of a title that is an article's opening: few enough to be no quotation."""


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
class Row:
    """One paragraph as its format gives it, before it is known what it is."""

    text: str
    kind: Kind | None = None
    """What the format says that it is; None where it says nothing and the words must tell."""
    linked: bool = False
    """Whether most of it is the text of links."""
    group: int = 0
    """A number shared by paragraphs that stand in one container."""
    hidden: bool = False
    """Whether its page keeps it from view."""
    table: bool = False
    """Whether it is a table of data, as text."""
    quoted: int = 0
    """A number shared by what stands in one quotation, its author too; 0 outside of any."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with what is known of it; what is not known is None, never guessed."""

    title: str
    blocks: tuple[Block, ...]
    authors: tuple[Name, ...] = ()
    published: str | None = None
    published_basis: str = "unknown"
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    section: str | None = None
    format: str = "text"
    left_out: LeftOut = ()
    """What stands in the file and not in the blocks, by kind, in words."""

    @property
    def author(self) -> str | None:
        """Return the names of its authors, parted by semicolons."""
        return "; ".join(name.text for name in self.authors) or None

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
        return count(self.text)

    def of(self, kind: Kind) -> tuple[Block, ...]:
        """Return the blocks of one kind, in order."""
        return tuple(block for block in self.blocks if block.kind is kind)


@dataclass(frozen=True, slots=True)
class Refused:
    """An article of several that cannot be taken in, and why."""

    title: str
    reason: str


def whole(article: Article) -> Article:
    """Return `article` where it has a body, with its title, or as cataloguers do its first words in square brackets.

    Raises:
        RefusedError: it has a title only, or nothing.

    """
    passages = article.of(Kind.PASSAGE)
    if not passages:
        found = f"no body found below the title {article.title[:60]!r}" if article.title else "no text found"
        raise RefusedError(found)
    return replace(article, title=normalise(clean(article.title)) or f"[{opening(passages[0].text, _OPENING)}]")


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
