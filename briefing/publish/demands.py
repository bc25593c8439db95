"""What every project must have for its pages to work: a few pages of its own, and the files that they load."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefing.errors import Finding, Place
from briefing.links import DATA_LINK, HOME_LINK, REPORT_LINK
from briefing.model.base import Steps
from briefing.publish.social_cards import FONT
from briefing.read.data import read_data
from briefing.read.geography import FILE as GEOGRAPHY

_PAGES = {
    HOME_LINK: "it is the first that readers see",
    DATA_LINK: "the data files are described there",
    REPORT_LINK.partition("#")[0]: "every statement links to it, for those who found a mistake",
}
_FILES = {
    FONT: "pictures for links are set in it",
    "docs/assets/images/touch-icon.png": "pages name it as their icon",
    GEOGRAPHY.as_posix(): "maps are drawn on it",
}


_CONFIGURATION = "mkdocs.yml"


def unmet(root: Path, config: MkDocsConfig) -> Iterator[Finding]:
    """Yield a finding for each page or file that the project must have and has not."""
    for link, why in _PAGES.items():
        if not (root / f"docs{link}").is_file():
            remedy = "Write it, with `title` and `description` in its front matter."
            yield Finding(Place(f"docs{link}", 1), "project/page", f"The page is missing, and {why}.", remedy)
    written = read_data(Path(str(config.config_file_path)).read_text("utf-8"), _CONFIGURATION)
    for path, why, steps in _files(config):
        if "//" in path:
            place = Place(_CONFIGURATION, written.line(steps))
            yield Finding(
                place,
                "project/file",
                f"`{path.removeprefix('docs/')}` lies at another host, and {why}.",
                "Put it below docs/assets/.",
            )
        elif not (root / path).is_file():
            yield Finding(Place(path, 1), "project/file", f"The file is missing, and {why}.", "Put it there.")


def _files(config: MkDocsConfig) -> Iterator[tuple[str, str, Steps]]:
    """Yield the files that pages load, why they do, and the way to where that is written."""
    yield from ((path, why, ()) for path, why in _FILES.items())
    named = {
        "extra_css": config.extra_css,
        "extra_javascript": list(map(str, config.extra_javascript)),
        "theme.favicon": list(filter(None, [config.theme.get("favicon")])),
    }
    for option, paths in named.items():
        for number, path in enumerate(paths):
            yield f"docs/{path}", f"mkdocs.yml names it under `{option}`", (*option.split("."), number)
