"""Run a command of the project."""

from briefing.cli.main import run

if __name__ == "__main__":
    run("python -m scripts")
