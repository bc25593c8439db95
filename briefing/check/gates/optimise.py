"""Gates on how pages load: one style sheet, one script, and every name of the theme that these rely on."""

import re
from collections.abc import Iterator, Mapping

from briefing.check.gates.pages import Built, BuiltPage
from briefing.check.table import finding
from briefing.errors import Finding, Place

_THEME_NAME = re.compile(r"\b(?:md-[a-z][\w-]*|__(?:drawer|search|palette)\b)")
_SHEET = re.compile(r"(?:.*/)?assets/stylesheets/site\.[0-9a-f]{8}\.css")
_SCRIPT = re.compile(r"defer (?:.*/)?assets/javascripts/site\.[0-9a-f]{8}\.js")
_BUNDLE = "assets/javascripts/bundle"
"""What the address of the theme's own script holds."""


def check_optimise(built: Built) -> Iterator[Finding]:
    """Yield every finding about how the pages of a built edition load."""
    tree = built.tree
    sheets = "".join(path.read_text("utf-8") for path in sorted(tree.glob("assets/stylesheets/site.*.css")))
    scripts = {path: path.read_text("utf-8") for path in sorted(tree.glob("assets/javascripts/site.*.js"))}
    for page in built.pages.values():
        yield from _loads(built, page)
    if built.home:
        known = built.home.path.read_text("utf-8") + sheets
        yield from _names({built.file(path): text for path, text in scripts.items()}, known)
        yield from _toggles(built, built.home, sheets)


def _loads(built: Built, page: BuiltPage) -> Iterator[Finding]:
    for kind, pattern, addresses in (("style sheets", _SHEET, page.sheets), ("scripts", _SCRIPT, page.scripts)):
        number = sum(pattern.fullmatch(address) is not None for address in addresses)
        if number != 1:
            yield finding("optimise/joined", built.place(page), number=number, kind=kind)
    if any(_BUNDLE in address for address in page.scripts):
        yield finding("optimise/bundle", built.place(page))


def _names(scripts: Mapping[Place, str], known: str) -> Iterator[Finding]:
    """Yield the theme's names in scripts that neither the home page nor the style sheet has any longer."""
    for place, text in scripts.items():
        for name in sorted(set(_THEME_NAME.findall(text))):
            if name not in known:
                yield finding("optimise/theme-name", place, name=name)


def _toggles(built: Built, home: BuiltPage, sheet: str) -> Iterator[Finding]:
    for name in home.toggles:
        if not re.search(rf'\[data-md-toggle="?{name}"?\]:checked', sheet):
            yield finding("optimise/toggle", built.place(home), name=name)
