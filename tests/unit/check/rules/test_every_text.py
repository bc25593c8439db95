"""No text of any record, page or setting holds a citation that is printed, or an article's own words; none is left out."""

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from briefing.check.rules.configuration import configured
from briefing.check.rules.runs import check_runs
from briefing.corpus import Corpus, assemble, load
from briefing.corpus.texts import all_texts
from briefing.corpus.uncited import printed
from briefing.derive.linking import name_matcher
from briefing.errors import BriefingError, Finding
from briefing.read.project import ProjectFiles
from briefing.text.facts import words
from tests.hostile import Hostile
from tests.hostile_project import hostile_project

SLIP, COPIED = "[^zq 1.1]", "they lost a dozen of them that very winter"
ARTICLE = words(f"In 2015 {COPIED}, it was said.")
NO_MARKUP = {"config.contact"}
"""Texts that pages print as an address only."""
ASIDE = {
    "EntityData.name", "Named.names", "Named.forms", "TermData.term", "SourceMeta.title", "ReferenceData.title",
    "LawData.official", "Passage.opens",
}  # fmt: skip
"""Names and titles of works, which nobody can say in other words; and opening words, six at most."""


class Bare(Hostile):
    """Gives each field its text with all signs meant."""

    def text(self, field: str) -> str:
        """Return the text for a field without a backslash before its signs."""
        super().text(field)
        return [*self.typed.values()][-1][1]


def unseen(project: Path, hostile: Hostile, found: Collection[Finding]) -> set[str]:
    """Return the fields whose text stands in no line with a finding."""
    places = {(finding.place.file, finding.place.line) for finding in found}
    held = {place: (project / place[0]).read_text("utf-8").split("\n")[place[1] - 1].casefold() for place in places}
    texts = {label: field for label, (field, typed) in hostile.typed.items() if not typed.startswith("https:")}
    return {field for label, field in texts.items() if not any(label in line for line in held.values())} - NO_MARKUP


def test_a_mistyped_citation_is_found_in_every_text(tmp_path: Path, corpus: Corpus) -> None:
    project = hostile_project(tmp_path, hostile := Bare(SLIP))
    notes = project / "docs/sources/zq.md"
    lines = notes.read_text("utf-8").splitlines()
    rights = next(n for n, line in enumerate(lines) if line.startswith("  rights:"))
    hostile.typed = {label: said for label, said in hostile.typed.items() if said[0] != "Card.rights"}
    notes.write_text("\n".join([*lines[:rights], "  rights: all-rights-reserved", *lines[rights + 1 :], ""]), "utf-8")

    with pytest.raises(BriefingError) as caught:
        load(project)

    set_ = printed(corpus, configured((project / "mkdocs.yml").read_text("utf-8")))
    assert unseen(project, hostile, [*caught.value.findings, *set_]) == set()


SETTINGS = (
    "extra:\n  licence:\n    name: {}\n", "extra:\n  contact: '{}'\n", "extra:\n  contact: !ENV [CONTACT, '{}']\n",
    "markdown_extensions:\n  - toc:\n      title: {}\n", "theme:\n  palette:\n    - toggle:\n        name: {}\n",
    "nav:\n  - {}:\n      - index.md\n", "extra:\n  moved:\n    a.md:\n      why: {}\n", "site_name: {}\n",
    "extra:\n  social:\n    - name: {}\n",
)  # fmt: skip


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_text_of_the_configuration_is_looked_at(setting: str, corpus: Corpus) -> None:
    line = next(n for n, each in enumerate(setting.split("\n"), 1) if "{}" in each)

    cited = list(printed(corpus, configured(setting.format("CC BY [^harbour 1.1]"))))
    copied = list(check_runs(corpus, configured(setting.format(COPIED)), [ARTICLE], name_matcher(corpus)))

    for found, rule in ((cited, "resolve/citation"), (copied, "original/run")):
        assert [(str(each.place), each.rule) for each in found] == [(f"mkdocs.yml:{line}", rule)]


@pytest.mark.parametrize("setting", ["extra:\n  cite: 'harbour:1.1'\n", "extra:\n  cited: [harbour:1-2, port-2018]\n"])
def test_a_setting_that_is_an_id_prints_no_citation(setting: str, corpus: Corpus) -> None:
    assert list(printed(corpus, configured(setting))) == []
    assert list(printed(corpus, configured(setting.replace("harbour:1", "see harbour:1"))))


def test_the_articles_own_words_are_found_in_every_text(tmp_path: Path) -> None:
    project = hostile_project(tmp_path, hostile := Bare(COPIED))
    corpus = load(project)

    texts = [*all_texts(corpus), *configured((project / "mkdocs.yml").read_text("utf-8"))]
    found = list(check_runs(corpus, texts, [ARTICLE], name_matcher(corpus)))

    assert unseen(project, hostile, found) == ASIDE


WRITTEN = {
    "wrapped": "Well, they lost a dozen of\nthem that very winter.",
    "a heading": f"## {COPIED}",
    "a list": "- They lost a dozen of\n  them that very winter.",
    "a table": f"| {COPIED} | When |\n| --- | --- |\n| x | y |",
    "a quotation": "> They lost a dozen of\n> them that very winter.",
    "code": f"`{COPIED}`",
    "a fence": f"```text\n{COPIED}\n```",
    "elements": "They lost a <b>dozen</b> of them that&nbsp;very winter.",
    "emphasis": "They lost a **dozen** of [them](/statements.md) that ve&shy;ry winter.",
    "a citation amid": "They lost a dozen [^harbour:1.1] of them that very winter.",
    "an attribute list": "They lost a *dozen*{: .x } of them that very winter.",
    "a folded part": f'/// details | "{COPIED}"\n\nText.\n\n///',
    "a title": f'<p title="{COPIED}">Text.</p>',
    "a title in a list": f"Text.\n{{: title='{COPIED}' }}",
    "a picture": f"![{COPIED}](/assets/x.png)",
}
PAGES = {"docs/topics/night-ferries.md": "topic/run", "docs/about/method.md": "original/run"}


@pytest.mark.parametrize("file", PAGES)
@pytest.mark.parametrize("form", WRITTEN)
def test_the_articles_own_words_are_found_however_a_page_writes_them(
    file: str, form: str, files: ProjectFiles, corpus: Corpus
) -> None:
    head = "---\ntitle: T\ndescription: D.\n"
    head += "topic: night-ferries\nedited: 2026-11-20\n---\n\n" if "topics" in file else "---\n\n"
    changed = assemble(ProjectFiles({**files.pages, file: f"{head}{WRITTEN[form]}\n"}, files.notes, files.registry))

    found = list(check_runs(changed, [], [ARTICLE], name_matcher(corpus)))

    assert [(finding.place.file, finding.rule) for finding in found] == [(file, PAGES[file])]
    assert found[0].place.line > head.count("\n")


def test_a_title_of_ours_is_no_title(changed: Callable[[str, str, str], ProjectFiles]) -> None:
    file = "registry/references.yml"
    old = next(line for line in changed(file, "title:", "title:").registry[file].split("\n") if "title:" in line)
    described = assemble(changed(file, old, f"  title: {COPIED}\n  described: true"))
    own = assemble(changed(file, old, f"  title: {COPIED}"))

    rules = [[f.rule for f in check_runs(c, all_texts(c), [ARTICLE], name_matcher(c))] for c in (described, own)]
    assert rules == [["original/run"], []]
