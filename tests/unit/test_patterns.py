"""No regular expression reads HTML: facts come from views, and pages from their tree."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "briefing").rglob("*.py"), *(ROOT / "macros").glob("*.py")])
_GROUPS = re.compile(r"\(\?P?<[=!]?(?:\w+>)?|\\g<\w+>")
"""Group names and looks behind, whose signs are no part of what is matched."""
_CLASSES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
"""Escaped signs and classes of signs: a class with `<` in it is for escaping."""
_TAG = re.compile("<|&(?:lt|gt|quot|amp);")
READS_HTML = {}
