"""What every page has besides its own content: its title, a briefing's standfirst, what changed on it."""

from briefing.mkdocs.site import Site
from briefing.render.changes import page_changes
from briefing.render.html import heading, paragraph, text
from briefing.views.changes import changes_of


def whole(site: Site, path: str, title: str, content: str) -> str:
    """Return content below its title, to which "Skip to content" then leads.

    Args:
        site: the site in the making.
        path: the page's path below `docs/`.
        title: what it is called; nothing on the home page, which writes its own.
        content: its content as HTML.

    """
    head = heading(1, text(title), "title") if title else ""
    topic = site.topic(path)
    standfirst = paragraph(text(topic.description), "standfirst") if topic else ""
    return f"{head}{standfirst}{content}{page_changes(changes_of(site.derived, path), path)}"
