"""The preview server: rebuilds in a fresh process on every change, and shows errors over the last good pages.

What would keep a page from being published, but not from being shown, stands folded at the foot of the new pages.

A fresh process a build means that edits of code take effect like edits of text.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import DefaultFilter, watch

from briefing.build.children import with_engine
from briefing.build.editor import editor_links, with_links
from briefing.build.page_server import Answer, PageServer
from briefing.build.preview_script import SCRIPT, SCRIPT_PATH, STATE_PATH
from briefing.build.staging import PREVIEW

WATCHED = ("docs", "registry", "overrides", "mkdocs.yml", "briefing", "macros", "scripts", "hook.py")
_LOOK = 200
"""Milliseconds from one look for changes to the next."""
_UNSEEN = 0.3
"""Seconds that a build may take before pages say that they are being built."""


@dataclass
class Preview:
    """A server for one project, on the loopback interface only."""

    root: Path
    port: int
    editor: str = ""
    """The form of addresses that open a file in the maintainer's editor; nothing where none is named."""
    version: int = 0
    """Counts the good builds."""
    error: str = ""
    """What is wrong with the latest build; empty when it is good."""
    findings: str = ""
    """What keeps the latest good build from being published, a line each, and a line that counts them."""
    begun: float | None = None
    """When the build began that is under way."""
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Serve until interrupted."""
        server = PageServer(self.port, self.root / PREVIEW.target, f'<script src="{SCRIPT_PATH}"></script>', self._says)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving http://127.0.0.1:{server.server_port}/ (open work: /desk/); stop with Ctrl-C.", flush=True)  # noqa: T201
        try:
            for _ in self._changes():
                self.begun = time.monotonic()
                self.build()
                self.begun = None
        finally:
            server.shutdown()

    def build(self) -> None:
        """Build once; keep the last good pages where it fails."""
        done = self._run([sys.executable, "-m", "briefing.cli", "build", "--edition", PREVIEW.name])
        if done.returncode == 0:
            self.version, self.error, self.findings = self.version + 1, "", done.stderr.strip()
            compared = done.stdout.strip().splitlines()[-1]
            print("\n".join(filter(None, (self._linked(self.findings), f"Built. {compared}"))), flush=True)  # noqa: T201
        else:
            self.error = done.stderr.strip() or done.stdout.strip() or "The build failed without a word."
            print(self._linked(self.error), flush=True)  # noqa: T201

    def _linked(self, findings: str) -> str:
        return with_links(findings, editor_links(findings, self.root, self.editor))

    def _run(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        """Return how a command ends and what it says; where this process is to end, so is the command."""
        pipe = subprocess.PIPE
        with subprocess.Popen(  # noqa: S603
            command, cwd=self.root, env=with_engine(os.environ), stdout=pipe, stderr=pipe, text=True
        ) as process:
            try:
                said, complained = process.communicate()
            except KeyboardInterrupt:
                process.terminate()
                process.wait()
                raise
        return subprocess.CompletedProcess(command, process.returncode, said, complained)

    def _changes(self) -> Iterator[object]:
        """Yield once when changes are watched for, so that the first build misses none, then for each."""
        watched = [path for name in WATCHED if (path := self.root / name).exists()]
        looks = watch(
            *watched, watch_filter=DefaultFilter(), stop_event=self.stop, raise_interrupt=True,
            rust_timeout=_LOOK, yield_on_timeout=True,
        )  # fmt: skip
        yield next(looks)
        yield from filter(None, looks)

    def _says(self) -> dict[str, Answer]:
        """Return what the preview says of itself, by path; the script is a file, as the policy of pages wants it."""
        links = editor_links(f"{self.error}\n{self.findings}", self.root, self.editor)
        busy = self.begun is not None and time.monotonic() - self.begun > _UNSEEN
        state = {
            "version": self.version, "error": self.error, "findings": self.findings, "links": links, "busy": busy,
        }  # fmt: skip
        return {
            STATE_PATH: Answer(json.dumps(state), "application/json"),
            SCRIPT_PATH: Answer(SCRIPT, "text/javascript; charset=utf-8"),
        }
