"""What nginx and Caddy answer with the settings made: every header on every type, one type for each kind of file."""

import gzip
import http.client
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from briefing.hosting.caddy import caddyfile
from briefing.hosting.hosts import headers_file
from briefing.hosting.nginx import nginx
from briefing.hosting.policy import held, policy
from briefing.hosting.served import FOREVER, TYPES, served
from tests.hosting.conftest import SERVERS, SITE

FIXED = {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
}
KINDS = {
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/jsonl; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "epub": "application/epub+zip",
    "zim": "application/x-zim",
    "zip": "application/zip",
    "pdf": "application/pdf",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png",
    "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8",
    "sha256": "text/plain; charset=utf-8",
    "xml": "text/xml; charset=utf-8",
}
"""What the kinds are that readers of this site meet; the others have the type that the table gives."""


def get(address: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return how a server answers: status, headers in lower case, content. No redirect is followed."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", f"/{path}", headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    said = [name.lower() for name, _ in answer.getheaders()]
    assert len([name for name in said if name != "vary"]) == len({*said} - {"vary"}), f"{path}: a header twice: {said}"
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def amiss(headers: dict[str, str]) -> list[str]:
    """Return the names of headers that an answer lacks, or in which something is not as it should be."""
    content = headers.get("content-security-policy", "")
    parts = dict(part.split(" ", 1) for part in content.split("; ") if " " in part)
    wanted = {"default-src": "'none'", "frame-ancestors": "'none'", "base-uri": "'none'", "style-src": "'self'"}
    found = [name for name, value in wanted.items() if not parts.get(name, "").startswith(value)]
    if "unsafe" in content or not re.fullmatch(r"'self'( 'sha256-[\w+/]{43}=')+", parts.get("script-src", "")):
        found.append("script-src")
    if "camera=()" not in headers.get("permissions-policy", ""):
        found.append("permissions-policy")
    return found + [name for name, value in FIXED.items() if headers.get(name) != value]


@pytest.fixture(scope="session", params=SERVERS)
def every(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a small site with a file of each kind."""
    folder = tmp_path_factory.mktemp("every")
    site, settings = folder / "site", folder / "settings"
    site.mkdir()
    settings.mkdir()
    page = "<!doctype html><title>x</title><script>1</script>"
    for kind in TYPES:
        (site / f"a.{kind}").write_text("x" * 999)
    for name in ("index.html", "404.html"):
        (site / name).write_text(page)
    script = "assets/javascripts/site.01234567.js"
    (site / script).parent.mkdir(parents=True)
    (site / script).write_text("1")
    told = served(policy(held(page)), [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()])
    (settings / "nginx.conf").write_text(nginx(told))
    (settings / "Caddyfile").write_text(caddyfile(told))
    with SERVERS[request.param](tmp_path_factory.mktemp("server"), site, settings) as address:
        yield address


@pytest.mark.parametrize("kind", TYPES)
def test_every_kind_of_file_has_its_type_and_every_header(every: str, kind: str) -> None:
    status, headers, _ = get(every, f"a.{kind}")

    assert (status, amiss(headers)) == (200, [])
    assert headers["content-type"] == KINDS.get(kind, TYPES[kind])


def test_every_file_of_the_site_has_every_header_and_no_unknown_type(server: str) -> None:
    files = [path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()]
    seen = {name: get(server, name) for name in files if not Path(name).name.startswith((".", "_"))}

    assert {name: status for name, (status, *_) in seen.items() if status != 200} == {}
    assert {name: found for name, (_, headers, _) in seen.items() if (found := amiss(headers))} == {}
    assert [name for name, (_, headers, _) in seen.items() if "octet-stream" in headers["content-type"]] == []
    assert seen["feed.xml"][1]["content-type"].startswith("application/rss+xml")
    assert seen["feed.json"][1]["content-type"].startswith("application/feed+json")
    assert seen["data/statements.csv"][2] == (SITE / "data/statements.csv").read_bytes()


def test_an_unknown_address_answers_with_the_page_that_says_so(server: str) -> None:
    for path in (
        "none",
        "topics/none/",
        "data/none.csv",
        "assets/javascripts/site.00000000.js",
        "a%00b",
        "%2e%2e/%2e%2e/etc/passwd",
    ):
        status, headers, content = get(server, path)
        assert status >= 400, path
        assert b"root:" not in content
        if status == 404:
            assert b"There is no page at this address" in content, path
            assert headers["content-type"] == "text/html; charset=utf-8", path
            assert (amiss(headers), "immutable" in headers.get("cache-control", "")) == ([], False), path


def test_what_is_there_for_servers_is_not_published(server: str) -> None:
    assert [get(server, name)[0] for name in (".sourcebook", "_headers")] == [404, 404]
    assert get(server, "MANIFEST.sha256")[0] == 200


def test_a_folder_leads_to_its_page_and_lists_nothing(server: str) -> None:
    status, headers, _ = get(server, "topics")

    assert (status, headers["location"]) in {(301, "/topics/"), (308, "/topics/")}
    assert get(server, "assets/")[0] in {403, 404}
    assert b"about/data/" in get(server, "data/")[2]


def test_text_travels_packed(server: str) -> None:
    for name in ("", "data/statements.csv", "data/statements.jsonl", "data/timeline.ics", "assets/search/documents.js"):
        status, headers, content = get(server, name, Accept_Encoding="gzip")
        assert (status, headers.get("content-encoding"), "accept-encoding" in headers["vary"].lower()) == (
            200,
            "gzip",
            True,
        ), name
        assert len(content) < len(gzip.decompress(content)), name


def test_what_is_named_by_its_content_is_kept_and_the_rest_asked_for_anew(server: str) -> None:
    kept = [path.relative_to(SITE).as_posix() for path in (SITE / "assets").rglob("site.*")]
    assert sorted(Path(name).suffix for name in kept) == [".css", ".js", *[".woff2"] * 3]
    assert {get(server, name)[1]["cache-control"] for name in kept} == {FOREVER}
    others = ("assets/names.js", "assets/search/documents.js", "data/statements.csv", "MANIFEST.sha256")
    assert {get(server, name)[1]["cache-control"] for name in others} == {"no-cache"}
    _, headers, _ = get(server, "")
    assert headers["cache-control"] == "no-cache"
    assert get(server, "", If_None_Match=headers["etag"])[0] == 304


def test_hosts_of_static_sites_are_told_the_same() -> None:
    rules: dict[str, dict[str, str]] = {}
    for line in (SITE / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            at = rules.setdefault(line, {})
        else:
            name, value = line.strip().split(": ", 1)
            at[name.lower()] = value

    assert amiss(rules["/*"]) == []
    assert rules["/data/statements.csv"] == {"content-type": "text/csv; charset=utf-8"}
    assert sum(rule.get("cache-control") == FOREVER for rule in rules.values()) == 5
    # One host takes 100 rules of 2,000 signs.
    assert len(rules) <= 100
    assert max(map(len, (SITE / "_headers").read_text("utf-8").splitlines())) <= 2000


def test_a_header_that_is_missing_is_seen() -> None:
    told = served(policy(held("<script>1</script>")), ["index.html"])
    headers = {name.lower(): value for name, value in told.headers.items()}

    assert amiss(headers) == []
    for name in headers:
        assert amiss({**headers, name: ""}), name
    assert headers_file(told).startswith(
        "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-"
    )
