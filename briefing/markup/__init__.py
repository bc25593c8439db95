"""Inline text: parsed once into a small tree, written from it as words, HTML or Markdown; all escaping."""

from briefing.markup.parse import parse
from briefing.markup.phrase import joined, linked, sequence, words, written_out
from briefing.markup.tex import escape_tex
from briefing.markup.tree import Citation, Code, Emphasis, Foreign, Inline, Link, Literal, Node, Strong, Text
from briefing.markup.write import (
    cited,
    escape_forms,
    escape_html,
    escape_inline,
    escape_markdown,
    targets,
    to_html,
    to_markdown,
    to_text,
    web_address,
)

__all__ = [
    "Citation",
    "Code",
    "Emphasis",
    "Foreign",
    "Inline",
    "Link",
    "Literal",
    "Node",
    "Strong",
    "Text",
    "cited",
    "escape_forms",
    "escape_html",
    "escape_inline",
    "escape_markdown",
    "escape_tex",
    "joined",
    "linked",
    "parse",
    "sequence",
    "targets",
    "to_html",
    "to_markdown",
    "to_text",
    "web_address",
    "words",
    "written_out",
]
