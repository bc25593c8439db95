"""The one step that makes a built tree light: reads it whole, writes what is better, removes what nobody names."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from rjsmin import jsmin

from briefing.errors import BriefingError, Finding, Place
from briefing.optimise.apart import SCRIPT, SHEET, alone, by_content, join
from briefing.optimise.fonts import cut
from briefing.optimise.pages import Parts, joined, mended, parts, squeezed, without_idle_preloads
from briefing.optimise.styles import lean
from briefing.optimise.used import Written, files_loaded, files_named, used, written

FONT = "site.{}.woff2"
_UNNAMED = SHEET.format("unnamed")
"""What stands for the style sheet until fonts have their names, by which it is named itself."""
_SWEPT = frozenset({".css", ".js", ".map", ".png", ".svg", ".woff2"})
"""Kinds of files below `assets/` that leave the tree when nothing names them."""


class Light(NamedTuple):
    """A site made light, but for its pages, which are still to be written."""

    pages: Mapping[Path, str]
    sheet: str
    """The path of the style sheet from the site's root."""
    named: frozenset[str]
    """The names of files that scripts and the style sheet load."""


def lighten(tree: Path, *, apart: str = "") -> Light:
    """Make the built site in `tree` light, in place, and return it.

    Args:
        tree: the site as MkDocs built it.
        apart: a folder whose files stay as they are.

    Raises:
        BriefingError: a page loads other files than the home page; joined, they would be lost.

    """
    pages = {path: mended(path.read_text("utf-8")) for path in _pages(tree, apart)}
    loaded = parts(pages[tree / "index.html"])
    _same_parts(tree, pages, loaded)
    scripts = _scripts(tree, pages.values())
    named = used(pages.values(), map(jsmin, scripts))
    sheet = lean("\n".join((tree / path).read_text("utf-8") for path in loaded.sheets), named)
    script = "\n".join(jsmin((tree / path).read_text("utf-8")) for path in loaded.scripts)
    script_path = _write(tree, SCRIPT, script)
    for path, page in pages.items():
        pages[path] = squeezed(without_idle_preloads(joined(page, _UNNAMED, script_path)))
    _cut_fonts(tree, written(pages.values(), scripts))
    names = _fonts_by_content(tree, sheet, loaded)
    sheet = _renamed(sheet, names)
    sheet_path = _write(tree, SHEET, sheet)
    for path, page in pages.items():
        pages[path] = _renamed(page, {**names, _UNNAMED: sheet_path})
    return Light(pages, sheet_path, files_named([*scripts, sheet]))


def lighten_apart(tree: Path, *, apart: str = "") -> Light:
    """Make the built site in `tree` light, each page by itself, in place, and return it; fonts stay whole.

    Args:
        tree: the site as MkDocs built it.
        apart: a folder whose files stay as they are.

    Raises:
        BriefingError: a page loads other files than the home page.

    """
    pages = {path: mended(path.read_text("utf-8")) for path in _pages(tree, apart)}
    loaded = parts(pages[tree / "index.html"])
    _same_parts(tree, pages, loaded)
    one = join(loaded, lambda path: (tree / path).read_text("utf-8"))
    scripts = _scripts(tree, pages.values())
    (tree / one.sheet_path).write_text(one.sheet, "utf-8")
    (tree / one.script_path).write_text(one.script, "utf-8")
    made = {path: alone(page, one) for path, page in pages.items()}
    return Light(made, one.sheet_path, files_named([*scripts, one.sheet]))


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


def shown_at_once(tree: Path, sheet: str) -> str:
    """Put a sheet for pages on disk in place of another, where fonts come too late for `optional` yet at once.

    Args:
        tree: the site.
        sheet: the path of the sheet.

    Returns:
        The new sheet's path.

    """
    text = (tree / sheet).read_text("utf-8")
    (tree / sheet).unlink()
    return _write(tree, SHEET, text.replace("font-display: optional", "font-display: block"))


def _write(tree: Path, name: str, text: str) -> str:
    path = by_content(name, text)
    (tree / path).write_text(text, "utf-8")
    return path


def _cut_fonts(tree: Path, text: Written) -> None:
    for path in sorted((tree / "assets").rglob("*.woff2")):
        path.write_bytes(cut(path.read_bytes(), text))


def _fonts_by_content(tree: Path, sheet: str, loaded: Parts) -> dict[str, str]:
    """Name fonts by what they hold, so that browsers may keep them; return each new name by the old one.

    Args:
        tree: the site.
        sheet: the style sheet; a font that another one names too keeps its name.
        loaded: the style sheets that went into it.

    """
    paths = (tree / "assets").rglob("*.css")
    others = (path.read_text("utf-8") for path in paths if path.relative_to(tree).as_posix() not in loaded.sheets)
    wanted = files_named([sheet]) - files_named(others)
    names = {}
    for path in sorted((tree / "assets").rglob("*.woff2")):
        if path.name in wanted:
            names[path.name] = FONT.format(hashlib.sha256(path.read_bytes()).hexdigest()[:8])
            path.replace(path.with_name(names[path.name]))
    return names


def _renamed(text: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def sweep(tree: Path, pages: Iterable[str], named: frozenset[str]) -> None:
    """Take out of a tree the files below `assets/` that neither its pages nor anything else names.

    A script loads its parts, which lie in a folder of its name, by their numbers.
    """
    kept = files_loaded(pages) | named
    for path in sorted((tree / "assets").rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.suffix in _SWEPT and not kept & {path.name, f"{path.parent.name}.js"}:
            path.unlink()
