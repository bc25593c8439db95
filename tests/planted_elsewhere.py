"""Faults of the rules that look at more than one text: built files, the configuration, the build, the commands."""

import datetime as dt
import os
import signal
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from mkdocs.config import load_config

from briefing.build import tools
from briefing.build.apart import apart
from briefing.build.complaints import complaints
from briefing.build.copies import read_state
from briefing.build.editions import put
from briefing.build.staging import room
from briefing.build.tools import ready
from briefing.build.verify import verify
from briefing.check.content import Setting, examine
from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.rules.lost import check_lost
from briefing.check.site import check_site
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
from briefing.mkdocs.demands import unmet
from briefing.mkdocs.epoch import bad_epoch
from briefing.mkdocs.identity import unclear
from briefing.mkdocs.offers import LIST, read_offers
from briefing.mkdocs.output import begin, refusal, seal
from briefing.mkdocs.redirects import read_redirects
from briefing.mkdocs.theme import dress
from briefing.model import Identity
from briefing.optimise.tree import lighten
from briefing.read.data import read_data
from briefing.read.sources import changed, states
from tests.commands import run
from tests.planted import METHOD, ORIGINAL, fault
from tests.small import NOTES, ROOT, TOPIC, small_project

Plant = Callable[[Path, Path], Iterable[Finding]]
"""Changes a copy of the project or of its built tree, and returns what is found."""
_METHOD_BUILT = "about/method/index.html"
_FENCED = "    ```\n{}\n    ```"
"""Looks like code, and is none to Markdown."""
_HOSTED = f"hosted:{_METHOD_BUILT}:1"


@dataclass(frozen=True)
class Elsewhere:
    """A fault, and the place to be named."""

    place: str
    plant: Plant


def _gates(project: Path, tree: Path) -> list[Finding]:
    return check_site(Built(tree, "hosted", project), allowed_hosts(load(project)))


def _edited(file: str, old: str, new: str) -> Plant:
    """Return a fault in a built file, which may be named by a pattern."""

    def plant(project: Path, tree: Path) -> list[Finding]:
        path = next(tree.glob(file))
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return _gates(project, tree)

    return plant


def _bundle(project: Path, tree: Path) -> list[Finding]:
    (tree / "assets/javascripts/bundle.js").write_text("x")
    return _edited(_METHOD_BUILT, "</body>", '<script src="/assets/javascripts/bundle.js"></script></body>')(
        project, tree
    )


def _styled(project: Path, tree: Path) -> list[Finding]:
    (tree / "x.css").write_text("@import 'https://elsewhere.example/x.css'")
    return _gates(project, tree)


def _orphan(project: Path, tree: Path) -> list[Finding]:
    (project / "docs/about/lost.md").write_text((project / METHOD).read_text("utf-8"), "utf-8")
    (tree / "about/lost").mkdir()
    (tree / "about/lost/index.html").write_text((tree / _METHOD_BUILT).read_text("utf-8"), "utf-8")
    return _gates(project, tree)


def _parts(project: Path, _: Path) -> list[Finding]:
    sheet = '<link rel="stylesheet" href="assets/stylesheets/a.css">'
    for name, text in {"index.html": sheet, "b.html": ""}.items():
        (project / "pair").mkdir(exist_ok=True)
        (project / "pair" / name).write_text(text)
    lighten(project / "pair")
    return []


def _moved(old: str, entry: object) -> Plant:
    def plant(*_: Path) -> list[Finding]:
        read_redirects({old: entry}, {"index.md"}, f"extra:\n  moved:\n    {old}: {entry}\n")
        return []

    return plant


def _lost(project: Path, _: Path) -> Iterable[Finding]:
    return check_lost(load(project), "extra:\n  id: x\n  moved: {}\n", ["index.html", "topics/gone/index.html"])


def _configured(old: str = "", new: str = "", *, without: str = "") -> Plant:
    """Return a fault of the configuration, or a page that is missing."""

    def plant(project: Path, _: Path) -> list[Finding]:
        whole = small_project(project / "whole")
        (whole / without).unlink() if without else fault("mkdocs.yml", old, new).plant(whole)
        config = load_config(str(whole / "mkdocs.yml"))
        dress(config)
        written = read_data((whole / "mkdocs.yml").read_text("utf-8"), "mkdocs.yml")
        return [*unclear(config, written), *unmet(whole, config, written)]

    return plant


