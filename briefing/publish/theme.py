"""How a site is dressed: the engine's templates stand behind those of the site, its sheets and scripts before."""

from mkdocs.config.defaults import MkDocsConfig

from briefing.assets import SCRIPTS, SHEETS, THEME


def dress(config: MkDocsConfig) -> None:
    """Add what the engine brings to the theme and to the files that every page loads."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra_css = [*SHEETS, *config.extra_css]
    config.extra_javascript = [*SCRIPTS, *config.extra_javascript]
