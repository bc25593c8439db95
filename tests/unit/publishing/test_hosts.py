"""The files that hosts read are well formed, name what exists, and hold no steps but those of the Makefile."""

import os
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs/about/hosting.md").read_text("utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FILES = [*WORKFLOWS, *(ROOT / name for name in (".gitlab-ci.yml", "netlify.toml", "wrangler.toml", "Dockerfile"))]
DEPLOY = ROOT / "deploy/rsync.sh"
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
OURS = re.compile(r'(?:[A-Z_]+="[^"]*" )*make(?P<targets>(?: [a-z-]+)+)')
BESIDES = {'git config --global --add safe.directory "$GITHUB_WORKSPACE"'}
"""What a host needs before make can run."""
SETTINGS = {"SITE_URL", "REPO_URL", "EDIT_URI", "CONTACT", "SOURCE_DATE_EPOCH"}


def parsed(path: Path) -> object:
    """Return what a file says; a container file has lines instead."""
    text = path.read_text("utf-8")
    if path.suffix == ".toml":
        return tomllib.loads(text)
    return yaml.safe_load(text) if path.suffix == ".yml" else text.splitlines()


def commands(told: object) -> Iterator[str]:
    """Yield every command that a file has run while the site is tested and built."""
    if isinstance(told, dict):
        for key, value in told.items():
            if key in {"run", "script", "command"}:
                yield from [value] if isinstance(value, str) else value
            else:
                yield from commands(value)
    elif isinstance(told, list):
        for value in told:
            if isinstance(value, str) and value.startswith("RUN make"):
                yield value.removeprefix("RUN ")
            yield from commands(value)


def unknown(text: str) -> list[str]:
    """Return what is no step of the Makefile, or a target that it lacks."""
    found = OURS.fullmatch(text)
    if not found:
        return [] if text in BESIDES else [text]
    return [name for name in found["targets"].split() if name not in TARGETS]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_host_runs_what_the_makefile_says_and_nothing_else(path: Path) -> None:
    ran = list(commands(parsed(path)))

    assert bool(ran) == (path.name != "wrangler.toml")
    assert [bad for text in ran for bad in unknown(text)] == []


@pytest.mark.parametrize("text", ["pip install mkdocs", "make sight", "make site && mkdocs build"])
def test_a_step_of_its_own_is_told(text: str) -> None:
    assert unknown(text)


@pytest.mark.parametrize("path", [*FILES, DEPLOY], ids=lambda path: path.name)
def test_a_file_names_no_host_or_person_and_stands_on_the_page(path: Path) -> None:
    text = path.read_text("utf-8")

    assert not re.search(r"https?://|[\w.]+@[\w]+\.\w|/home/|/root/|(?i:password|secrets\.|_token)", text)
    assert f"`{path.relative_to(ROOT)}`" in PAGE


def test_actions_are_pinned_by_commit_and_say_their_version() -> None:
    used = [line.strip() for path in WORKFLOWS for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    pins = {re.search(r"uses: (\S+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$", line) for line in used}

    assert used
    assert None not in pins
    assert len({found[1] for found in pins if found}) == len({found[0] for found in pins if found})


def test_every_requirement_that_the_makefile_installs_is_there_and_held_to_its_hashes() -> None:
    lines = [line for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if " install " in line]

    assert lines
    for line in lines:
        name = re.search(r"--require-hashes -r (\S+)$", line)
        assert name, line
        assert (ROOT / name[1]).is_file()


def test_the_container_takes_every_setting_and_leaves_out_the_articles() -> None:
    arguments = re.search(r"^ARG (.*)$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()

    assert arguments
    assert set(re.findall(r"([A-Z_]+)=", arguments[1])) == SETTINGS
    assert {".originals", ".venv", "site", "dist"} <= set(ignored)


def read() -> set[str]:
    """Return every setting that the code, `mkdocs.yml` and the settings of servers read from the environment."""
    names = set(re.findall(r"!ENV \[(\w+)", (ROOT / "mkdocs.yml").read_text("utf-8")))
    for path in (*(ROOT / "briefing").rglob("*.py"), *(ROOT / "macros").glob("*.py"), ROOT / "hook.py"):
        text = path.read_text("utf-8")
        if "environ" in text:
            names |= set(re.findall(r'"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|OFFLINE|DESK|CONTACT|PYTHONPATH)"', text))
        names |= set(re.findall(r"\{\$(\w+)", text)) if path.name == "caddy.py" else set()
    return names


def test_the_page_lists_every_setting_and_no_other() -> None:
    told = set(re.findall(r"^\| `([A-Z_0-9]+)` \|", PAGE, re.MULTILINE))

    assert read() - told == {"SITE_ADDRESS", "SITE_ROOT"}
    assert told - read() == set()
    assert told >= SETTINGS


FAKE = """#!/bin/sh
# Copies as rsync would, as far as the script needs it here.
for last; do :; done
while [ "${1#-}" != "$1" ]; do shift; done
mkdir -p "$last" && cp -R "$1." "$last"
"""


def deploy(folder: Path, site: str, to: str) -> subprocess.CompletedProcess[str]:
    """Deploy a site that says these words."""
    for name in ("site", "dist/hosting", "bin"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "site/MANIFEST.sha256").write_text(site)
    (folder / "dist/hosting/MANIFEST.sha256").write_text("settings")
    (folder / "dist/hosting/nginx.conf").write_text("settings")
    (folder / "bin/rsync").write_text(FAKE)
    (folder / "bin/rsync").chmod(0o755)
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(
        ["/bin/sh", str(DEPLOY), to],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_release_takes_the_place_of_the_last_and_three_stay(tmp_path: Path) -> None:
    server = tmp_path / "server"
    for number in range(5):
        done = deploy(tmp_path, f"site {number}", str(server))
        assert (done.returncode, done.stderr) == (0, "")
        for age, release in enumerate(
            sorted((server / "releases").iterdir(), key=lambda path: path.stat().st_mtime_ns)
        ):
            os.utime(release, (age, age))

    assert (server / "current").is_symlink()
    assert (server / "current/site/MANIFEST.sha256").read_text() == "site 4"
    assert (server / "current/hosting/nginx.conf").is_file()
    assert len(list((server / "releases").iterdir())) == 3
    assert not (server / "next").exists()


@pytest.mark.parametrize(("to", "code"), [("relative", 2), ("/srv/a b", 2), ("/srv/$(id)", 2)])
def test_a_folder_that_a_shell_could_misread_is_refused(to: str, code: int, tmp_path: Path) -> None:
    done = deploy(tmp_path, "site", to)

    assert done.returncode == code
    assert done.stderr.count("\n") == 1
