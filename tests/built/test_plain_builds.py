"""Plain MkDocs waits for other builds of a project, and publishes nothing that a gate would stop."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.editions.manifest import MANIFEST
from briefing.mkdocs.lock import alone
from tests.small import ROOT, TOPIC, small_project


@contextmanager
def plain(project: Path) -> Iterator["subprocess.Popen[str]"]:
    """Run plain MkDocs while the block runs."""
    settings = {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(  # our own command
        [sys.executable, "-m", "mkdocs", "build"], cwd=project, env={**os.environ, **settings}, text=True,
        stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        yield process


def test_a_plain_build_waits_for_another_and_is_told_for_whom(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    with alone(project, print), plain(project) as process:
        said = next((line for line in process.stderr or () if "waiting for it" in line), "")
        assert f"process {os.getpid()}, since" in said
        assert not (project / "site").exists()
        # The other build ends.
        process.terminate()
    with plain(project) as process:
        process.communicate()
    assert process.returncode == 0
    assert (project / "site/index.html").is_file()


def test_a_plain_build_of_two_states_is_no_finished_site(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    with plain(project) as process:
        assert any("Building documentation" in line for line in process.stderr or ())
        topic = project / TOPIC
        topic.write_text(re.sub("^title: .*", "title: Another title", topic.read_text("utf-8"), flags=re.MULTILINE))
        said = "".join(process.stderr or ())

    assert process.returncode == 1
    told = (
        f"ERROR   -  {TOPIC}:1: [build/changed] The file changed while the site was built, "
        "which would mix two states of it. Build again; what it has written by now mixes both."
    )
    assert [line for line in said.splitlines() if TOPIC in line] == [told]
    assert "Traceback" not in said
    assert not (project / "site" / MANIFEST).exists()

    # What is left is a build's, and gives way to the next.
    with plain(project) as process:
        process.communicate()
    assert process.returncode == 0
    assert (project / "site" / MANIFEST).is_file()


def test_what_runs_stops_a_plain_build_however_it_came_in(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    about = project / "docs/about/method.md"
    about.write_text(
        about.read_text("utf-8") + "\n<!-- {{ no_macro() }} -->\n\n    ```\n<b onclick=x()>w</b>\n    ```\n", "utf-8"
    )

    with plain(project) as process:
        _, said = process.communicate()

    assert process.returncode == 1
    assert "docs/about/method.md:1: [built/handler] `onclick`" in said
    assert "Traceback" not in said


def test_no_page_shows_what_the_plugin_of_macros_knows(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(
        settings.replace("render_by_default: false", "render_by_default: true"), "utf-8"
    )
    page = "---\ntitle: Method\ndescription: A page that asks for no macros.\n---\n\n```\n{{ config.site_dir }}\n```\n"
    (project / "docs/about/method.md").write_text(page, "utf-8")

    with plain(project) as process:
        _, said = process.communicate()

    assert process.returncode != 0
    assert "'config' is undefined" in said
