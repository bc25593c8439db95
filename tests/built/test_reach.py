"""On both editions every statement is a few clicks from home, its topic, its source and its entities, and back."""

from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.check.gates.pages import Built
from briefing.check.gates.reach import CLICKS, Anchor, Web, check_reach
from briefing.corpus import Corpus, load
from briefing.derive.derived import Derived
from briefing.links import entity_path, source_path, statement_link, topic_path

ROOT = Path(__file__).parents[2]
Trees = dict[str, Path]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the Corpus of the real project."""
    return load(ROOT)


@pytest.fixture(scope="module", params=["hosted", "offline"])
def edition(request: pytest.FixtureRequest) -> str:
    """Return each edition's name."""
    return str(request.param)


@pytest.fixture(scope="module")
def web(trees: Trees, edition: str) -> Web:
    """Return the links of an edition."""
    return Web(Built(trees[edition], edition))


def file(tree: Path, edition: str, path: str) -> Path:
    """Return the built file of a page by its path below docs/."""
    name = path.removesuffix(".md")
    if edition == "offline":
        return tree / f"{name}.html"
    return tree / name.removesuffix("index").rstrip("/") / "index.html"


def test_no_page_is_an_orphan_and_no_statement_far_from_home(trees: Trees, edition: str) -> None:
    assert [str(finding) for finding in check_reach(Built(trees[edition], edition))] == []


def test_every_statement_is_near_to_all_that_it_belongs_to_and_they_to_it(
    trees: Trees, edition: str, corpus: Corpus, web: Web
) -> None:
    tree, derived = trees[edition], Derived(corpus)
    clicks = cache(web.clicks)
    far = []
    for statement in corpus.statements.values():
        path, _, id_ = statement_link(statement).removeprefix("/").partition("#")
        own = file(tree, edition, path)
        belongs = [source_path(statement.source), "index.md"]
        belongs += [topic_path(slug) for slug in corpus.sources[statement.source].topics]
        entities = (corpus.entities[name] for name in derived.mentions.entities(statement))
        belongs += [entity_path(entity.kind, entity.id) for entity in entities]
        for other in (file(tree, edition, name) for name in belongs):
            there, back = web.to_anchor(clicks(other), Anchor(own, id_)), clicks(own).get(other)
            if there is None or there > CLICKS or back is None or back > CLICKS:
                far.append(f"{statement.id} and {other.relative_to(tree)}: {there} there, {back} back")

    assert far == []


def test_every_statement_is_one_click_from_each_of_its_entities(
    trees: Trees, edition: str, corpus: Corpus, web: Web
) -> None:
    tree, derived = trees[edition], Derived(corpus)
    missing = []
    for statement in corpus.statements.values():
        path, _, id_ = statement_link(statement).removeprefix("/").partition("#")
        pointing = web.pointed[Anchor(file(tree, edition, path), id_)]
        for name in derived.mentions.entities(statement):
            page = file(tree, edition, entity_path(corpus.entities[name].kind, name))
            if page not in pointing:
                missing.append(f"{statement.id} on {page.relative_to(tree)}")

    assert missing == []


CLOSED = "h1, h2, h3, h4, h5, h6, a, code, pre, blockquote, .footnote, .reference"


def test_no_name_links_itself_where_it_must_not(trees: Trees, edition: str) -> None:
    wrong = []
    for path in trees[edition].rglob("*.html"):
        page = LexborHTMLParser(path.read_text("utf-8"))
        inside = page.css(f"article :is({CLOSED}) a[data-card]")
        own = [link for link in page.css("article a[data-card]") if (link.attributes["href"] or "") in {"", "./"}]
        wrong += [f"{path.relative_to(trees[edition])}: {link.text()}" for link in [*inside, *own]]

    assert wrong == []
