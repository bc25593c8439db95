"""Web pages: trafilatura finds the article and its metadata, the page's own tree says what each paragraph is."""

import re
from collections.abc import Collection, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

import trafilatura
from lxml import html
from lxml.html import HtmlElement
from trafilatura.settings import Document

from briefing.ingest.article import Article, Kind, Refused, Row, several
from briefing.ingest.byline.dates import DATES, find_date
from briefing.ingest.byline.head import Head, is_sentence, line_head, may_tell, merged, take_head
from briefing.ingest.byline.led import led
from briefing.ingest.byline.people import people
from briefing.ingest.classify import classify, without_chrome
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.bylines import take_bylines
from briefing.ingest.html.chosen import chosen
from briefing.ingest.html.lines import part_lines
from briefing.ingest.html.metadata import Metadata
from briefing.ingest.html.page import language, page_text, saved_from, with_rules
from briefing.ingest.html.settle import settle, without_asides
from briefing.ingest.html.tree import parse, rows_of
from briefing.ingest.left_out import HEAD, OUTSIDE, REORDERING, LeftOut, left_out
from briefing.ingest.text import BIDI, known, normalise, squashed
from briefing.model import Name
from briefing.text.words import count

_SOLID = 100
"""Words from which on an `article` of several in a page is an article, and no teaser."""
_DATELINE = re.compile(rf"(?:{DATES.pattern}) +[–—|-] +(?=\w)", re.IGNORECASE)
_BETWEEN, _OVER, _BODY = 12, 3, 200
"""Rows below a title that may hold a byline, those above it that may hold a day, and letters of a row of the body."""


def read_html(
    data: bytes, url: str | None = None, charset: str | None = None, sheets: Sequence[str] = ()
) -> list[Article | Refused]:
    """Return the article of a web page, or its articles where it holds several whole ones.

    Args:
        data: the page.
        url: where it was fetched, where that is known; the page's own word on it comes first.
        charset: the encoding that came with it, where one did; the page's own word comes first here too.
        sheets: the style sheets that came with it.

    """
    text = with_rules(page_text(data, charset), sheets)
    tree = parse(text)
    part_lines(tree)
    fetched = url or saved_from(text)
    metadata = Metadata(deepcopy(tree), fetched)
    reordering = sum(len(BIDI.findall(part)) for part in tree.xpath("//meta/@content | //script/text()"))
    told = (HEAD, take_bylines(tree))
    lost = left_out([*settle(tree), *without_asides(tree), (REORDERING, reordering), told])
    page = _Page(lost, tree, metadata, fetched)
    parts = _articles(tree)
    if len(parts) < 2:
        return several([_article(page)])
    first, *others = parts
    outside = replace(page, left_out=left_out([*page.left_out, (OUTSIDE, _outside(tree))]))
    return several([_article(outside, first), *(_article(replace(page, left_out=()), part) for part in others)])


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with what it says of itself, and where it was fetched."""

    left_out: LeftOut
    tree: HtmlElement
    metadata: Metadata
    url: str | None


def _articles(tree: HtmlElement) -> list[str]:
    """Return the articles of a page that holds several, each as a page of its own."""
    found = _solid(tree)
    return [f"<html><body>{html.tostring(node, encoding='unicode', with_tail=False)}</body></html>" for node in found]


def _solid(tree: HtmlElement) -> list[HtmlElement]:
    return [
        node for node in tree.xpath("//article[not(ancestor::article)][.//h1 or .//h2]")
        if len(" ".join(p.text_content() for p in node.iter("p")).split()) >= _SOLID
    ]  # fmt: skip


def _outside(tree: HtmlElement) -> int:
    """Return how many words stand in a page's paragraphs outside its articles, besides menus and the like."""
    rest = deepcopy(tree)
    for node in [*_solid(rest), *rest.xpath("//header | //footer | //aside | //title")]:
        if node.getparent() is not None:
            node.drop_tree()
    rows, _ = without_chrome(row for row in rows_of(rest) if not row.linked)
    return sum(count(row.text) for row in rows)


