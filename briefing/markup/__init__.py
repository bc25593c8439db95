"""Inline text: parsed once into a small tree, written from it as words, HTML or Markdown; all escaping."""

from briefing.markup.parse import parse
from briefing.markup.tex import escape_tex
from briefing.markup.tree import Citation, Code, Emphasis, Inline, Link, Literal, Node, Strong, Text
from briefing.markup.write import (
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
    "Inline",
    "Link",
    "Literal",
    "Node",
    "Strong",
    "Text",
    "escape_forms",
    "escape_html",
    "escape_inline",
    "escape_markdown",
    "escape_tex",
    "parse",
    "targets",
    "to_html",
    "to_markdown",
    "to_text",
    "web_address",
]
