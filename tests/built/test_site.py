"""The built editions: every page, every passage, every spelling; the gates pass and nothing leaks."""

import json
import re
from pathlib import Path

import pytest

from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.site import check_pages
from briefing.corpus import Corpus, load
from briefing.links import entity_path
from briefing.text.typography import set_text

ROOT = Path(__file__).parents[2]
PASSAGES = {"cyber-caliphate": 19, "central-asian-children": 25, "malta-libya": 46, "pakistan-cyber-terrorism": 5}
WORDS = {
    "encrypted-messaging": 700,
    "central-asian-jihadi-education": 700,
    "libya-malta-smuggling": 700,
    "pakistan-cyber-law": 400,
}
Trees = dict[str, Path]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the Corpus of the real project."""
    return load(ROOT)


def page(trees: Trees, edition: str, path: str) -> str:
    """Return a built page by its path below docs/."""
    name = path.removesuffix(".md")
    hosted = f"{name.removesuffix('index').rstrip('/')}/index.html".lstrip("/")
    return (trees[edition] / (hosted if edition == "hosted" else f"{name}.html")).read_text("utf-8")


@pytest.mark.parametrize("edition", ["hosted", "offline"])
def test_every_gate_is_passed(trees: Trees, edition: str, corpus: Corpus) -> None:
    assert [str(finding) for finding in check_pages(Built(trees[edition], edition), allowed_hosts(corpus))] == []


@pytest.mark.parametrize("edition", ["hosted", "offline"])
def test_every_page_of_the_corpus_is_built(trees: Trees, edition: str, corpus: Corpus) -> None:
    for path in corpus.paths:
        assert "<article" in page(trees, edition, path), path


@pytest.mark.parametrize("key", PASSAGES)
def test_every_passage_has_its_anchor_and_a_statement_or_a_reason(trees: Trees, key: str, corpus: Corpus) -> None:
    html = page(trees, "hosted", f"sources/{key}.md")
    anchors = set(re.findall(r'id="p(\d+)"', html))

    assert anchors == {str(number) for number in range(1, PASSAGES[key] + 1)}
    assert all(passage.statements or passage.reason for passage in corpus.sources[key].passages)


def test_every_statement_stands_on_its_source_page_under_its_id(trees: Trees, corpus: Corpus) -> None:
    for key, source in corpus.sources.items():
        html = page(trees, "hosted", f"sources/{key}.md")
        for passage in source.passages:
            for statement in passage.statements:
                anchor = f"p{passage.label}" if passage.label.isdigit() else passage.label
                assert f'id="{anchor}-{statement.number}"' in html, statement.id


@pytest.mark.parametrize("slug", WORDS)
def test_each_topic_has_prose_of_its_own(slug: str) -> None:
    text = (ROOT / f"docs/topics/{slug}.md").read_text("utf-8").split("---", 2)[2]
    prose = re.sub(r"\[\^[^\]]+\]|\{[^}]*\}+|^#.*$", "", text, flags=re.MULTILINE)

    assert len(prose.split()) >= WORDS[slug]


@pytest.mark.parametrize("slug", WORDS)
def test_each_topic_shows_its_blocks(trees: Trees, slug: str) -> None:
    html = page(trees, "hosted", f"topics/{slug}.md")

    for block in ('class="as-of"', 'class="who"', 'class="doubt"', 'class="footnote"'):
        assert block in html, block


def test_every_entity_page_shows_what_is_said_or_its_part_in_a_source(trees: Trees, corpus: Corpus) -> None:
    silent = [
        id_
        for id_, entity in corpus.entities.items()
        if not re.search('class="statement"|id="in-the-sources"', page(trees, "hosted", entity_path(entity.kind, id_)))
    ]

    assert silent == []


def test_no_fact_of_an_entity_is_empty(trees: Trees, corpus: Corpus) -> None:
    pages = {id_: page(trees, "hosted", entity_path(entity.kind, id_)) for id_, entity in corpus.entities.items()}

    assert [id_ for id_, html in pages.items() if re.search(r"<dd>\s*–?\s*</dd>", html)] == []


@pytest.mark.parametrize("edition", ["hosted", "offline"])
def test_search_knows_every_spelling_in_both_editions(trees: Trees, edition: str, corpus: Corpus) -> None:
    script = (trees[edition] / "assets/search/documents.js").read_text("utf-8")
    documents = json.loads(script.partition("=")[2].rstrip().removesuffix(";"))["documents"]
    known = {
        name for entry in documents for name in (entry.get("title"), *entry.get("names", ()), *entry.get("forms", ()))
    }
    spellings = [name for e in corpus.entities.values() for name in (e.data.usual, *e.data.spellings, *e.data.forms)]

    assert [name for name in spellings if set_text(name) not in known] == []


def test_no_comment_of_a_maintainer_is_published(trees: Trees) -> None:
    for path in trees["hosted"].rglob("*.html"):
        article = path.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
        assert "<!--" not in article, path
