"""The theme's templates: every text in them is escaped, and only what was made as HTML passes as it is."""

from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from briefing.mkdocs.reports import mail_to
from briefing.model import Identity


class Report(NamedTuple):
    """Where a page says how to report a mistake."""

    page: str
    """Its address from the site's root."""
    anchor: str


def escape_texts(env: Environment, site: Identity, report: Report, saved: str, version: str) -> Environment:
    """Return the templates' environment, which takes titles, descriptions and settings for text wherever they stand.

    Args:
        env: the environment.
        site: what the site says of itself.
        report: where a page says how to report a mistake.
        saved: the address, from the site's root, of the page of saved sentences.
        version: what each page of a copy says of its version and day, as HTML.

    """
    env.autoescape = True
    env.filters |= {"hide_icons": _hide_icons}
    said = Markup(version)  # noqa: S704 # escaped where it was made
    env.globals |= {"mail_to": mail_to, "site": site, "report": report, "saved": saved, "version": said}
    return env


def _hide_icons(made: str) -> Markup:
    """Return HTML whose icons are for the eye only: the controls that they stand in have names."""
    return Markup(str(made).replace("<svg xmlns", '<svg aria-hidden="true" xmlns'))  # noqa: S704 # made by a template
