"""All statements as a script in parts: the page of saved sentences shows today's text from those that it needs."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefing.corpus import Corpus
from briefing.export.rows import said
from briefing.export.words import remark_text, said_by
from briefing.labels import standing_word
from briefing.links import source_path, statement_anchor
from briefing.markup import to_text
from briefing.mkdocs.script_parts import script_parts
from briefing.model import Identity, Source, Statement
from briefing.text.typography import set_text
from briefing.views.statements import passage_name
from briefing.views.words import source_line

PATH = "assets/all-statements.js"
GLOBAL = "AllStatements"
MOST = 400
"""Statements of a part, or about as many; those of a source stay together."""


def saved_scripts(
    corpus: Corpus, site: Identity, dates: Mapping[str, str | None], address: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """Yield path and text of each script: every source with its statements by id, and all that must go with them.

    Args:
        corpus: where the statements are.
        site: what the site says of itself.
        dates: of which day a page is, in EDTF, by its path below `docs/`.
        address: returns the address, from the site's root, of the page at a path below `docs/`.

    """
    sources: dict[str, Any] = {
        key: {
            **_source(source, site, dates, address),
            "statements": {row.id: _statement(corpus, row) for part in source.passages for row in part.statements},
        }
        for key, source in corpus.sources.items()
    }
    said = {"site": site.name, "key": site.key}
    yield from script_parts(PATH, GLOBAL, said, sources, -(-len(corpus.statements) // MOST))


def _source(
    source: Source, site: Identity, dates: Mapping[str, str | None], address: Callable[[str], str]
) -> dict[str, str]:
    """Return a source's title and line, its page's place in the edition, its whole address if known, and its day."""
    path = source_path(source.key)
    whole = f"{site.address}{path.removesuffix('.md')}/" if site.address else ""
    title, line = set_text(source.title), set_text(to_text(source_line(source)))
    return {"title": title, "line": line, "page": address(path), "address": whole, "edited": dates.get(path) or ""}


def _statement(corpus: Corpus, statement: Statement) -> dict[str, Any]:
    row = said(corpus, statement, str)
    fields = {
        "number": passage_name(statement),
        "anchor": statement_anchor(statement.label, statement.number),
        "text": set_text(row.text),
        "by": set_text(said_by(row)),
        "standing": [[word.value, standing_word(word)] for word in statement.standing],
        "outcome": set_text(row.outcome or ""),
        "remarks": [set_text(remark_text(remark)) for remark in row.remarks],
    }
    return {name: value for name, value in fields.items() if value}
