"""A site with an address, and pages that moved: canonical links, sitemap, old addresses that lead on."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.commands import run

MOVED = """  moved:
    topics/old-name.md: {to: topics/night-ferries.md}
    topics/gone.md: {why: "It was merged into another briefing.", removed: 2026-11-24}
"""
Plant = Callable[[str, str, str], tuple[Path, int]]


def build(project: Path) -> Path:
    """Return the hosted edition, built with an address below a path by MkDocs alone."""
    done = run(["mkdocs", "build", "-q"], project, SITE_URL="https://example.org/book/", NO_MKDOCS_2_WARNING="1")
    assert done.returncode == 0, done.stderr
    return project / "site"


def test_a_site_with_an_address_says_it_wherever_others_look(plant: Plant) -> None:
    project, _ = plant("mkdocs.yml", "  moved: {}\n", MOVED)
    site = build(project)
    page = (site / "topics/night-ferries/index.html").read_text("utf-8")
    missing = (site / "404.html").read_text("utf-8")
    places = re.findall(r"<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    address = "https://example.org/book/topics/night-ferries/"

    assert f'<link rel="canonical" href="{address}">' in page
    assert f'<meta property="og:url" content="{address}">' in page
    assert 'content="https://example.org/book/assets/social/topics-night-ferries.png"' in page
    assert address in places
    assert not [place for place in places if "old-name" in place or "gone" in place]
    assert "Sitemap: https://example.org/book/sitemap.xml" in (site / "robots.txt").read_text("utf-8")
    assert re.search(r'<link rel="stylesheet" href="/book/assets/stylesheets/site\.\w+\.css">', missing)

    old = (site / "topics/old-name/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../night-ferries/">' in old
    assert 'href="../night-ferries/"' in old
    assert '<meta name="robots" content="noindex">' in old
    gone = (site / "topics/gone/index.html").read_text("utf-8")
    assert "Removed on 24 November 2026. It was merged into another briefing." in gone
    assert 'http-equiv="refresh"' not in gone
