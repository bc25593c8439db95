"""References as BibTeX and RIS."""

import re
from collections.abc import Iterable

import rispy
from babel import Locale

from briefing.corpus import Corpus
from briefing.dates import read_when
from briefing.export.csl import CONTAINED, date_parts
from briefing.export.rows import Addresses
from briefing.links import reference_link
from briefing.markup import escape_tex, web_address
from briefing.model import Name, Reference
from briefing.views.references import issued, seen_words, withheld_words
from briefing.views.words import capitalised

_BIBTEX = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book",
    "report": "techreport",
}  # fmt: skip
_HOLDERS = {"article": "journal", "techreport": "institution", "book": "publisher", "misc": "howpublished"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_BABEL = {"nb": "norsk", "nn": "nynorsk", "no": "norsk"}
_BABEL_NAMES = frozenset({
    "afrikaans", "albanian", "arabic", "armenian", "basque", "belarusian", "bosnian", "breton", "bulgarian", "catalan",
    "croatian", "czech", "danish", "dutch", "english", "esperanto", "estonian", "finnish", "french", "galician",
    "georgian", "german", "greek", "hebrew", "hindi", "hungarian", "icelandic", "indonesian", "irish", "italian",
    "japanese", "latin", "latvian", "lithuanian", "macedonian", "malay", "mongolian", "persian", "polish", "portuguese",
    "romanian", "russian", "serbian", "slovak", "slovenian", "spanish", "swedish", "thai", "turkish", "turkmen",
    "ukrainian", "vietnamese", "welsh",
})  # fmt: skip
"""Languages that LaTeX's Babel knows, by the names that it has for them."""
_RIS = {
    "article": "GEN", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "bill": "BILL", "book": "BOOK", "broadcast": "VIDEO", "chapter": "CHAP", "dataset": "DATA", "document": "GEN",
    "entry-encyclopedia": "ENCYC", "legal_case": "CASE", "legislation": "STAT", "post-weblog": "BLOG",
    "report": "RPRT", "speech": "GEN", "webpage": "ELEC",
}  # fmt: skip


def bibtex(corpus: Corpus, address: Addresses) -> str:
    """Return every reference as a BibTeX entry, in the order of ids; text is UTF-8 with LaTeX's own signs escaped."""
    return "\n\n".join(_bibtex(reference, address) for reference in corpus.references.values()) + "\n"


def _bibtex(reference: Reference, address: Addresses) -> str:
    data = reference.data
    # Styles stop at an article, a book or a report without author or year.
    kind = _BIBTEX.get(data.type, "misc") if data.author and data.issued else "misc"
    fields = {"title": f"{{{escape_tex(data.shown_title)}}}"}
    fields |= (
        {"author": " and ".join(map(_bibtex_name, data.author))} if data.author else {"key": escape_tex(data.publisher)}
    )
    fields |= {_HOLDERS[kind]: escape_tex(data.publisher)}
    fields |= (
        dict(zip(("year", "month", "day"), map(str, date_parts(data.issued)), strict=False)) if data.issued else {}
    )
    fields |= {"date": _edtf(data.issued)} if data.issued and not _is_exact(data.issued) else {}
    fields |= _language(data.language) if data.language else {}
    fields |= {"note": escape_tex(_note(reference, address))}
    fields |= {"url": web_address(data.URL)} if data.URL else {}
    fields |= {"urldate": data.accessed}
    # Months are BibTeX's own words, which styles print in their language; in braces they would be text.
    shown = {name: _MONTHS[int(value) - 1] if name == "month" else f"{{{value}}}" for name, value in fields.items()}
    lines = ",\n".join(f"\t{name} = {value}" for name, value in shown.items())
    return f"@{kind}{{{reference.id},\n{lines}\n}}"


def _bibtex_name(name: Name) -> str:
    """Return a name in BibTeX's form: `Family, Jr., Given` for a person, in braces of its own where it is whole."""
    if whole := name.literal or name.whole:
        return f"{{{escape_tex(whole)}}}"
    return ", ".join(_one_part(escape_tex(part)) for part in (name.family, name.suffix, name.given) if part)


def _language(code: str) -> dict[str, str]:
    """Return a language in words, such as `Tajik`, and as LaTeX's Babel calls it, where Babel knows it."""
    plain = code.partition("-")[0]
    name = str(Locale("en").languages.get(plain, plain)).lower()
    known = _BABEL.get(plain) or (name if name in _BABEL_NAMES else None)
    return {"language": name, **({"langid": known} if known else {})}


def _is_exact(when: str) -> bool:
    """Return whether year, month and day tell all of a date: it is no interval and not approximate."""
    return not re.search(r"[/~?%]", when)


def _edtf(when: str) -> str:
    """Return a date as biblatex writes EDTF: an end that is open is left out."""
    return when.replace("..", "")


def _one_part(written: str) -> str:
    """Return a part of a name in braces where it holds what parts names."""
    return f"{{{written}}}" if re.search(r",|\band\b", written) else written


def _note(reference: Reference, address: Addresses) -> str:
    data = reference.data
    stopped = [f"{capitalised(words.rstrip('.'))}." for words in (data.note, data.party) if words]
    dated = f"Published {issued(data)}." if data.issued and not _is_exact(data.issued) else ""
    said = [dated, *stopped, seen_words(data), withheld_words(data)]
    return " ".join([*filter(None, said), f"Listed at {address(reference_link(reference.id))}"])


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
    record: dict[str, object] = {"type_of_reference": _RIS[data.type], "id": reference.id, "title": data.shown_title}
    record |= {"authors": [_ris_name(name) for name in data.author]} if data.author else {}
    record |= {"secondary_title" if data.type in CONTAINED else "publisher": data.publisher}
    record |= {"language": data.language} if data.language else {}
    record |= _ris_date(date_parts(data.issued)) if data.issued else {}
    record |= {"access_date": _ris_day(read_when(data.accessed).start)}
    record |= {"urls": [data.URL]} if data.URL else {}
    wholes = (name.literal or name.whole or "" for name in data.author)
    changed = [whole for whole in wholes if "," in whole]
    told = [f"The author’s name is written “{name}”." for name in changed]
    return record | {"notes": [" ".join([*told, _note(reference, address)])]}


def _ris_name(name: Name) -> str:
    """Return a name in RIS's form; a comma parts family and given name, so one within a body's becomes a dash.

    No sign keeps a comma from parting: importers such as Zotero split at every one, and drop what follows a second.
    A whole name of several words ends in a comma, since pandoc parts one without any at its last space.
    """
    if whole := name.literal or name.whole:
        plain = _without_commas(whole)
        return f"{plain}," if " " in plain else plain
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _without_commas(text: str) -> str:
    return text.replace(", ", " – ").replace(",", " – ")


def _ris_date(parts: tuple[int, ...]) -> dict[str, str]:
    return {"year": f"{parts[0]:04}", "date": _ris_day(parts)}


def _ris_day(parts: Iterable[int]) -> str:
    written = [f"{part:02}" for part in parts]
    return "/".join([*written, *[""] * (4 - len(written))])
