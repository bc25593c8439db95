"""Word documents: mammoth turns them into HTML, whose tree says what each paragraph is."""

import io
import re
import zipfile

import mammoth
from lxml import etree
from lxml.html import HtmlElement

from briefing.ingest.article import Article, whole
from briefing.ingest.byline.head import take_head
from briefing.ingest.byline.people import people
from briefing.ingest.byline.title import titled
from briefing.ingest.classify import classify
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.word_parts import ready
from briefing.ingest.html.blocks import BLOCKS
from briefing.ingest.html.settle import settle
from briefing.ingest.html.tree import parse, rows_of
from briefing.ingest.left_out import HEAD, left_out
from briefing.ingest.text import clean, guess_language, known, refuse_bomb

_STYLES = """p[style-name='Title'] => h1.doc-title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Image Caption'] => figcaption:fresh
p[style-name='Table Caption'] => figcaption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh"""
_NOBODY = {
    "python-docx", "microsoft office user", "user", "admin", "administrator", "author", "windows user", "unknown",
    "anonymous", "owner", "root", "unspecified", "(anonymous)", "guest", "webmaster", "editor", "staff", "various",
}  # fmt: skip


def read_docx(data: bytes) -> list[Article]:
    """Return the article of a Word document."""
    refuse_bomb(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            author, named = _properties(archive)
        made = ready(data)
        page = mammoth.convert_to_html(io.BytesIO(made.data), style_map=_STYLES).value
    except Exception as error:  # noqa: BLE001 # a broken document may fail in any way; it is refused in one line
        raise RefusedError(f"the Word document cannot be read: {type(error).__name__}; save it anew") from None
    tree = parse(f"<html><body>{page}</body></html>")
    for box in list(tree.iter("input")):
        box.drop_tree()  # the sign that it shows stands beside it already
    for item in tree.iter("li"):
        item.set("data-counts", "none")  # the number that it shows stands before its words already
    lost = made.lost(_shown(tree))
    counts = left_out([*made.counts, *settle(tree), lost])
    found = titled(rows_of(tree), named)
    head, body = take_head(found.rows)
    article = Article(
        title=found.title, blocks=classify(body), authors=people(head.author or person(author)),
        published=head.published, published_basis="byline" if head.published else "unknown", publisher=head.publisher,
        format="docx", section=found.section, left_out=left_out([*counts, (HEAD, head.words)]),
        language=guess_language(" ".join(row.text for row in body)),
    )  # fmt: skip
    return [whole(article)]


def _shown(tree: HtmlElement) -> str:
    """Return the words of a tree, those of two blocks parted."""
    edges = BLOCKS | {"br"}
    return "".join(f"{' ' * (text.getparent().tag in edges)}{text}" for text in tree.xpath("//text()"))


def person(name: str | None) -> str | None:
    """Return a name that a program wrote into a document, where it is a person's and not the program's own."""
    name = known(name)
    unfit = name is None or name.casefold() in _NOBODY or not re.search(r"[^\W\d_]", name)
    return None if unfit or "@" in str(name) else name


def _properties(archive: zipfile.ZipFile) -> tuple[str | None, str | None]:
    """Return the author and the title that the document's properties give."""
    if "docProps/core.xml" not in archive.namelist():
        return None, None
    tree = etree.fromstring(archive.read("docProps/core.xml"), etree.XMLParser(resolve_entities=False, no_network=True))
    creator, title = (tree.xpath(f"string(//*[local-name()='{name}'])") for name in ("creator", "title"))
    return known(clean(creator)), known(clean(title))
