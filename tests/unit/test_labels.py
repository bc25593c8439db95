"""A thing has one name: the navigation and the pages take theirs from one table."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from briefing.check.rules.plain_words import MAINTAINED
from briefing.labels import MAINTAIN, SECTIONS, STANDING_WORDS, standing_word
from briefing.model import Standing

ROOT = Path(__file__).parents[2]


def navigation() -> list[dict[str, Any]]:
    """Return the navigation of the site."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_constructor("!ENV", lambda *_: "")
    found: list[dict[str, Any]] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), loader)["nav"]  # noqa: S506
    return found


def sections(entries: list[Any]) -> Iterator[tuple[str, Any]]:
    """Yield each named part of the navigation with what it holds."""
    for entry in entries:
        for title, inside in entry.items() if isinstance(entry, dict) else ():
            yield title, inside
            yield from sections(inside) if isinstance(inside, list) else ()


def test_the_navigation_uses_the_names_of_the_table() -> None:
    assert [title for title, _ in sections(navigation())] == list(SECTIONS)


def test_pages_for_maintainers_stand_in_a_part_of_their_own() -> None:
    parts = dict(sections(navigation()))

    assert set(parts[MAINTAIN]) == MAINTAINED
    assert not MAINTAINED & {page for page in parts["About"] if isinstance(page, str)}


def test_a_word_of_standing_is_its_id_where_nothing_plainer_is_known() -> None:
    assert [standing_word(standing) for standing in (Standing.ASSESSED, Standing.DISPUTED)] == ["opinion", "disputed"]
    assert set(STANDING_WORDS) <= set(Standing)
