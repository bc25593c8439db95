"""Data in parts: the script of pages looks for a key where the build has put it."""

import json

from briefing.mkdocs.script_parts import part_of
from tests.unit.javascript.conftest import Ask

KEYS = ["", "people/ann-writer/", "glossary.html#subsidy", "harbour", "\u00e9t\u00e9", "\U0001f6a2", "k" * 300]


def test_a_part_is_found_by_its_key_alone(ask: Ask) -> None:
    wanted = [[part_of(key, parts) for key in KEYS] for parts in (1, 7, 64)]
    asked = [f"{json.dumps(KEYS)}.map(key => Parts.number(key, {parts}))" for parts in (1, 7, 64)]

    assert ask(["parts.js"], asked) == wanted
    assert len(set(wanted[2])) > 1
