"""A published topic that the navigation does not name is found; a draft is not."""

from dataclasses import replace

import pytest

from briefing.check.rules.nav import check_nav
from briefing.corpus import Corpus

TEXT = "site_name: x\nnav:\n  - Home: index.md\n  - Topics:\n{line}\nnot_in_nav: |\n  topics/night-ferries.md\n"
LINES = {
    "      - topics/night-ferries.md": 0,
    "      - Ferries: 'topics/night-ferries.md'": 0,
    "      [index.md, topics/night-ferries.md]": 0,
    "      - topics/other.md": 1,
    "      # - topics/night-ferries.md": 1,
    "": 1,
}


@pytest.mark.parametrize("line", LINES)
def test_a_published_topic_stands_in_the_navigation(corpus: Corpus, line: str) -> None:
    assert [finding.rule for finding in check_nav(corpus, TEXT.format(line=line))] == ["topic/nav"] * LINES[line]


def test_a_draft_need_not_stand_there(corpus: Corpus) -> None:
    drafts = {slug: topic.model_copy(update={"draft": True}) for slug, topic in corpus.topics.items()}

    assert list(check_nav(replace(corpus, topics=drafts), "site_name: x")) == []
