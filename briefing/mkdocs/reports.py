"""Reports of mistakes: a letter to the site's contact."""

from urllib.parse import quote


def mail_to(contact: str, subject: str) -> str:
    """Return the address that opens a letter to `contact`."""
    return f"mailto:{quote(contact, safe='@+')}?subject={quote(subject)}"
