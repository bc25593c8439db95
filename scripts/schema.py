"""Write the JSON Schemas with which editors complete and check front matter and registry files, and list findings."""

import argparse
from pathlib import Path

from briefing.check.reference import PAGE, reference
from briefing.read.schemas import schemas


def add_arguments(parser: argparse.ArgumentParser) -> None:  # every command has the same shape
    """Declare the command's options: none."""


def run(root: Path, given: argparse.Namespace) -> None:  # noqa: ARG001
    """Write every schema below `schemas/`, and the page about findings."""
    for name, text in schemas().items():
        (root / "schemas" / name).write_text(text, "utf-8")
        print(f"schemas/{name}")
    if (root / PAGE).is_file():
        (root / PAGE).write_text(reference(), "utf-8")
        print(PAGE)
