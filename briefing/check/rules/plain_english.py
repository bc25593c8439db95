"""Rules of plain English that a machine can hold, for briefings: how long, how often, and what stands first."""

import re
from collections.abc import Iterator
from html import unescape

from briefing.check.rules.prose import paragraphs
from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.derive.mentions import plain
from briefing.errors import Finding, Place
from briefing.model import LongSentence, TopicMeta
from briefing.read.markdown import CITATION
from briefing.read.pages import AuthoredPage
from briefing.text.sentences import sentences

LONGEST = 30
"""Words of a sentence, and of a key point."""
STANDFIRST = range(15, 26)
"""Words of a standfirst."""
MOST_ATTRIBUTIONS = 2
"""How often a paragraph says that the same speaker says so."""
FEWEST_WORDS = 5
"""First words by which an exception knows its sentence."""
_KEY_POINTS = re.compile(r"#+ +Key points\b")
_SAYS = r"(?:says?|said|holds?|held|writes?|wrote|argues?|argued|adds?|added)"
_LINK = re.compile(r"\[(?P<text>[^\]^]+)\]\([^)]*\)")


def check_plain_english(corpus: Corpus) -> list[Finding]:
    """Return every finding about the language of published briefings, and each exception that nothing needs."""
    pages = [page for page in corpus.pages if isinstance(page.meta, TopicMeta) and not page.meta.draft]
    used: set[LongSentence] = set()
    findings = [found for page in pages for found in _page(corpus, page, used)]
    unused = (row for row in corpus.long_sentences if row not in used)
    return [*findings, *(_unused(row) for row in unused)]


def _page(corpus: Corpus, page: AuthoredPage, used: set[LongSentence]) -> Iterator[Finding]:
    yield from _head(page)
    yield from _key_points(page)
    speaker = _speaker(corpus, page)
    for paragraph in paragraphs(page):
        text, place = _words(paragraph.text), Place(page.file, paragraph.line)
        for sentence in (s for cell in text.split("|") for s in sentences(cell)):
            if count_words(sentence) > LONGEST:
                allowed = [row for row in corpus.long_sentences if row.page == page.path and _is(sentence, row)]
                used.update(allowed)
                yield from () if allowed else [_long("plain/long", place, sentence)]
        said = len(speaker.findall(text))
        if said > MOST_ATTRIBUTIONS:
            yield finding("plain/attribution", place, number=said)


def _head(page: AuthoredPage) -> Iterator[Finding]:
    place, number = Place(page.file, 1), count_words(page.meta.description)
    if number not in STANDFIRST:
        least, most = STANDFIRST.start, STANDFIRST.stop - 1
        yield finding("plain/standfirst", place, number=number, least=least, most=most)
    if isinstance(page.meta, TopicMeta) and not page.meta.verdict:
        yield finding("plain/verdict", place)


def _key_points(page: AuthoredPage) -> Iterator[Finding]:
    """Yield each key point that is too long, be it in one sentence or several."""
    inside = False
    for number, line in page.lines:
        if line.startswith("#"):
            inside = _KEY_POINTS.match(line) is not None
        elif inside and line.strip().startswith(("- ", "* ")):
            point = _words(line.strip()[2:])
            if count_words(point) > LONGEST:
                yield _long("plain/key-point", Place(page.file, number), point)


def _long(rule: str, place: Place, text: str) -> Finding:
    return finding(rule, place, number=count_words(text), quoted=repr(text[:60]), most=LONGEST)


def _unused(row: LongSentence) -> Finding:
    return finding("plain/exception", row.place, page=row.page, starts=repr(row.starts))


def _is(sentence: str, row: LongSentence) -> bool:
    return len(row.starts.split()) >= FEWEST_WORDS and sentence.startswith(row.starts)


def _speaker(corpus: Corpus, page: AuthoredPage) -> re.Pattern[str]:
    """Return a pattern for "the author says", "says Doe", "he adds" and the like."""
    authors = [name.text for s in corpus.sources.values() if _serves(s.topics, page) for name in s.card.author]
    named = "|".join(["[Tt]he author", "[Hh]e", "[Ss]he", *(re.escape(name.split()[-1]) for name in authors)])
    return re.compile(rf"\b(?:{named}) (?:also |then )?{_SAYS}\b|\b{_SAYS} (?:{named})\b")


def _serves(topics: tuple[str, ...], page: AuthoredPage) -> bool:
    return isinstance(page.meta, TopicMeta) and page.meta.topic in topics


def _words(text: str) -> str:
    """Return the words that a reader sees: no citations, no addresses, no marks."""
    return " ".join(plain(unescape(_LINK.sub(r"\g<text>", CITATION.sub("", text)))).replace("*", "").split())


def count_words(text: str) -> int:
    """Return how many words a text has; dashes and other signs alone are none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())
