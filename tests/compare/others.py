"""The other readers of articles, in an environment of their own: names of files come in, what each found goes out.

One line of JSON in, `[program, file, address]`; one line out, a `Found`, or null where the program fails.
"""

import io
import json
import logging
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import newspaper
import trafilatura
from found import Found, of_html
from markdown_it import MarkdownIt
from markitdown import MarkItDown
from readability import Document
from trafilatura.settings import Document as Extracted

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_CONVERTER = MarkItDown()


def _trafilatura(data: bytes, url: str) -> Found | None:
    extracted = trafilatura.bare_extraction(data, url=url or None, include_comments=False, with_metadata=True)
    if not isinstance(extracted, Extracted):
        return None
    page = trafilatura.extract(
        data, url=url or None, output_format="html", include_comments=False, include_formatting=True
    )
    authors = (extracted.author or "").split("; ")
    told = {"authors": authors, "date": extracted.date, "text": extracted.text or "", "title": extracted.title or ""}
    return of_html(page or "") | told


def _readability(data: bytes, _: str) -> Found:
    document = Document(data)
    told = {"authors": [_told(document.author())], "title": document.title()}
    return of_html(document.summary(html_partial=True)) | told


def _told(author: str | None) -> str:
    return "" if author in (None, "[no-author]") else author


def _newspaper(data: bytes, url: str) -> Found:
    article = newspaper.Article(url or "https://example.org/a", fetch_images=False, language="en")
    article.download(input_html=data.decode("utf-8", "replace"))
    article.parse()
    found = of_html(article.article_html or "")
    day = article.publish_date.date().isoformat() if article.publish_date else None
    return found | {"text": article.text, "authors": article.authors, "date": day, "title": article.title or ""}


def _markitdown(data: bytes, _: str) -> Found:
    text = _CONVERTER.convert_stream(io.BytesIO(data), file_extension=".html").text_content
    return of_html(_MARKDOWN.render(text))


READERS: dict[str, Callable[[bytes, str], Found | None]] = {
    "trafilatura": _trafilatura, "readability-lxml": _readability, "newspaper4k": _newspaper,
    "markitdown": _markitdown,
}  # fmt: skip


def main() -> None:
    """Answer line by line until there are no more."""
    warnings.simplefilter("ignore")
    logging.disable()
    for line in sys.stdin:
        program, file, url = json.loads(line)
        try:
            found = READERS[program](Path(file).read_bytes(), url)
        except Exception:  # noqa: BLE001 # a program that fails has found nothing
            found = None
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
