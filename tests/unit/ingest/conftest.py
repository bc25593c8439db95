"""The shelf on which the tests of ingest put articles."""

from pathlib import Path

import pytest

from briefing.corpus import Corpus
from briefing.derive.linking import name_matcher
from briefing.ingest.notes.store import Shelf
from briefing.read.project import ProjectFiles


@pytest.fixture
def shelf(files: ProjectFiles, corpus: Corpus, tmp_path: Path) -> Shelf:
    """Return the shelf of the small project."""
    return Shelf(files, name_matcher(corpus), "all-rights-reserved", tmp_path)
