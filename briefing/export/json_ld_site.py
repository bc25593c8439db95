"""Structured data for the site as a whole and for its data, in schema.org's words."""

from collections.abc import Iterable
from typing import Any

from briefing.corpus import Corpus
from briefing.export.datasets import FOLDER, Dataset
from briefing.export.rows import Addresses, last_change
from briefing.ids import SourceKey
from briefing.links import DATA_LINK, HOME_LINK, source_link

Node = dict[str, Any]
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_NAME = "Sourcebook"
_ABOUT = (
    "Every statement of the site with who asserts it, its standing and the editors’ remarks, and the names, "
    "relations, dates, sources and references that belong to it, as files."
)


def site_node(address: Addresses) -> Node:
    """Return the site, as pages say what they are part of."""
    return {"@type": "WebSite", "@id": address(HOME_LINK), "name": _NAME}


def home_node(address: Addresses, about: str) -> Node:
    """Return the site as its first page describes it; how to search it needs a whole address.

    Args:
        address: returns the web address of a link.
        about: what the site is, in a sentence.

    """
    where = address(HOME_LINK)
    node = {**site_node(address), "url": where, "description": about, "inLanguage": "en-GB", "license": LICENCE}
    return node | {"potentialAction": _search(where)} if "://" in where else node


def _search(where: str) -> Node:
    target = {"@type": "EntryPoint", "urlTemplate": f"{where}?q={{search_term_string}}"}
    return {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}


def dataset_node(corpus: Corpus, data: Iterable[Dataset], address: Addresses) -> Node:
    """Return the data files as one dataset that rests on the articles."""
    where = address(DATA_LINK)
    return {
        "@type": "Dataset",
        "@id": where,
        "url": where,
        "name": f"{_NAME}: statements, names, relations, dates and references",
        "description": _ABOUT,
        "inLanguage": "en-GB",
        "license": LICENCE,
        "isAccessibleForFree": True,
        "isPartOf": site_node(address),
        "isBasedOn": [{"@id": article_id(key, address)} for key in corpus.sources],
        "distribution": [_download(file, address) for file in data],
        **_modified(corpus),
    }


def article_id(key: SourceKey, address: Addresses) -> str:
    """Return what stands for a source's article itself, apart from the page of notes on it."""
    return f"{address(source_link(key))}#article"


def _download(data: Dataset, address: Addresses) -> Node:
    return {
        "@type": "DataDownload",
        "name": data.name,
        "description": f"{data.count} records, each {data.what}",
        "encodingFormat": data.media_type,
        "contentUrl": address(f"/{FOLDER}/{data.name}"),
    }


def _modified(corpus: Corpus) -> Node:
    days = [day for statement in corpus.statements.values() if (day := last_change(corpus, statement))]
    return {"dateModified": max(days)} if days else {}
