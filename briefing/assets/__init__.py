"""What the engine brings: templates, style sheets, scripts, fonts and icons of pages, and the outlines of maps."""

from pathlib import Path

_HERE = Path(__file__).parent

THEME = _HERE / "theme"
"""A folder of templates and files as themes have; what a site has at the same path takes the place of the engine's."""
FONT = THEME / "assets/fonts/source-serif-4-latin-wght-normal.woff2"
"""The font of running text."""
BOOK_SHEET = _HERE / "editions/book.css"
"""The style sheet of books and of single pages, which have no use for the theme."""
COUNTRIES = _HERE / "geography/countries-50m.json"
"""The outlines of countries."""
SHEETS = tuple(f"assets/stylesheets/{name}.css" for name in ("frame", "sourcebook", "parts", "pictures", "print"))
"""The style sheets of every page, in their order."""
SCRIPTS = tuple(
    f"assets/javascripts/{name}.js"
    for name in ("load", "frame", "search", "age", "keys", "margin", "take", "notes", "cards")
)
"""The scripts of every page, in their order."""
