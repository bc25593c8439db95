"""What every project must have for its pages to work: a few pages of its own, and the files that they load."""

from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefing.assets import SCRIPTS, SHEETS
from briefing.errors import Finding, Place
from briefing.links import DATA_LINK, HOME_LINK, METHOD_LINK, REPORT_LINK
from briefing.model.base import Steps
from briefing.read.data import Data

_PAGES = {
    HOME_LINK: "it is the first that readers see",
    DATA_LINK: "the data files are described there",
    METHOD_LINK.partition("#")[0]: "every mark of standing leads there, for those who want to know what it means",
    REPORT_LINK.partition("#")[0]: "every statement links to it, for those who found a mistake",
}


_EXTENSIONS = {
    "attr_list": "ids and classes are written with it",
}


_CONFIGURATION = "mkdocs.yml"


def lacking(is_there: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield a finding for each page that a project cannot do without and that is not there."""
    for link, why in _PAGES.items():
        if not is_there(f"docs{link}"):
            remedy = "Write it, with `title` and `description` in its front matter."
            yield Finding(Place(f"docs{link}", 1), "project/page", f"The page is missing, and {why}.", remedy)


def unmet(root: Path, config: MkDocsConfig, written: Data) -> Iterator[Finding]:
    """Yield a finding for each page, file or setting that the project must have and has not.

    Args:
        root: the project's folder.
        config: the configuration as MkDocs read it.
        written: the same as `mkdocs.yml` has it, with its lines.

    """
    yield from lacking(lambda file: (root / file).is_file())
    for name, why in _EXTENSIONS.items():
        if not {name, f"markdown.extensions.{name}", "extra", "pymdownx.extra"} & set(config.markdown_extensions):
            sentence = f"`markdown_extensions` lacks `{name}`, and {why}."
            place = Place(_CONFIGURATION, written.line(("markdown_extensions",)))
            yield Finding(place, "project/extension", sentence, "Name it there.")
    if config.validation.links.absolute_links >= 0:  # a level of the log; only `relative_to_docs` lies below
        sentence = "`validation.links.absolute_links` is not `relative_to_docs`, and every made page links so."
        place = Place(_CONFIGURATION, written.line(("validation", "links", "absolute_links")))
        yield Finding(place, "project/links", sentence, "Set it so.")
    for path, why, steps in _files(config):
        if "//" in path:
            sentence, place = f"`{path}` lies at another host, and {why}.", Place(_CONFIGURATION, written.line(steps))
            yield Finding(place, "project/file", sentence, "Put it below docs/assets/.")
        elif not any((Path(folder) / path).is_file() for folder in (config.docs_dir, *config.theme.dirs)):
            yield Finding(Place(f"docs/{path}", 1), "project/file", f"The file is missing, and {why}.", "Put it there.")


def _files(config: MkDocsConfig) -> Iterator[tuple[str, str, Steps]]:
    """Yield the files that the site has its pages load, why they do, and the way to where that is written."""
    named = {
        "extra_css": [path for path in config.extra_css if path not in SHEETS],
        "extra_javascript": [path for path in map(str, config.extra_javascript) if path not in SCRIPTS],
        "theme.favicon": list(filter(None, [config.theme.get("favicon")])),
    }
    for option, paths in named.items():
        for number, path in enumerate(paths):
            yield path, f"mkdocs.yml names it under `{option}`", (*option.split("."), number)
