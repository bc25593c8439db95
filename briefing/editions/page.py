"""One HTML page of one briefing with everything inside it: for email and messaging apps, without a script."""

from collections.abc import Sequence

from briefing.editions.imprint import imprint_html
from briefing.editions.record import Chapter, Imprint
from briefing.editions.together import together, top
from briefing.editions.tree import back_links, demote, written
from briefing.render.html import text


def one_page(chapters: Sequence[Chapter], imprint: Imprint, style: str) -> str:
    """Return a whole HTML page.

    Args:
        chapters: the briefing, then what it leads to.
        imprint: what the page says of itself.
        style: the style sheet.

    """
    roots = together(chapters, imprint, back_links)
    for number, (path, root) in enumerate(roots.items()):
        if number:
            demote(root)
        root.tag = "article" if number == 0 else "section"
        root.set("id", top(path))
    title, body = text(chapters[0].title), "".join(map(written, roots.values()))
    return (
        f'<!DOCTYPE html>\n<html lang="{text(imprint.site.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title} · {text(imprint.site.name)}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n<header>{_line(imprint)}</header>\n"
        f"<main>{body}</main>\n<footer>{_line(imprint)}</footer>\n</body>\n</html>\n"
    )


def _line(imprint: Imprint) -> str:
    return f'<p class="imprint">{imprint_html(imprint)}</p>'
