"""What nginx is told: which files may be kept for good, and which nobody gets."""

import re

import pytest

from briefing.hosting.nginx import nginx
from briefing.hosting.served import FOREVER, HIDDEN, served

NAMED = "assets/stylesheets/site.0a1b2c3d.css"
SETTINGS = nginx(served("default-src 'none'", ["index.html", NAMED, "feed.xml"]))


def refused(path: str) -> bool:
    """Return whether one of the rules that answer 404 is for a path."""
    rules = re.findall(r"^location (~|=) (\S+) \{ return 404; \}$", SETTINGS, re.MULTILINE)
    return any(re.search(what, path) if sign == "~" else what == path for sign, what in rules)


@pytest.mark.parametrize("path", ["/.git/config", "/topics/.hidden", f"/{HIDDEN}"])
def test_hidden_files_are_refused(path: str) -> None:
    assert refused(path)


@pytest.mark.parametrize("path", ["/.well-known/security.txt", "/index.html", f"/{NAMED}"])
def test_all_others_are_given(path: str) -> None:
    assert not refused(path)


def test_a_file_that_is_named_by_its_content_is_kept_by_its_whole_path() -> None:
    assert re.findall(r'^if \(\$uri = "(.*)"\) \{ set \$kept "(.*)"; \}$', SETTINGS, re.MULTILINE) == [
        (f"/{NAMED}", FOREVER)
    ]


def test_headers_are_sent_with_refusals_too() -> None:
    told = re.findall(r"^add_header (?!Cache-Control)(\S+) .*?(always)?;$", SETTINGS, re.MULTILINE)

    assert {"Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"} <= {name for name, _ in told}
    assert all(always for _, always in told)
