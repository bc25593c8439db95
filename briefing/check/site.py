"""Every gate on a built edition, run together on one reading of its pages; no plugin can switch them off."""

from collections.abc import Iterator

from briefing.check.gates.data import check_data, check_structured
from briefing.check.gates.links import check_links, check_styles
from briefing.check.gates.markup import check_markup
from briefing.check.gates.optimise import check_optimise
from briefing.check.gates.pages import Built
from briefing.check.gates.reach import check_reach
from briefing.errors import Finding


def check_site(built: Built, hosts: frozenset[str], *, listed: bool = True) -> list[Finding]:
    """Return every finding about a built edition.

    Args:
        built: the edition.
        hosts: the other hosts that links may lead to.
        listed: whether something must lead to every page; the desk and drafts are found by those who know of them.

    """
    return [*check_pages(built, hosts), *check_optimise(built), *(check_reach(built) if listed else ())]


def check_pages(built: Built, hosts: frozenset[str]) -> Iterator[Finding]:
    """Yield every finding about what pages, style sheets and data files of an edition hold."""
    for page in built.pages.values():
        yield from check_links(built, page, hosts)
        yield from check_markup(built, page)
        for text in page.structured:
            yield from check_structured(text, built.place(page))
    yield from check_styles(built)
    yield from check_data(built)
