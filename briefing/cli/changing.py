"""How a command changes the project: it shows the change or writes it whole, and only if the result is as good."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from briefing.build.setting import setting_of
from briefing.check.content import judge
from briefing.check.table import finding
from briefing.corpus import Corpus, survey
from briefing.edit.compare import as_typed, diff, fresh
from briefing.edit.spots import SETTINGS, Edit, Texts, after
from briefing.errors import BriefingError, Finding, Place
from briefing.ingest.files import write_files
from briefing.mkdocs.demands import lacking
from briefing.mkdocs.redirects import read_redirects
from briefing.read.data import read_data
from briefing.read.project import read_project, sorted_files

dry_run = click.option("--dry-run", "dry", is_flag=True, help="Show the change, and write nothing.")


@dataclass(frozen=True, slots=True)
class Workshop:
    """A project that is to be changed, as it was when it was read."""

    root: Path
    texts: Texts
    raw: Mapping[str, str]
    """The same files with the ends of lines that they have."""
    corpus: Corpus

    def change(self, edit: Edit, *, dry: bool, unfinished: bool = False) -> None:
        """Show a change, or write it.

        Args:
            edit: the change.
            dry: whether it is only to be shown.
            unfinished: whether what it adds may wait for words: then rules about content are told and refuse nothing.

        Raises:
            BriefingError: it would leave findings that are not there now, or a file has changed meanwhile.

        """
        result = after(self.texts, edit.texts)
        found = fresh(*self._findings(result), edit)
        wrong = fresh(_unresolved(self.texts), _unresolved(result), edit) if unfinished else found
        if wrong:
            raise BriefingError(wrong)
        if dry:
            click.echo(diff(self.texts, edit), nl=False)
        else:
            self._write(edit)
        for said in (*edit.said, *(f"To do: {each}" for each in found)):
            click.echo(said, err=dry)

    def _findings(self, result: Texts) -> tuple[list[Finding], list[Finding]]:
        """Return what is wrong now, as far as that matters, and what would be."""
        found = _findings(self.root, result)
        return (_findings(self.root, self.texts) if found else []), found

    def _write(self, edit: Edit) -> None:
        if changed := [path for path in edit.texts if _raw(self.root / path) != self.raw.get(path)]:
            raise BriefingError([finding("edit/changed", Place(path, 1)) for path in changed])
        sources = {new: old for old, new in edit.moved.items()}
        write_files({
            self.root / path: None if text is None else as_typed(text, self.raw.get(sources.get(path, path), ""))
            for path, text in edit.texts.items()
        })  # fmt: skip
        for path, text in sorted(edit.texts.items()):
            if path not in edit.moved:
                said = f"moved from {sources[path]}" if path in sources else "changed" if path in self.raw else "new"
                click.echo(f"{path}: {'removed' if text is None else said}")


def opened(root: Path, *, partly: bool = False) -> Workshop:
    """Return a project to be changed, drafts included.

    Args:
        root: its folder.
        partly: whether it is enough to read most of it, since something is added and nothing followed.

    Raises:
        BriefingError: a file or the configuration cannot be read, so that what it names would be missed.

    """
    texts = {**read_project(root).texts, SETTINGS: _plain(_raw(root / SETTINGS) or "")}
    corpus, found = survey(sorted_files(texts), drafts=True)
    settings = read_data(texts[SETTINGS], SETTINGS)
    if not isinstance(settings.value, dict) or (settings.findings and not settings.value):
        raise BriefingError(settings.findings or [finding("data/yaml", Place(SETTINGS, 1))])
    unread = [each for each in found if not each.rule.startswith("resolve/")]
    if unread and not partly:
        raise BriefingError(unread)
    return Workshop(root, texts, {path: _raw(root / path) or "" for path in texts}, corpus)


def _findings(root: Path, texts: Texts) -> list[Finding]:
    """Return all that is wrong with texts, written or not."""
    settings = texts[SETTINGS]
    pages = list(lacking(texts.__contains__))
    try:
        corpus, report = judge(sorted_files(texts), setting_of(root, settings), drafts=True)
    except BriefingError as error:
        return [*error.findings, *pages]
    return [*pages, *report.published, *report.drafts, *_redirects(settings, corpus)]


def _redirects(settings: str, corpus: Corpus) -> tuple[Finding, ...]:
    extra = read_data(settings, SETTINGS).value.get("extra")
    moved = extra.get("moved") if isinstance(extra, dict) else None
    try:
        read_redirects(moved or {}, corpus.paths, settings)
    except BriefingError as error:
        return error.findings
    return ()


def _unresolved(texts: Texts) -> list[Finding]:
    return survey(sorted_files(texts), drafts=True)[1]


def _raw(path: Path) -> str | None:
    """Return what a file holds, with whatever ends its lines, or None where there is none."""
    return path.read_bytes().decode("utf-8") if path.is_file() else None


def _plain(raw: str) -> str:
    return raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
