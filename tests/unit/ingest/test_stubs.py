"""Stubs of entities: named as the article names them, described by what it says of them. All names are invented."""

import shutil
from pathlib import Path

import pytest

from briefing.cli import new
from briefing.errors import BriefingError

ROOT = Path(__file__).parents[3]


def project(folder: Path, sentence: str, by: str = "an unnamed fisherman") -> Path:
    """Return a project in which one statement says a sentence, by somebody."""
    made = shutil.copytree(ROOT / "tests" / "cases" / "project", folder / "project")
    notes = made / "docs" / "sources" / "harbour.md"
    text = notes.read_text("utf-8")
    line = next(line for line in text.splitlines() if "fisherman" in line and line.startswith("- "))
    notes.write_text(text.replace(line, f"- {sentence}").replace('by="an unnamed fisherman"', f'by="{by}"'), "utf-8")
    return made


@pytest.mark.parametrize(
    ("id_", "sentence", "entry"),
    [
        ("seamus-o-orlick", "The keeper Seamus O’Orlick lit the lamps.", "name: Seamus O’Orlick\n  type: person"),
        ("seamus-oorlick", "The keeper Seamus O’Orlick lit the lamps.", "name: Seamus O’Orlick\n  type: person"),
        ("jeanne-dludder", "She met Seamus O’Orlick and Jeanne d’Ludder.", "name: Jeanne d’Ludder\n  type: person"),
        ("lamp-act-1912", "The Lamp Act 1912 was void.", "name: Lamp Act 1912\n  type: law"),
        ("orlick-tower", "The boats saw the Orlick Tower.", "name: Orlick Tower\n  type: place"),
    ],
)
def test_a_stub_is_called_as_the_article_calls_it(tmp_path: Path, id_: str, sentence: str, entry: str) -> None:
    made = project(tmp_path, sentence)

    new.run(made, "entity", new.Given(names=[id_]))

    written = "".join(path.read_text("utf-8") for path in (made / "registry").glob("*.yml"))
    assert f"\n{id_}:\n  {entry}\n  description: {sentence}" in written


def test_an_id_that_nothing_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="names `una-pell`"):
        new.run(project(tmp_path, "The lamps were lit."), "entity", new.Given(names=["una-pell"]))


def test_who_says_something_is_not_described_by_it(tmp_path: Path) -> None:
    made = project(tmp_path, "The lamps were lit.", by="una-pell")

    new.run(made, "entity", new.Given())

    assert "description: 'Named in Harbour lights: who pays?." in (made / "registry/people.yml").read_text("utf-8")
