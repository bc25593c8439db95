"""A report of a mistake is a letter that names its statement."""

import pytest

from briefing.mkdocs.reports import mail_to


@pytest.mark.parametrize(
    ("contact", "subject", "address"),
    [
        ("desk@example.org", "A site: harbour:3.1", "mailto:desk@example.org?subject=A%20site%3A%20harbour%3A3.1"),
        ("a+b@example.org", 'x&body=y"', "mailto:a+b@example.org?subject=x%26body%3Dy%22"),
        ("a?cc=b@example.org", "x", "mailto:a%3Fcc%3Db@example.org?subject=x"),
    ],
)
def test_a_letter_has_its_subject_and_nothing_else(contact: str, subject: str, address: str) -> None:
    assert mail_to(contact, subject) == address
