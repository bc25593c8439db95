"""What every page of an edition says: which version it is, of which day, and where corrections may have followed."""

from briefing.editions.record import Imprint
from briefing.model import Identity
from briefing.render.html import link, text
from briefing.views.words import date


def version_line(imprint: Imprint) -> str:
    """Return name, version and day, as words."""
    return f"{imprint.site.name} {imprint.version}, {date(imprint.day)}"


def later(imprint: Imprint) -> str:
    """Return where corrections may have followed, as words."""
    where = f"at {imprint.site.address}" if imprint.site.address else "in a newer copy, from whoever gave you this one"
    return f"Corrections may have followed: look {where}."


def imprint_html(imprint: Imprint) -> str:
    """Return the same as HTML."""
    address = imprint.site.address
    told = (
        f"Corrections may have followed: look at {link(address, text(address))}." if address else text(later(imprint))
    )
    return f"{text(version_line(imprint))}. {told}"


def web_address(imprint: Imprint, path: str, anchor: str) -> str | None:
    """Return the whole address of a page on the hosted site; None where the site does not know its host."""
    return site_address(imprint.site, path, anchor) if imprint.site.address else None


def site_address(site: Identity, path: str, anchor: str) -> str:
    """Return the address of a page below `docs/` on the hosted site, from its root where its host is not known."""
    page = path.removesuffix(".md").removesuffix("index")
    shown = f"{page}/" if path.endswith(".md") and page and not page.endswith("/") else page
    return f"{site.address}{shown}{'#' if anchor else ''}{anchor}"