def _set(setting: str) -> str:
    """Return where the configuration has a setting; the small project changes what stands below it alone."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    return f"mkdocs.yml:{text[: text.index(setting)].count(chr(10)) + 1}"


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


def _of_mkdocs(old: str, new: str) -> Plant:
    """Return a fault that MkDocs meets as it builds."""

    def plant(project: Path, _: Path) -> list[Finding]:
        whole = small_project(project / "whole")
        fault(METHOD, old, new).plant(whole)
        done = run(["mkdocs", "build", "--strict", "--site-dir", str(project / "out")], whole)
        return complaints(done.stderr, written(whole))

    return plant


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
    "built/json-ld": Elsewhere(_HOSTED, _edited(_METHOD_BUILT, "</article>", '<script type="application/ld+json">{</script></article>')),
    "built/rating": Elsewhere(_HOSTED, _edited(_METHOD_BUILT, "</article>", '<script type="application/ld+json">{"@type": "Rating"}</script></article>')),
    "built/style-host": Elsewhere("hosted:x.css:1", _styled),
    "built/data": Elsewhere("hosted:feed.xml:1", _edited("feed.xml", "</", "<")),
    "built/data-address": Elsewhere("hosted:data/statements.jsonl:1", _edited("data/statements.jsonl", "#p1-1", "#p1-99")),
    "optimise/joined": Elsewhere(_HOSTED, _edited(_METHOD_BUILT, '<link rel="stylesheet"', '<link rel="alternate"')),
    "optimise/bundle": Elsewhere(_HOSTED, _bundle),
    "optimise/parts": Elsewhere("b.html:1", _parts),
    "optimise/theme-name": Elsewhere("hosted:assets/javascripts/site.js:1", _edited("assets/javascripts/site.*.js", "", '"md-none";')),
    "optimise/toggle": Elsewhere("hosted:index.html:1", _edited("index.html", "</body>", '<i data-md-toggle="none"></i></body>')),
    "reach/orphan": Elsewhere("docs/about/lost.md:1", _orphan),
    "resolve/raw-link": Elsewhere(f"{METHOD}:1", _of_mkdocs("A method.", f"A method.\n\n{_FENCED.format('<a href=none.md>x</a>')}")),
    "macros/run": Elsewhere(f"{METHOD}:9", _of_mkdocs("A method.", "A method.\n\n{{ figures() }}")),
    "page/worked": Elsewhere(f"{METHOD}:10", _of_mkdocs("A method.", f"A method.\n\n{_FENCED.format('<form>x</form>')}")),
    "moved/entry": Elsewhere("mkdocs.yml:3", _moved("a.md", {})),
    "moved/path": Elsewhere("mkdocs.yml:3", _moved("a", {"to": "index.md"})),
    "moved/target": Elsewhere("mkdocs.yml:3", _moved("a.md", {"to": "b.md"})),
    "moved/there": Elsewhere("mkdocs.yml:3", _moved("index.md", {"to": "index.md"})),
    "moved/lost": Elsewhere("mkdocs.yml:3", _lost),
    "project/page": Elsewhere("docs/about/data.md:1", _configured(without="docs/about/data.md")),
    "project/file": Elsewhere("docs/own.css:1", _configured("hooks:", "extra_css: [own.css]\nhooks:")),
    "project/extension": Elsewhere(_set("markdown_extensions:"), _configured("  - attr_list\n", "")),
    "project/links": Elsewhere(_set("  links: {"), _configured("relative_to_docs", "warn")),
    "project/folder": Elsewhere("mkdocs.yml:1", _nowhere),
    "identity/address": Elsewhere(_set("  licence: {"), _configured('url: "https://creativecommons.org', 'url: "ftp://creativecommons.org')),
    "identity/id": Elsewhere(_set("  id: "), _configured("  id: sourcebook", "  id: Quay Papers")),
    "identity/language": Elsewhere(_set("  language: en-GB"), _configured("language: en-GB", "language: English please")),
    "identity/licence": Elsewhere(_set("  licence: {"), _configured("licence: {name: CC BY 4.0, ", "licence: {")),
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
