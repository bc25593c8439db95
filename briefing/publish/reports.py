"""Reports of mistakes: a letter that names its statement, where the site has an address to write to."""

import re
from urllib.parse import quote

_REPORT = re.compile(r'<a data-report="(?P<id>[^"]*)" href="(?P<href>[^"]*)"')


def mail_to(contact: str, subject: str) -> str:
    """Return the address that opens a letter to `contact`."""
    return f"mailto:{quote(contact, safe='@+')}?subject={quote(subject)}"


def address_reports(html: str, contact: str) -> str:
    """Return a page's HTML whose links to report a mistake in a statement lead to `contact`.

    Without a contact address they go on leading to the page that says how to report.
    """

    def addressed(match: re.Match[str]) -> str:
        return (
            f'<a href="{mail_to(contact, "Sourcebook: " + match["id"])}"' if contact else f'<a href="{match["href"]}"'
        )

    return _REPORT.sub(addressed, html)
