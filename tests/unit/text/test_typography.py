"""Quotes are set, and what somebody typed as a reference stays what it is."""

from briefing.text.typography import set_text


def test_a_reference_that_somebody_typed_stays_beside_a_quote_that_is_set() -> None:
    assert set_text('"&#8217;" & "x"') == "“&#8217;” & “x”"
