"""Faults of the rules that look at more than one text: the built site, the build, the editions, the commands."""

import datetime as dt
import os
import signal
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from briefing.build import tools
from briefing.build.apart import apart
from briefing.build.complaints import complaints
from briefing.build.copies import read_state
from briefing.build.editions import put
from briefing.build.staging import room
from briefing.build.tools import ready
from briefing.build.verify import verify
from briefing.check.content import Setting, examine
from briefing.check.trace import written
from briefing.cli import bench
from briefing.cli.changing import opened
from briefing.cli.main import commands
from briefing.corpus import load
from briefing.edit.spots import Edit
from briefing.editions.bound import lost
from briefing.editions.record import Imprint, Made
from briefing.editions.site_zip import site_zip
from briefing.errors import BriefingError, Finding, Place
from briefing.mkdocs.epoch import bad_epoch
from briefing.mkdocs.offers import LIST, read_offers
from briefing.mkdocs.output import begin, refusal, seal
from briefing.model import Identity
from briefing.read.sources import changed, states
from tests.commands import run
from tests.planted import METHOD, ORIGINAL
from tests.planted_site import OF_THE_SITE, Elsewhere, Plant
from tests.small import NOTES, TOPIC, small_project


def _nowhere(project: Path, _: Path) -> list[Finding]:
    (project / "empty").mkdir()
    commands(["links", "--project", str(project / "empty")], standalone_mode=False)
    return []


def _changed(project: Path, _: Path) -> Iterable[Finding]:
    before = states(project)
    (project / METHOD).write_text("x")
    return changed(project, before)


def _output(project: Path, _: Path) -> list[Finding]:
    (project / "site").mkdir()
    (project / "site/thesis.txt").write_text("x")
    return [found] if (found := refusal(project / "site", "site")) else []


def _listed(project: Path, _: Path) -> list[Finding]:
    (project / "dist").mkdir()
    (project / LIST).write_text("none")
    read_offers(project)
    return []


def _without(*_: Path) -> list[Finding]:
    with patch.object(tools, "find_spec", lambda _: None):
        ready(["zim"])
    return []


def _ended(*_: Path) -> list[Finding]:
    with apart("dist/book.pdf", lambda: os.kill(os.getpid(), signal.SIGKILL)) as result:
        result()
    return []


def _named(*_: Path) -> list[Finding]:
    site_zip({"con.html": b""}, Imprint(Identity("Quay"), "1", 0))
    return []


def _taken(project: Path, _: Path) -> list[Finding]:
    (project / "dist").mkdir()
    (project / "dist/book.epub").write_text("mine")
    put(project, [Made("book", "book.epub", b"")], 0)
    return []


def _staging(project: Path, _: Path) -> list[Finding]:
    (project / ".staging").write_text("x")
    with room(project, print):
        return []


def _absent(project: Path, _: Path) -> Iterable[Finding]:
    (project / ORIGINAL).unlink()
    report = examine(Setting(project, (project / "mkdocs.yml").read_text("utf-8"), dt.date(2026, 11, 27)))[1]
    assert report.compared == "Nothing was compared with the articles: none of them is on this machine."
    return report.absent


def _unreadable(project: Path, _: Path) -> list[Finding]:
    (project / METHOD).write_bytes(b"\xff")
    load(project)
    return []


def _command(*words: str) -> Plant:
    def plant(project: Path, _: Path) -> list[Finding]:
        done = run(["scripts", *words], small_project(project / "whole"))
        return complaints(f"ERROR - {done.stderr.partition(chr(10))[0]}", written(project))

    return plant


def _meanwhile(project: Path, _: Path) -> list[Finding]:
    workshop = opened(small_project(project / "whole"))
    text = workshop.texts[TOPIC]
    (workshop.root / TOPIC).write_text(f"{text}\nSaved meanwhile.\n", "utf-8")
    workshop.change(Edit({TOPIC: f"{text}\n"}), dry=False)
    return []


def _copied(change: Callable[[Path], object]) -> Plant:
    """Return a fault in a copy of a published tree."""

    def plant(project: Path, _: Path) -> list[Finding]:
        copy = project / "copy"
        begin(copy)
        (copy / "index.html").write_text("home")
        seal(copy)
        change(copy)
        try:
            verify(copy)
        except BriefingError as error:
            shown = [(found, found.place.file.removeprefix(f"{project}/")) for found in error.findings]
            return [replace(found, place=Place(name, 1)) for found, name in shown]
        return []

    return plant


