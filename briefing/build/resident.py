"""The site in memory: read once, each page made when it is asked for, as the preview's build writes it."""

import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from briefing.build.complaints import complaints
from briefing.check.trace import written
from briefing.corpus import Corpus, load
from briefing.errors import BriefingError
from briefing.mkdocs import garbage
from briefing.mkdocs.context import site_of
from briefing.mkdocs.trees import shown_page
from briefing.optimise.apart import Joined, join
from briefing.optimise.pages import mended, parts
from briefing.text.typography import set_text


class Resident:
    """One state of a site."""

    def __init__(self, root: Path, corpus: Corpus, folder: TemporaryDirectory[str]) -> None:
        """Read the configuration, list all files, and make nothing yet."""
        with click.Context(click.Command("preview"), obj=corpus):
            config = load_config(str(root / "mkdocs.yml"), strict=True, site_dir=folder.name)
            config.plugins.on_startup(command="build", dirty=False)
            self._config = config.plugins.on_config(config)
            self._config.plugins.on_pre_build(config=self._config)
            files = get_files(self._config)
            env = self._config.theme.get_env()
            files.add_files_from_theme(env, self._config)
            self._files = self._config.plugins.on_files(files, config=self._config)
            set_exclusions(self._files, self._config)
            nav = get_navigation(self._files, self._config)
            self._nav = self._config.plugins.on_nav(nav, config=self._config, files=self._files)
        self._env = self._config.plugins.on_env(env, config=self._config, files=self._files)
        self._root, self._folder = root, folder
        self._documents = self._files.documentation_pages()
        self._by_name = {file.dest_uri: file for file in self._files}
        self._titles = title_pages(self._documents, self._config)
        self._made: dict[str, bytes] = {}
        self._joined: Joined | None = None
        self.one = threading.Lock()

    def answer(self, name: str) -> bytes | None:
        """Return what lies at a path from the site's root; None where nothing does."""
        with self.one:
            if name not in self._made:
                with strictly(self._root):
                    made = self._answer(name)
                if made is None:
                    return None
                self._made[name] = made
            return self._made[name]

    def _answer(self, name: str) -> bytes | None:
        file = self._by_name.get(name)
        if file and file.is_documentation_page():
            return self._shown(self._page(file)).encode()
        if file:
            return file.content_bytes
        if name == "404.html":
            _build_theme_template(name, self._env, self._files, self._config, self._nav)
            return self._shown(Path(self._folder.name, name).read_text("utf-8")).encode()
        one = self._join("") if self._joined else None
        return {one.sheet_path: one.sheet.encode(), one.script_path: one.script.encode()}.get(name) if one else None

    def _page(self, file: File) -> str:
        page = file.page or Page(None, file, self._config)
        page.__dict__.pop("title", None)
        if (given := self._titles.get(file.src_uri)) is not None:
            page.title = given
        _populate_page(page, self._config, self._files)
        _build_page(page, self._config, self._documents, self._nav, self._env)
        return Path(file.abs_dest_path).read_text("utf-8")

    def _shown(self, page: str) -> str:
        return shown_page(page, self._join(page))

    def _join(self, page: str) -> Joined:
        if self._joined is None:
            self._joined = join(parts(mended(page)), lambda path: self._by_name[path].content_bytes.decode())
        return self._joined


def title_pages(documents: Iterable[File], config: MkDocsConfig) -> dict[str, str]:
    """Give each page the title that it will have, for the navigation of others; return those that were given."""
    heads, given = site_of(config).heads, dict[str, str]()
    for file in documents:
        page = file.page or Page(None, file, config)
        if "title" in page.__dict__:
            given[file.src_uri] = str(page.title)
            page.title = set_text(str(page.title))
        elif file.src_uri in heads:
            page.title = set_text(heads[file.src_uri]["title"])
    return given


def read_site(root: Path, folder: TemporaryDirectory[str]) -> tuple[Corpus, Resident]:
    """Return the Corpus of a project with its drafts, and its site.

    Args:
        root: the project's folder.
        folder: where MkDocs may write; it goes with the site.

    Raises:
        BriefingError: it cannot be read.

    """
    garbage.put_off()
    try:
        corpus = load(root, drafts=True)
        with strictly(root):
            return corpus, Resident(root, corpus, folder)
    finally:
        garbage.take_up()


class _Heard(logging.Handler):
    """What MkDocs complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} -  {record.getMessage()}")


@contextmanager
def strictly(root: Path) -> Iterator[None]:
    """Let MkDocs work, and take every complaint of it for an error.

    Raises:
        BriefingError: it complains, or fails.

    """
    heard, log = _Heard(), logging.getLogger("mkdocs")
    log.addHandler(heard)
    try:
        yield
    except Exception as error:  # noqa: BLE001 # plugins raise what they like
        heard.said.append(f"ERROR -  {error}")
    finally:
        log.removeHandler(heard)
    if heard.said:
        raise BriefingError(complaints("\n".join(heard.said), written(root)))
