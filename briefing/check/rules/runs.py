"""No text of ours, in whatever field or page, holds a run of words that is an article's."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import accumulate

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.derive.mentions import plain
from briefing.errors import Finding, Place
from briefing.ingest.notes.draft import may_publish
from briefing.model.texts import Text
from briefing.read.markdown import CITATION
from briefing.read.pages import AuthoredPage
from briefing.text.facts import words
from briefing.text.letters import alike
from briefing.text.matcher import Matcher

LONGEST_RUN = 8
"""Words in a row that a text may share with an article; a name counts as one of them, and a title parts a run."""
_STATED = "Statement.text"
_MARKS = re.compile(r"\A(?:[\s>#|]|[-*+] |\d+[.)] |`{3,}[^`]*\Z|~{3,}.*|/{3,}.*?\|)+")
"""What makes a line a heading, an item, a quotation, a row or a fence."""
_UNSEEN = re.compile(r"</?[a-zA-Z][^<>]*>|\{:[^}]*\}|[\u00ad\u200b-\u200f\u2060\ufeff]")
"""What parts no words for a reader: elements, attribute lists, signs without width."""
_VALUE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")
"""What an attribute holds, which a browser shows apart from the text."""


class Article:
    """The words of an article, and where each run of them stands that is too long to share."""

    def __init__(self, text: str) -> None:
        """Take the words of an article, each name one word."""
        self._words = comparable(text)
        self._at: dict[tuple[str, ...], list[int]] = {}
        for at in range(len(self._words) - LONGEST_RUN):
            self._at.setdefault(tuple(self._words[at : at + LONGEST_RUN + 1]), []).append(at)

    def shared(self, mine: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where each run of more than `LONGEST_RUN` words, whole, begins and ends that both hold."""
        at = 0
        while at + LONGEST_RUN < len(mine):
            places = self._at.get(tuple(mine[at : at + LONGEST_RUN + 1]), ())
            end = max((at + self._length(mine, at, place) for place in places), default=at)
            if places:
                yield at, end
            at = max(end, at + 1)

    def _length(self, mine: list[str], at: int, place: int) -> int:
        most = min(len(mine) - at, len(self._words) - place)
        return next((n for n in range(most) if mine[at + n] != self._words[place + n]), most)


def check_runs(corpus: Corpus, texts: Iterable[Text], originals: list[str], matcher: Matcher) -> Iterator[Finding]:
    """Yield a finding for each text, of a field or of a page, in which a run of words begins that is an article's.

    Args:
        corpus: everything authored; its pages are read whole.
        texts: every text besides, those of all its records among them.
        originals: the words of the articles that may not be published, each name one word.
        matcher: finds names.

    """
    if not originals:
        return
    free = {source.place.file for source in corpus.sources.values() if may_publish(source.card.rights)}
    topics = {topic.place.file for topic in corpus.topics.values()}
    own = (text for text in texts if not (text.field == _STATED and text.place.file in free))
    titles = sorted(_titles(corpus), key=len, reverse=True)
    articles = [Article(original) for original in originals]
    for together in (*_read_on(corpus, own), *(each for page in corpus.pages for each in _blocks(page))):
        parts = [comparable(each_name_one_word(_without(titles, _read(text.words)), matcher)) for text in together]
        for number, runs in _shared(parts, articles).items():
            text = together[number]
            rule = "topic/run" if not text.field and text.place.file in topics else "original/run"
            yield finding(rule, text.place, words="; ".join(map(repr, runs)))


def _shared(parts: list[list[str]], articles: list[Article]) -> dict[int, list[str]]:
    """Return the runs that texts, read on one after the other, share with articles, by the text they begin in."""
    whole = [word for part in parts for word in part]
    ends = list(accumulate(map(len, parts)))
    found: dict[int, dict[str, None]] = {}
    for start, end in sorted({span for article in articles for span in article.shared(whole)}):
        found.setdefault(bisect_right(ends, start), {})[" ".join(whole[start:end])] = None
    return {number: list(runs) for number, runs in found.items()}


def _read_on(corpus: Corpus, texts: Iterable[Text]) -> Iterator[list[Text]]:
    """Yield texts that a reader reads by themselves, and together those of one kind in one file of notes, in order."""
    notes = {source.place.file for source in corpus.sources.values()}
    kinds: dict[tuple[str, str], list[Text]] = {}
    for text in texts:
        if text.place.file in notes:
            kinds.setdefault((text.place.file, text.field), []).append(text)
        else:
            yield [text]
    yield from (sorted(each, key=lambda text: text.place) for each in kinds.values())


def _titles(corpus: Corpus) -> set[str]:
    """Return the titles that works have of themselves, and that no one can say in other words."""
    laws = {text for entity in corpus.entities.values() for text in entity.texts(lambda field: field.is_name)}
    works = {reference.data.title for reference in corpus.references.values() if not reference.data.described}
    return laws | works | {source.title for source in corpus.sources.values()}


def _without(titles: list[str], text: str) -> str:
    for title in titles:
        text = text.replace(title, " ourname ")
    return text


def _read(text: str) -> str:
    """Return the words of a text as a reader reads them on."""
    return plain(_UNSEEN.sub("", unescape(CITATION.sub(" ", text))))


def _blocks(page: AuthoredPage) -> Iterator[list[Text]]:
    """Yield what stands between empty lines of a page, of whatever form, as texts read one after the other.

    Each value in it, which a browser shows apart, is a text by itself.
    """
    blocks: list[Text] = []
    block: list[str] = []
    first = 0
    for number, line in (*page.written, (0, "")):
        if line.strip():
            first = first if block else number
            block.append(_MARKS.sub("", line))
        elif block:
            whole, place = " ".join(block), Place(page.file, first)
            blocks.append(Text(whole, place))
            yield from ([Text(value, place)] for pair in _VALUE.findall(whole) for value in pair if value)
            block = []
    yield blocks


def each_name_one_word(text: str, matcher: Matcher) -> str:
    """Return `text` with one word in the place of each name, the same for all spellings of it."""
    for mention in reversed(matcher.find(text)):
        text = f"{text[: mention.start]} {mention.target.id.replace('-', '')} {text[mention.end :]}"
    return text


def comparable(text: str) -> list[str]:
    """Return the words of a text as they are compared: as they look, so that a letter of another script hides none."""
    return words(alike(text)).split()
