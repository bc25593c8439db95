"""Redirects, refusals, silence and dead ends of other sites are told apart; a server of invented answers plays them."""

import json
import re
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from briefing.check.reports.outside import Address, Answer, addresses, judged
from briefing.cli import main as commands
from briefing.cli import outside
from briefing.corpus import load
from briefing.errors import Place

ROOT = Path(__file__).parents[4]
HERE = Place("registry/references.yml", 3)
PLANTED = {
    "/fine": "fine", "/moved": "moved", "/circle": "dead", "/missing": "dead", "/gone": "dead",
    "/only-get": "fine", "/forbidden": "refused", "/broken": "silent", "/silent": "silent", "/cut": "silent",
}  # fmt: skip
SAYS = {"/fine": 200, "/missing": 404, "/gone": 410, "/forbidden": 403, "/broken": 503}
LEADS = {"/moved": "/fine", "/circle": "/circle"}


class Planted(BaseHTTPRequestHandler):
    """Answers each path as its name says, and keeps who asked how."""

    heard: list[tuple[str, str, str]]
    busy: list[int]
    over: threading.Event

    def do_HEAD(self) -> None:
        """Answer, and count how many are being answered at once."""
        self.heard.append((self.command, self.path, self.headers["User-Agent"]))
        self.busy.append(self.busy[-1] + 1)
        if self.path == "/silent":
            self.over.wait(60)
        elif self.path != "/cut":
            only_get = 200 if self.command == "GET" else 405
            self.send_response(301 if self.path in LEADS else SAYS.get(self.path, only_get))
            if self.path in LEADS:
                self.send_header("Location", LEADS[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
        self.busy.append(self.busy[-1] - 1)

    do_GET = do_HEAD  # noqa: N815 # as the library calls it

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # as the library declares it
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of the server of planted answers."""
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(Planted, "heard", [], raising=False)
    monkeypatch.setattr(Planted, "busy", [0], raising=False)
    monkeypatch.setattr(Planted, "over", threading.Event(), raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), Planted) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{served.server_port}"
        Planted.over.set()
        served.shutdown()


def planted(server: str, *paths: str) -> list[Address]:
    """Return the address of each path."""
    return [Address(HERE, server + path, "20261120") for path in paths]


def test_each_planted_answer_is_told_for_what_it_is(server: str) -> None:
    visited = outside.visit(planted(server, *PLANTED), pause=0, patience=0.5)

    assert {one.address.url.removeprefix(server): one.state for one in visited} == PLANTED


def test_a_host_is_asked_once_at_a_time_by_head_first_and_by_name(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    outside.visit(planted(server, "/fine", "/only-get", "/missing"), pause=0, patience=5)

    assert [heard[:2] for heard in Planted.heard] == [
        ("HEAD", "/fine"), ("HEAD", "/only-get"), ("GET", "/only-get"), ("HEAD", "/missing"), ("GET", "/missing"),
    ]  # fmt: skip
    assert max(Planted.busy) == 1
    assert {agent.partition("/")[0] for *_, agent in Planted.heard} == {"briefing-links"}
    assert all(agent.endswith("(+https://example.org/)") for *_, agent in Planted.heard)


@pytest.mark.parametrize(("others", "state"), [(["/fine"], "dead"), ([], "silent")])
def test_a_host_that_does_not_exist_is_a_dead_end_where_others_answer(
    others: list[str], state: str, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = socket.getaddrinfo

    def find(host: str, *rest: int) -> object:
        if host == "lamps.invalid":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return known(host, *rest)

    monkeypatch.setattr(socket, "getaddrinfo", find)
    asked = [*planted("http://lamps.invalid", "/"), *planted(server, *others)]
    visited = {one.address.host: one.state for one in outside.visit(asked, 0, 5)}

    assert visited["lamps.invalid"] == state


def test_a_dead_end_names_a_copy_of_the_day_it_was_read() -> None:
    address = Address(HERE, "https://example.org/lamps", "20261120")

    assert str(judged(address, Answer(404))) == (
        "registry/references.yml:3: https://example.org/lamps is a dead end: status 404. "
        "Try https://web.archive.org/web/20261120/https://example.org/lamps."
    )
    assert judged(address, Answer(200, "https://example.org/lamps")).state == "fine"


@pytest.fixture
def project(server: str, tmp_path: Path) -> Callable[[str], Path]:
    """Return what writes the invented project with one reference, at an address of the server."""

    def write(path: str) -> Path:
        shutil.copytree(ROOT / "tests/cases/project", tmp_path, dirs_exist_ok=True)
        shutil.copy(ROOT / "mkdocs.yml", tmp_path)
        file, notes = tmp_path / "registry/references.yml", tmp_path / "docs/sources/harbour.md"
        file.write_text(re.sub(r"(?m)^  URL: .*", f"  URL: {server}{path}", file.read_text("utf-8")), "utf-8")
        notes.write_text(re.sub(r"(?m)^  url: .*\n", "", notes.read_text("utf-8")), "utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize(("path", "code"), [("/fine", 0), ("/moved", 0), ("/cut", 0), ("/broken", 0), ("/missing", 1)])
def test_only_a_dead_end_is_a_fault(
    path: str,
    code: int,
    project: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(outside.time, "sleep", lambda _: None)
    folder = project(path)
    lines = {address.place.line for address in addresses(load(folder, drafts=True))}

    assert commands.main(["--project", str(folder), "check", "--outside", "--json"]) == code
    said = capsys.readouterr()
    rows = json.loads(said.out)
    assert {one["state"] for one in rows} == {PLANTED[path]}
    assert {one["line"] for one in rows} == lines
    assert all(("archive" in one) == (code == 1) for one in rows)
    assert "Traceback" not in said.err
    assert commands.main(["--project", str(folder), "check", "--outside"]) == code
    assert capsys.readouterr().out.count("\n") == 1 + (len(rows) if path != "/fine" else 0)


def test_two_reports_at_once_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["check", "--outside", "--stale", "9"]) == 2
    assert "ask for one" in capsys.readouterr().err
