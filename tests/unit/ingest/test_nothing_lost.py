"""Every word of a document is in its passages, in what was left out, or in the page's chrome; of any document."""

import contextlib
import io
import re
from collections import Counter
from collections.abc import Callable

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.ingest.article import Article
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD, archive

Part = tuple[str, tuple[str, ...]]
"""A part of a document: what it is, and the words that it holds."""
KEPT = (
    "line",
    "heading",
    "list",
    "table",
    "spans",
    "cells",
    "bold",
    "quote",
    "link",
    "power",
    "box",
    "sentence",
    "lines",
    "named",
    "ruby",
)
OUT = ("struck", "hidden", "reader", "styled")
_SHAPES: dict[str, Callable[[str, str, str], str]] = {
    "line": lambda a, b, c: f"<p>The {a} and the {b} met near the {c}, they say, that winter.</p>",
    "heading": lambda a, b, c: f"<h2>Of {a}</h2><p>The {b} met the {c} again and wrote down what was said.</p>",
    "list": lambda a, b, c: f"<ul><li>the {a} of old.</li><li>the {b} of old.</li><li>the {c} of old.</li></ul>",
    "table": lambda a, b, c: f"<table><tr><th>{a}<th>{b}</tr><tr><td>{c}<td>12</tr></table>",
    "spans": lambda a, b, c: f"<table><tr><th>A<th>B</tr><tr><td rowspan=2>{a}<td>{b}</tr><tr><td>{c}</tr></table>",
    "cells": lambda a, b, c: f"<table><tr><th>A<th>B</tr><tr><td><p>{a}</p><p>{b}</p><td><ul><li>{c}</ul></tr></table>",
    "bold": lambda a, b, c: f"<p>The <b>{a}</b> and <i>{b}</i><br>met near the <code>{c}</code> that winter.</p>",
    "quote": lambda a, b, c: f"<blockquote><p>We never saw the {a}, said the <q>{b} of {c}</q>.</p></blockquote>",
    "link": lambda a, b, c: f'<p>The <a href="/x">{a}</a> met the {b} near <a href="#c">{c}</a> that winter.</p>',
    "power": lambda a, b, c: f"<p>The {a} was 10<sup>6</sup> {b} by {c}<sub>2</sub> in all of that winter.</p>",
    "box": lambda a, b, c: f"<div><p>The {a} and the {b} met near the {c}, they say, that winter.</p></div>",
    "sentence": lambda a, b, c: f"<p>Posted in {a}, the {b} met the {c}.</p>",
    "lines": lambda a, b, c: (
        f"<p><b style='display:block'>{a}</b><b style='display:block'>{b}</b>{c} met, they say.</p>"
    ),
    "named": lambda a, b, c: (
        f"<p>The {a} was 10<span class=sup>6</span> {b} by <i style='vertical-align:sub'>{c}</i> then.</p>"
    ),
    "ruby": lambda a, b, c: f"<p>The <ruby>{a} {b}<rt>{c}</rt></ruby> met near the mole that winter.</p>",
    "struck": lambda a, b, c: f"<p>The keepers <del>{a} {b} {c}</del> met near the mole, they say.</p>",
    "hidden": lambda a, b, c: f"<p hidden>{a} {b} {c}</p>",
    "reader": lambda a, b, c: f"<p>The keepers <span class=sr-only>{a} {b} {c}</span> met near the mole, they say.</p>",
    "styled": lambda a, b, c: f"<p class=draft>{a} {b} {c}</p>",
}


def documents(kinds: tuple[str, ...]) -> st.SearchStrategy[list[Part]]:
    """Return a strategy for documents of one to eight parts, each with three words that stand nowhere else."""

    def worded(names: list[str]) -> list[Part]:
        return [(name, tuple(f"zq{at}{letter}v" for letter in "abc")) for at, name in enumerate(names)]

    return st.lists(st.sampled_from(kinds), min_size=1, max_size=8).map(worded)


def page(parts: list[Part]) -> str:
    """Return a web page of the parts between two paragraphs."""
    body = "".join(_SHAPES[name](*words) for name, words in parts)
    return (
        "<html lang=en><head><title>Lamps of the town</title><style>.draft{display:none}</style></head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>Lamps of the town</h1><p>{FIRST}</p>{body}<p>{THIRD}</p></article>"
        "</body></html>"
    )


