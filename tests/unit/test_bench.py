"""What the build is measured with: an invented corpus, the plain project, and the table."""

import re
import shutil
from pathlib import Path

import pytest

from briefing.cli.benchmark.corpus import Invented, write_invented
from briefing.cli.benchmark.plain import write_plain
from briefing.cli.benchmark.table import Row, growth, put_table, table
from briefing.corpus import load

ROOT = Path(__file__).parents[2]


def test_the_same_number_and_seed_give_the_same_files() -> None:
    assert Invented(12, 1).files == Invented(12, 1).files
    assert Invented(12, 1).files != Invented(12, 2).files


def test_what_is_invented_obeys_the_rules(tmp_path: Path) -> None:
    for part in ("docs", "registry", "mkdocs.yml"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    before = load(tmp_path)
    write_invented(tmp_path, 12, 1)
    corpus = load(tmp_path)

    assert len(corpus.sources) == len(before.sources) + 12
    assert len(corpus.topics) == len(before.topics) + 2
    assert "- topics/" + next(iter(set(corpus.topics) - set(before.topics))) in (tmp_path / "mkdocs.yml").read_text()


def test_every_reference_that_is_invented_is_cited() -> None:
    files = Invented(120, 1).files
    ids = re.findall(r"^([\w-]+):$", files["registry/references.yml"], re.MULTILINE)
    notes = "".join(text for path, text in files.items() if path.startswith("docs/sources/"))

    assert len(ids) > 200
    assert [id_ for id_ in ids if f"[^{id_}]" not in notes] == []


def test_a_plain_project_leads_where_the_site_led(tmp_path: Path) -> None:
    tree = tmp_path / "site"
    page = '<article><h1>Ferries</h1><p>Boats<sup><a class="footnote-ref" href="#fn:1">1</a></sup> {}</p>{}</article>'
    note = '<div class="footnote"><ol><li id="fn:1"><p>A note.</p></li></ol></div>'
    for folder, link in {"": '<a href="topics/#x">all</a>', "topics": '<a href="../gone/">none</a>'}.items():
        (tree / folder).mkdir(exist_ok=True)
        (tree / folder / "index.html").write_text(page.format(link, note))
    (tmp_path / "mkdocs.yml").write_text(
        "site_url: !ENV [SITE_URL, '']\ntheme: {features: []}\nmarkdown_extensions: [tables]\n"
        "nav: [index.md, {Topics: [topics/index.md]}]\n"
    )

    assert write_plain(tree, tmp_path / "plain", tmp_path / "mkdocs.yml") == 2
    written = {file: (tmp_path / "plain" / "docs" / file).read_text() for file in ("index.md", "topics/index.md")}
    assert "Boats[^1] [all](/topics/index.md)" in written["index.md"]
    assert "[^1]: A note." in written["index.md"]
    assert "Boats[^1] none" in written["topics/index.md"]


def test_what_only_looks_like_a_link_is_none_in_a_plain_project(tmp_path: Path) -> None:
    tree = tmp_path / "site"
    tree.mkdir()
    (tree / "index.html").write_text("<article><h1>Links</h1><p>Write [text](/path.md).</p></article>")
    (tmp_path / "mkdocs.yml").write_text("theme: {features: []}\nmarkdown_extensions: []\nnav: [index.md]\n")
    write_plain(tree, tmp_path / "plain", tmp_path / "mkdocs.yml")

    assert "[text]\\(/path.md)" in (tmp_path / "plain" / "docs" / "index.md").read_text()


def test_the_table_stands_once_however_often_it_is_written(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(
        "Before\n\n<!-- Written by `make bench`. -->\nold\n<!-- The end of what `make bench` writes. -->\n\nAfter\n"
    )
    rows = [Row(0, 100, 10, 5, 14), Row(50, 200, 20, 20, 28)]
    put_table(page, rows)
    put_table(page, rows)

    assert page.read_text().count(table(rows)) == 1
    assert page.read_text().startswith("Before\n")
    assert page.read_text().endswith("-->\n\nAfter\n")
    assert "old" not in page.read_text()


def test_growth_in_step_with_the_pages_is_one() -> None:
    assert growth(Row(0, 100, 10, 5, 14), Row(50, 200, 20, 20, 28)) == pytest.approx(1)
    assert growth(Row(0, 100, 10, 5, 14), Row(50, 200, 40, 20, 28)) == pytest.approx(2)