def _article(page: _Page, part: str | None = None) -> Article:
    """Return the article of a page, or a part of it that is one of several; the page then has only its name to give."""
    found = trafilatura.bare_extraction(
        part or html.tostring(page.tree, encoding="unicode"),
        include_comments=False,
        include_tables=True,
        with_metadata=True,
    )
    found = found if isinstance(found, Document) else Document()
    tree = parse(part) if part else page.tree
    told = Metadata(tree) if part else page.metadata
    rows = rows_of(tree)
    text = (found.text or "").strip() or _long_rows(rows)
    url = known(found.url) or (None if part else page.url)
    publisher = page.metadata.publisher(found.sitename, url)
    title = _title(told, publisher, rows) or normalise(found.title or "")
    article = chosen(rows, text, title)
    head, body = take_head(article.rows)
    body, around = without_chrome(body)
    below = _below_title(rows, title, {row.text for row in article.rows})
    shown = people(head.author or below.author) or told.byline()
    dateline = next((day for day in (head.published, below.published) if day and day not in told.other_days()), None)
    day, basis = told.published(url or "", dateline)
    return Article(
        title=title, blocks=classify(body), authors=_written_by(told.authors(), shown), published=day,
        published_basis=basis, publisher=publisher or head.publisher, url=url, format="html", section=head.section,
        left_out=left_out([*page.left_out, *article.left_out, *around, (HEAD, head.words + below.words)]),
        language=language(page.tree, " ".join(row.text for row in body)),
    )  # fmt: skip


def _written_by(told: tuple[Name, ...], shown: tuple[Name, ...]) -> tuple[Name, ...]:
    """Return whom the metadata names; the persons of the byline where it names bodies only, such as the site's own."""
    only_bodies = all(name.literal for name in told)
    return shown if only_bodies and any(not name.literal for name in shown) else told or shown


def _long_rows(rows: Sequence[Row]) -> str:
    """Return the long paragraphs of a page in which trafilatura sees no article.

    Raises:
        RefusedError: they are too few to be one.

    """
    long = [row.text for row in rows if len(row.text) > _BODY and not row.linked and not row.hidden]
    if sum(len(text.split()) for text in long) < _SOLID:
        raise RefusedError("no article found in the page")
    return "\n".join(long)


def _below_title(rows: Sequence[Row], title: str, kept: Collection[str]) -> Head:
    """Return what the lines between title and text tell, or the day above, with the words of those not kept."""
    start = next((at for at, row in enumerate(rows) if squashed(row.text) == squashed(title)), len(rows))
    lines = [row for row in rows[start + 1 : start + _BETWEEN] if may_tell(row)]
    head, above, sentences = Head(), "", 0
    for row in lines:
        text = normalise(row.text)
        if len(text) >= _BODY or sentences > 1:
            head = merged(head, Head(published=_dateline(text) if sentences < 2 else None))
            break
        found = line_head(text, above) or Head(author=led(text), published=_dateline(text))
        sentences += is_sentence(text)
        if not (sentences and row.kind is Kind.HEADING):
            told = found.author or found.published or line_head(text, above)
            head = merged(head, replace(found, words=count(text) if told and row.text not in kept else 0))
        above = text
    over = (line_head(normalise(row.text)) for row in rows[max(0, start - _OVER) : start])
    return merged(head, next((Head(published=told.published) for told in over if told and told.published), Head()))


def _dateline(text: str) -> str | None:
    """Return the day with which a paragraph begins, where a dash parts it from its first sentence."""
    match = _DATELINE.match(text)
    return find_date(match.group()) if match else None


def _title(told: Metadata, site: str | None, rows: Sequence[Row]) -> str:
    """Return the heading that the page's own titles hold, the longest of them; else the first of those titles."""
    headings = [row.text for row in rows if row.kind is Kind.HEADING and squashed(row.text)]
    titles = told.titles()
    held = [
        text for text in headings
        if any(squashed(text) in squashed(title) and len(text) > len(title) / 3 for title in titles)
        and squashed(text) != squashed(site or "")
    ]  # fmt: skip
    if held or not titles:
        return max(held, key=len, default=next(iter(headings), ""))
    title = titles[0]
    for sign in ("|", "-", "–", "—", "·", "»", ":", "•"):
        title = title.removesuffix(f" {sign} {site}").removeprefix(f"{site} {sign} ")
    return title
