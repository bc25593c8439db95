"""The rule for the navigation: a published topic stands in it."""

import re
from collections.abc import Iterator

from briefing.corpus import Corpus
from briefing.errors import Finding

_NAV = re.compile(r"^nav:\n(?P<entries>(?:[ #-][^\n]*\n|\n)*)", re.MULTILINE)
_PATH = re.compile(r"[^\s'\"\[\]{},]+\.md")


def check_nav(corpus: Corpus, configuration: str) -> Iterator[Finding]:
    """Yield a finding for each published topic that `nav` in `mkdocs.yml` does not name.

    Its page is listed among the topics all the same, but stands beside no other in the list at the left.
    """
    match = _NAV.search(f"{configuration}\n")
    lines = match["entries"].splitlines() if match else []
    named = {path for line in lines for path in _PATH.findall(line.split("#")[0])}
    for topic in corpus.topics.values():
        path = topic.place.file.removeprefix("docs/")
        if not topic.draft and path not in named:
            sentence = f"The published topic `{topic.slug}` does not stand under `nav` in mkdocs.yml."
            yield Finding(topic.place, "topic/nav", sentence, f"Add `- {path}` there, below `Topics`.")
