"""What the engine brings: templates, style sheets, scripts, fonts, icons; outlines for maps; a site to begin with."""

from pathlib import Path

_HERE = Path(__file__).parent

THEME = _HERE / "theme"
"""A folder of templates and files as themes have; what a site has at the same path takes the place of the engine's."""
FONT = THEME / "assets/fonts/source-serif-4-latin-wght-normal.woff2"
"""The font of running text."""
_EDITIONS = _HERE / "editions"
BOOK_SHEETS = tuple(_EDITIONS / f"{name}.css" for name in ("book", "pictures", "screen"))
"""The style sheets of books and of single pages, which have no use for the theme; in their order, each says more."""
PRINT_SHEET = _EDITIONS / "print.css"
"""The style sheet of what is printed, beside its typefaces."""
PICTURE_SHEETS = tuple(_EDITIONS / f"{name}.css" for name in ("pictures", "printed"))
"""The style sheets of pictures that are printed."""
TOUCH_ICON = THEME / "assets/images/touch-icon.png"
"""The mark of the site, as phones show it."""
COUNTRIES = _HERE / "geography/countries-50m.json"
"""The outlines of countries."""
STARTER = _HERE / "starter"
"""The files of a small site with which a new one begins; `dot-` stands for the dot that a name begins with there."""
SHEETS = tuple(f"assets/stylesheets/{name}.css" for name in ("frame", "sourcebook", "parts", "pictures", "print"))
"""The style sheets of every page, in their order."""
SCRIPTS = tuple(
    f"assets/javascripts/{name}.js" for name in ("load", "demand", "frame", "search", "keys", "margin", "take", "notes")
)
"""The scripts of every page, in their order."""
