"""The finished pages of a site as a plain project of Markdown, to measure with: nothing of ours is left in it."""

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

_UNWRITTEN = "script, style, template, form, svg, .headerlink, .cite, div.footnote, [data-pagefind-ignore]"
"""What plain Markdown has no words for; notes are written apart."""


class _Markdown(MarkdownConverter):
    """Writes notes as plain Markdown does."""

    def convert_sup(self, el: Tag, text: str, **_: Any) -> str:  # noqa: ANN401 # as the library calls it
        """Return a note's mark as Markdown has it."""
        mark = el.find("a", class_="footnote-ref")
        return f"[^{mark.get_text()}]" if mark else text

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Return words in which what only looks like a link, where a page tells how to write one, is none."""
        escaped: str = super().escape(text, parent_tags)  # type: ignore[misc] # the library's types leave it out
        return escaped.replace("](", r"]\(")


def write_plain(tree: Path, project: Path, settings: Path) -> int:
    """Write a project whose Markdown says what a built site says; return the number of its pages.

    Args:
        tree: the built site.
        project: where to write.
        settings: the site's own `mkdocs.yml`, of which nav, features and extensions stay.

    """
    configuration = yaml.load(settings.read_text("utf-8"), _Plain)  # noqa: S506 # a safe loader
    listed = {path for path in _paths(configuration["nav"]) if path.endswith("/index.md")}
    found = {file: _source(file.relative_to(tree), listed) for file in sorted(tree.rglob("index.html"))}
    names = {file.parent.relative_to(tree).as_posix(): name for file, name in found.items()}
    written = {name: _page(file.read_text("utf-8"), name, names) for file, name in found.items()}
    pages = {name: text for name, text in written.items() if text}
    for name, text in pages.items():
        (project / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / name).write_text(text, "utf-8")
    (project / "mkdocs.yml").write_text(yaml.safe_dump(_settings(configuration), sort_keys=False), "utf-8")
    return len(pages)


class _Plain(yaml.SafeLoader):
    """Reads what the environment decides as nothing."""


_Plain.add_multi_constructor("!", lambda *_: None)


def _paths(nav: Any) -> list[str]:  # noqa: ANN401 # as YAML has it
    if isinstance(nav, str):
        return [nav]
    return [path for item in (nav.values() if isinstance(nav, dict) else nav) for path in _paths(item)]


def _settings(site: Mapping[str, Any]) -> dict[str, Any]:
    """Return plain MkDocs with Material as fast as it gets for this navigation."""
    return {
        "site_name": "Plain", "strict": True, "nav": site["nav"], "plugins": ["search"], "not_in_nav": "/**",
        "theme": {"name": "material", "font": False, "features": site["theme"]["features"]},
        "markdown_extensions": [*site["markdown_extensions"], "footnotes"],
        "validation": {"links": {"absolute_links": "relative_to_docs"}},
    }  # fmt: skip


def _source(page: Path, listed: set[str]) -> str:
    """Return under what name a built page is written."""
    folder = page.parent.as_posix()
    own = "index.md" if folder == "." else f"{folder}/index.md"
    return own if folder == "." or own in listed else f"{folder}.md"


def _page(html: str, name: str, names: Mapping[str, str]) -> str:
    """Return a page as Markdown with its notes, or nothing where it is none of the site's own."""
    article = BeautifulSoup(html, "lxml").find("article")
    if not isinstance(article, Tag):
        return ""
    for link in article.select("a[href]:not(.footnote-ref)"):
        _lead(link, name, names)
    notes = [_note(note) for note in article.select("li[id^='fn:']")]
    for element in article.select(_UNWRITTEN):
        element.decompose()
    body = _Markdown(heading_style="ATX").convert_soup(article)
    return "\n\n".join([body, *(f"[^{at}]: " + note.replace("\n", "\n    ") for at, note in enumerate(notes, 1))])


def _note(item: Tag) -> str:
    item.name = "div"  # else a list within the note
    return str(_Markdown(heading_style="ATX").convert_soup(item)).strip()


def _lead(link: Tag, name: str, names: Mapping[str, str]) -> None:
    """Lead a link to the source of its page, or leave its words alone; ids have no place in plain Markdown."""
    address = str(link["href"]).partition("#")[0]
    if "://" in address or address.startswith("mailto:"):
        return
    base = name.removesuffix("index.md").removesuffix(".md")
    to = names.get(posixpath.normpath(posixpath.join(base, address))) if address else None
    if to:
        link["href"] = f"/{to}"
    else:
        link.unwrap()
