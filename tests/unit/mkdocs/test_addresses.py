"""Addresses in data: whole where the site knows its host, otherwise as the edition writes them."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from briefing.mkdocs.addresses import addresses, links_to_anchors
from briefing.mkdocs.links import Link


def files(config: MkDocsConfig) -> Files:
    """Return the files of a small site."""
    return Files(
        [
            File(path, src_dir=None, dest_dir="", use_directory_urls=config.use_directory_urls)
            for path in ("index.md", "sources/index.md", "sources/harbour.md", "glossary.md", "data/rows.csv")
        ]
    )


def config_of(*, directories: bool, host: str = "") -> MkDocsConfig:
    """Return the configuration of an edition."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "S", "use_directory_urls": directories, "site_url": host, "plugins": []})
    config.validate()
    return config


@pytest.mark.parametrize(
    ("directories", "host", "expected"),
    [
        (True, "", ["", "sources/", "sources/harbour/#p3-1"]),
        (False, "", ["index.html", "sources/index.html", "sources/harbour.html#p3-1"]),
        (
            True,
            "https://example.org/x/",
            ["https://example.org/x/", "https://example.org/x/sources/", "https://example.org/x/sources/harbour/#p3-1"],
        ),
        (
            False,
            "https://example.org/x/",
            ["https://example.org/x/", "https://example.org/x/sources/", "https://example.org/x/sources/harbour/#p3-1"],
        ),
    ],
)
def test_an_address_is_whole_or_from_the_root(*, directories: bool, host: str, expected: list[str]) -> None:
    config = config_of(directories=directories, host=host)
    address = addresses(files(config), config)

    assert [address(link) for link in ("/index.md", "/sources/index.md", "/sources/harbour.md#p3-1")] == expected
    assert address("/data/rows.csv") == f"{host}data/rows.csv"


def test_an_address_is_relative_to_the_page_on_which_it_stands() -> None:
    config = config_of(directories=True)
    made = files(config)
    address = addresses(made, config, made.get_file_from_path("glossary.md"))

    assert address("/sources/harbour.md#p3-1") == "../sources/harbour/#p3-1"


def test_an_address_of_no_page_stops_the_build() -> None:
    config = config_of(directories=True)

    with pytest.raises(PluginError, match=r"docs/nowhere\.md is no page"):
        addresses(files(config), config)("/nowhere.md")


def test_links_to_places_on_pages_are_what_mkdocs_has_to_check() -> None:
    config = config_of(directories=True)
    made = files(config)
    target = made.src_uris["sources/harbour.md"]
    links = [
        Link("sources/harbour.md", "p3-1", "/sources/harbour.md#p3-1"),
        Link("sources/harbour.md", "p3-1", "harbour.md#p3-1"),
        Link("sources/index.md", "", "/sources/index.md"),
        Link("none.md", "p1", "/none.md#p1"),
    ]

    assert links_to_anchors(Page("A page", made.src_uris["glossary.md"], config), links, made) == {
        target: {"p3-1": "/sources/harbour.md#p3-1"}
    }
