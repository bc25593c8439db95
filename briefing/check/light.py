"""Gates on how pages load: one style sheet, one script, and every name of the theme that these rely on."""

import re
from collections.abc import Iterator
from pathlib import Path

from briefing.check.built import page_files
from briefing.errors import Finding, Place

_THEME_NAME = re.compile(r"\b(?:md-[a-z][\w-]*|__(?:drawer|search|palette)\b)")
_SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*assets/stylesheets/(site\.[0-9a-f]{8}\.css)">')
_SCRIPT = re.compile(r'<script src="[^"]*assets/javascripts/(site\.[0-9a-f]{8}\.js)" defer></script>')
_TOGGLE = re.compile(r'data-md-toggle="(\w+)"')
_UPGRADE = "Compare the theme's templates with briefing/assets/theme/, frame.js and frame.css, and mend the name there."
_HOOK = "See whether the hook's `on_post_build` ran, and the theme's templates still load what briefing/light joins."


def check_light(tree: Path, edition: str) -> list[Finding]:
    """Return every finding about how the pages of a built edition load."""
    pages = {path: path.read_text("utf-8") for path in page_files(tree)}
    sheets = {path.name: path.read_text("utf-8") for path in sorted(tree.glob("assets/stylesheets/site.*.css"))}
    scripts = {path.name: path.read_text("utf-8") for path in sorted(tree.glob("assets/javascripts/site.*.js"))}
    home = pages.get(tree / "index.html", "")
    places = {path: Place(f"{edition}:{path.relative_to(tree).as_posix()}", 1) for path in pages}
    return [
        *(finding for path, page in pages.items() for finding in _loads(places[path], page)),
        *_names(edition, scripts, home + "".join(sheets.values())),
        *_toggles(edition, home, "".join(sheets.values())),
    ]


def _loads(place: Place, page: str) -> Iterator[Finding]:
    for pattern, kind in ((_SHEET, "style sheet"), (_SCRIPT, "script")):
        number = len(pattern.findall(page))
        if number != 1:
            yield Finding(place, "light/joined", f"The page has {number} joined {kind}s and needs one.", _HOOK)
    if re.search(r'<script src="[^"]*assets/javascripts/bundle', page):
        yield Finding(place, "light/bundle", "The page loads the theme's own script.", _HOOK)


def _names(edition: str, scripts: dict[str, str], known: str) -> Iterator[Finding]:
    """Yield the theme's names in scripts that neither the home page nor the style sheet has any longer."""
    for file, text in scripts.items():
        for name in sorted(set(_THEME_NAME.findall(text))):
            if name not in known:
                place = Place(f"{edition}:assets/javascripts/{file}", 1)
                yield Finding(place, "light/theme-name", f"`{name}` is no name of the theme.", _UPGRADE)


def _toggles(edition: str, home: str, sheet: str) -> Iterator[Finding]:
    for name in sorted(set(_TOGGLE.findall(home))):
        if not re.search(rf'\[data-md-toggle="?{name}"?\]:checked', sheet):
            place = Place(f"{edition}:index.html", 1)
            yield Finding(place, "light/toggle", f"No style rule opens what `{name}` switches.", _UPGRADE)
