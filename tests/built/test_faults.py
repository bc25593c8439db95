"""Planted faults in a small project: one line that names file, line and rule; the earlier site untouched."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small import NOTES, TOPIC

Run = Callable[[list[str], Path], subprocess.CompletedProcess[str]]
Plant = Callable[[str, str, str], tuple[Path, int]]
END = "## Sources"
TERMS, BODIES = "registry/terms.yml", "registry/organisations.yml"
TWICE = "abc-term: {term: a, definition: b}\n"
RELATION = "  relations: [{type: leads, to: no-such-body, cites: [harbour:1.1]}]\n  name:"
FAULTS = {
    "misspelt attribute": (NOTES, "{: #p1-1 ", '{: #p1-1 standig="alleged" ', "notes/attribute"),
    "duplicate statement id": (NOTES, "{: #p1-2", "{: #p1-1", "notes/duplicate-id"),
    "unknown speaker": (NOTES, "{: #p1-1 ", '{: #p1-1 by="no-such-person" ', "resolve/entity"),
    "malformed front matter": (NOTES, "source:\n", "source: [\n", "data/yaml"),
    "unknown front-matter key": (TOPIC, "edited:", "edted:", "front-matter/field"),
    "citation to no passage": (TOPIC, END, f"Text. [^harbour:99]\n\n{END}", "resolve/citation"),
    "citation to no statement": (TOPIC, END, f"Text. [^harbour:1.99]\n\n{END}", "resolve/citation"),
    "unknown footnote": (TOPIC, END, f"Text. [^nothing-like-it]\n\n{END}", "resolve/reference"),
    "link to no entity": (TOPIC, END, f"[A](/people/no-such-person.md)\n\n{END}", "resolve/link"),
    "duplicate registry key": (TERMS, "\n", f"\n{TWICE}{TWICE}", "data/yaml"),
    "relation to nobody": (BODIES, "  name:", RELATION, "resolve/entity"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_stops_the_build_in_one_line_and_leaves_the_site(fault: str, plant: Plant, run: Run) -> None:
    file, old, new, rule = FAULTS[fault]
    project, _ = plant(file, old, new)

    done = run(["scripts", "build"], project)

    lines = [line for line in done.stderr.splitlines() if f"[{rule}]" in line]
    assert done.returncode == 1
    assert lines, done.stderr
    assert lines[0].startswith(f"{file}:")
    assert lines[0].split(":")[1].isdigit()
    assert "Traceback" not in done.stderr + done.stdout
    assert (project / "site/index.html").read_text() == "earlier"
    assert (project / "dist/offline/index.html").read_text() == "earlier"


def test_plain_mkdocs_stops_on_a_reading_error_and_leaves_the_site(plant: Plant, run: Run) -> None:
    project, _ = plant(NOTES, "{: #p1-1 ", '{: #p1-1 standig="alleged" ')

    done = run(["mkdocs", "build"], project)

    assert done.returncode != 0
    assert f"{NOTES}:" in done.stderr
    assert "[notes/attribute]" in done.stderr
    assert (project / "site/index.html").read_text() == "earlier"


def test_two_faults_are_named_at_once(plant: Plant, run: Run) -> None:
    plant(NOTES, "{: #p1-1 ", '{: #p1-1 standig="alleged" ')
    project, _ = plant(TOPIC, "## Sources", "Text. [^no-such-source:1]\n\n## Sources")

    done = run(["scripts", "build"], project)

    assert "[notes/attribute]" in done.stderr
    assert "[resolve/citation]" in done.stderr


def test_a_fault_names_the_line_on_which_it_stands(plant: Plant, run: Run) -> None:
    project, line = plant(NOTES, "{: #p1-1 ", '{: #p1-1 standig="alleged" ')

    done = run(["scripts", "build"], project)

    assert f"{NOTES}:{line}: [notes/attribute]" in done.stderr


STRICT_LETS_PASS = {
    "raw link to no page": ('<a href="/topics/no-such-topic.md">x</a>', "resolve/link"),
    "link to no page": ("[x](no-such-page.md)", "resolve/link"),
    "picture that is not there": ("![x](/assets/no-such-picture.png)", "links/picture"),
    "link to no anchor": ("[x](/about/index.md#no-such-anchor)", "build/link"),
    "link to another host": ("[x](https://elsewhere.example/)", "built/host"),
    "id that stands twice": ("## A {: #a }\n\n## B {: #a }", "built/duplicate-id"),
    "macro on another page": ("{{ figures() }}", "macros/run"),
    "macro that is none": ("{{ figurs() }}", "macros/name"),
    "raw link to no file": ('<a href="no-such-file.html">x</a>', "built/link"),
    "raw link to no anchor": ('<a href="#no-such-anchor">x</a>', "built/anchor"),
    "script in a page": ("<script>x()</script>", "page/element"),
    "picture from another host": ('<img alt="" src="https://example.org/x.png">', "page/address"),
    "link without an address": ("[words][nowhere]", "built/reference-link"),
    "javascript link": ('<a href="javascript:alert(1)">x</a>', "page/address"),
    "handler": ('[x](/about/data.md){: onclick="alert(1)" }', "page/handler"),
    "style": ('<p style="position: fixed">x</p>', "page/attribute"),
    "mistyped citation": ("Text. [^harbour 1.1]", "resolve/citation"),
}


@pytest.mark.parametrize("fault", STRICT_LETS_PASS)
def test_what_strict_lets_pass_is_caught(fault: str, plant: Plant, run: Run) -> None:
    html, rule = STRICT_LETS_PASS[fault]
    project, _ = plant("docs/about/method.md", "A method.", f"A method.\n\n{html}")

    done = run(["scripts", "build"], project)

    line = 9 + html.count("\n")
    assert done.returncode == 1
    assert [text.partition(" ")[0] for text in done.stderr.splitlines()] == [f"docs/about/method.md:{line}:", "1"]
    assert f"[{rule}]" in done.stderr
    assert (project / "site/index.html").read_text() == "earlier"


MACROS = {
    "{{ data_filse() }}": "macros/name", "{{ data_files( }}": "macros/syntax", "{{ figures() }}": "macros/run",
    "{{ config.site_dir }}\n\n<!-- {{ x }}\n-->": "macros/name", "`{{ now() }}`": "macros/name", "{{ ''.__class__ }}": "macros/syntax",
}  # fmt: skip


@pytest.mark.parametrize("macro", MACROS)
def test_plain_mkdocs_names_the_line_of_a_macro_without_a_traceback(macro: str, plant: Plant, run: Run) -> None:
    project, line = plant("docs/about/data.md", "{{ data_files() }}", macro)

    done = run(["mkdocs", "build", "--strict"], project)

    assert done.returncode != 0
    assert f"docs/about/data.md:{line}: [{MACROS[macro]}]" in done.stderr
    assert "Traceback" not in done.stderr


def test_faults_of_all_layers_come_together(plant: Plant, run: Run) -> None:
    plant(NOTES, "{: #p1-1 ", '{: #p1-1 by="no-such-person" ')
    plant("docs/about/method.md", "A method.", "Whence it came nobody says. {{ figurs() }}")
    project, _ = plant("docs/about/index.md", "[Method]", "![x](/assets/none.png) [Method]")

    done = run(["scripts", "check"], project)

    assert {text.partition("[")[2].partition("]")[0] for text in done.stderr.splitlines()[:-1]} == {
        "resolve/entity",
        "plain/word",
        "macros/name",
        "links/picture",
    }
