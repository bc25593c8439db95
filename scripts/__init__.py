"""The project's commands: `python -m scripts <command>`."""
