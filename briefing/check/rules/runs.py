"""No text of ours, in whatever field or page, holds a run of words that is an article's."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.derive.mentions import plain
from briefing.errors import Finding, Place
from briefing.ingest.notes.draft import may_publish
from briefing.model.texts import Text
from briefing.read.markdown import CITATION
from briefing.read.pages import AuthoredPage
from briefing.text.facts import words
from briefing.text.matcher import Matcher

LONGEST_RUN = 8
"""Words in a row that a text may share with an article, names and titles aside."""
_STATED = "Statement.text"
_MARKS = re.compile(r"\A(?:[\s>#|]|[-*+] |\d+[.)] |`{3,}[^`]*\Z|~{3,}.*|/{3,}.*?\|)+")
"""What makes a line a heading, an item, a quotation, a row or a fence."""
_UNSEEN = re.compile(r"</?[a-zA-Z][^<>]*>|\{:[^}]*\}|[\u00ad\u200b-\u200f\u2060\ufeff]")
"""What parts no words for a reader: elements, attribute lists, signs without width."""
_VALUE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")
"""What an attribute holds, which a browser shows apart from the text."""


def check_runs(corpus: Corpus, texts: Iterable[Text], originals: list[str], matcher: Matcher) -> Iterator[Finding]:
    """Yield a finding for each text, of a field or of a page, that shares a run of words with an article.

    Args:
        corpus: everything authored; its pages are read whole.
        texts: every text besides, those of all its records among them.
        originals: the words of the articles that may not be published, without names.
        matcher: finds names.

    """
    free = {source.place.file for source in corpus.sources.values() if may_publish(source.card.rights)}
    topics = {topic.place.file for topic in corpus.topics.values()}
    own = (text for text in texts if not (text.field == _STATED and text.place.file in free))
    blocks = (block for page in corpus.pages for block in _blocks(page))
    titles = sorted(_titles(corpus), key=len, reverse=True)
    for text in (*own, *blocks) if originals else ():
        nameless_words = nameless(_without(titles, _read(text.words)), matcher, "ourname")
        if runs := list(dict.fromkeys(run for original in originals for run in shared_runs(nameless_words, original))):
            rule = "topic/run" if not text.field and text.place.file in topics else "original/run"
            yield finding(rule, text.place, words="; ".join(map(repr, runs)))


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


def _blocks(page: AuthoredPage) -> Iterator[Text]:
    """Yield what stands between two empty lines of a page as one text, of whatever form, and each value in it."""
    block: list[str] = []
    first = 0
    for number, line in (*page.written, (0, "")):
        if line.strip():
            first = first if block else number
            block.append(_MARKS.sub("", line))
        elif block:
            whole = " ".join(block)
            values = (value for pair in _VALUE.findall(whole) for value in pair if value)
            yield from (Text(words_, Place(page.file, first)) for words_ in (whole, *values))
            block = []


def nameless(text: str, matcher: Matcher, mark: str) -> str:
    """Return `text` with each name replaced by `mark`, a word of its own, since names may be the same."""
    for mention in reversed(matcher.find(text)):
        text = f"{text[: mention.start]} {mark} {text[mention.end :]}"
    return text


def shared_runs(own: str, theirs: str) -> list[str]:
    """Return every run of more than `LONGEST_RUN` words that `own` shares with the words of a text, each whole."""
    mine = words(own).split()
    size, at = LONGEST_RUN + 1, 0
    runs = []
    while at + size <= len(mine):
        end = at + size
        if f" {' '.join(mine[at:end])} " not in theirs:
            at += 1
            continue
        while end < len(mine) and f" {' '.join(mine[at : end + 1])} " in theirs:
            end += 1
        runs.append(" ".join(mine[at:end]))
        at = end
    return runs
