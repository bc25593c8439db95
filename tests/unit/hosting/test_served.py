"""What every server is told: headers that refuse, types with their encoding, and what may be kept."""

import pytest

from briefing.hosting.caddy import caddyfile
from briefing.hosting.hosts import headers_file
from briefing.hosting.served import full_type, served

NAMED = "assets/stylesheets/site.0a1b2c3d.css"
TOLD = served("default-src 'none'", ["index.html", NAMED, "feed.xml", "data/rows.jsonl", "assets/stylesheets/site.css"])
YEAR = 365 * 24 * 60 * 60


def test_no_page_may_be_framed_or_say_where_its_reader_comes_from() -> None:
    assert TOLD.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert TOLD.headers["X-Frame-Options"] == "DENY"
    assert TOLD.headers["Referrer-Policy"] == "no-referrer"
    assert TOLD.headers["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in TOLD.headers["Permissions-Policy"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("feed.xml", "application/rss+xml; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("A.HTML", "text/html; charset=utf-8"),
        ("book.epub", "application/epub+zip"),
    ],
)
def test_text_says_its_encoding(name: str, told: str) -> None:
    assert full_type(name) == told


def test_what_is_named_by_its_content_is_kept_a_year_and_nothing_else() -> None:
    blocks = headers_file(TOLD).rstrip().split("\n/")
    kept = {
        name: rules for name, *rules in (block.split("\n") for block in blocks) if "Cache-Control" in " ".join(rules)
    }

    assert kept == {NAMED: [f"  Cache-Control: public, max-age={YEAR}, immutable"]}


def test_caddy_hides_what_begins_with_a_dot() -> None:
    (line,) = [line for line in caddyfile(TOLD).splitlines() if line.strip().startswith("hide ")]

    assert {".*", "_headers"} <= set(line.split())
