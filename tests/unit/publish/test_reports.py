"""A report of a mistake names its statement, and goes where the site has an address for it."""

from dataclasses import replace

from briefing.publish.reports import address_reports
from tests.published import SITE

LINK = '<a data-report="harbour:3.1" href="../about/#report">report a mistake</a> <a href="x">y</a>'


def test_a_report_is_a_letter_about_its_statement() -> None:
    html = address_reports(LINK, replace(SITE, contact="desk@example.org"))

    assert '<a href="mailto:desk@example.org?subject=Sourcebook%3A%20harbour%3A3.1">report' in html
    assert '<a href="x">y</a>' in html


def test_without_an_address_it_leads_to_the_page_on_corrections() -> None:
    assert '<a href="../about/#report">report' in address_reports(LINK, SITE)
