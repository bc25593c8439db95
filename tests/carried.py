"""Editions of a Corpus, as the command makes them, for tests."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from briefing.build.editions import MAKERS
from briefing.corpus import Corpus, load
from briefing.derive.derived import Derived
from briefing.editions.record import Imprint, Made
from briefing.mkdocs.editions import Pages
from briefing.mkdocs.name_links import names_of
from briefing.mkdocs.site import Site
from briefing.model import Identity
from briefing.pages import pages
from tests.made_html import authored
from tests.published import SITE
from tests.small import CORPUS

EPOCH = 1790000000
IN_MEMORY = ("page", "book", "data")


def pages_of(corpus: Corpus, identity: Identity = SITE) -> Pages:
    """Return the pages of a Corpus for editions."""
    derived = Derived(corpus)
    return Pages(Site(CORPUS, identity, corpus, derived, pages(derived), names_of(derived), {}), authored)


def carried(corpus: Corpus, identity: Identity = SITE) -> Iterator[Made]:
    """Yield every file of the editions that need no built site."""
    made = pages_of(corpus, identity)
    for name in IN_MEMORY:
        yield from MAKERS[name](CORPUS, made, Imprint(identity, "0.1.0", EPOCH))


def sums() -> list[str]:
    """Return the sum of each file that is made from the small corpus."""
    return [f"{sha256(made.content).hexdigest()} {made.file}" for made in carried(load(Path(CORPUS)))]
