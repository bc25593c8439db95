"""Sources and references as CSL-JSON."""

from collections.abc import Iterator

from pydantic import ConfigDict
from pydantic import Field as Described

from briefing.corpus import Corpus
from briefing.dates import EARLIEST, read_when
from briefing.export.rows import Addresses
from briefing.links import reference_link, source_link
from briefing.model import Name, Record, Reference, ReferenceData, Seen, Source, Withheld


class _Csl(Record):
    """A record whose fields are called as CSL-JSON calls them; what is not known is left out, as CSL's schema wants."""

    model_config = ConfigDict(validate_by_name=True)


class CslName(_Csl, title="Name in CSL"):
    """A name: a person's in its parts, any other as it is written."""

    family: str | None = Described(default=None, description="A person's family name, or the only one.")
    given: str | None = Described(default=None, description="A person's given name.")
    suffix: str | None = Described(default=None, description="What follows a person's name, such as Jr.")
    literal: str | None = Described(
        default=None, description="A name that is not parted: a body's, or a person's where that is the custom."
    )


class CslDate(_Csl, title="Date in CSL"):
    """A date in parts."""

    date_parts: tuple[tuple[int, ...], ...] = Described(
        alias="date-parts", description="Year, month and day, as far as they are known; two of them make a range."
    )
    circa: bool | None = Described(default=None, description="Whether the date is approximate.")


class CslCustom(_Csl, title="What CSL has no field for"):
    """What CSL has no field for."""

    edtf: str | None = Described(default=None, description="The date of publication, EDTF.")
    basis: str = Described(description="On what that date rests: byline, metadata, feed, address, inferred, unknown.")
    kind: str = Described(description="The kind of writing.")
    partner: str | None = Described(default=None, description="Who published it together with the publisher.")
    rights: str = Described(description="The rights in the article itself.")
    limits: str = Described(description="How far the source can be relied on.")
    interests: str | None = Described(default=None, description="Who is behind the article.")
    omits: str | None = Described(default=None, description="What it leaves out.")
    topics: tuple[str, ...] = Described(description="Ids of the topics that it serves.")
    sha256: str = Described(description="SHA-256 of the captured text.")
    words: int = Described(description="Words of the captured text.")
    passages: int = Described(description="Numbered body paragraphs.")
    statements: int = Described(description="Statements drawn from it.")
    notes: str = Described(description="The address of its reading notes.")


class CslReferenceCustom(_Csl, title="What CSL has no field for, of a reference"):
    """What CSL has no field for."""

    edtf: str | None = Described(default=None, description="The date of publication, EDTF.")
    described: bool = Described(description="Whether the title is a description of ours, in square brackets.")
    seen: Seen | None = Described(default=None, description="How much of the work was seen.")
    party: str | None = Described(default=None, description="What its author has to do with the matter.")
    withheld: Withheld | None = Described(default=None, description="Why it has no address here.")
    listed: str = Described(description="The address of its entry in the list of references.")


class SourceItem(_Csl, title="Source in CSL"):
    """A source article in the fields of CSL-JSON."""

    id: str = Described(description="The source's id.")
    type: str = Described(description="CSL's type, by the kind of writing: mostly `article-magazine`.")
    title: str = Described(description="The title of the article.")
    author: tuple[CslName, ...] = Described(description="Its authors; empty where our copy names none.")
    container_title: str = Described(alias="container-title", description="Where it appeared.")
    publisher: str = Described(description="Who published it.")
    issued: CslDate | None = Described(default=None, description="When it was published, where that is known.")
    URL: str | None = Described(default=None, description="Where it was read.")
    language: str = Described(description="Its language, BCP 47.")
    custom: CslCustom = Described(description="What CSL has no field for.")


class ReferenceItem(_Csl, title="Reference in CSL"):
    """An outside work that a remark relies on, in the fields of CSL-JSON."""

    id: str = Described(description="The reference's id.")
    type: str = Described(description="CSL's type.")
    title: str = Described(description="The work's own title, or a description of ours in square brackets.")
    author: tuple[CslName, ...] = Described(description="Who wrote it; empty where that is not known.")
    container_title: str | None = Described(
        default=None,
        alias="container-title",
        description="Where it appeared, where that is a paper, a journal or a site.",
    )
    publisher: str | None = Described(default=None, description="Who published it, where it appeared by itself.")
    issued: CslDate | None = Described(default=None, description="When it was published, where that is known.")
    accessed: CslDate = Described(description="When it was looked up.")
    URL: str | None = Described(default=None, description="Its address.")
    language: str | None = Described(default=None, description="That of the title, where it is not English.")
    note: str | None = Described(default=None, description="What else is to be known of it.")
    custom: CslReferenceCustom = Described(description="What CSL has no field for.")


