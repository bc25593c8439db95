"""Structured data for the site as a whole and for its data, in schema.org's words."""

from collections.abc import Iterable
from typing import Any

from briefing.corpus import Corpus
from briefing.export.datasets import FOLDER, Dataset
from briefing.export.rows import Addresses, last_change
from briefing.ids import SourceKey
from briefing.links import DATA_LINK, HOME_LINK, source_link
from briefing.model import Identity

Node = dict[str, Any]
_ABOUT = (
    "Every statement of the site with who asserts it, its standing and the editors’ remarks, and the names, "
    "relations, dates, sources and references that belong to it, as files."
)


def site_node(site: Identity, address: Addresses) -> Node:
    """Return the site, as pages say what they are part of."""
    return {"@type": "WebSite", "@id": address(HOME_LINK), "name": site.name}


def home_node(site: Identity, address: Addresses) -> Node:
    """Return the site as its first page describes it; how to search it needs a whole address.

    Args:
        site: what it says of itself.
        address: returns the web address of a link.

    """
    where = address(HOME_LINK)
    node = {**site_node(site, address), "url": where, "description": site.description, **terms(site)}
    return node | {"potentialAction": _search(where)} if "://" in where else node


def terms(site: Identity) -> Node:
    """Return in which language a page is, and how its texts may be used where the site says so."""
    licence = {"license": site.licence.address} if site.licence.address else {}
    return {"inLanguage": site.language, **licence}


def _search(where: str) -> Node:
    target = {"@type": "EntryPoint", "urlTemplate": f"{where}?q={{search_term_string}}"}
    return {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}


def dataset_node(corpus: Corpus, site: Identity, data: Iterable[Dataset], address: Addresses) -> Node:
    """Return the data files as one dataset that rests on the articles."""
    where = address(DATA_LINK)
    return {
        "@type": "Dataset",
        "@id": where,
        "url": where,
        "name": f"{site.name}: statements, names, relations, dates and references",
        "description": _ABOUT,
        **terms(site),
        "isAccessibleForFree": True,
        "isPartOf": site_node(site, address),
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
