"""The settings as hosts of static sites read them from `_headers`: Netlify, Cloudflare and their like."""

from collections.abc import Iterable, Iterator

from briefing.hosting.served import FOREVER, Served


def headers_file(told: Served) -> str:
    """Return the file `_headers`; paths are whole, since hosts differ in what a star stands for."""
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Served) -> Iterator[str]:
    yield from _rule("/*", told.headers.items())
    for name in dict.fromkeys((*told.forever, *told.types)):
        kept = {"Cache-Control": FOREVER} if name in told.forever else {}
        type_ = {"Content-Type": told.types[name]} if name in told.types else {}
        yield from _rule(f"/{name}", {**kept, **type_}.items())


def _rule(path: str, headers: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield path
    yield from (f"  {name}: {value}" for name, value in headers)
