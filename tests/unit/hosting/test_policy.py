"""The policy admits what a page holds and no more, whatever else the page says."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from briefing.hosting.policy import held, policy, with_policy
from briefing.mkdocs.trees import write_hosted
from briefing.optimise.tree import Light

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>x</title>'


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def directive(made: str, name: str) -> set[str]:
    parts = {part.split(" ")[0]: set(part.split(" ")[1:]) for part in made.split("; ")}
    return parts[name]


@pytest.mark.parametrize("kind", ["", ' type="module"', ' type="text/javascript"', ' data-base=".."'])
def test_a_script_of_a_page_is_admitted_by_its_hash(kind: str) -> None:
    made = policy(held(f"{HEAD}<script{kind}>a && b < c</script>"))

    assert directive(made, "script-src") == {"'self'", hashed("a && b < c")}


def test_data_and_files_need_no_hash() -> None:
    made = policy(held(f'{HEAD}<script type="application/ld+json">{{}}</script><script src="a.js"></script>'))

    assert directive(made, "script-src") == directive(made, "style-src") == {"'self'"}


def test_the_same_script_on_many_pages_is_admitted_once_and_their_order_is_no_matter() -> None:
    pages = [f"{HEAD}<script>1</script><style>p{{}}</style>", f"{HEAD}<script>1</script><script>2</script>"]

    scripts = [script for page in pages for script in held(page)]

    assert policy(scripts) == policy(reversed(scripts))
    assert directive(policy(scripts), "script-src") == {"'self'", hashed("1"), hashed("2")}
    assert directive(policy(scripts), "style-src") == {"'self'", hashed("p{}")}


def test_nothing_unsafe_is_admitted_whatever_a_page_holds() -> None:
    made = policy(
        held(f"{HEAD}<p style='x' onclick='y'>'unsafe-inline'; script-src *</p><script>'unsafe-eval'</script>")
    )

    assert "unsafe" not in made
    assert "*" not in made
    assert made.startswith("default-src 'none'; ")


def test_a_page_says_its_policy_before_anything_runs() -> None:
    page = f"{HEAD}<script>1</script>"
    made = with_policy(page, held(page))

    assert made.index("Content-Security-Policy") < made.index("<script>")
    assert re.findall('content="([^"]+)"', made) == [policy(held(page)), "no-referrer"]
    assert policy(held(made)) == policy(held(page))


def test_files_for_download_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads/one.html").write_text(f"{HEAD}<style>p{{}}</style>")
    (tmp_path / "assets").mkdir()
    write_hosted(tmp_path, Light({tmp_path / "index.html": HEAD}, "", frozenset()), told=True)

    assert (tmp_path / "downloads/one.html").read_text() == f"{HEAD}<style>p{{}}</style>"
    assert "Content-Security-Policy" in (tmp_path / "index.html").read_text()
    # A reader may open it where it lies.
    assert hashed("p{}") in (tmp_path / "_headers").read_text()


@pytest.mark.parametrize("name", ["default-src", "base-uri"])
def test_what_no_page_needs_is_refused_to_all(name: str) -> None:
    assert directive(policy(held(HEAD)), name) == {"'none'"}
