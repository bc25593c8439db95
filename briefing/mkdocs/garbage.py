"""When Python looks for garbage: not during a build, whose records all stay to its end."""

import gc

import click

_ENDS = frozenset({"build", "gh-deploy"})
"""The commands of MkDocs after which the process ends; its preview goes on and builds again."""


def put_off() -> None:
    """Look for no garbage until the build is done; that is a seventh of its time, and finds next to nothing."""
    gc.disable()


def take_up() -> None:
    """Look for garbage again; where the process ends, not among what the system takes back at once."""
    context = click.get_current_context(silent=True)
    if context is not None and context.info_name in _ENDS:
        gc.freeze()
    gc.enable()
