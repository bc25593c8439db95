"""The data files of an edition: tables, bibliographies, the calendar, schemas, feeds, `llms.txt`."""

import json
from collections.abc import Callable, Iterator

from briefing.derive.derived import Derived
from briefing.export.datasets import FOLDER, datasets, schema_text
from briefing.export.feed import JSON_FEED_PATH, RSS_PATH, items, json_feed, rss
from briefing.export.llms import PATH as LLMS_PATH
from briefing.export.llms import llms_text
from briefing.model import Identity


def data_texts(derived: Derived, site: Identity, address: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every data file.

    Args:
        derived: what the files tell.
        site: what the site says of itself.
        address: returns the address of a link: whole where the site knows its host, else from the site's root.

    """
    made = list(datasets(derived, site, address, absolute=bool(site.address)))
    for dataset in made:
        yield f"{FOLDER}/{dataset.name}", dataset.text
        if dataset.row:
            yield dataset.schema, schema_text(dataset)
    found = items(derived, address)
    yield RSS_PATH, rss(found, site)
    yield JSON_FEED_PATH, json.dumps(json_feed(found, site), ensure_ascii=False, indent=1) + "\n"
    yield LLMS_PATH, llms_text(derived.corpus, site, made, address)
