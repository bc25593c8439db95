"""A passage of a draft, on the maintainer's desk."""

from briefing.render.html import cite, paragraph, text
from briefing.views.draft import DraftPassage


def passage_block(view: DraftPassage) -> str:
    """Return the passage, cited."""
    return paragraph(f"{text(view.text)} {cite(view.cited)}", "original", dir="auto")
