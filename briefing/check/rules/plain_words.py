"""Words that a reader in a hurry stumbles over: the table, and the rule that looks for them in what readers see."""

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.derive.mentions import plain
from briefing.errors import Finding, Place
from briefing.ingest.notes.draft import may_publish
from briefing.model import Entity

INSTEAD: Mapping[str, str] = {
    r"whence": "where … from",
    r"whither": "where",
    r"thence": "from there",
    r"lest": "so that … not",
    r"save (?:for|that|where|when|in|by|on|to)|(?:, |none |nothing |nobody |all |no one )save": "unless, or except",
    r"there(?:of|in|upon|by|from)": "of it, in it",
    r"where(?:of|upon|in|from)": "of which, on which",
    r"amid|amidst": "among, or during",
    r"upon": "on",
    r"the same (?:is|was|holds|goes|applies)": "so is it with, or the thing's name",
    r"(?:of|for|to|with|in|holds?|keeps?) the same(?=[.;,:)]|$)": "it, they, or the thing's name",
    r"bears? (?:\w+ ){0,4}out|bore (?:\w+ ){0,4}out|borne out": "confirms, or contradicts",
    r"goes by the name": "is called",
    r"to win (?:people|followers|recruits|readers|supporters)(?! over)": "to win over",
    r"(?:the|a|this|each|later|first|its) captures?(?! of)": "our copy",
    r"captured (?:page|text|article|copy|version|title)": "our copy of the page",
    r"hash(?:es)?": "fingerprint, or leave it to the pages for maintainers",
    r"SHA-?256": "leave it to the pages for maintainers",
    r"NFC": "leave it to the pages for maintainers",
    r"front matter": "leave it to the pages for maintainers",
    r"the Corpus": "leave it to the pages for maintainers",
}
"""What each stands for in plain words; the first is a pattern of whole words."""
MAINTAINED = frozenset({
    "about/how-to-edit.md", "about/findings.md", "about/hosting.md", "about/architecture.md", "about/search.md",
    "about/performance.md", "about/ingest.md", "about/dependencies.md",
})  # fmt: skip
"""Pages for those who keep the site, where its inner words are at home."""
_WORDS = {re.compile(rf"(?<![\w-]){word}(?![\w-])", re.IGNORECASE): said for word, said in INSTEAD.items()}
_QUOTED = re.compile(r'“[^”]*”|"[^"]*"|`[^`]*`|\{[^}]*\}|\]\([^)]*\)')


def check_words(corpus: Corpus) -> list[Finding]:
    """Return every archaic or inner word in briefings, statements, remarks, the registry and pages for readers.

    Statements that are an article's own sentences, as its rights allow, keep its words.
    """
    return [found for text, place in _texts(corpus) for found in _found(text, place)]


def _found(text: str, place: Place) -> Iterator[Finding]:
    words = _QUOTED.sub(" ", LexborHTMLParser(text).text() if "<" in text else text)
    for pattern, instead in _WORDS.items():
        if match := pattern.search(words):
            yield finding("plain/word", place, word=match.group().strip(" ,"), instead=instead)


def _texts(corpus: Corpus) -> Iterator[tuple[str, Place]]:
    for page in corpus.pages:
        if page.path not in MAINTAINED:
            yield page.meta.description, Place(page.file, 1)
            yield from ((line, Place(page.file, number)) for number, line in page.lines)
    for source in corpus.sources.values():
        card = source.card
        heads = (source.description, card.limits, card.interests, card.omits, *(r.text for r in card.remarks))
        yield from ((text, source.place) for text in heads if text)
        own = not may_publish(card.rights)
        for statement in (s for passage in source.passages for s in passage.statements):
            if own:
                yield plain(statement.text), statement.place
            yield from ((plain(r.text), r.place or statement.place) for r in statement.remarks)
    yield from ((plain(event.data.text), event.at("text")) for event in corpus.chronology.values())
    yield from ((term.data.definition, term.at("definition")) for term in corpus.terms.values())
    for entity in corpus.entities.values():
        yield from _entity(entity)


def _entity(entry: Entity) -> Iterator[tuple[str, Place]]:
    data = entry.data
    for name, text in (("description", data.description), ("type", data.type), ("identity", data.identity)):
        if text:
            yield text, entry.at(name)
    yield from ((role.role, entry.at("roles", at)) for at, role in enumerate(data.roles))
