"""Run a command of the project."""

import argparse
import os
import signal
import sys
from pathlib import Path

from briefing.errors import BriefingError
from scripts import bench, build, check, ingest, links, new, schema, serve

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    "bench": bench,
    "build": build,
    "check": check,
    "ingest": ingest,
    "links": links,
    "new": new,
    "schema": schema,
    "serve": serve,
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command named on the command line and return its exit code: 0 done, 1 findings, 2 wrong usage."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
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
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    return 0


def _run(arguments: list[str] | None) -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts", description="Sourcebook's commands.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, module in COMMANDS.items():
        module.add_arguments(commands.add_parser(name, help=module.HELP, description=module.HELP))
    given = parser.parse_args(arguments)
    COMMANDS[given.command].run(ROOT, given)


if __name__ == "__main__":
    sys.exit(main())
