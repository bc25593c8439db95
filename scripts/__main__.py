"""Run a command of the project."""

import argparse
import os
import signal
import sys
from importlib import import_module
from pathlib import Path

from briefing.build.stop import SIGNALS, Stop
from briefing.errors import BriefingError

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    "bench": "compare the build with plain MkDocs and Material, count page weight, and multiply the statements",
    "build": "build site/ and dist/offline/",
    "check": "check facts, citations and originality",
    "ingest": "take articles in and write their notes",
    "links": "list every name that linked itself, with its sentence",
    "new": "write a draft of a topic, or stubs of entities",
    "schema": "write schemas/*.json from the model",
    "serve": "serve the site and rebuild it on every change",
}
"""What each module beside this one does; it is imported when it is called, since libraries take a second to load."""

CODES = (
    "Exit codes: 0 done; 1 findings, or bad input; 2 wrong usage; "
    "129, 130 or 143 stopped by SIGHUP, SIGINT (Ctrl-C) or SIGTERM."
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command named on the command line and return its exit code, as `CODES` tells."""
    stop = Stop()
    stop.listen()
    try:
        return _ended(arguments)
    except KeyboardInterrupt:
        return 128 + stop.number


def _ended(arguments: list[str] | None) -> int:
    try:
        try:
            _run(arguments)
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
    return 0


def _run(arguments: list[str] | None) -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts", description="Sourcebook's commands.", epilog=CODES)
    commands = parser.add_subparsers(dest="command", required=True)
    named = sys.argv[1:] if arguments is None else arguments
    called = {name: import_module(f"scripts.{name}") for name in COMMANDS if named and named[0] == name}
    for name, what in COMMANDS.items():
        own = commands.add_parser(name, help=what, description=what)
        if name in called:
            called[name].add_arguments(own)
    given = parser.parse_args(arguments)
    called[given.command].run(ROOT, given)


if __name__ == "__main__":
    code = main()
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)  # all is done and the code stands; the interpreter may end in peace
    sys.exit(code)
