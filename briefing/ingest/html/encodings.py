"""Bytes to letters as browsers read them, where Python's codec of the name reads others, or none.

The standard is that of WHATWG (https://encoding.spec.whatwg.org). Its letters of Japanese are those of Windows, and the
signs of its Big5 too; its GBK has a sign for the euro.
"""

import re
from collections.abc import Callable

_LETTERS = {
    "koi8-u": str.maketrans("╝╬", "ўЎ"),
    "iso2022_jp": str.maketrans("〜‖−¢£¬", "～∥－￠￡￢"),
}
"""Letters that browsers read where Python's codec reads others."""
_NAMES = {"gbk": "gb18030", "replacement": "utf-8", "x-user-defined": "latin-1"}
"""Python's codec where that of an encoding's name holds fewer letters than browsers read by it."""


def codec_of(encoding: str, usual: str) -> str:
    """Return the name of the codec for an encoding of the standard, from that of Python's codec of the same name."""
    return _NAMES.get(encoding, usual)


def letters_of(data: bytes, codec: str) -> str:
    """Return the text of bytes.

    Raises:
        UnicodeDecodeError: they are not of that encoding.

    """
    if codec not in _RUNS:
        return data.decode(codec).translate(_LETTERS.get(codec, {}))
    parts = []
    for match in _RUNS[codec].finditer(data):
        try:
            read = _READ.get(match.lastgroup or "")
            parts.append(read(match.group()) if read else match.group().decode(codec))
        except UnicodeDecodeError as error:
            raise UnicodeDecodeError(codec, data, match.start() + error.start, match.end(), error.reason) from None
    return "".join(parts)


def _windows_japanese(run: bytes) -> str:
    """Return the letters of pairs of EUC by the table of Windows, which numbers them alike in its own way."""
    pairs = zip(run[::2], run[1::2], strict=True)
    return b"".join(_shifted(row - 0xA0, cell - 0xA0) for row, cell in pairs).decode("cp932")


def _shifted(row: int, cell: int) -> bytes:
    lead = (row + 1) // 2 + (0x80 if row <= 62 else 0xC0)
    return bytes([lead, cell + 0x3F + (cell >= 64) if row % 2 else cell + 0x9E])


_RUNS = {
    "euc_jp": re.compile(rb"(?P<japanese>(?:[\xa1-\xfe]{2})+)|(?:\x8f[\xa1-\xfe]{2}|\x8e.|[\x00-\x7f])+|.", re.DOTALL),
    "big5hkscs": re.compile(
        rb"(?P<signs>(?:[\xa1-\xa3][\x40-\x7e\xa1-\xfe])+)|(?:[\x81-\xa0\xa4-\xfe][\x40-\x7e\xa1-\xfe]|[\x00-\x7f])+|.",
        re.DOTALL,
    ),
    "gb18030": re.compile(
        rb"(?P<euro>\x80)|(?:[\x81-\xfe][0-9][\x81-\xfe][0-9]|[\x81-\xfe][\x40-\x7e\x80-\xfe]|[\x00-\x7f])+|.",
        re.DOTALL,
    ),
}
_READ: dict[str, Callable[[bytes], str]] = {
    "japanese": _windows_japanese,
    "signs": lambda run: run.decode("cp950"),
    "euro": lambda _: "€",
}
"""Runs of bytes that are read in another way than the rest, and how."""
