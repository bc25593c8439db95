"""Sources, their passages and statements, as reading notes hold them."""

from typing import Annotated, Literal

from pydantic import Field

from briefing.errors import Place
from briefing.ids import PassageLabel, SourceKey, TopicSlug
from briefing.model.base import Cited, Edtf, EntityName, Placed, Record, Sentence, Sha256, TopicName, WebAddress
from briefing.model.names import Authors, in_words
from briefing.model.of_record import OfRecord
from briefing.model.standing import Outcome, Standing, in_one


class Remark(OfRecord):
    """An editor's remark: what the record says, when it was checked, and how old it is where it can still change."""

    place: Place | None = Field(default=None, exclude=True)


class Figure(Record):
    """One number of a statement, with what it counts and its base."""

    what: str
    """What is counted."""
    hedge: Literal["", "~", "<~", ">", "<", ">=", "<="]
    """How exact the number is."""
    low: str
    """The number, or the lower end of a range."""
    high: str | None
    """The upper end of a range."""
    unit: str
    """Unit and base, in words."""
    standing: tuple[Standing, ...] | None = None
    """What the record says of that number alone, without the kind `reported`; None where the notes do not say."""


class Accusation(Record):
    """Whom a statement accuses, and of what; who accuses, its standing and its outcome are the statement's."""

    accused: tuple[EntityName, ...]
    of: str
    """What follows the word `of`."""


class Statement(Placed):
    """One factual sentence in our own words, drawn from one passage."""

    id: Cited
    """The full id, `key:3.1`."""
    source: SourceKey
    label: PassageLabel
    number: int
    text: Sentence
    by: tuple[str, ...] = ()
    """Who asserts it, entity ids or words; empty means the author."""
    via: tuple[str, ...] = ()
    """Who passes it on, nearest the article first."""
    when: Edtf | None = None
    """What it is about."""
    said: Edtf | None = None
    """When it was said."""
    figure: Figure | None = None
    kind: Standing = Standing.REPORTED
    record: tuple[Standing, ...] = ()
    outcome: Outcome | None = None
    """What became of an accusation."""
    accuses: Accusation | None = None
    """Whom it accuses by name, where it does."""
    also: tuple[Cited, ...] = ()
    """Passages or statements that say the same."""
    see: tuple[Cited, ...] = ()
    """Statements to read with it."""
    contradicts: tuple[Cited, ...] = ()
    """Statements that contradict it, as its own attributes give them; the Corpus knows those of the other side too."""
    remarks: tuple[Remark, ...] = ()

    def at(self, *path: str | int) -> Place:
        """Return where the value at `path` is written: attributes stand on the line below the sentence."""
        match path:
            case ("text",):
                return self.place
            case ("remarks", int(number), *_):
                return self.remarks[number].place or self.place
        return Place(self.place.file, self.place.line + 1)

    @property
    def standing(self) -> tuple[Standing, ...]:
        """Return kind and record in one, without the kind `reported`."""
        return in_one(self.kind, self.record)


class Passage(Placed):
    """One numbered paragraph of the original, with the statements drawn from it."""

    label: PassageLabel
    title: str
    """What its heading says: Passage 3, Caption 1, Note 1 or Credit line."""
    section: str
    """Title of the section that it stands in, in our words."""
    sha: Sha256
    words: int
    opens: str = ""
    """Its first words as printed, six at most; empty where they are not to be shown."""
    statements: tuple[Statement, ...] = ()
    reason: str | None = None
    """Why nothing is stated, where nothing is."""
    provisional: bool = False
    """Whether its statements are the original's own sentences, on the desk only, until someone writes some."""


class Original(Record):
    """The article's own text, which is kept elsewhere."""

    sha256: Sha256
    words: int = Field(gt=0)
    passages: int = Field(gt=0)


class Card(Record):
    """Bibliographic data of a source, and its limits."""

    author: Authors
    publisher: str
    partner: str | None = None
    published: Edtf | None
    published_basis: Literal["byline", "metadata", "feed", "address", "inferred", "unknown"]
    url: WebAddress | None = None
    language: Annotated[str, Field(pattern="^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    rights: str
    kind: str
    limits: Sentence
    interests: Sentence | None = None
    omits: Sentence | None = None
    original: Original
    remarks: tuple[Remark, ...] = ()

    @property
    def writer(self) -> str | None:
        """Who wrote it, in words; None where nobody is named."""
        return in_words(self.author)


class SourceMeta(Record):
    """Front matter of a file of reading notes."""

    title: str
    description: Sentence
    source: Card
    topics: tuple[TopicName, ...] = ()
    draft: bool = False
    """Whether the notes are unfinished and kept out of the built site."""


class Source(Placed):
    """One article: its card and its reading notes."""

    key: SourceKey
    title: str
    description: str
    card: Card
    topics: tuple[TopicSlug, ...]
    draft: bool = False
    passages: tuple[Passage, ...]

    def at(self, *path: str | int) -> Place:
        """Return where the value at `path` is written; front matter calls the card `source`."""
        return super().at(*("source" if step == "card" else step for step in path))
