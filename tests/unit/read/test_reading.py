"""Registry, front matter, Markdown and files are read strictly."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.check.gates.live import worked
from briefing.errors import BriefingError
from briefing.model import RouteData, Standing
from briefing.read.comments import blank_comments
from briefing.read.data import read_data
from briefing.read.kinds import engine_kinds
from briefing.read.markdown import citations, links
from briefing.read.pages import read_page, topic_of
from briefing.read.project import read_project
from briefing.read.registry import read_registry
from briefing.read.schemas import schemas
from tests.made_html import authored

ROOT = Path(__file__).parents[3]
REFERENCE = "r:\n  type: book\n  title: t\n  publisher: p\n  accessed: 2026\n"
ROUTE = "r:\n  what: oil\n  stops: [a, b]\n  cites: [harbour:1.1]\n"


def test_yaml_keeps_dates_numbers_and_words_as_written() -> None:
    data = read_data("a: 2018-05-26\nb: 08\nc: no\nd: true\ne:\nf: 1_000\n", "x.yml")

    assert data.value == {"a": "2018-05-26", "b": "08", "c": "no", "d": True, "e": None, "f": "1_000"}
    assert data.line(("c",)) == 3


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\na: 2", 2, "twice"),
        ("a: [1", 1, "malformed"),
        ("a: &x 1\nb: *x", 1, "alias"),
        ("a: !!python/name:os x\n\tb: 1", 2, ""),
    ],
)
def test_bad_yaml_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    findings = read_data(text, "x.yml").findings

    assert findings
    assert findings[0].place.line == line
    assert words in findings[0].sentence


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("people.yml", "a-b:\n  name: A\n  type: b\n", "`description` is missing"),
        ("people.yml", "a-b:\n  name: A\n  type: b\n  description: c\n  nmaes: [d]\n", "Did you mean `names`?"),
        ("people.yml", "A B:\n  name: A\n", "`A B` is no id"),
        ("people.yml", "- a\n", "no mapping"),
        ("persons.yml", "a: {}\n", "no registry file"),
        (
            "references.yml",
            "r:\n  type: book\n  title: t\n  publisher: p\n  accessed: 2026\n  URL: ftp://x\n",
            "no web address",
        ),
        ("references.yml", f"{REFERENCE}  author: [Jane Doe]\n", "write {family: Doe, given: Jane}"),
        ("references.yml", f"{REFERENCE}  author: [{{given: Jane}}]\n", "neither `family`"),
        ("references.yml", f"{REFERENCE}  author: [{{family: Doe, literal: Reuters}}]\n", "neither `family`"),
        ("references.yml", f"{REFERENCE}  URL: https://x.org\n  withheld: unknown\n", "keep one of the two"),
        ("references.yml", f"{REFERENCE}  withheld: dull\n", "`withheld`"),
        ("references.yml", f"{REFERENCE}  seen: half\n", "`seen`"),
        ("references.yml", "r:\n  type: leaflet\n  title: t\n  publisher: p\n  accessed: 2026\n", "`type`"),
        ("places.yml", "p:\n  name: P\n  type: t\n  description: d\n  coordinates: [north, 3]\n", "coordinates"),
        ("places.yml", "p:\n  name: P\n  type: t\n  description: d\n  coordinates: [154.1, -3.2]\n", "coordinates.0"),
        ("places.yml", "p:\n  name: P\n  type: t\n  description: d\n  coordinates: [-90.5, 3]\n", "coordinates.0"),
        ("places.yml", "p:\n  name: P\n  type: t\n  description: d\n  coordinates: [3, 180.5]\n", "coordinates.1"),
        ("places.yml", "p:\n  name: P\n  type: t\n  description: d\n  coordinates: [3, -181]\n", "coordinates.1"),
        ("places.yml", "p:\n  name: P\n  type: t\n  description: d\n  coordinates: [nan, 3]\n", "coordinates.0"),
        ("routes.yml", f"{ROUTE}  standing: allegd\n", "`allegd` is no standing"),
        ("routes.yml", f"{ROUTE}  standing: alleged assessed\n", "not one kind"),
        ("routes.yml", f"{ROUTE}  outcome: Denied in 2019.\n", "full stop"),
    ],
)
def test_bad_registry_records_are_refused(name: str, text: str, words: str) -> None:
    findings = read_registry({f"registry/{name}": text}).findings

    assert words in " ".join(str(finding) for finding in findings)


def test_a_claim_of_the_registry_has_a_standing_of_its_own() -> None:
    text = f"{ROUTE}  standing: alleged unconfirmed\n  outcome: denied in 2019\n  onward: true\n"
    (route,) = read_registry({"registry/routes.yml": text}).routes.values()

    assert route.data.standing == (Standing.ALLEGED, Standing.UNCONFIRMED)
    assert route.data.outcome == "denied in 2019"
    assert route.data.onward
    assert (
        RouteData.model_validate({"what": "oil", "stops": ["a", "b"], "cites": ["c"], "standing": "reported"}).standing
        == ()
    )
    assert RouteData.model_validate({"what": "oil", "stops": ["a", "b"], "cites": ["c"]}).standing is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("# No front matter\n", "front-matter"),
        ("---\ntitle: a\n", "front-matter"),
        ("---\n- a\n---\n", "front-matter"),
        ("---\ntitle: a\ndescription: b\ntags: [c]\n---\n", "front-matter/field"),
        ("---\ntitle: [a\n---\n", "data/yaml"),
    ],
)
def test_bad_front_matter_is_refused(text: str, rule: str) -> None:
    page, findings = read_page(text, "docs/a.md", "a.md")

    assert page is None
    assert findings[0].rule == rule


def test_a_topic_is_named_after_its_file() -> None:
    text = "---\ntitle: a\ndescription: b\ntopic: other\nedited: 2026\n---\n"

    assert [f.rule for f in read_page(text, "docs/topics/a.md", "topics/a.md")[1]] == ["front-matter/topic"]


def test_a_reference_says_all_that_is_known_of_it() -> None:
    text = (
        f"{REFERENCE}  author: [{{family: Doe, given: Jane}}, {{literal: Reuters}}, {{family: Plato}}]\n"
        "  described: true\n  seen: part\n  party: by the article's author\n  withheld: private-person\n"
    )
    registry = read_registry({"registry/references.yml": text})
    (reference,) = registry.references.values()

    assert registry.findings == []
    assert [name.text for name in reference.data.author] == ["Jane Doe", "Reuters", "Plato"]
    assert (reference.data.described, reference.data.seen, reference.data.withheld) == (True, "part", "private-person")


def test_a_topic_has_a_verdict_on_its_source() -> None:
    text = "---\ntitle: a\ndescription: b\ntopic: a\nedited: 2026\nverdict: One report.\n---\n"
    page, _ = read_page(text, "docs/topics/a.md", "topics/a.md")

    assert page
    assert (topic := topic_of(page))
    assert topic.verdict == "One report."


def test_a_macro_on_a_page_that_runs_none_is_refused_unless_it_is_code() -> None:
    head = "---\ntitle: T\ndescription: A page.\n---\n"
    _, found = read_page(f"{head}\nText {{{{ name }}}}\n\n`{{{{ code }}}}`\n\n{{% if x %}}\n", "docs/a.md", "a.md")
    _, fine = read_page(f"{head[:-4]}render_macros: true\n---\n\n{{{{ name }}}}\n", "docs/a.md", "a.md")

    assert [(finding.rule, finding.place.line) for finding in found] == [
        ("front-matter/render-macros", 6),
        ("front-matter/render-macros", 10),
    ]
    assert fine == []


def test_citations_and_links_are_found_with_their_lines() -> None:
    text = "A [^x:1] b.\n\n`[^no:1]`\n\n```\n[^no:2]\n```\n[t](/a.md#b) ![^alt]\n[^1]: own [^y]"

    assert [(p.target, p.line) for p in citations(text)] == [("x:1", 1), ("1", 9), ("y", 9)]
    assert [(p.target, p.line) for p in links(text)] == [("/a.md#b", 8)]


def test_comments_vanish_and_lines_keep_their_numbers() -> None:
    assert blank_comments("a\n<!-- b\nc -->\nd") == "a\n\n\nd"


IN_CODE = [
    "In code: `<!-- draft -->` is one.", "`<!--` some words `-->`", "```\n<!-- a -->\n```", "~~~ html\n<!-- a -->\n~~~",
    "- a\n\n    ```\n    <!-- x -->\n    ```", "a ``<!-- ` -->`` b", "`<!-- a` b --> c", "\\\\`<!-- a -->`",
]  # fmt: skip
AMID_CODE = {
    "`a` <!-- b --> `c`": "`a`  `c`", "a ` b <!-- c --> d": "a ` b  d", "<!-- `a -->` b": "` b",
    "a ` b\nc ` <!-- x --> ` d": "a ` b\nc `  ` d", "`a\n<!-- x --> b`": "`a\n b`", "\\`<!-- x -->\\`": "\\`\\`",
    "```\n<!-- x -->": "```\n", "  ```\n<!-- x -->\n  ```": "  ```\n\n  ```", "```a b\n<!-- x -->\n```": "```a b\n\n```",
    '```html title="a b"\n<!-- x -->\n```': '```html title="a b"\n\n```',
    "<!--\n```\n-->\n<!-- x -->\n```": "\n\n\n\n```", "\\\\` `<!-- x -->": "\\\\` `",
    "` a\n```\nx `\n```\n\n<!-- x -->\n\n```\ny\n```": "` a\n```\nx `\n```\n\n\n\n```\ny\n```",
}  # fmt: skip


@pytest.mark.parametrize("text", IN_CODE)
def test_a_comment_that_is_shown_in_code_stays_as_typed(text: str) -> None:
    assert blank_comments(text) == text
    assert "&lt;!--" in authored(text)
    assert worked(authored(text)) == ()


@pytest.mark.parametrize("text", AMID_CODE)
def test_a_comment_beside_code_or_in_what_may_be_none_is_taken_out(text: str) -> None:
    assert blank_comments(text) == AMID_CODE[text]


def test_a_fence_without_an_end_before_many_blank_lines_is_read_at_once() -> None:
    text = "```\n" + "\n" * 400 + "a"
    assert blank_comments(text) == text


RAW = ["<div>\n`<!-- x -->`\n</div>", "a ` b\n```\nx\n```\nc `<!-- y -->` z"]


@pytest.mark.parametrize("text", RAW)
def test_what_is_code_to_us_and_none_to_markdown_is_published_as_no_comment(text: str) -> None:
    assert worked(authored(text)) == ("!--",)


@given(
    parts=st.lists(
        st.sampled_from(["`", "``", "\n", "\n\n", "```\n", "\n```\n", "<!-- x -->", "<!--", "-->", "a", "\\", "~~~\n"]),
        max_size=12,
    )
)
@settings(max_examples=300, deadline=None)
def test_no_text_of_a_comment_outside_code_gets_by(parts: list[str]) -> None:
    made = authored("".join(parts))

    assert blank_comments("".join(parts)).count("\n") == "".join(parts).count("\n")
    assert "<!-- x -->" not in made or worked(made) == ("!--",)


def test_a_file_that_is_no_utf8_or_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/latin.md").write_bytes("---\ntitle: Café\n".encode("cp1252"))
    (tmp_path / "docs/link.md").symlink_to(tmp_path / "docs/latin.md")

    with pytest.raises(BriefingError) as caught:
        read_project(tmp_path)

    assert "not UTF-8" in str(caught.value)
    assert "is a link" in str(caught.value)


def test_the_schemas_in_the_project_are_those_of_the_model() -> None:
    for name, text in schemas(engine_kinds()).items():
        assert (ROOT / "schemas" / name).read_text("utf-8") == text, f"run make schema: {name}"
