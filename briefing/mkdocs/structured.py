"""What a page says to machines, with the addresses of each edition that is made."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from briefing.export.json_ld import page_data, script
from briefing.export.rows import Addresses
from briefing.mkdocs.addresses import addresses
from briefing.mkdocs.blocks import HOSTED, OFFLINE, only
from briefing.mkdocs.context import offline_tree, site_of
from briefing.mkdocs.offline import offline_addresses


def structured_data(page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the structured data of a page as HTML; nothing where it has none."""
    hosted = _script(page, config, addresses(files, config, page.file))
    if not hosted or config.site_url or not offline_tree(config):
        return hosted
    return only(HOSTED, hosted) + only(OFFLINE, _script(page, config, offline_addresses(files, page.file)))


def _script(page: Page, config: MkDocsConfig, address: Addresses) -> str:
    site = site_of(config)
    data = page_data(site.corpus, site.identity, page.file.src_uri, address, site.datasets)
    return script(data) if data else ""
