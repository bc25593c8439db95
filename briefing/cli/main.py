"""Run a command of the project, by its name."""

import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import NoReturn, cast

import click

from briefing.build.stop import SIGNALS, Stop
from briefing.cli.project import FOLDER, HELP
from briefing.errors import BriefingError
from briefing.version import VERSION

COMMANDS = {
    "bench": "compare the build with plain MkDocs and Material, and count what readers load",
    "build": "build site/ and dist/offline/",
    "changes": "say what is different between two copies of the site",
    "check": "check facts, citations and originality",
    "correct": "correct a statement or a line, and log it",
    "editions": "make the editions that travel: a zip, single pages, a book, PDF, ZIM, data",
    "ingest": "take articles in and write their notes",
    "init": "write a small site to begin with into an empty folder",
    "links": "list every name that linked itself, with its sentence",
    "merge": "make one entity of two",
    "new": "add a topic, a source, entities, a term or a reference",
    "rename": "give an entity, a source, a topic, a term or a reference another id",
    "retire": "take a page away, and say at its address what became of it",
    "schema": "write schemas/*.json from the model",
    "serve": "serve the site and rebuild it on every change",
    "split": "make two statements of one",
    "verify": "say what is changed, missing or extra in a copy of the site",
    "where": "say where a sentence of the site was written",
    "why": "say from which files and lines a page is made",
}
"""What each module beside this one does; it is imported when it is called, since libraries take a second to load."""

CODES = (
    "Exit codes: 0 done; 1 findings, or bad input; 2 wrong usage; "
    "129, 130 or 143 stopped by SIGHUP, SIGINT (Ctrl-C) or SIGTERM; "
    "141 nobody reads the output any more."
)


class _Commands(click.Group):
    """The commands by name, without the modules that hold them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 # as click declares it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        return cast(click.Command, import_module(f"briefing.cli.{cmd_name}").command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, epilog=CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--project", type=FOLDER, metavar="DIR", help=HELP)
@click.version_option(VERSION, message="%(version)s")
def commands(project: Path | None) -> None:
    """Build, check and serve a site of briefings."""  # what the help says
    del project  # each command asks for it when it begins


def run(name: str = "sourcebook") -> NoReturn:
    """Run the command named on the command line, and end the process with its exit code."""
    code = main(name=name)
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)  # all is done and the code stands; the interpreter may end in peace
    sys.exit(code)


def main(arguments: list[str] | None = None, name: str = "sourcebook") -> int:
    """Run a command and return its exit code, as `CODES` tells.

    Args:
        arguments: what is called, else what the command line says.
        name: how help calls the program.

    """
    stop = Stop()
    stop.listen()
    try:
        return _ended(name, sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return 128 + stop.number


def _ended(name: str, arguments: list[str]) -> int:
    try:
        try:
            return _run(name, arguments)
        finally:
            sys.stdout.flush()
    except BriefingError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} finding(s); nothing was changed.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read the output wants no more of it; without this the interpreter writes the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except OSError as error:
        print(f"{error.filename or 'The system'}: {error.strerror or error}.", file=sys.stderr)
        return 1


def _run(name: str, arguments: list[str]) -> int:
    """Run without `Group.main`, which would answer a broken pipe and an interrupt in its own way."""
    try:
        with commands.make_context(name, list(arguments)) as context:
            commands.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return 0
