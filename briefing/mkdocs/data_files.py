"""The data files of an edition: tables, bibliographies, the calendar, schemas, feeds, `llms.txt`."""

import json
from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from briefing.derive.derived import Derived
from briefing.export.datasets import FOLDER, datasets, schema_text
from briefing.export.feed import JSON_FEED_PATH, RSS_PATH, items, json_feed, rss
from briefing.export.llms import PATH as LLMS_PATH
from briefing.export.llms import llms_text
from briefing.mkdocs.addresses import addresses
from briefing.model import Identity


def data_files(derived: Derived, site: Identity, files: Files, config: MkDocsConfig) -> Iterator[File]:
    """Yield every data file; addresses in it are whole where the site knows its host, else from the site's root."""
    for path, text in _texts(derived, site, files, config):
        yield File.generated(config, path, content=text)


def _texts(derived: Derived, site: Identity, files: Files, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    address = addresses(files, config)
    made = list(datasets(derived, site, address, absolute=bool(site.address)))
    for dataset in made:
        yield f"{FOLDER}/{dataset.name}", dataset.text
        if dataset.row:
            yield dataset.schema, schema_text(dataset)
    found = items(derived.corpus, address)
    yield RSS_PATH, rss(found, site)
    yield JSON_FEED_PATH, json.dumps(json_feed(found, site), ensure_ascii=False, indent=1) + "\n"
    yield LLMS_PATH, llms_text(derived.corpus, site, made, address)
