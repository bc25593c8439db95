"""PDF and Word documents: pypdf and python-docx give the text."""

import io
from dataclasses import replace

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import XMLSyntaxError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from briefing.ingest.article import Article, classify, whole
from briefing.ingest.capture import read_one
from briefing.ingest.errors import RefusedError
from briefing.ingest.text import clean, known, normalise, refuse_bomb

SHORT_LINE = 0.8
"""Share of the longest line below which a line of a PDF ends its paragraph."""


def read_pdf(data: bytes) -> list[Article]:
    """Return the article of a PDF document."""
    try:
        reader = PdfReader(io.BytesIO(data))
        text = "\n\n".join(_unwrapped(page.extract_text()) for page in reader.pages)
        info = reader.metadata
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise RefusedError(f"the PDF cannot be read: {type(error).__name__}") from None
    if not text.strip():
        raise RefusedError("the PDF holds no text, perhaps only pictures of it")
    article = read_one(clean(text))
    return [replace(article, author=article.author or known(info.author if info else None), format="pdf")]


def read_docx(data: bytes) -> list[Article]:
    """Return the article of a Word document: styles tell title and headings."""
    refuse_bomb(data)
    try:
        document = Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, XMLSyntaxError) as error:
        raise RefusedError(f"the Word document cannot be read: {type(error).__name__}") from None
    rows = [(p.style.name if p.style else "", normalise(clean(p.text))) for p in document.paragraphs if p.text.strip()]
    titles = [text for style, text in rows if style == "Title"]
    headings = frozenset(text for style, text in rows if style.startswith("Heading"))
    title = titles[0] if titles else known(document.core_properties.title) or (rows[0][1] if rows else "")
    body = [text for _, text in rows if text != title]
    author = known(document.core_properties.author)
    return [whole(Article(title=title, blocks=classify(body, headings), author=author, format="docx"))]


def _unwrapped(page: str) -> str:
    """Join the lines of a PDF page into paragraphs: a line that ends a sentence well before the margin ends one."""
    lines = [line.strip() for line in page.split("\n")]
    margin = max((len(line) for line in lines), default=0)
    out = ""
    for line in lines:
        ends = len(line) < margin * SHORT_LINE or not line
        out += line + ("\n\n" if ends else " ")
    return out
