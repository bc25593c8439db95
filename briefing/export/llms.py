"""`llms.txt`: what the site holds and how it may be used, for programs that read on someone's behalf."""

import re

from briefing.corpus import Corpus
from briefing.export.datasets import FOLDER, Dataset
from briefing.export.rows import Addresses
from briefing.links import (
    CHANGES_PATH,
    DISPUTED_PATH,
    GLOSSARY_PATH,
    STATEMENTS_PATH,
    TIMELINE_PATH,
    source_link,
    topic_link,
)  # fmt: skip
from briefing.model import Identity

PATH = "llms.txt"
_SIGNS = re.compile(r"[\\`*_\[\]<>~]|&(?=#?\w+;)|^[#>+=-]|(?<=^\d)[.)]")
_RULES = """\
Whoever repeats a statement repeats with it who asserts it, its standing and the editors’ remarks.
A statement is what a source says, not what the site says.
`alleged` marks an accusation, which is no finding.
Its outcome, after the standing, says what became of it, or that this was looked for in vain.
The outcome goes wherever the accusation goes.
A relation, role or figure has a standing of its own, which is not that of the statements that give it.
`corrected`, `disputed`, `divided`, `unconfirmed` and `outdated` say how the public record bears on a statement.
In the timeline `of` tells what an article says (`article`) from what the public record dates (`record`)."""


def llms_text(corpus: Corpus, site: Identity, data: list[Dataset], address: Addresses) -> str:
    """Return the text, in the form that llmstxt.org describes.

    Args:
        corpus: where topics and sources are looked up.
        site: whose it is.
        data: the data files.
        address: returns the web address of a link.

    """
    topics = [_line(t.title, address(topic_link(t.slug)), t.description) for t in corpus.topics.values()]
    sources = [_line(s.title, address(source_link(s.key)), s.description) for s in corpus.sources.values()]
    files = [f"- [{d.name}]({site.address}{FOLDER}/{d.name}): {d.count} records, each {d.what}" for d in data]
    views = [f"- [{name}]({address(f'/{path}')})" for name, path in _VIEWS.items() if path in corpus.paths]
    parts = ("Briefings", topics), ("Sources", sources), ("Data", files), ("Views", views)
    sections = [f"## {title}\n\n" + "\n".join(lines) for title, lines in parts]
    return "\n\n".join([f"# {_plain(site.name)}", f"> {_plain(site.about)}", _RULES, *sections]) + "\n"


def _line(title: str, address: str, description: str) -> str:
    return f"- [{_plain(title)}]({address}): {_plain(description)}"


def _plain(text: str) -> str:
    """Return CommonMark that shows `text`; a backslash reads better than the numbers that pages have."""
    return _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))


_VIEWS = {
    "What changed": CHANGES_PATH,
    "Disputed and corrected": DISPUTED_PATH,
    "Statements": STATEMENTS_PATH,
    "Timeline": TIMELINE_PATH,
    "Glossary": GLOSSARY_PATH,
    "Method": "about/method.md",
    "Editorial rules": "about/editorial-rules.md",
    "About the data": "about/data.md",
}
