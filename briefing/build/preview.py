"""The preview: one process holds the site; an edit reads it anew, and each page is made when it is asked for.

An error is shown over the last good pages; what would keep a page from being published, but not from being shown,
stands folded at the foot of the new pages. An edit of code starts the process anew.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from briefing.build.children import Child, child, with_engine
from briefing.build.editor import editor_links, with_links
from briefing.build.page_server import Answer, PageServer, Site
from briefing.build.preview_script import SCRIPT, SCRIPT_PATH, STATE_PATH
from briefing.build.resident import Resident, read_site
from briefing.build.setting import setting_of
from briefing.check.content import Setting, check_content
from briefing.corpus import Corpus
from briefing.errors import BriefingError
from briefing.mkdocs import garbage

WATCHED = ("docs", "registry", "overrides", "mkdocs.yml", "briefing", "macros", "scripts", "hook.py")
_CODE = frozenset({".py", ".yml", ".json"})
"""Endings of files of the engine that a process reads but once."""
_LOOK = 200
"""Milliseconds from one look for changes to the next."""
_UNSEEN = 0.3
"""Seconds that a build may take before pages say that they are being built."""
Changes = set[tuple[Change, str]]


@dataclass
class Preview:
    """A server for one project, on the loopback interface only."""

    root: Path
    port: int
    editor: str
    """The form of addresses that open a file in the maintainer's editor; nothing where none is named."""
    environment: Mapping[str, str]
    """That in which the process began, for the one that follows it."""
    version: int = 0
    """Counts the good builds."""
    error: str = ""
    """What is wrong with the latest build; empty when it is good."""
    findings: str = ""
    """What keeps the latest good build from being published, a line each, and a line that counts them."""
    begun: float | None = None
    """When the build began that is under way."""
    site: Resident | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    checking: Child | None = None
    """The process that looks at the content."""
    run_id: int = field(default_factory=time.time_ns)

    def run(self) -> None:
        """Serve until interrupted."""
        server = PageServer(self.port, self._site, f'<script src="{SCRIPT_PATH}"></script>', self._says)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving http://127.0.0.1:{server.server_port}/ (open work: /desk/); stop with Ctrl-C.", flush=True)  # noqa: T201
        try:
            for changes in self._changes():
                self.begun = time.monotonic()
                if any(self._is_code(Path(path)) for _, path in changes):
                    self._begin_anew(server)
                else:
                    self.build()
                self.begun = None
        finally:
            self._end_check()
            server.shutdown()

    def build(self) -> None:
        """Read the site once; keep the last good pages where that fails."""
        self._end_check()
        folder = tempfile.TemporaryDirectory(prefix="preview-")
        try:
            corpus, site = read_site(self.root, folder)
        except BriefingError as error:
            folder.cleanup()
            self._complain(str(error))
            return
        self.site, self.error, self.version = site, "", self.version + 1
        threading.Thread(target=self._check, args=(site, corpus), daemon=True).start()

    def _complain(self, said: str) -> None:
        if said != self.error:
            self.error = said
            print(self._linked(said), flush=True)  # noqa: T201

    def _check(self, site: Resident, corpus: Corpus) -> None:
        """Look at the content in a process of its own, so that pages need not wait for it."""
        setting = setting_of(self.root, (self.root / "mkdocs.yml").read_text("utf-8"))
        with ExitStack() as stack:
            with site.one:  # no page is half made while the process is forked
                self.checking = stack.enter_context(child(partial(_tell, corpus, setting)))
            said, code = self.checking.ended()
        if site is not self.site or code == -signal.SIGKILL:  # which a later build sends
            return
        if code:
            self._complain(f"The rules could not be run: {said.strip() or f'code {code}'}".splitlines()[-1])
        else:
            self.findings, _, compared = said.strip().rpartition("\n")
            print("\n".join(filter(None, (self._linked(self.findings), f"Built. {compared}"))), flush=True)  # noqa: T201

    def _end_check(self) -> None:
        if self.checking is not None:
            with suppress(ProcessLookupError, ValueError):
                os.killpg(self.checking.process.pid or 0, signal.SIGKILL)

    def _linked(self, findings: str) -> str:
        return with_links(findings, editor_links(findings, self.root, self.editor))

    def _is_code(self, path: Path) -> bool:
        first = path.relative_to(self.root).parts[0]
        return path.suffix in _CODE and first in {"briefing", "macros", "scripts", "hook.py"}

    def _begin_anew(self, server: PageServer) -> None:
        """Let a process with the new code follow this one at the same port, if that code begins at all."""
        command = [sys.executable, "-m", "briefing.cli", "serve"]
        environment = with_engine(self.environment)
        tried = subprocess.run(  # noqa: S603
            [*command, "--help"], cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
        if tried.returncode:
            self._complain(f"The code does not begin: {tried.stderr.strip().splitlines()[-1]}")
            return
        self._end_check()
        server.shutdown()
        server.server_close()
        options = ["--port", str(server.server_port), "--editor", self.editor, "--project", str(self.root)]
        os.chdir(self.root)
        os.execve(sys.executable, [*command, *options], environment)  # noqa: S606

    def _changes(self) -> Iterator[Changes]:
        """Yield once when changes are watched for, so that the first build misses none, then for each."""
        watched = [path for name in WATCHED if (path := self.root / name).exists()]
        looks = watch(
            *watched, watch_filter=DefaultFilter(), stop_event=self.stop, raise_interrupt=True,
            rust_timeout=_LOOK, yield_on_timeout=True,
        )  # fmt: skip
        yield next(looks)
        yield from filter(None, looks)

    def _site(self) -> Site | None:
        site = self.site
        return partial(self._answer, site) if site else None

    def _answer(self, site: Resident, name: str) -> bytes | None:
        """Return what lies at a path; a page that cannot be made says why."""
        try:
            return site.answer(name)
        except BriefingError as error:
            self._complain(str(error))
            return b"<!doctype html><html lang=en><meta charset=utf-8><title>Error</title><body><p>See below.</p>"

    def _says(self) -> dict[str, Answer]:
        """Return what the preview says of itself, by path; the script is a file, as the policy of pages wants it."""
        links = editor_links(f"{self.error}\n{self.findings}", self.root, self.editor)
        begun = self.begun
        state = {
            "version": f"{self.run_id}-{self.version}", "error": self.error, "findings": self.findings, "links": links,
            "busy": begun is not None and time.monotonic() - begun > _UNSEEN,
        }  # fmt: skip
        return {
            STATE_PATH: Answer(json.dumps(state), "application/json"),
            SCRIPT_PATH: Answer(SCRIPT, "text/javascript; charset=utf-8"),
        }


def _tell(corpus: Corpus, setting: Setting) -> None:
    """Print what the rules say of the content, and in the last line what was compared."""
    garbage.put_off()
    report = check_content(corpus, setting)
    print("\n".join([*report.shown, report.compared]))  # noqa: T201
