"""Questions that a command asks on a terminal; scripts answer them by options."""

import sys
from collections.abc import Mapping, Sequence

import click

from briefing.edit.spots import refuse


def on_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty()


def parted(_: click.Context, option: click.Parameter, given: Sequence[str]) -> dict[str, str]:
    """Return what `NAME=VALUE`, given any number of times, says.

    Raises:
        BadParameter: one has no sign between the two.

    """
    if wrong := [each for each in given if "=" not in each]:
        raise click.BadParameter(f"`{wrong[0]}` is no NAME=VALUE.", param=option)
    return {name.strip(): value.strip() for name, _, value in (each.partition("=") for each in given)}


def answered(given: Mapping[str, str | None], questions: Mapping[str, str], file: str) -> dict[str, str]:
    """Return an answer to each question: the one given, or what is typed on a terminal.

    Args:
        given: the answers that options gave; None and nothing are none.
        questions: by the option that would have answered it, what is asked.
        file: the file that is to be changed.

    Raises:
        BriefingError: there is no terminal to ask on; names the options that are missing.

    """
    missing = [name for name in questions if not given.get(name)]
    if missing and not on_terminal():
        sentence = f"The command is not told {', '.join(questions[name] for name in missing)}."
        raise refuse(file, "edit/asked", sentence, f"Add {' '.join(missing)}, or run it on a terminal.")
    typed = {name: click.prompt(questions[name], err=True) for name in missing}
    return {name: given.get(name) or typed[name] for name in questions}
