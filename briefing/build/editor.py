"""Where a finding opens in the maintainer's editor: an address of its own scheme; no program is started here."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

VARIABLE = "SOURCEBOOK_EDITOR"
"""The variable in the environment that gives the form of such addresses."""
EXAMPLE = "vscode://file{path}:{line}"
_FORM = re.compile(r"(?!(?:javascript|data|vbscript):)[a-z][a-z0-9+.-]*:[^\s{}]*\{path\}[^\s{}]*(?:\{line\}[^\s{}]*)?")
_WHERE = re.compile(r"^(?P<file>[^\s:]+):(?P<line>\d+): \[", re.MULTILINE)
"""What a printed finding begins with."""


def is_form(form: str) -> bool:
    """Return whether a form of addresses names a scheme, `{path}` and, after it or nowhere, `{line}`."""
    return _FORM.fullmatch(form) is not None


def editor_links(findings: str, root: Path, form: str) -> Mapping[str, str]:
    """Return, by the `file:line` with which each printed finding begins, the address that opens it.

    Args:
        findings: findings as they are printed, a line each.
        root: the project's folder.
        form: the form of addresses; nothing where no editor is named.

    """
    found = _WHERE.finditer(findings) if form else ()
    return {f"{row['file']}:{row['line']}": _address(root / row["file"], row["line"], form) for row in found}


def with_links(findings: str, links: Mapping[str, str]) -> str:
    """Return printed findings, each with its address on the line below."""
    return "\n".join(_with_link(line, links) for line in findings.split("\n"))


def _with_link(line: str, links: Mapping[str, str]) -> str:
    place = ":".join(line.split(":", 2)[:2])
    return f"{line}\n  {links[place]}" if place in links else line


def _address(path: Path, line: str, form: str) -> str:
    return form.replace("{path}", quote(str(path))).replace("{line}", line)
