"""The table holds every rule that anything raises, in words that findings keep, and the page about it is fresh."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.check.reference import PAGE, reference
from briefing.check.table import RULES, finding
from briefing.errors import Place

ROOT = Path(__file__).parents[3]
CODE = sorted(path for part in ("briefing", "scripts", "macros") for path in (ROOT / part).rglob("*.py"))
HERE = Place("docs/a.md", 1)
FAMILIES = "|".join(sorted({id_.partition("/")[0] for id_ in RULES if "/" in id_}))
_ID = re.compile(rf"(?:{FAMILIES})/[a-z]+(?:-[a-z]+)*")
_PREFIXED = {"briefing/read/notes.py": "notes/", "briefing/read/items.py": "notes/"}
"""Files in which a function puts a family before the ids that it is given."""


def raised(text: str, file: str) -> Iterator[str]:
    """Yield the ids of rules that code raises: what findings are made with, and what has the form of an id."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _ID.fullmatch(node.value):
            yield node.value
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        given = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name == "Finding" and len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
            yield str(node.args[1].value)
        elif name == "finding" and given:
            yield given[0]
        elif name in {"refuse", "_refuse"} and file in _PREFIXED and given:
            yield _PREFIXED[file] + given[0]


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_whatever_is_raised_is_in_the_table(path: Path) -> None:
    file = path.relative_to(ROOT).as_posix()

    assert [id_ for id_ in raised(path.read_text("utf-8"), file) if id_ not in RULES] == []


@pytest.mark.parametrize(
    "code",
    [
        'Finding(place, "no-such-rule", sentence, remedy)',
        'finding("no/rule", place)',
        'validate(model, data, file, rule="registry/feild")',
        'self.refuse(number, "lien", "x", "y")',
    ],
)
def test_a_rule_that_is_not_in_the_table_is_seen(code: str) -> None:
    assert [id_ for id_ in raised(code, "briefing/read/notes.py") if id_ not in RULES]


def test_findings_take_their_words_from_the_table() -> None:
    said = finding("built/link", HERE, link="/a.md")

    assert str(said) == "docs/a.md:1: [built/link] The link `/a.md` leads nowhere. Link to a page or file of the site."


def test_a_finding_must_name_all_that_its_words_stand_for() -> None:
    with pytest.raises(KeyError, match="link"):
        finding("built/link", HERE)


def test_every_rule_says_what_is_wrong_and_what_to_do_in_a_sentence_each() -> None:
    for rule in RULES.values():
        assert rule.remedy.endswith("."), rule.id
        assert rule.sentence.endswith(".") or rule.severity != "error", rule.id
        assert "\n" not in rule.sentence + rule.remedy, rule.id


def test_the_page_about_findings_is_fresh() -> None:
    assert (ROOT / PAGE).read_text("utf-8") == reference(), "run `python -m scripts schema`"


def test_the_page_shows_code_as_code_and_leaves_no_form_of_ours() -> None:
    row = next(line for line in reference().splitlines() if line.startswith("| `topic/uncited`"))

    assert row.startswith("| `topic/uncited` | The paragraph cites nothing: …. | Cite its passages")
    assert "{:" not in row
