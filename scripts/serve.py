"""Serve the site while it is edited: every change builds anew, an error stays on screen with the last good pages."""

import argparse
from pathlib import Path

from briefing.build.preview import Preview


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (default 8000)")


def run(root: Path, given: argparse.Namespace) -> None:
    """Serve until interrupted."""
    Preview(root, given.port).run()
