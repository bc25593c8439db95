"""Reports of mistakes: a letter that names its statement, where the site has an address to write to."""

from urllib.parse import quote


def mail_to(contact: str, subject: str) -> str:
    """Return the address that opens a letter to `contact`."""
    return f"mailto:{quote(contact, safe='@+')}?subject={quote(subject)}"
