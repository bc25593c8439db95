"""The server of the preview: what a site in memory answers, with a script added to each page, for this machine."""

import sys
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import quote, unquote

from briefing.hosting.served import full_type

_HERE = frozenset({"127.0.0.1", "localhost"})
"""The names by which this machine asks itself. A page elsewhere can make its own name lead here, and gets nothing."""
_EMPTY = "<!doctype html><html lang=en><meta charset=utf-8><title>Building</title><body><p>Building the site …</p>"
_INDEX, _PAGE = "index.html", "text/html; charset=utf-8"
Site = Callable[[str], bytes | None]
"""Returns what lies at a path from the site's root; None where nothing does."""


class Answer(NamedTuple):
    """What is answered."""

    text: str
    kind: str
    """Its media type."""


class PageServer(ThreadingHTTPServer):
    """Serves a site on the loopback interface; whatever is asked for, it prints no traceback."""

    daemon_threads = True

    def __init__(
        self, port: int, site: Callable[[], Site | None], script: str, says: Callable[[], Mapping[str, Answer]]
    ) -> None:
        """Listen.

        Args:
            port: on 127.0.0.1; 0 for one that is free.
            site: returns the site as it is now; None while there is none yet.
            script: added to the end of each page, as HTML.
            says: returns what else is answered, by path.

        """
        super().__init__(("127.0.0.1", port), _Handler)
        self.site, self.script, self.says = site, script.encode(), says

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 # the base class's names
        """Tell what went wrong in one line; a browser that hangs up is nothing to tell."""
        error = sys.exception()
        if not isinstance(error, ConnectionError):
            print(f"The preview could not answer: {error!r}", file=sys.stderr)  # noqa: T201


class _Handler(BaseHTTPRequestHandler):
    server: PageServer

    def do_GET(self) -> None:  # the base class's name
        """Answer."""
        self._send(self._found())

    def do_HEAD(self) -> None:  # the base class's name
        """Answer with headers alone."""
        self._send(self._found())

    def _found(self) -> tuple[bytes, str] | None:
        """Return what is asked for with its media type; None where an answer has been given."""
        if not self._is_here():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "Ask for 127.0.0.1 or localhost")
            return None
        if said := self.server.says().get(self.path):
            return said.text.encode(), said.kind
        site = self.server.site()
        if site is None:
            return _EMPTY.encode() + self.server.script, _PAGE
        path = unquote(self.path.partition("?")[0].partition("#")[0])
        name = path.removeprefix("/") + (_INDEX if path.endswith("/") else "")
        if path.startswith("/") and (found := site(name)) is not None:
            return (found + self.server.script, _PAGE) if name.endswith(".html") else (found, _type(name))
        if path.startswith("/") and site(f"{name}/{_INDEX}") is not None:
            self._lead(f"/{quote(name)}/")
        else:
            self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def _lead(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _is_here(self) -> bool:
        """Return whether this machine asks by a name of its own, and no page of another server does."""
        hosts = self.headers.get_all("Host", [""])
        named = all(name.rpartition(":")[0] in _HERE or name in _HERE for name in hosts)
        return named and all(origin == f"http://{hosts[0]}" for origin in self.headers.get_all("Origin", []))

    def _send(self, found: tuple[bytes, str] | None) -> None:
        if found is None:
            return
        body, kind = found
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base class's name
        """Stay silent: the terminal is for builds and errors."""


def _type(name: str) -> str:
    try:
        return full_type(name)
    except KeyError:
        return "application/octet-stream"
