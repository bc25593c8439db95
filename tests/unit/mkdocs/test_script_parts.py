"""Data in parts: each key is in one of them, and the parts are about as long."""

import json

from briefing.mkdocs.script_parts import part_of, script_parts


def test_each_key_is_in_one_part_and_none_is_missing() -> None:
    held = {f"people/{number}/": [number] for number in range(1000)}
    (head, *parts) = script_parts("assets/names.js", "NameCards", {"marks": {}}, held, 8)
    found = [json.loads(text.removeprefix("Object.assign(NameCards.held,").removesuffix(");\n")) for _, text in parts]

    assert head == ("assets/names.js", 'var NameCards={"parts":8,"held":{},"marks":{}};\n')
    assert [path for path, _ in parts] == [f"assets/names/{at}.js" for at in range(8)]
    assert {key: value for part in found for key, value in part.items()} == held
    assert sum(map(len, found)) == len(held)
    assert all(part_of(key, 8) == at for at, part in enumerate(found) for key in part)
    assert max(map(len, found)) < 2 * len(held) / 8


def test_what_is_little_is_one_part() -> None:
    assert [path for path, _ in script_parts("assets/a.js", "A", {}, {}, 0)] == ["assets/a.js", "assets/a/0.js"]
