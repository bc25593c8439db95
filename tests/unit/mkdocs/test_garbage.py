"""Python looks for garbage before and after a build, not in it."""

import gc
from collections.abc import Iterator

import click
import pytest

from briefing.mkdocs import garbage


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_looked_for_until_the_build_is_done() -> None:
    garbage.put_off()
    assert not gc.isenabled()
    garbage.take_up()
    assert gc.isenabled()


@pytest.mark.parametrize(("command", "frozen"), [("build", True), ("serve", False)])
def test_only_where_the_process_ends_is_what_there_is_left_alone(command: str, *, frozen: bool) -> None:
    with click.Context(click.Command(command), info_name=command):
        garbage.take_up()

    assert (gc.get_freeze_count() > 0) is frozen
