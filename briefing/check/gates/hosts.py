"""Which other hosts a page may link to: those of references and sources, and a few of the project's own."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from briefing.corpus import Corpus

_OWN = ("https://creativecommons.org", "https://opensource.org", "https://www.wikidata.org")
"""The licences, and the items that entities stand for."""


def allowed_hosts(corpus: Corpus, more: Iterable[str] = ()) -> frozenset[str]:
    """Return the hosts that links may lead to.

    Args:
        corpus: its references and sources have been looked at by an editor.
        more: further addresses whose hosts are allowed, such as the site's own.

    """
    references = (reference.data.URL for reference in corpus.references.values())
    sources = (source.card.url for source in corpus.sources.values())
    return frozenset(host for url in (*references, *sources, *_OWN, *more) if url and (host := urlsplit(url).netloc))
