"""Rules for the mark of standing in prose: it follows what the article claims, never what the record says."""

import re
from collections.abc import Iterator

from briefing.check.rules.prose import paragraphs
from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.derive.mentions import plain
from briefing.errors import Finding, Place
from briefing.read.markdown import CITATION, citations
from briefing.read.pages import AuthoredPage
from briefing.text.sentences import sentences
from briefing.views.notes import marked_words

_RECORD = re.compile(r"\b(?:looked for|not found|in fact|the (?:public )?record)\b", re.IGNORECASE)
_AFTER_STOP = re.compile(rf"(?P<stop>[.!?][\"”’)]*)(?P<cited>(?:\s*{CITATION.pattern.replace('?P<id>', '?:')})+)")
_QUOTED = 50
"""Signs of a sentence that a finding repeats."""


def check_mark_order(corpus: Corpus, page: AuthoredPage) -> list[Finding]:
    """Return every sentence of a topic in which a mark of standing would follow what the record says."""
    return [
        found
        for paragraph in paragraphs(page)
        for part in (paragraph.text.split("|") if paragraph.text.startswith("|") else [paragraph.text])
        for sentence in sentences(_AFTER_STOP.sub(r"\g<cited>\g<stop>", part))
        for found in _sentence(corpus, sentence.strip(), Place(page.file, paragraph.line))
    ]


def _sentence(corpus: Corpus, sentence: str, place: Place) -> Iterator[Finding]:
    cited = [pointer.target for pointer in citations(sentence)]
    marked = [at for at, text in enumerate(cited) if marked_words(corpus, [text])]
    quoted = f"{plain(sentence)[:_QUOTED]!r}"
    first = next((at for at, text in enumerate(cited) if ":" not in text), len(cited))
    if marked and first < marked[-1]:
        statement = cited[marked[-1]]
        yield finding("topic/mark-order", place, reference=cited[first], statement=statement, quoted=quoted)
    ends = bool(marked) and sentence.rstrip(' .!?)”’"').endswith(f"[^{cited[marked[-1]]}]")
    if ends and (said := _RECORD.search(plain(sentence))):
        yield finding("topic/mark-of-record", place, words=said.group(), statement=cited[-1], quoted=quoted)
