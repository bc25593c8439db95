"""Data that scripts load, in parts: a small script that says how many there are, and beside it a folder of them.

`parts.js` in `briefing/assets/theme/` finds the part of a key by the same sum, so that no list of keys is needed.
"""

import json
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import Any


def part_of(key: str, parts: int) -> int:
    """Return the number of the part that holds a key, of so many parts."""
    return reduce(lambda sum_, letter: (sum_ * 31 + ord(letter)) % 2**32, key, 0) % parts


def script_parts(
    path: str, name: str, said: Mapping[str, Any], held: Mapping[str, Any], parts: int
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of the script, and of each of its parts.

    Args:
        path: of the script.
        name: the global that it assigns.
        said: what it holds besides.
        held: what its parts hold.
        parts: how many there are to be; one where this is less.

    """
    number = max(1, parts)
    found: list[dict[str, Any]] = [{} for _ in range(number)]
    for key, value in held.items():
        found[part_of(key, number)][key] = value
    yield path, f"var {name}={_json({'parts': number, 'held': {}, **said})};\n"
    for at, part in enumerate(found):
        yield f"{path.removesuffix('.js')}/{at}.js", f"Object.assign({name}.held,{_json(part)});\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
