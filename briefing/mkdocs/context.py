"""What one build keeps in its configuration, for the events and macros that come later."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from briefing.mkdocs.seo import pictured
from briefing.mkdocs.site import Site
from briefing.mkdocs.social_cards import Words
from briefing.read.sources import State

_NAME, _ROOM, _FILES = "briefing_site", "briefing_room", "briefing_files"
"""The names under `extra`."""

BESIDE = "OFFLINE_DIR"
"""The variable in the environment that names where the offline edition goes, made from the same pages."""


class _Kept:
    """The site in the making, and what its pictures for links say.

    The macros plugin writes all of `extra` into a table of variables: of this it writes a few words, not the Corpus.
    """

    def __init__(self, site: Site, pictures: Mapping[str, Words], sources: Mapping[str, State]) -> None:
        self.site, self.pictures, self.sources = site, pictures, sources

    def __repr__(self) -> str:
        return "the site in the making"


def keep_site(config: MkDocsConfig, site: Site, sources: Mapping[str, State]) -> None:
    """Keep the site in the making, what its pictures for links say, and the state in which its sources are read."""
    config.extra[_NAME] = _Kept(site, pictured(site, config.site_name, config.site_description or ""), sources)


def keep_room(config: MkDocsConfig, room: ExitStack) -> None:
    """Keep what keeps others from building; a process that ends lets go of it, however it ends."""
    config.extra[_ROOM] = room


def leave_room(config: MkDocsConfig) -> None:
    """Let others build."""
    cast(ExitStack, config.extra.pop(_ROOM, ExitStack())).close()


def site_of(config: MkDocsConfig) -> Site:
    """Return the site in the making."""
    return cast(_Kept, config.extra[_NAME]).site


def sources_of(config: MkDocsConfig) -> Mapping[str, State]:
    """Return the state in which the sources were read."""
    return cast(_Kept, config.extra[_NAME]).sources


def pictures_of(config: MkDocsConfig) -> Mapping[str, Words]:
    """Return what the pictures for links say, by the page each stands for."""
    return cast(_Kept, config.extra[_NAME]).pictures


def keep_files(config: MkDocsConfig, files: Files) -> None:
    """Keep the files of the build."""
    config.extra[_FILES] = files


def files_of(config: MkDocsConfig) -> Files:
    """Return the files of the build."""
    return cast(Files, config.extra[_FILES])


def offline_tree(config: MkDocsConfig) -> Path | None:
    """Return where the offline edition goes: where MkDocs writes, beside it, or nowhere."""
    if config.extra.get("offline", False):
        return Path(config.site_dir)
    return Path(os.environ[BESIDE]) if os.environ.get(BESIDE) else None
