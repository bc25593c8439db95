"""Editions on the hosted site: their page, and what each briefing offers; only those of the site's own day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import BriefingError, Finding, Place
from briefing.links import DOWNLOADS, DOWNLOADS_PATH
from briefing.mkdocs.blocks import HOSTED, only
from briefing.mkdocs.offers import DIST, LIST, Offer, read_offers
from briefing.mkdocs.site import Site
from briefing.pages import Page
from briefing.read.tree import is_plain
from briefing.render.downloads import downloads_block, offer_line
from briefing.render.html import paragraph, text
from briefing.views.downloads import EDITIONS, Download, size_words
from briefing.views.words import date

_ABOUT = "Files to keep, to read without a network, or to pass on."


def with_offers(site: Site, epoch: str) -> Site:
    """Return the site with the editions that were made from its state, where there are any.

    Args:
        site: the site in the making.
        epoch: the day of its content, in seconds since 1970, as the environment gives it.

    Raises:
        BriefingError: the list of editions, or one of them, is not as a command of ours wrote it.

    """
    offers = tuple(o for o in read_offers(site.root) if str(o.epoch) == epoch and o.edition in EDITIONS)
    if not offers:
        return site
    if astray := [f"{DIST}/{offer.file}" for offer in offers if not is_plain(site.root / DIST / offer.file)]:
        sentence, remedy = "The edition is no plain file.", "Take it away and run `make editions`."
        raise BriefingError([Finding(Place(name, 1), "file", sentence, remedy) for name in astray])
    rows = list(_downloads(site, offers))

    def content() -> str:
        return paragraph(text(_ABOUT), "standfirst") + downloads_block(rows)

    page = Page("Downloads", _ABOUT, content, Place(LIST, 1))
    return replace(site, offers=offers, pages={**site.pages, DOWNLOADS_PATH: page})


def offered(site: Site, path: str) -> str:
    """Return, for a briefing of the hosted edition, where its page, its PDF and the book can be had; else nothing."""
    if not site.topic(path) or not site.offers:
        return ""
    own = [o for o in site.offers if o.about == path]
    return only(HOSTED, offer_line(_downloads(site, (*own, *(o for o in site.offers if o.edition == "book")))))


def _downloads(site: Site, offers: tuple[Offer, ...]) -> Iterator[Download]:
    for offer in offers:
        topic = site.topic(offer.about)
        day = dt.datetime.fromtimestamp(offer.epoch, tz=dt.UTC).date().isoformat()
        yield Download(
            offer.edition, offer.file, f"/{DOWNLOADS}/{offer.file}", topic.title if topic else "",
            size_words(offer.size), offer.sha256, date(day),
        )  # fmt: skip
