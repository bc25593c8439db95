"""Pages made light each by itself, for the preview: what one loads does not depend on what others hold."""

import hashlib
import re
from collections.abc import Callable
from typing import NamedTuple

from rjsmin import jsmin

from briefing.optimise.pages import Parts, joined, mended, squeezed, without_idle_preloads
from briefing.optimise.styles import lean
from briefing.optimise.used import Used

SHEET = "assets/stylesheets/site.{}.css"
SCRIPT = "assets/javascripts/site.{}.js"
_NAME = re.compile(r"[\w-]+")


class Joined(NamedTuple):
    """The one style sheet and the one script of every page, with their paths from the site's root."""

    sheet_path: str
    sheet: str
    script_path: str
    script: str


def join(loaded: Parts, read: Callable[[str], str]) -> Joined:
    """Return what pages load in place of their parts.

    Args:
        loaded: the parts.
        read: returns the text of the file at a path from the site's root.

    """
    style = "\n".join(map(read, loaded.sheets))
    names = frozenset(_NAME.findall(style))
    sheet = lean(style, Used(names, names | {"*"}, right_to_left=False))
    script = "\n".join(jsmin(read(path)) for path in loaded.scripts)
    return Joined(by_content(SHEET, sheet), sheet, by_content(SCRIPT, script), script)


def by_content(name: str, text: str) -> str:
    """Return a path that says what the file holds."""
    return name.format(hashlib.sha256(text.encode()).hexdigest()[:8])


def alone(page: str, one: Joined) -> str:
    """Return a page as it is served, given what it loads."""
    return squeezed(without_idle_preloads(joined(mended(page), one.sheet_path, one.script_path)))
