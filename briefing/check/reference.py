"""The page about findings, made from the table of rules."""

import re
from collections.abc import Iterator
from itertools import groupby

from briefing.check.table import ERROR, RULES
from briefing.markup import escape_markdown

PAGE = "docs/about/findings.md"
"""Where it lies in a project that has it."""
_HEAD = """---
title: Findings
description: Every rule that a check or a build can find broken, and what to do about it, for those who keep the site.
---

A finding is one line: file, line, the rule's id, what is wrong, and what to do about it.
Each rule stands here once; “…” stands for what the finding names.
Findings of a rule that is not marked otherwise keep the site from being published.

<!-- This page is made from briefing/check/table.yml by `python -m scripts schema`. -->
"""
_NAMED = re.compile(r"\$\{(?P<braced>\w+)\}|\$(?P<bare>\w+)")
_HINT = "hint"
"""What stands for “Did you mean …?”, which a finding says only where something is near."""


def reference() -> str:
    """Return the page's text."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    for family, rules in groupby(RULES.values(), key=lambda rule: rule.family):
        yield from (f"## {family}", "", "| Rule | What is wrong | What to do |", "| --- | --- | --- |")
        for rule in rules:
            severity = "" if rule.severity == ERROR else f", {rule.severity}"
            yield f"| `{rule.id}`{severity} | {_words(rule.sentence)} | {_words(rule.remedy)} |"
        yield ""


def _words(template: str) -> str:
    """Return words of the table as Markdown, code as code."""
    words = _NAMED.sub(lambda match: "" if _HINT in match.groups() else "…", template)
    parts = words.split("`")
    return "".join(f"`{part}`" if at % 2 else _escaped(part) for at, part in enumerate(parts))


def _escaped(text: str) -> str:
    lead = " " if text.startswith(" ") else ""
    trail = " " if text.strip() and text.endswith(" ") else ""
    return f"{lead}{escape_markdown(text)}{trail}"
