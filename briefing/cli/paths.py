"""Which page an address means, as readers and editors write it."""

from urllib.parse import urlsplit

from briefing.build.staging import EDITIONS


def page_paths(page: str) -> list[str]:
    """Return the paths below `docs/` that an address can mean: a file, or the index of a folder."""
    path = urlsplit(page).path.lstrip("/")
    for folder in ("docs", *(edition.target for edition in EDITIONS)):
        path = path.removeprefix(f"{folder}/")
    bare = path.removesuffix("index.html").rstrip("/").removesuffix(".html").removesuffix(".md")
    return [f"{bare}.md", f"{bare}/index.md"] if bare else ["index.md"]
