"""A newcomer's project: the small one with every block in it, and a build of it in this process."""

import logging
import os
import re
from io import StringIO
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.site import check_site
from briefing.corpus import load
from tests.small import MACROS, TOPIC, small_project


def newcomers_project(root: Path) -> Path:
    """Return the project, written into `root`."""
    small_project(root)
    calls = "\n\n".join(f"{{{{ {name if '(' in name else name + '()'} }}}}" for name in (*MACROS, "sources"))
    edit(root, TOPIC, ("edited:", "render_macros: true\nedited:"), ("## Sources", calls))
    return root


def edit(root: Path, file: str, *changes: tuple[str, str]) -> None:
    """Replace texts in one file of a project."""
    text = (root / file).read_text("utf-8")
    for old, new in changes:
        assert old in text, f"{file} no longer holds {old!r}"
        text = text.replace(old, new)
    (root / file).write_text(text, "utf-8")


def cut(root: Path, file: str, pattern: str, new: str = "") -> None:
    """Replace a pattern in one file of a project."""
    text = (root / file).read_text("utf-8")
    made = re.sub(pattern, new, text)
    assert made != text, f"{file} no longer holds {pattern!r}"
    (root / file).write_text(made, "utf-8")


def built(root: Path) -> list[str]:
    """Build a project into `site/` in this process; return what is wrong with it, a line each."""
    said = StringIO()
    handler = logging.StreamHandler(said)
    handler.setLevel(logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    before = dict(os.environ)
    try:
        build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"), strict=True))
    except MkDocsException as error:
        return said.getvalue().splitlines() or [str(error)]
    finally:
        log.removeHandler(handler)
        os.environ.clear()
        os.environ.update(before)
    site, name = root / "site", "hosted"
    found = check_site(Built(site, name), allowed_hosts(load(root)))
    return [str(finding) for finding in found]
