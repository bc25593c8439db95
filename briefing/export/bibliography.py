"""Sources as CSL-JSON; references as BibTeX and RIS."""

import codecs
import re
from collections.abc import Iterable, Iterator

import latexcodec  # noqa: F401 # registers the codec that escapes for LaTeX
import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from pydantic import ConfigDict
from pydantic import Field as Described

from briefing.corpus import Corpus
from briefing.dates import EARLIEST, read_when
from briefing.export.rows import Addresses
from briefing.links import reference_link, source_link
from briefing.model import Name, Record, Reference, Source

_BIBTEX = {"article-journal": "article", "book": "book", "chapter": "incollection", "report": "techreport"}
_RIS = {
    "article": "GEN", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "bill": "BILL", "book": "BOOK", "broadcast": "VIDEO", "chapter": "CHAP", "dataset": "DATA", "document": "GEN",
    "entry-encyclopedia": "ENCYC", "legal_case": "CASE", "legislation": "STAT", "post-weblog": "BLOG",
    "report": "RPRT", "speech": "GEN", "webpage": "ELEC",
}  # fmt: skip


class _Csl(Record):
    """A record whose fields are called as CSL-JSON calls them; what is not known is left out, as CSL's schema wants."""

    model_config = ConfigDict(validate_by_name=True)


class CslName(_Csl, title="Name in CSL"):
    """A name as it is written."""

    literal: str = Described(description="The name.")


class CslDate(_Csl, title="Date in CSL"):
    """A date in parts."""

    date_parts: tuple[tuple[int, ...], ...] = Described(
        alias="date-parts", description="Year, month and day, as far as they are known; two of them make a range."
    )
    circa: bool | None = Described(default=None, description="Whether the date is approximate.")


class CslCustom(_Csl, title="What CSL has no field for"):
    """What CSL has no field for."""

    edtf: str | None = Described(default=None, description="The date of publication, EDTF.")
    basis: str = Described(description="On what that date rests: byline, address, inferred, unknown.")
    kind: str = Described(description="The kind of writing.")
    partner: str | None = Described(default=None, description="Who published it together with the publisher.")
    rights: str = Described(description="The rights in the article itself.")
    limits: str = Described(description="Where the source is thin.")
    interests: str | None = Described(default=None, description="Interests to know.")
    omits: str | None = Described(default=None, description="What it does not name.")
    topics: tuple[str, ...] = Described(description="Ids of the topics that it serves.")
    sha256: str = Described(description="SHA-256 of the captured text.")
    words: int = Described(description="Words of the captured text.")
    passages: int = Described(description="Numbered body paragraphs.")
    statements: int = Described(description="Statements drawn from it.")
    notes: str = Described(description="The address of its reading notes.")


class SourceItem(_Csl, title="Source in CSL"):
    """A source article in the fields of CSL-JSON."""

    id: str = Described(description="The source's id.")
    type: str = Described(description="CSL's type: always `article`.")
    title: str = Described(description="The title of the article.")
    author: tuple[CslName, ...] = Described(description="The author; empty where the capture names none.")
    container_title: str = Described(alias="container-title", description="Where it appeared.")
    publisher: str = Described(description="Who published it.")
    issued: CslDate | None = Described(default=None, description="When it was published, where that is known.")
    URL: str | None = Described(default=None, description="Where it was read.")
    language: str = Described(description="Its language, BCP 47.")
    custom: CslCustom = Described(description="What CSL has no field for.")


def source_items(corpus: Corpus, address: Addresses) -> Iterator[SourceItem]:
    """Yield every source in CSL-JSON's fields."""
    for source in corpus.sources.values():
        card = source.card
        yield SourceItem(
            id=source.key,
            type="article",
            title=source.title,
            author=(CslName(literal=card.author),) if card.author else (),
            container_title=card.publisher,
            publisher=card.publisher,
            issued=_csl_date(card.published) if card.published else None,
            URL=card.url,
            language=card.language,
            custom=_custom(source, address),
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


def bibtex(corpus: Corpus, address: Addresses) -> str:
    """Return every reference as a BibTeX entry, in the order of ids; text is UTF-8 with LaTeX's own signs escaped."""
    entries = [_bibtex(reference, address) for reference in corpus.references.values()]
    return write_string(Library([*entries]))


def _bibtex(reference: Reference, address: Addresses) -> Entry:
    data = reference.data
    kind = _BIBTEX.get(data.type, "misc")
    holder = {"article": "journal", "techreport": "institution", "misc": "howpublished"}.get(kind, "publisher")
    fields = {"title": f"{{{_latex(data.title)}}}"}
    fields |= {"author": " and ".join(map(_bibtex_name, data.author))} if data.author else {}
    fields |= {holder: _latex(data.publisher)}
    fields |= dict(zip(("year", "month"), map(str, date_parts(data.issued)), strict=False)) if data.issued else {}
    fields |= {"note": _latex(_note(reference, address))}
    fields |= {"url": data.URL} if data.URL else {}
    fields |= {"urldate": data.accessed}
    return Entry(kind, reference.id, [Field(name, value) for name, value in fields.items()])


def _bibtex_name(name: Name) -> str:
    """Return a name in BibTeX's form: `Family, Given` for a person, in braces of its own for a body."""
    if name.literal:
        return f"{{{_latex(name.literal)}}}"
    return ", ".join(_latex(part) for part in (name.family, name.given) if part)


def _latex(text: str) -> str:
    return str(codecs.encode(re.sub(r"[{}\\]", "", text), "ulatex+utf8"))


def _note(reference: Reference, address: Addresses) -> str:
    note = f"{reference.data.note.rstrip('.')}. " if reference.data.note else ""
    return f"{note}Listed at {address(reference_link(reference.id))}"


def ris(corpus: Corpus, address: Addresses) -> str:
    """Return every reference as a RIS record, in the order of ids."""
    return str(rispy.dumps([_ris(r, address) for r in corpus.references.values()], implementation=_RisWriter))


class _RisWriter(rispy.RisWriter):  # type: ignore[misc] # the library ships no types
    """Writes records without a number before each, which RIS does not know."""

    def set_header(self, count: int) -> str:  # noqa: ARG002
        """Return the line before a record: none."""
        return ""


def _ris(reference: Reference, address: Addresses) -> dict[str, object]:
    data = reference.data
    record: dict[str, object] = {"type_of_reference": _RIS[data.type], "id": reference.id, "title": data.title}
    record |= {"authors": [_ris_name(name) for name in data.author]} if data.author else {}
    record |= {"publisher": data.publisher}
    record |= _ris_date(date_parts(data.issued)) if data.issued else {}
    record |= {"access_date": _ris_day(read_when(data.accessed).start)}
    record |= {"urls": [data.URL]} if data.URL else {}
    return record | {"notes": [_note(reference, address)]}


def _ris_name(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def _ris_date(parts: tuple[int, ...]) -> dict[str, str]:
    return {"year": f"{parts[0]:04}", "date": _ris_day(parts)}


def _ris_day(parts: Iterable[int]) -> str:
    written = [f"{part:02}" for part in parts]
    return "/".join([*written, *[""] * (4 - len(written))])
