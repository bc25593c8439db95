"""The identity of a site as its `mkdocs.yml` gives it."""

import re
from collections.abc import Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig

from briefing.errors import Finding, Place
from briefing.ids import SLUG
from briefing.model import Identity, Licence
from briefing.model.base import Steps, is_web
from briefing.read.data import Data
from briefing.read.live_markup import is_code

_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_TERMS = ("extra", "licence", "url")
"""The way to the address of the licence, which data files and feeds hold for programs: never a relative one."""


def read_identity(config: MkDocsConfig) -> Identity:
    """Return what the configuration says of the site; what `unclear` finds in it is left out."""
    licence = config.extra.get("licence")
    known = licence if isinstance(licence, Mapping) else {}
    return Identity(
        name=_line(config.site_name),
        description=_line(config.site_description),
        language=str(config.extra.get("language") or config.theme.get("language") or "en"),
        licence=Licence(str(known.get("name", "")), str(known.get("url", ""))),
        address=config.site_url or "",
        repository=config.repo_url or "",
        contact=_line(config.extra.get("contact")),
        id=_line(config.extra.get("id")),
    )


def _line(value: object) -> str:
    """Return a text as one line: in a citation or a calendar a second one would be something else."""
    return " ".join(str(value or "").split())


def unclear(config: MkDocsConfig, written: Data) -> Iterator[Finding]:
    """Yield a finding for each part of the identity that the configuration gives in another form.

    Args:
        config: the configuration as MkDocs read it.
        written: the same as `mkdocs.yml` has it, with its lines.

    """
    language, licence = config.extra.get("language"), config.extra.get("licence")
    if language and not _TAG.fullmatch(str(language)):
        sentence = f"`{language}` under `extra.language` is no language tag."
        yield Finding(_place("language", written), "identity/language", sentence, "Write one such as `en-IE`.")
    if (id_ := config.extra.get("id")) and not SLUG.fullmatch(str(id_)):
        sentence = f"`{id_}` under `extra.id` is no id."
        yield Finding(
            _place("id", written), "identity/id", sentence, "Use lower-case letters, digits and single hyphens."
        )
    if licence and not (isinstance(licence, Mapping) and set(licence) == {"name", "url"}):
        sentence = "`extra.licence` does not give a name and an address."
        yield Finding(
            _place("licence", written), "identity/licence", sentence, "Write both, as `licence: {name: …, url: …}`."
        )
    for steps, address in _addresses(config):
        if is_code("href", address) or (steps == _TERMS and not is_web(address)):
            place, name = Place("mkdocs.yml", written.line(steps)), ".".join(map(str, steps))
            sentence = f"`{address}` under `{name}` is no web address."
            yield Finding(place, "identity/address", sentence, "Write one such as `https://example.org/page`.")


def _addresses(config: MkDocsConfig) -> Iterator[tuple[Steps, str]]:
    """Yield every address of the configuration to which pages lead, with the way to it."""
    for name in ("site_url", "repo_url", "edit_uri", "edit_uri_template"):
        yield (name,), str(config[name] or "")
    yield ("extra", "homepage"), str(config.extra.get("homepage") or "")
    for name in ("social", "alternate"):
        listed = config.extra.get(name)
        for number, each in enumerate(listed if isinstance(listed, list) else []):
            yield ("extra", name, number), str(each.get("link") or "") if isinstance(each, Mapping) else ""
    licence = config.extra.get("licence")
    if isinstance(licence, Mapping) and licence.get("url"):
        yield _TERMS, str(licence["url"])


def _place(name: str, written: Data) -> Place:
    """Return where a setting below `extra` is written."""
    return Place("mkdocs.yml", written.line(("extra", name)))
