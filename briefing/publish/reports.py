"""Reports of mistakes: a letter that names its statement, where the site has an address to write to."""

import re
from urllib.parse import quote

from briefing.model import Identity

_REPORT = re.compile(r'<a data-report="(?P<id>[^"]*)" href="(?P<href>[^"]*)"')


def mail_to(contact: str, subject: str) -> str:
    """Return the address that opens a letter to `contact`."""
    return f"mailto:{quote(contact, safe='@+')}?subject={quote(subject)}"


def address_reports(html: str, site: Identity) -> str:
    """Return a page's HTML whose links to report a mistake in a statement lead to the site's contact.

    Without a contact address they go on leading to the page that says how to report.
    """

    def addressed(match: re.Match[str]) -> str:
        where = mail_to(site.contact, f"{site.name}: {match['id']}") if site.contact else match["href"]
        return f'<a href="{where}"'

    return _REPORT.sub(addressed, html)
