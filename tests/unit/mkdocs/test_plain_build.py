"""What a build of plain MkDocs reads for itself: the project with its drafts where they are asked for, else without."""

import shutil
from pathlib import Path

import click
import pytest

from briefing.corpus import Corpus
from briefing.mkdocs.plain_build import read_corpus
from tests.unit.conftest import CASES

TOPIC = "docs/topics/night-ferries.md"


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """Return a copy of the small project with a second briefing, a draft."""
    project = shutil.copytree(CASES / "project", tmp_path / "project")
    text = (project / TOPIC).read_text("utf-8").replace("night-ferries", "day-ferries")
    draft = text.replace("\n---\n", "\ndraft: true\n---\n", 1)
    (project / TOPIC).with_name("day-ferries.md").write_text(draft, "utf-8")
    return project


@pytest.mark.parametrize("drafts", [True, False])
def test_drafts_are_read_where_they_are_asked_for(drafted: Path, *, drafts: bool) -> None:
    assert ("day-ferries" in read_corpus(drafted, drafts=drafts).topics) is drafts


def test_what_a_command_has_read_is_not_read_again(corpus: Corpus, tmp_path: Path) -> None:
    with click.Context(click.Command("build"), obj=corpus):
        assert read_corpus(tmp_path, drafts=False) is corpus
