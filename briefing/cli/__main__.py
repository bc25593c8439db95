"""Run a command as `python -m briefing.cli`."""

from briefing.cli.main import run

if __name__ == "__main__":
    run("python -m briefing.cli")
