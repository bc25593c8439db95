"""The hosted edition as nginx and Caddy serve it with the settings that were made with it, on the loopback interface."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, NAMES

ROOT = Path(__file__).parents[2]
SITE, SETTINGS = ROOT / "site", ROOT / "dist/hosting"
PATH = f"{os.environ['PATH']}:/usr/sbin"
GIVEN_UP = 60
"""Seconds after which a server that does not answer fails the test."""
_NGINX = """
user {user}; daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    server {{ listen 127.0.0.1:{port}; root {site}; include {settings}/nginx.conf; }}
}}
"""


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _program(name: str) -> str:
    path = shutil.which(name, path=PATH)
    assert path, f"{name} is not there: run tests/hosting/servers.sh"
    return path


@contextmanager
def _running(command: list[str], port: int, **environment: str) -> Iterator[str]:
    address = f"http://127.0.0.1:{port}/"
    with (
        tempfile.TemporaryFile("w+") as said,
        subprocess.Popen(command, env={**os.environ, **environment}, stdout=said, stderr=said) as process,
    ):
        try:
            if not _answers(process, port):
                said.seek(0)
                pytest.fail(said.read())
            yield address
        finally:
            process.terminate()


def _answers(process: "subprocess.Popen[bytes]", port: int) -> bool:
    """Return whether a server takes connections before it ends or we give up."""
    end = time.monotonic() + GIVEN_UP
    while process.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), GIVEN_UP).close()
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False


@contextmanager
def nginx(folder: Path, site: Path, settings: Path) -> Iterator[str]:
    """Serve a site by nginx; return its address."""
    port = _free()
    user = pwd.getpwuid(os.geteuid()).pw_name
    made = _NGINX.format(folder=folder, port=port, site=site, settings=settings, user=user)
    (folder / "nginx.conf").write_text(made)
    with _running([_program("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")], port) as address:
        yield address


@contextmanager
def caddy(folder: Path, site: Path, settings: Path) -> Iterator[str]:
    """Serve a site by Caddy; return its address."""
    port = _free()
    made = folder / "Caddyfile"
    made.write_text("{\n\tadmin off\n}\n" + (settings / "Caddyfile").read_text("utf-8"))
    command = [_program("caddy"), "run", "--config", str(made), "--adapter", "caddyfile"]
    settings_ = {"SITE_ADDRESS": f"http://127.0.0.1:{port}", "SITE_ROOT": str(site), "HOME": str(folder)}
    with _running(command, port, **settings_) as address:
        yield address


SERVERS = {"nginx": nginx, "Caddy": caddy}


@pytest.fixture(scope="session", params=SERVERS)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address at which each server serves the hosted edition."""
    assert SETTINGS.is_dir(), "build the site first (make site)"
    with SERVERS[request.param](tmp_path_factory.mktemp("server"), SITE, SETTINGS) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert path, "no Chromium found; make test installs or names it"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        launched.close()