def _bench(project: Path, _: Path) -> list[Finding]:
    (project / "empty").mkdir()
    bench._processor_time(["mkdocs", "build"], project / "empty")  # noqa: SLF001 # the whole command takes minutes
    return []


def _said(text: str) -> Plant:
    return lambda project, _: complaints(text, written(project))


_SAME = ["correct", f"{METHOD}:7", "--text", "A method.", "--was", "x", "--now", "x", "--why", "x"]
_LINK = "WARNING - Doc file 'about/method.md' contains a link '/none.png', but the target is not found."
ELSEWHERE = {
    **OF_THE_SITE,
    "project/folder": Elsewhere("mkdocs.yml:1", _nowhere),
    "build/changed": Elsewhere(f"{METHOD}:1", _changed),
    "build/date": Elsewhere("SOURCE_DATE_EPOCH:1", lambda *_: filter(None, [bad_epoch({"SOURCE_DATE_EPOCH": "x"})])),
    "build/link": Elsewhere(f"{METHOD}:1", _said(_LINK)),
    "build/mkdocs": Elsewhere("mkdocs.yml:1", _said("ERROR - Something failed")),
    "build/output": Elsewhere("site:1", _output),
    "changes/copy": Elsewhere("nowhere:1", lambda *_: filter(None, [read_state(Path("nowhere"))])),
    "editions/library": Elsewhere("requirements-zim.txt:1", _without),
    "editions/lost": Elsewhere("a.pdf:1", lambda *_: lost("a.pdf", ["A note is lost"]).findings),
    "editions/process": Elsewhere("dist/book.pdf:1", _ended),
    "editions/list": Elsewhere("dist/editions.json:1", _listed),
    "editions/name": Elsewhere("con.html:1", _named),
    "editions/output": Elsewhere("dist/book.epub:1", _taken),
    "build/staging": Elsewhere(".staging:1", _staging),
    "original/absent": Elsewhere(f"{NOTES}:1", _absent),
    "file": Elsewhere(f"{METHOD}:1", _unreadable),
    "bench/build": Elsewhere("mkdocs.yml:1", _bench),
    "ingest/key": Elsewhere("docs/sources/:1", _command("ingest", "--key", "No key", METHOD)),
    "init/folder": Elsewhere("docs:1", _command("init", "docs")),
    "links/site": Elsewhere("site:1", _command("links")),
    "where/text": Elsewhere("docs/:1", _command("where", "camels")),
    "why/page": Elsewhere("docs/:1", _command("why", "topics/camels")),
    "verify/changed": Elsewhere("copy/index.html:1", _copied(lambda copy: (copy / "index.html").write_text("x"))),
    "verify/extra": Elsewhere("copy/more.html:1", _copied(lambda copy: (copy / "more.html").write_text("x"))),
    "verify/file": Elsewhere("copy/link.html:1", _copied(lambda copy: (copy / "link.html").symlink_to("index.html"))),
    "verify/manifest": Elsewhere("copy/MANIFEST.sha256:1", _copied(lambda copy: (copy / "MANIFEST.sha256").unlink())),
    "verify/missing": Elsewhere("copy/index.html:1", _copied(lambda copy: (copy / "index.html").unlink())),
    "edit/asked": Elsewhere("registry/terms.yml:1", _command("new", "term", "lamp")),
    "edit/changed": Elsewhere(f"{TOPIC}:1", _meanwhile),
    "edit/differs": Elsewhere("registry/places.yml:7", _command("merge", "twin-quay-west", "twin-quay-east")),
    "edit/itself": Elsewhere("registry/organisations.yml:11", _command("merge", "port-authority", "old-harbour")),
    "edit/id": Elsewhere("registry/:1", _command("rename", "term", "subsidy", "No")),
    "edit/same": Elsewhere(f"{METHOD}:7", _command(*_SAME)),
    "edit/unknown": Elsewhere("registry/:1", _command("rename", "term", "camels", "camel")),
    "new/entity": Elsewhere("registry/:1", _command("new", "entity", "zz-nobody")),
    "new/topic": Elsewhere("docs/topics/No.md:1", _command("new", "topic", "No", "--from", "harbour")),
}  # fmt: skip
