"""What one build keeps in its configuration, for the events and macros that come later."""

from collections.abc import Mapping
from typing import cast

from mkdocs.config.defaults import MkDocsConfig

from briefing.publish.found import pictured
from briefing.publish.site import Site
from briefing.publish.social_cards import Words

_SITE, _PICTURES = "briefing_site", "briefing_pictures"
"""The names under `extra`."""


def keep_site(config: MkDocsConfig, site: Site) -> None:
    """Keep the site in the making, and what its pictures for links say."""
    config.extra[_SITE] = site
    config.extra[_PICTURES] = pictured(site, config.site_name, config.site_description or "")


def site_of(config: MkDocsConfig) -> Site:
    """Return the site in the making."""
    return cast(Site, config.extra[_SITE])


def pictures_of(config: MkDocsConfig) -> Mapping[str, Words]:
    """Return what the pictures for links say, by the page each stands for."""
    return cast(Mapping[str, Words], config.extra[_PICTURES])
