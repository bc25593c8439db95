"""No text becomes live: hostile texts in every field of the model come back as typed, and make no element of theirs."""

import re
from collections import Counter
from pathlib import Path

import pytest

from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.site import check_pages
from briefing.corpus import load
from tests.hostile import UNSEEN, Hostile, texts_of_notes
from tests.hostile_project import hostile_project
from tests.sinks import sinks, structure
from tests.small import build, small_project

PLAIN = ("plain words", "unremarkable " * 8)
"""Short, and as long as hostile texts are: a picture shows a name that has a place there, and tells another by a title."""
PARTS = {
    "elements": "</title></style></textarea></script><script>alert(1)</script>",
    "handlers": "\"'><img src=x onerror=alert(1)>",
    "references": "&amp;&lt;b&gt;&#60;i&#62;&quot;&nbsp;]]>&unknown;&",
    "comments": "--><!--<![CDATA[x]]>",
    "jinja": "{{7*7}}{%raw%}{#c#}{{figures()}}{%endif%}",
    "markdown": "**b**_u_~~s~~`c`[l](/x.md)[a][b]![i](j.png)\\*\\|x|^m^==h==$y$",
    "forms": "{:.ours}{:onclick=alert(1)}{#id}///Footnotes Go Here///[TOC]",
    "attributes": 'href="no.md" id="fn:1" data-cite="x" data-notes="list" src=\'//e.example/x\'',
    "lines": "one\n\n# two\nTY  - X\n---\n- x",
    "addresses": "javascript:alert(1)%22%3Cscript%3E\\x22\\u003c</a>",
    "quotes": '"}*{display:none}/*\\"\\\'',
}
BATCHES = (
    ("elements", "comments"),
    ("handlers", "jinja", "attributes"),
    ("references", "markdown", "addresses"),
    ("forms", "quotes"),
    ("lines", "elements"),
)
"""What stands in one build, since each takes seconds; a text is no longer than its field lets it be."""
LABEL = re.compile(r"zq\d+q", re.IGNORECASE)
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    """Return the most of each part that a page has when all texts are plain words."""
    short, long = (
        structure(
            build(hostile_project(tmp_path_factory.mktemp("clean"), Hostile(text)), SITE_URL="https://s.example/")
        )
        for text in PLAIN
    )
    return {page: short[page] | long[page] for page in short}


def folded(text: str) -> str:
    """Return a text without what typography and layout change: the shape of quotes, and white space."""
    return "".join(text.translate(_SAME).split())


def altered(tree: Path, hostile: Hostile) -> tuple[list[str], set[str]]:
    """Return where a text did not come back as typed, and the labels of all that were seen."""
    wrong, seen = [], set()
    for place, text in sinks(tree):
        whole = folded(text)
        for match in LABEL.finditer(whole):
            field, typed = hostile.typed[match.group().casefold()]
            wanted, found = folded(typed.partition(match.group().capitalize())[2]), whole[match.end() :]
            seen.add(match.group().casefold())
            # A picture shortens a long name, and says so.
            if not found.startswith(wanted) and not wanted.startswith(found.partition("…")[0] or "\0"):
                wrong.append(f"{place}: {field}: {found[: len(wanted) + 9]!r} for {wanted!r}")
    return wrong, seen


@pytest.mark.parametrize("batch", BATCHES, ids="-".join)
def test_what_is_typed_is_shown_and_makes_nothing(
    batch: tuple[str, ...], clean: dict[str, Counter[str]], tmp_path: Path
) -> None:
    hostile = Hostile(" ".join(PARTS[part] for part in batch))
    tree = build(hostile_project(tmp_path, hostile), SITE_URL="https://s.example/")

    wrong, seen = altered(tree, hostile)
    assert wrong == []
    unseen = {field for label, (field, _) in hostile.typed.items() if label not in seen}
    assert {field.split(".")[-1] for field in unseen} <= UNSEEN
    assert list(check_pages(Built(tree, "hosted"), allowed_hosts(load(tmp_path), ["https://s.example/"]))) == []
    made = structure(tree)
    assert {page: parts - clean[page] for page, parts in made.items() if parts - clean[page]} == {}


def test_every_text_of_the_notes_is_filled(tmp_path: Path) -> None:
    hostile = Hostile(PLAIN[0])
    hostile_project(tmp_path, hostile)

    assert set(texts_of_notes()) <= {field for field, _ in hostile.typed.values()}


def test_the_offline_edition_shows_what_is_typed(tmp_path: Path) -> None:
    hostile = Hostile(" ".join(PARTS[part] for part in ("handlers", "elements", "forms")))
    tree = build(hostile_project(tmp_path, hostile), OFFLINE="true")

    assert altered(tree, hostile)[0] == []
    assert structure(tree)


def test_a_title_that_yaml_takes_for_something_else_is_text(tmp_path: Path) -> None:
    topic = small_project(tmp_path) / "docs/topics/night-ferries.md"
    topic.write_text(topic.read_text("utf-8").replace("title: Night ferries", "title: no"), "utf-8")
    page = (build(tmp_path) / "topics/night-ferries/index.html").read_text("utf-8")

    assert "<title>no - Sourcebook</title>" in page
    assert ">no</h1>" in page
