"""The one step that makes a built tree light: reads it whole, writes what is better, removes what nobody names."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from rjsmin import jsmin

from briefing.errors import BriefingError, Finding, Place
from briefing.optimise.fonts import cut
from briefing.optimise.pages import Parts, joined, parts, squeezed, without_idle_preloads
from briefing.optimise.styles import lean
from briefing.optimise.used import Written, files_loaded, files_named, used, written

SHEET = "assets/stylesheets/site.{}.css"
SCRIPT = "assets/javascripts/site.{}.js"
_SWEPT = frozenset({".css", ".js", ".map", ".png", ".svg", ".woff2"})
"""Kinds of files below `assets/` that leave the tree when nothing names them."""


def lighten(tree: Path, *, offline: bool, apart: str = "") -> None:
    """Make the built site in `tree` light, in place.

    Args:
        tree: the site as MkDocs built it.
        offline: whether its pages are opened from disk.
        apart: a folder whose files stay as they are.

    Raises:
        BriefingError: a page loads other files than the home page; joined, they would be lost.

    """
    pages = {path: path.read_text("utf-8") for path in _pages(tree, apart)}
    loaded = parts(pages[tree / "index.html"])
    _same_parts(tree, pages, loaded)
    scripts = _scripts(tree, pages.values())
    sheet = lean("\n".join((tree / path).read_text("utf-8") for path in loaded.sheets), used(pages.values(), scripts))
    sheet_path = _write(tree, SHEET, _shown_at_once(sheet) if offline else sheet)
    script = "\n".join(jsmin((tree / path).read_text("utf-8")) for path in loaded.scripts)
    script_path = _write(tree, SCRIPT, script)
    for path, page in pages.items():
        pages[path] = squeezed(without_idle_preloads(joined(page, sheet_path, script_path)))
        path.write_text(pages[path], "utf-8")
    _cut_fonts(tree, written(pages.values(), scripts))
    _sweep(tree, files_loaded(pages.values()) | files_named([*scripts, sheet]))


def _pages(tree: Path, apart: str) -> list[Path]:
    return [path for path in sorted(tree.rglob("*.html")) if path.relative_to(tree).parts[0] != apart]


def _same_parts(tree: Path, pages: Mapping[Path, str], loaded: Parts) -> None:
    others = [path for path, page in pages.items() if parts(page) != loaded]
    if others:
        sentence = "The page does not load the same style sheets and scripts as the home page."
        remedy = "Name files for every page in mkdocs.yml; give `defer` or `media` to those of one page."
        places = [Place(path.relative_to(tree).as_posix(), 1) for path in others]
        raise BriefingError([Finding(place, "optimise/parts", sentence, remedy) for place in places])


def _scripts(tree: Path, pages: Iterable[str]) -> list[str]:
    """Return the scripts that pages load, and those that such scripts load."""
    found = {path.name: path.read_text("utf-8") for path in sorted((tree / "assets" / "javascripts").rglob("*.js"))}
    reached: dict[str, str] = {}
    wanted = files_loaded(pages)
    while new := {name: text for name, text in found.items() if name in wanted and name not in reached}:
        reached |= new
        wanted = files_named(new.values())
    return list(reached.values())


def _shown_at_once(sheet: str) -> str:
    """Return the sheet for pages on disk, where a font comes too late for `optional` yet before anyone could read."""
    return sheet.replace("font-display: optional", "font-display: block")


def _write(tree: Path, name: str, text: str) -> str:
    path = name.format(hashlib.sha256(text.encode()).hexdigest()[:8])
    (tree / path).write_text(text, "utf-8")
    return path


def _cut_fonts(tree: Path, text: Written) -> None:
    for path in sorted((tree / "assets").rglob("*.woff2")):
        path.write_bytes(cut(path.read_bytes(), text))


def _sweep(tree: Path, named: frozenset[str]) -> None:
    for path in sorted((tree / "assets").rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.suffix in _SWEPT and path.name not in named:
            path.unlink()
