"""No regular expression in a script reads facts out of what a page shows: `data-` attributes carry them."""

import re
from pathlib import Path

import pytest

from tests.unit.javascript.conftest import SCRIPTS

VENDORED = "engine.js"
FILES = sorted(path for path in SCRIPTS.rglob("*.js") if path.name != VENDORED)
_SHOWN = r"(?:textContent|innerText|innerHTML|outerHTML|nodeValue|\.data\b|toString\(\))"
_CALL = r"\.(?:replace|replaceAll|match|matchAll|search|split)\(\s*"
_READS = (
    re.compile(_SHOWN + r"(?:\s*\.\w+\([^()]*\))*" + _CALL + r"(?:/|\"|'|[A-Z]|new RegExp)"),
    re.compile(r"(?:/[gimsuvy]*|\b[A-Z_]+|RegExp\([^)]*\))\.(?:exec|test)\([^;\n]*" + _SHOWN),
    re.compile(r"/[^/\n]*<(?=[\w/!?\\\[(])[^/\n]*/[gimsuvy]*[.,)]"),
)
"""Text of a page taken apart, tested, and any pattern that holds a tag."""
FILLS = {"cite.js": ["textContent.replace(/"]}
"""What takes shown text apart all the same: the blanks of a citation's template, which no reader has seen, are filled in."""


def reads(script: str) -> list[str]:
    """Return where a script reads facts out of shown text with a pattern."""
    spelt = re.sub(r"\(\?<[=!]", "(?", script)
    return [match.group() for pattern in _READS for match in pattern.finditer(spelt)]


@pytest.mark.parametrize(
    "planted",
    [
        r'const words = statement.textContent.replace(number, "").trim().replace(/\s+/g, " ");',
        r"const [, year] = cell.textContent.match(/(\d{4})/u);",
        r"const parts = row.innerText.split(/,\s*/u);",
        r'const parts = row.textContent.trim().split(", ");',
        r"if (/disputed/u.test(item.textContent)) mark(item);",
        r"const found = STANDING.exec(item.innerHTML);",
        r'const text = page.replace(/<[^>]+>/gu, "");',
        r"const ids = html.matchAll(/<li id=([^>]+)>/gu);",
    ],
)
def test_a_pattern_that_reads_shown_text_is_found(planted: str) -> None:
    assert reads(planted)


@pytest.mark.parametrize(
    "innocent",
    [
        r'const plain = query.replace(/(?<=\d),(?=\d{3})/gu, "");',
        r'const values = row.dataset.source.split("|");',
        r"const [year, month] = time.dateTime.split('-');",
        r'button.textContent = "Copied";',
        r"for (let i = 0; i < one.length / 2; i++) text.append(list[i] / 2);",
    ],
)
def test_what_takes_data_or_a_query_apart_is_let_be(innocent: str) -> None:
    assert reads(innocent) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_script_reads_facts_out_of_shown_text(path: Path) -> None:
    assert reads(path.read_text("utf-8")) == FILLS.get(path.name, [])
