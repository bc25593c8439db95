"""Faults of the built site: of its files, its configuration, and what MkDocs meets as it builds it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config

from briefing.build.complaints import complaints
from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.rules.lost import check_lost
from briefing.check.site import check_site
from briefing.check.trace import written
from briefing.corpus import load
from briefing.errors import Finding
from briefing.mkdocs.demands import unmet
from briefing.mkdocs.identity import unclear
from briefing.mkdocs.redirects import read_redirects
from briefing.mkdocs.theme import dress
from briefing.optimise.tree import lighten
from briefing.read.data import read_data
from tests.commands import run
from tests.planted import METHOD, fault
from tests.small import ROOT, small_project

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


def _of_mkdocs(old: str, new: str) -> Plant:
    """Return a fault that MkDocs meets as it builds."""

    def plant(project: Path, _: Path) -> list[Finding]:
        whole = small_project(project / "whole")
        fault(METHOD, old, new).plant(whole)
        done = run(["mkdocs", "build", "--strict", "--site-dir", str(project / "out")], whole)
        return complaints(done.stderr, written(whole))

    return plant


OF_THE_SITE = {
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
    "moved/lost": Elsewhere("mkdocs.yml:3", _lost),
    "moved/there": Elsewhere("mkdocs.yml:3", _moved("index.md", {"to": "index.md"})),
    "project/page": Elsewhere("docs/about/data.md:1", _configured(without="docs/about/data.md")),
    "project/file": Elsewhere("docs/own.css:1", _configured("hooks:", "extra_css: [own.css]\nhooks:")),
    "project/extension": Elsewhere(_set("markdown_extensions:"), _configured("  - attr_list\n", "")),
    "project/links": Elsewhere(_set("  links: {"), _configured("relative_to_docs", "warn")),
    "identity/address": Elsewhere(_set("  licence: {"), _configured('url: "https://creativecommons.org', 'url: "ftp://creativecommons.org')),
    "identity/id": Elsewhere(_set("  id: "), _configured("  id: sourcebook", "  id: Quay Papers")),
    "identity/language": Elsewhere(_set("  language: en-GB"), _configured("language: en-GB", "language: English please")),
    "identity/licence": Elsewhere(_set("  licence: {"), _configured("licence: {name: CC BY 4.0, ", "licence: {")),
}  # fmt: skip