CONTAINED = frozenset({
    "article", "article-journal", "article-magazine", "article-newspaper", "broadcast", "chapter", "entry-encyclopedia",
    "post-weblog", "webpage",
})  # fmt: skip
"""Types of works that appear in something that has a name: a paper, a journal, a site."""
_SOURCES = {
    "blog": "post-weblog", "book": "book", "chapter": "chapter", "news": "article-newspaper",
    "newspaper": "article-newspaper", "report": "report",
    "speech": "speech", "study": "report", "web": "webpage",
}  # fmt: skip


def source_type(kind: str) -> str:
    """Return CSL's type of a source by the words for its kind; CSL's own `article` is a preprint."""
    return next((type_ for word in kind.lower().split() if (type_ := _SOURCES.get(word))), "article-magazine")


def reference_type(data: ReferenceData) -> str:
    """Return the type of a reference as programs print it rightly: what is only an article here is no preprint."""
    return {"article": "webpage" if data.URL else "document"}.get(data.type, data.type)


def source_items(corpus: Corpus, address: Addresses) -> Iterator[SourceItem]:
    """Yield every source in CSL-JSON's fields."""
    for source in corpus.sources.values():
        card = source.card
        yield SourceItem(
            id=source.key,
            type=source_type(card.kind),
            title=source.title,
            author=tuple(map(_name, card.author)),
            container_title=card.publisher,
            publisher=card.publisher,
            issued=_csl_date(card.published) if card.published else None,
            URL=card.url,
            language=card.language,
            custom=_custom(source, address),
        )


def reference_items(corpus: Corpus, address: Addresses) -> Iterator[ReferenceItem]:
    """Yield every reference in CSL-JSON's fields, in the order of ids."""
    for reference in corpus.references.values():
        data = reference.data
        yield ReferenceItem(
            id=reference.id,
            type=reference_type(data),
            title=data.shown_title,
            author=tuple(map(_name, data.author)),
            container_title=data.publisher if data.type in CONTAINED else None,
            publisher=None if data.type in CONTAINED else data.publisher,
            issued=_csl_date(data.issued) if data.issued else None,
            accessed=_csl_date(data.accessed),
            URL=data.URL,
            language=data.language,
            note=data.note,
            custom=_of_reference(reference, address),
        )


def _name(name: Name) -> CslName:
    """Return a name as CSL has it, which calls every name that is not parted literal."""
    return CslName(family=name.family, given=name.given, suffix=name.suffix, literal=name.literal or name.whole)


def _of_reference(reference: Reference, address: Addresses) -> CslReferenceCustom:
    data = reference.data
    return CslReferenceCustom(
        edtf=data.issued,
        described=data.described,
        seen=data.seen,
        party=data.party,
        withheld=data.withheld,
        listed=address(reference_link(reference.id)),
    )


def _csl_date(text: str) -> CslDate:
    sides = tuple(date_parts(side) for side in text.split("/") if side != "..")
    return CslDate(date_parts=sides, circa=any(mark in text for mark in "~?%") or None)


def _custom(source: Source, address: Addresses) -> CslCustom:
    card = source.card
    return CslCustom(
        edtf=card.published,
        basis=card.published_basis,
        kind=card.kind,
        partner=card.partner,
        rights=card.rights,
        limits=card.limits,
        interests=card.interests,
        omits=card.omits,
        topics=source.topics,
        **card.original.__dict__,
        statements=sum(len(passage.statements) for passage in source.passages),
        notes=address(source_link(source.key)),
    )


def date_parts(text: str) -> tuple[int, ...]:
    """Return year, month and day of an EDTF date as far as it gives them; of an interval, where it begins."""
    when = read_when(text)
    first = next(side for side in text.split("/") if side != "..").rstrip("~?%")
    start = when.end if when.start == EARLIEST else when.start
    exact = 1 if first[5:] in {"21", "22", "23", "24"} else first.count("-") + 1
    return start[:exact]
