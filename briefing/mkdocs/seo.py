"""What helps others to find the pages: a picture for each link, and word to those who crawl."""

from collections.abc import Iterator

from briefing.links import topic_path
from briefing.mkdocs.site import Site
from briefing.mkdocs.social_cards import HOME, Words


def pictured(site: Site, name: str, description: str) -> dict[str, Words]:
    """Return what the pictures say, by the page each stands for: the site, each topic, each source, each list of names.

    Args:
        site: the site in the making.
        name: its name.
        description: its one sentence.

    """
    topics = {topic_path(slug): Words(topic.title, topic.description) for slug, topic in site.corpus.topics.items()}
    return {HOME: Words(name, description)} | topics | dict(_listed(site))


def _listed(site: Site) -> Iterator[tuple[str, Words]]:
    for path, page in site.pages.items():
        if path.startswith("sources/") or path.endswith("/index.md"):
            yield path, Words(page.title, page.description)


def robots(address: str) -> str:
    """Return what `robots.txt` says, given the site's address or nothing."""
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {address.rstrip('/')}/sitemap.xml\n" if address else "")
