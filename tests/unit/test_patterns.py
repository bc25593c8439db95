"""No regular expression reads HTML: facts come from views, and a page's parts from its tree."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "briefing").rglob("*.py"), *(ROOT / "macros").glob("*.py"), *(ROOT / "scripts").glob("*.py")])
_SYNTAX = re.compile(r"\(?\?P?<[=!]?(?:\w+>)?|\?P<\\w\+>|\\g<\w+>")
"""Names of groups and looks behind, whose signs are no part of what is matched."""
_CLASSES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
"""Escaped signs, and classes of signs: a class that holds `<` is there to escape it."""
_READS = re.compile(r"<(?=[\w/!?*+.(]|$)|&(?:lt|gt|quot|amp);")

BUILT = "it reads whole files of a built site, templates of the theme included, for which it has to stay fast"
FOREIGN = "it tells what kind of bytes someone else's file holds, before anything parses it"
AUTHORED = "it reads what a maintainer typed, before Markdown is parsed"
DEFINED = "it reads a DOCTYPE, of which the parser's own account leaves out lists of attributes"
READ_HTML = {
    "briefing/check/gates/live.py": BUILT,
    "briefing/optimise/pages.py": BUILT,
    "briefing/optimise/used.py": BUILT,
    "briefing/ingest/formats/books.py": FOREIGN,
    "briefing/ingest/formats/feeds.py": FOREIGN,
    "briefing/ingest/html/page.py": FOREIGN,
    "briefing/ingest/html/tree.py": FOREIGN,
    "briefing/check/rules/drawings.py": DEFINED,
    "briefing/check/rules/pictures.py": AUTHORED,
    "briefing/check/rules/runs.py": AUTHORED,
    "briefing/check/rules/titles.py": AUTHORED,
    "briefing/markup/write.py": AUTHORED,
    "briefing/mkdocs/authored.py": AUTHORED,
    "briefing/mkdocs/blocks.py": BUILT,
    "briefing/mkdocs/offline.py": BUILT,
    "briefing/read/comments.py": AUTHORED,
    "briefing/read/live_markup.py": AUTHORED,
}
"""Files whose patterns do all the same, each with the reason."""


def patterns(source: str) -> Iterator[str]:
    """Yield the patterns of the regular expressions of a file, as far as they are written in it."""
    tree = ast.parse(source)
    given = [node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)]
    names = {node.targets[0].id: node.value for node in given if isinstance(node.targets[0], ast.Name)}
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Attribute(ast.Name("re" | "regex")), [pattern, *_]):
                yield "".join(_texts(pattern, names))


def _texts(node: ast.AST, names: Mapping[str, ast.expr]) -> Iterator[str]:
    match node:
        case ast.Constant(str() as text):
            yield text
        case ast.Name(name) if name in names:
            yield from _texts(names[name], {})
        case ast.FormattedValue(ast.Name(name)) if name in names:
            yield from _texts(names[name], {})
        case ast.FormattedValue():
            yield "x"
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _texts(child, names)


def reads_html(pattern: str) -> bool:
    """Return whether a pattern looks for tags, comments or named references."""
    return _READS.search(_CLASSES.sub("", _SYNTAX.sub("(", pattern))) is not None


@pytest.mark.parametrize(
    "planted",
    [
        r"""re.compile(r'<li id="fn:([^"]+)"')""",
        r"""re.sub(r"<[^>]+>", "", html)""",
        r"""re.findall(f"<{TAG}>", html)""",
        r"""re.search("(?P<tag></?[a-z]+)", html)""",
        r"""re.search(r"(?<!x)<!--", html)""",
        """OPEN = "<"\nre.split(OPEN + "p>", html)""",
        r"""regex.compile("&quot;")""",
    ],
)
def test_a_pattern_that_reads_html_is_found(planted: str) -> None:
    assert [pattern for pattern in patterns(planted) if reads_html(pattern)]


@pytest.mark.parametrize(
    "innocent",
    [
        r"""re.compile(r"(?P<year>\d{4})(?<=x)(?P=year)")""",
        r"""re.compile(r"[\\`<>&]|\[|(?<![<])")""",
        r"""re.compile(r"(?P<hedge>>=|<=|[~><])?")""",
        r"""re.sub(r"\d", r"\g<0>;", text)""",
        r"""re.sub(r"\?P<\w+>", "?:", pattern)""",
    ],
)
def test_names_of_groups_and_classes_of_signs_are_no_html(innocent: str) -> None:
    assert not [pattern for pattern in patterns(innocent) if reads_html(pattern)]


def test_no_regular_expression_reads_html_but_for_a_reason() -> None:
    found = {str(path.relative_to(ROOT)) for path in FILES if any(map(reads_html, patterns(path.read_text("utf-8"))))}

    assert found == set(READ_HTML)
