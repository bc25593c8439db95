"""The server of the preview: pages of one folder with a script added to each, for this machine alone."""

import io
import sys
from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO, NamedTuple

_HERE = frozenset({"127.0.0.1", "localhost"})
"""The names by which this machine asks itself. A page elsewhere can make its own name lead here, and gets nothing."""
_EMPTY = "<!doctype html><html lang=en><meta charset=utf-8><title>Building</title><body><p>Building the site …</p>"


class Answer(NamedTuple):
    """What is answered."""

    text: str
    kind: str
    """Its media type."""


class PageServer(ThreadingHTTPServer):
    """Serves a folder on the loopback interface; whatever is asked for, it prints no traceback."""

    def __init__(self, port: int, folder: Path, script: str, says: Callable[[], Mapping[str, Answer]]) -> None:
        """Listen.

        Args:
            port: on 127.0.0.1; 0 for one that is free.
            folder: whose files are served; it need not be there yet.
            script: added to the end of each page, as HTML.
            says: returns what else is answered, by path.

        """
        super().__init__(("127.0.0.1", port), partial(_Handler, directory=str(folder)))
        self.script, self.says = script, says

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 # the base class's names
        """Tell what went wrong in one line; a browser that hangs up is nothing to tell."""
        error = sys.exception()
        if not isinstance(error, ConnectionError):
            print(f"The preview could not answer: {error!r}", file=sys.stderr)  # noqa: T201


class _Handler(SimpleHTTPRequestHandler):
    server: PageServer

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Begin an answer, to GET and HEAD alike, and return what follows its headers."""
        if not self._is_here():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "Ask for 127.0.0.1 or localhost")
            return None
        if said := self.server.says().get(self.path):
            return self._answer(said.text.encode(), said.kind)
        try:
            page = self._page()
            return super().send_head() if page is None else self._answer(page, "text/html; charset=utf-8")
        except (OSError, ValueError):
            # No file can have such a name: it holds a NUL, is too long, or is in no encoding.
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def _is_here(self) -> bool:
        """Return whether this machine asks by a name of its own, and no page of another server does."""
        hosts = self.headers.get_all("Host", [""])
        named = all(name.rpartition(":")[0] in _HERE or name in _HERE for name in hosts)
        return named and all(origin == f"http://{hosts[0]}" for origin in self.headers.get_all("Origin", []))

    def list_directory(self, path: object) -> None:  # noqa: ARG002 # the base class's name
        """List no folder."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def _page(self) -> bytes | None:
        asked = self.translate_path(self.path)
        path = Path(asked, "index.html") if asked.endswith("/") else Path(asked)
        if path.suffix == ".html" and path.is_file():
            return path.read_bytes() + self.server.script.encode()
        return None if Path(self.directory).exists() else (_EMPTY + self.server.script).encode()

    def _answer(self, body: bytes, kind: str) -> io.BytesIO:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        return io.BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base class's name
        """Stay silent: the terminal is for builds and errors."""
