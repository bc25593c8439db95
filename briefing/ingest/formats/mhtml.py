"""Pages that a browser saved as one file, MHTML: a message of several parts, one of which is the page."""

from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from briefing.ingest.article import Article, Refused
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.article import read_html
from briefing.ingest.left_out import FRAMES, left_out

_PAGES = {"text/html", "application/xhtml+xml"}


def read_mhtml(data: bytes) -> list[Article | Refused]:
    """Return the article of a saved page, or its articles."""
    try:
        message = message_from_bytes(data)
    except RecursionError:
        raise RefusedError("its parts are nested too deep; save the page anew") from None
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    own = [part for part in pages if (address := _address(message)) and _address(part) == address]
    page = next(iter([*own, *pages]), None)
    content = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(content, bytes):
        raise RefusedError("no page found in it; save the page anew, as HTML")
    sheets = [_text(part) for part in message.walk() if part.get_content_type() == "text/css"]
    articles = read_html(content, _address(message) or _address(page), page.get_content_charset(), sheets)
    frames = (FRAMES, len(pages) - 1)
    return [
        replace(row, left_out=left_out([*row.left_out, frames])) if isinstance(row, Article) else row
        for row in articles
    ]


def _text(part: Message) -> str:
    content = part.get_payload(decode=True)
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else ""


def _address(part: Message) -> str | None:
    """Return where a part was fetched; a long address may be folded over several lines."""
    text = "".join(str(part["Snapshot-Content-Location"] or part["Content-Location"] or "").split())
    return text if text.startswith(("http://", "https://")) else None
