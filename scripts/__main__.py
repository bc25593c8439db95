"""Run a command of the project."""

import argparse
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
    parser = argparse.ArgumentParser(prog="python -m scripts", description="Sourcebook's commands.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, module in COMMANDS.items():
        module.add_arguments(commands.add_parser(name, help=module.HELP, description=module.HELP))
    given = parser.parse_args(arguments)
    try:
        COMMANDS[given.command].run(ROOT, given)
    except BriefingError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} finding(s); nothing was changed.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
