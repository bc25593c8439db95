"""The preview server: rebuilds in a fresh process on every change, and shows errors over the last good pages.

What would keep a page from being published, but not from being shown, stands folded at the foot of the new pages.

A fresh process a build means that edits of code take effect like edits of text.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import DefaultFilter, watch

from briefing.build.children import with_engine
from briefing.build.page_server import Answer, PageServer
from briefing.build.staging import PREVIEW

WATCHED = ("docs", "registry", "overrides", "mkdocs.yml", "briefing", "macros", "scripts", "hook.py")
_LOOK = 200
"""Milliseconds from one look for changes to the next."""
STATE_PATH = "/__preview"
SCRIPT_PATH = "/__preview.js"
_SCRIPT = """(() => {
  let seen = null, told = "";
  const bar = document.createElement("pre");
  bar.setAttribute("role", "alert");
  bar.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:99;margin:0;max-height:50vh;overflow:auto;"
    + "padding:1em;white-space:pre-wrap;background:#7a1f1f;color:#fff;font:14px/1.5 monospace";
  const found = document.createElement("details");
  found.style.cssText = bar.style.cssText + "background:#5c4300";
  found.open = sessionStorage.getItem("findings") === "open";
  found.addEventListener("toggle", () => sessionStorage.setItem("findings", found.open ? "open" : ""));
  const look = async () => {
    try {
      const state = await (await fetch("STATE")).json();
      if (seen !== null && state.version !== seen) return location.reload();
      seen = state.version;
      bar.textContent = state.error;
      state.error ? document.body.append(bar) : bar.remove();
      if (state.findings !== told) {
        told = state.findings;
        const lines = told.split("\\n");
        const counted = Object.assign(document.createElement("summary"), { textContent: lines.pop() });
        found.replaceChildren(counted, lines.join("\\n"));
      }
      told && !state.error ? document.body.append(found) : found.remove();
    } catch { /* the server is gone; keep the page */ }
    setTimeout(look, 700);
  };
  look();
})();""".replace("STATE", STATE_PATH)


@dataclass
class Preview:
    """A server for one project, on the loopback interface only."""

    root: Path
    port: int
    version: int = 0
    """Counts the good builds."""
    error: str = ""
    """What is wrong with the latest build; empty when it is good."""
    findings: str = ""
    """What keeps the latest good build from being published, a line each, and a line that counts them."""
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Serve until interrupted."""
        server = PageServer(self.port, self.root / PREVIEW.target, f'<script src="{SCRIPT_PATH}"></script>', self._says)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving http://127.0.0.1:{server.server_port}/ (open work: /desk/); stop with Ctrl-C.", flush=True)  # noqa: T201
        try:
            for _ in self._changes():
                self.build()
        finally:
            server.shutdown()

    def build(self) -> None:
        """Build once; keep the last good pages where it fails."""
        done = self._run([sys.executable, "-m", "briefing.cli", "build", "--edition", PREVIEW.name])
        if done.returncode == 0:
            self.version, self.error, self.findings = self.version + 1, "", done.stderr.strip()
            compared = done.stdout.strip().splitlines()[-1]
            print("\n".join(filter(None, (self.findings, f"Built. {compared}"))), flush=True)  # noqa: T201
        else:
            self.error = done.stderr.strip() or done.stdout.strip() or "The build failed without a word."
            print(self.error, flush=True)  # noqa: T201

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
        state = {"version": self.version, "error": self.error, "findings": self.findings}
        return {
            STATE_PATH: Answer(json.dumps(state), "application/json"),
            SCRIPT_PATH: Answer(_SCRIPT, "text/javascript; charset=utf-8"),
        }
