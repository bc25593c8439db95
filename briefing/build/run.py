"""What the process does in which MkDocs runs: it finds the project as its own, and the Corpus that has been read."""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from briefing.corpus import Corpus


def run_mkdocs(arguments: Sequence[str], root: Path, corpus: Corpus, settings: Mapping[str, str]) -> None:
    """Run MkDocs, and end the process with its exit code.

    Args:
        arguments: what it is called with.
        root: the project's folder.
        corpus: what the plugin takes in place of reading the project again.
        settings: what is added to the environment.

    """
    os.environ.update(settings)
    os.chdir(root)
    sys.path.insert(0, str(root))
    # Only now, since MkDocs looks at the terminal when it is imported, and it must find none.
    cli = import_module("mkdocs.__main__").cli
    cli(list(arguments), prog_name="mkdocs", obj=corpus)
