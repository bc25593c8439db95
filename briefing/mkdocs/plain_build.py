"""What a build of plain MkDocs does for itself, which the commands of ours do around theirs."""

import datetime as dt
import logging
import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click
from mkdocs.exceptions import PluginError
from selectolax.lexbor import LexborHTMLParser

from briefing.check.content import Setting, check_content
from briefing.check.gates.live import live, live_finding
from briefing.corpus import Corpus, load
from briefing.errors import BriefingError, Place
from briefing.mkdocs.lock import alone
from briefing.mkdocs.site import Site
from briefing.read.sources import State, changed

LOG = logging.getLogger("mkdocs.plugins.sourcebook")
_BUILDS = frozenset({"build", "gh-deploy"})
"""The commands of MkDocs that write into the project's folder; its preview writes elsewhere, again and again."""


def is_ours() -> bool:
    """Return whether a command of ours builds, which holds the lock and looks at content and pages."""
    return os.environ.get("CONTENT_CHECKED") == "true"


def is_desk() -> bool:
    """Return whether the edition is the preview's, with drafts."""
    return os.environ.get("DESK") == "true"


def read_corpus(root: Path, *, drafts: bool) -> Corpus:
    """Return the Corpus of the project: the one that a command of ours has read, or as it is read now.

    Args:
        root: the project's folder.
        drafts: whether drafts are part of it.

    Raises:
        BriefingError: the project cannot be read, or an id does not resolve.

    """
    context = click.get_current_context(silent=True)
    handed = context.find_object(Corpus) if context else None
    return handed or load(root, drafts=drafts)


def reloads() -> bool:
    """Return whether MkDocs' own preview shows the pages, into which it puts a script that no policy admits."""
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"


def room(root: Path) -> ExitStack:
    """Return, once nobody else builds the project, what keeps others from it until it is closed.

    Raises:
        PluginError: something else lies where the lock is.

    """
    kept = ExitStack()
    context = click.get_current_context(silent=True)
    if context is None or context.info_name not in _BUILDS or not os.access(root, os.W_OK):
        return kept
    try:
        kept.enter_context(alone(root, LOG.info))
    except BriefingError as error:
        raise PluginError(str(error)) from None
    return kept


def check_sources(root: Path, before: Mapping[str, State]) -> None:
    """Look whether the site was built from one state of its sources; MkDocs' own preview builds again by itself.

    Args:
        root: the project's folder.
        before: the state in which they were read.

    Raises:
        PluginError: one was edited meanwhile.

    """
    if not reloads() and (found := list(changed(root, before))):
        # MkDocs has written into the folder itself by now: unlike our own build it leaves no earlier site.
        remedy = "Build again; what it has written by now mixes both."
        raise PluginError(str(BriefingError([replace(each, remedy=remedy) for each in found])))


def check_site(site: Site, configuration: str, earlier: frozenset[str]) -> None:
    """Say what was compared with the articles.

    Args:
        site: the site in the making.
        configuration: the text of `mkdocs.yml`.
        earlier: the pages of the site that it replaces.

    Raises:
        PluginError: the content has findings.

    """
    report = check_content(site.authored, Setting(site.root, configuration, dt.datetime.now(tz=dt.UTC).date(), earlier))
    LOG.info(report.compared)
    if report.published:
        raise PluginError("\n".join(map(str, report.published)))


def check_page(output: str, place: Place) -> None:
    """Look at a whole page as a gate does, since none will.

    Raises:
        PluginError: something in it runs, loads or dresses that no template put there.

    """
    if found := live(LexborHTMLParser(output), output):
        raise PluginError("\n".join(str(live_finding(place, what)) for what in found))
