"""The server of the preview answers this machine alone, lists no folder, and answers every path without a traceback."""

import http.client
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from briefing.build.page_server import Answer, PageServer

SCRIPT = '<script src="/__x.js"></script>'
Ask = Callable[[bytes], tuple[int, bytes]]


@pytest.fixture
def server() -> Iterator[PageServer]:
    """Return a running server of a small site."""

    def site(name: str) -> bytes | None:
        return held.get(name)

    held = {"index.html": b"home \xff", "topics/index.html": b"topics", "assets/a.css": b"p{}"}
    with PageServer(0, lambda: site, SCRIPT, lambda: {"/__x.js": Answer("1", "text/javascript")}) as made:
        threading.Thread(target=made.serve_forever, args=[0.01], daemon=True).start()
        yield made
        made.shutdown()


@pytest.fixture
def ask(server: PageServer) -> Ask:
    """Return a function that sends bytes as they are, since no client sends some of these; and returns what comes."""

    def asked(request: bytes) -> tuple[int, bytes]:
        with socket.create_connection(("127.0.0.1", server.server_port), timeout=60) as line:
            line.sendall(request)
            answer = http.client.HTTPResponse(line, method=request.partition(b" ")[0].decode())
            answer.begin()
            return answer.status, answer.read()

    return asked


def get(path: bytes, host: bytes = b"127.0.0.1:8000", way: bytes = b"GET") -> bytes:
    """Return a request."""
    return way + b" " + path + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n"


def test_pages_have_the_script_and_other_files_are_as_they_are(ask: Ask) -> None:
    assert ask(get(b"/")) == (200, b"home \xff" + SCRIPT.encode())
    assert ask(get(b"/topics/?q=x")) == (200, b"topics" + SCRIPT.encode())
    assert ask(get(b"/assets/a.css")) == (200, b"p{}")
    assert ask(get(b"/__x.js")) == (200, b"1")
    assert ask(get(b"/topics"))[0] == 301


@pytest.mark.parametrize("host", [b"127.0.0.1", b"127.0.0.1:9", b"localhost", b"localhost:8000"])
def test_this_machine_is_answered(ask: Ask, host: bytes) -> None:
    assert ask(get(b"/", host))[0] == 200


@pytest.mark.parametrize(
    "host",
    [b"elsewhere.example", b"elsewhere.example:8000", b"", b"127.0.0.1.elsewhere.example", b"localhost:1:2", b"[::1"],
)
@pytest.mark.parametrize("path", [b"/", b"/assets/a.css", b"/__x.js"])
@pytest.mark.parametrize("way", [b"GET", b"HEAD"])
def test_who_calls_it_by_another_name_gets_nothing(ask: Ask, host: bytes, path: bytes, way: bytes) -> None:
    status, content = ask(get(path, host, way) if host else way + b" " + path + b" HTTP/1.0\r\n\r\n")

    assert status == 421
    assert b"home" not in content
    assert b"p{}" not in content


def test_two_names_are_one_too_many(ask: Ask) -> None:
    assert ask(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n")[0] == 421


@pytest.mark.parametrize("way", [b"GET", b"HEAD"])
def test_no_folder_is_listed(ask: Ask, way: bytes) -> None:
    status, content = ask(get(b"/assets/", way=way))

    assert status == 404
    assert b"a.css" not in content


@pytest.mark.parametrize(
    "path",
    [
        b"/a%00b", b"/%00", b"/a\0b", b"/%2e%2e/secret.html", b"/../secret.html", b"/..%2fsecret.html",
        b"/" + b"x" * 300, b"/" + b"x/" * 3000, b"/" + b"%61" * 6000, b"/%ff%fe", b"/\xff\xfe", b"/%c3%28/", b"/%ed%a0%80",
        b"/none/", b"/index.html/", b"/assets/a.css/", b"/%", b"/%zz", b"*", b"http://elsewhere.example/", b"/\\..\\secret.html",
        b"/<script>", b"/none?%00", b"/none#%00",
    ],
    ids=lambda path: repr(path[:20]),
)  # fmt: skip
@pytest.mark.parametrize("way", [b"GET", b"HEAD"])
def test_every_path_is_answered_without_a_traceback(
    ask: Ask, path: bytes, way: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    status, content = ask(get(path, way=way))

    assert status in {400, 404}
    assert b"<script>" not in content
    assert capfd.readouterr().err == ""


def test_a_longer_request_than_any_is_refused(ask: Ask, capfd: pytest.CaptureFixture[str]) -> None:
    assert ask(get(b"/" + b"x" * 70000))[0] == 414
    assert capfd.readouterr().err == ""


def test_before_the_first_build_every_page_says_so() -> None:
    with PageServer(0, lambda: None, SCRIPT, dict) as made:
        threading.Thread(target=made.serve_forever, args=[0.01], daemon=True).start()
        connection = http.client.HTTPConnection("127.0.0.1", made.server_port, timeout=60)
        connection.request("GET", "/topics/")
        said = connection.getresponse().read().decode()
        connection.close()
        made.shutdown()

    assert "Building the site" in said
    assert said.endswith(SCRIPT)


def test_a_fault_of_ours_is_one_line(server: PageServer, ask: Ask, capfd: pytest.CaptureFixture[str]) -> None:
    def fail() -> dict[str, Answer]:
        raise KeyError("x")

    server.says = fail
    with pytest.raises(http.client.HTTPException):
        ask(get(b"/"))
    assert capfd.readouterr().err == "The preview could not answer: KeyError('x')\n"


@pytest.mark.parametrize("path", [b"/", b"/assets/a.css", b"/__x.js"])
@pytest.mark.parametrize(
    "origin",
    [b"http://elsewhere.example", b"null", b"https://127.0.0.1:8000", b"http://127.0.0.1:9", b"http://localhost"],
)
def test_a_page_of_another_server_gets_nothing(ask: Ask, path: bytes, origin: bytes) -> None:
    request = get(path).replace(b"Connection", b"Origin: " + origin + b"\r\nConnection")

    assert ask(request)[0] == 421


def test_its_own_pages_are_answered(ask: Ask) -> None:
    assert ask(get(b"/").replace(b"Connection", b"Origin: http://127.0.0.1:8000\r\nConnection"))[0] == 200
