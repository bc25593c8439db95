"""An invented article in several formats, which the tests of ingest share."""

import io
import zipfile

from docx import Document

from briefing.ingest.article import Article, Kind
from briefing.ingest.formats.capture import read_one

FIRST = (
    "The harbour board paid the ferry lines four million euros in 2018, which nobody at the quay had expected at all."
)
SECOND = (
    "“We never saw the money,” said Ada Brook, who mends nets at the Old Harbour and has sailed at night for years. [1]"
)
THIRD = "Whether the boats sail empty is a matter that the board will not discuss before the next meeting in May 2019."
BODY = [FIRST, "Who pays", SECOND, "We never saw the money", THIRD, "1. A. Author, A book on ferries, 2017"]
CAPTURE = "\n\n".join(
    ["Menu", "News", "Harbour lights: who pays?", "Ada Writer", "Published", "on", *BODY, "Continue Reading"]
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Harbour lights: who pays?</title>
<meta name="author" content="Ada Writer"><meta property="article:published_time" content="2019-03-04">
<meta property="og:title" content="Harbour lights: who pays?"><meta property="og:site_name" content="The Example Review">
<link rel="canonical" href="https://example.org/2019/03/04/harbour-lights/"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Harbour lights: who pays?</h1><p>{FIRST}</p><h2>Who pays</h2><p>{SECOND}</p><p>{THIRD}</p>
<script>alert(1)</script></article><footer>All rights reserved</footer></body></html>"""


def kinds(article: Article) -> dict[str, int]:
    """Return how many blocks of each kind an article has."""
    return {kind.value: len(article.of(kind)) for kind in Kind if article.of(kind)}


def other(text: str = FIRST, title: str = "A quiet quay") -> Article:
    """Return an article that the project does not have."""
    return read_one(f"{title}\n\n{text}\n\n{THIRD}")


def docx() -> bytes:
    """Return a Word document of the article."""
    document = Document()
    document.add_heading("Harbour lights: who pays?", 0)
    for text in (FIRST, THIRD):
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def archive(members: dict[str, bytes]) -> bytes:
    """Return a zip of the members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return out.getvalue()


def pdf() -> bytes:
    """Return a PDF with one page of the article."""
    lines = ["Harbour lights: who pays?", "", *(FIRST[at : at + 60] for at in range(0, len(FIRST), 60))]
    shown = "".join(f"({line}) Tj T* " for line in lines)
    return pdf_of(f"/F1 12 Tf 14 TL 72 720 Td {shown}")


def pdf_of(text: str, drawn: str = "", note: str = "") -> bytes:
    """Return a PDF with one page, written by hand; its one font is `/F1`.

    Args:
        text: operators that show text, as they stand between `BT` and `ET`.
        drawn: such operators of a figure, which the page shows with `/X1 Do` where there are any.
        note: the words of an annotation.

    """
    stream = f"BT {text} ET{' /X1 Do' if drawn else ''}".encode("latin-1")
    figure = f"BT {drawn} ET".encode("latin-1")
    fonts = b"/Font << /F1 5 0 R >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Annots [7 0 R] /Resources << %s "
        b"/XObject << /X1 6 0 R >> >> >>" % fonts,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << %s >> /Length %d >>\nstream\n%s\nendstream"
        % (fonts, len(figure), figure),
        b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (%s) >>" % note.encode("latin-1"),
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(out),
    )  # fmt: skip


FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Example Review</title><item>
<title>Harbour lights: who pays?</title><link>https://example.org/a</link><pubDate>Mon, 04 Mar 2019 10:00:00 GMT</pubDate>
<description><![CDATA[<p>{FIRST}</p><p>{THIRD}</p>]]></description></item></channel></rss>"""
CHAPTER = f"<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>Harbour lights: who pays?</h1><p>{FIRST}</p><p>{THIRD}</p></body></html>"
INPUTS = {
    ".txt": f"Harbour lights: who pays?\n\n{FIRST}\n\n{THIRD}".encode(),
    ".md": f"# Harbour lights: who pays?\n\n{FIRST}\n\n## *Who* pays\n\n{THIRD}".encode(),
    ".html": PAGE.encode(),
    ".docx": docx(),
    ".pdf": pdf(),
    ".rss": FEED.encode(),
    ".epub": archive({"mimetype": b"application/epub+zip", "OPS/one.xhtml": CHAPTER.encode()}),
}
