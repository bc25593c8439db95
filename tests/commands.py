"""The project's commands, each in a process of its own that begins with all libraries imported.

What imports take is half of what a command on the small project costs; how a process begins and ends by itself is tested in
`tests/built/test_stops.py`, `test_package.py` and `tests/unit/test_commands.py`.
"""

import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from pathlib import Path

Done = subprocess.CompletedProcess[str]
IMPORTED = (
    "briefing.cli.build", "briefing.cli.check", "briefing.cli.ingest", "briefing.cli.new", "briefing.mkdocs.plugin",
    "material.plugins.search.plugin", "mkdocs.commands.build", "mkdocs.commands.serve", "mkdocs_macros.plugin",
    "pymdownx.superfences",
)  # fmt: skip
_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(list(IMPORTED))


def run(command: list[str], folder: Path, **environment: str) -> Done:
    """Run a command in a folder, as `python -m` would; return its exit code and what it said."""
    with tempfile.TemporaryDirectory() as kept:
        said = (Path(kept, "stdout"), Path(kept, "stderr"))
        process = _SERVER.Process(target=_do, args=(command, folder, {**os.environ, **environment}, said))
        process.start()
        process.join()
        code = process.exitcode
        process.close()
        assert code is not None
        return subprocess.CompletedProcess(command, code, *(path.read_text("utf-8") for path in said))


def _do(command: list[str], folder: Path, environment: dict[str, str], said: tuple[Path, Path]) -> None:
    for number, path in enumerate(said, 1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = list(command)
    sys.path.insert(0, str(folder))
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
