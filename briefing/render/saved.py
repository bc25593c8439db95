"""The page of saved sentences: says what it is for; a script, where there is one, shows the reader's list on it."""

from briefing.links import STATEMENTS_PATH
from briefing.render.html import link, paragraph, text

_KEPT = (
    "Your browser keeps only the numbers of these statements, on this device, and sends them to nobody."
    " Anyone who uses this browser can see them; “Clear the list” removes them all."
)
_HOW = (
    "To save a statement, press the number of a note in a briefing and then “Save statement”, or press “Save” on the"
    " page of a source. The list shows and downloads each as the site has it today: with its standing, what became of"
    " an accusation, and our remarks."
)
_WITHOUT = "The list needs scripts, which are switched off in this browser."


def saved_page() -> str:
    """Return the page's content: what is saved and where it is kept, and an empty list, which a script fills."""
    status = (
        f'<p class="saved-status" role="status">{text(_WITHOUT)} {link(f"/{STATEMENTS_PATH}", "All statements")}</p>'
    )
    return f'{paragraph(text(_KEPT))}<div class="saved">{status}</div>{paragraph(text(_HOW))}'
