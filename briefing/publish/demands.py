"""What every project must have for its pages to work: a few pages of its own, and the files that they load."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefing.errors import Finding, Place
from briefing.links import DATA_LINK, HOME_LINK, REPORT_LINK

_PAGES = {
    HOME_LINK: "it is the first that readers see",
    DATA_LINK: "the data files are described there",
    REPORT_LINK.partition("#")[0]: "every statement links to it, for those who found a mistake",
}


_EXTENSIONS = {
    "attr_list": "ids and classes are written with it",
    "def_list": "the glossary is a list of definitions",
    "footnotes": "citations become footnotes",
    "md_in_html": "blocks hold Markdown",
    "tables": "blocks are tables",
}


def unmet(root: Path, config: MkDocsConfig) -> Iterator[Finding]:
    """Yield a finding for each page or file that the project must have and has not."""
    for link, why in _PAGES.items():
        if not (root / f"docs{link}").is_file():
            remedy = "Write it, with `title` and `description` in its front matter."
            yield Finding(Place(f"docs{link}", 1), "project/page", f"The page is missing, and {why}.", remedy)
    for name, why in _EXTENSIONS.items():
        if not {name, f"markdown.extensions.{name}", "extra", "pymdownx.extra"} & set(config.markdown_extensions):
            sentence = f"`markdown_extensions` lacks `{name}`, and {why}."
            yield Finding(Place("mkdocs.yml", 1), "project/extension", sentence, "Name it there.")
    if config.validation.links.absolute_links >= 0:  # a level of the log; only `relative_to_docs` lies below
        sentence = "`validation.links.absolute_links` is not `relative_to_docs`, and every made page links so."
        yield Finding(Place("mkdocs.yml", 1), "project/links", sentence, "Set it so.")
    for path, why in _files(config):
        if not any((Path(folder) / path).is_file() for folder in (config.docs_dir, *config.theme.dirs)):
            sentence = f"The file is missing, and {why}."
            yield Finding(Place(f"docs/{path}", 1), "project/file", sentence, "Put it there.")


def _files(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    named = {
        "extra_css": config.extra_css,
        "extra_javascript": map(str, config.extra_javascript),
        "theme.favicon": filter(None, [config.theme.get("favicon")]),
    }
    for option, paths in named.items():
        yield from ((path, f"mkdocs.yml names it under `{option}`") for path in paths if "//" not in path)