def packed(suffix: str, parts: list[Part]) -> bytes:
    """Return the parts as a file."""
    text = page(parts)
    if suffix == ".html":
        return text.encode()
    if suffix == ".epub":
        return archive({"a/one.xhtml": text.encode()})
    if suffix == ".md":
        body = "\n\n".join(_SHAPES[name](*words) for name, words in parts)
        return f"# Lamps of the town\n\n{FIRST}\n\n{body}\n\n{THIRD}\n".encode()
    inner = text.partition("<h1>Lamps of the town</h1>")[2].partition("</article>")[0]
    return (
        '<rss version="2.0"><channel><title>Courier</title><item><title>Lamps of the town</title>'
        f"<description><![CDATA[{inner}]]></description></item></channel></rss>"
    ).encode()


def read(suffix: str, data: bytes) -> Article:
    """Return the one article of a file."""
    article = READERS[suffix](data)[0]
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("suffix", [".html", ".epub", ".rss"])
@settings(max_examples=20, deadline=None)
@given(parts=documents((*KEPT, *OUT)))
def test_every_word_is_kept_or_counted(suffix: str, parts: list[Part]) -> None:
    # A feed's text comes without the style rules of a page.
    parts = [part for part in parts if suffix != ".rss" or part[0] != "styled"]
    article = read(suffix, packed(suffix, parts))
    shown = Counter(re.findall(r"zq\d+[abc]v", article.text))

    for name, words in parts:
        assert all((word in shown) == (name in KEPT) for word in words), (name, article.text)
    out = sum(number for kind, number in article.left_out if kind in {"hidden words", "struck-out words"})
    assert out == 3 * sum(name in OUT for name, _ in parts)


@settings(max_examples=20, deadline=None)
@given(parts=documents((*KEPT, "struck", "hidden", "reader")))
def test_every_word_of_a_markdown_file_is_kept_or_counted(parts: list[Part]) -> None:
    article = read(".md", packed(".md", parts))

    shown = sum(word in article.text for _, words in parts for word in words)
    assert shown + sum(number for _, number in article.left_out) == 3 * len(parts)


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_RUNS = {
    "line": "<w:r><w:t>{0} {1} {2}</w:t></w:r>",
    "field": '<w:fldSimple w:instr="AUTHOR"><w:r><w:t>{0} {1} {2}</w:t></w:r></w:fldSimple>',
    "box": "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent><w:p><w:r><w:t>{0} {1} {2}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    "math": "<m:oMath xmlns:m='" + _M + "'><m:r><m:t>{0} + {1} + {2}</m:t></m:r></m:oMath>",
    "hidden": "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{0} {1} {2}</w:t></w:r>",
    "deleted": '<w:del w:id="1"><w:r><w:delText>{0} {1} {2}</w:delText></w:r></w:del>',
    "struck": "<w:r><w:rPr><w:dstrike/></w:rPr><w:t>{0} {1} {2}</w:t></w:r>",
    "unknown": "<w:nobodyKnows><w:r><w:t>{0} {1} {2}</w:t></w:r></w:nobodyKnows>",
    "turned": '<w:bdo w:val="ltr"><w:r><w:t>{0} {1} {2}</w:t></w:r></w:bdo>',
    "inserted": '<w:ins w:id="2"><w:r><w:t>{0} {1} {2}</w:t></w:r></w:ins>',
}


@settings(max_examples=20, deadline=None)
@given(parts=documents(tuple(_RUNS)))
def test_every_word_of_a_word_document_is_kept_or_counted(parts: list[Part]) -> None:
    document = Document()
    document.add_heading("Lamps of the town", 0)
    document.add_paragraph(FIRST)
    for name, words in parts:
        line = document.add_paragraph("The keepers of the mole met once more that winter and wrote down ")
        for run in etree.fromstring(f'<x xmlns:w="{_W}">{_RUNS[name].format(*words)}</x>'):
            line._p.append(run)  # noqa: SLF001 # python-docx has no other way
    document.add_paragraph(THIRD)
    out = io.BytesIO()
    document.save(out)

    article = read(".docx", out.getvalue())
    shown = sum(word in article.text for _, words in parts for word in words)
    assert shown + sum(number for _, number in article.left_out) == 3 * len(parts)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["<table>", "<tr>", "<td>", "</table>", "<td rowspan=0>", "<ruby>", "<rt>", "<sup>", "</sup>", "<q>", "<del>", "<math>", "</math>", "<p>", "a", "7 ", "<p hidden>", "<a href=#x>1</a>", "<span role=doc-pagebreak>"]), max_size=25))  # fmt: skip
def test_no_heap_of_marks_breaks_a_reader(heap: list[str]) -> None:
    for suffix in (".html", ".epub", ".md"):
        text = f"<article><h1>Lamps</h1><p>{FIRST}</p>{''.join(heap)}<p>{THIRD}</p></article>"
        data = archive({"a/one.xhtml": text.encode()}) if suffix == ".epub" else text.encode()
        with contextlib.suppress(RefusedError):
            assert READERS[suffix](data)
