"""How a site is dressed: the engine's templates stand behind those of the site, its sheets and scripts before."""

import os

from mkdocs.config.defaults import MkDocsConfig

from briefing.assets import SCRIPTS, SHEETS, THEME


def dress(config: MkDocsConfig) -> None:
    """Add what the engine brings to the theme and to the files that every page loads, and what no site need say."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra.setdefault("generator", False)  # no link to other hosts than those that references name
    config.extra.setdefault("offline", os.environ.get("OFFLINE") == "true")
    config.extra_css = [*SHEETS, *config.extra_css]
    config.extra_javascript = [*SCRIPTS, *config.extra_javascript]
