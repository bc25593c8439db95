"""HTML comments in authored files: for maintainers only, never read and never published."""

import re
from collections.abc import Callable

_FENCE = r"(?:`{3,}|~{3,})"
_PARTS = re.compile(
    rf"^(?P<indent>[ ]*)(?P<fence>{_FENCE})[ \t]*[\w#.+-]*[ \t]*\n"
    r"(?:(?P=indent).*\n|(?!(?P=indent))[ \t]*\n)*?(?P=indent)(?P=fence)[ \t]*$"
    rf"|(?<!\\)(?:\\\\)*(?P<ticks>`+)(?P<code>(?:(?!\n[ \t]*(?:\n|{_FENCE}))[\s\S])+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?<!\\)(?P<comment><!--[\s\S]*?-->)",
    re.MULTILINE,
)
"""What begins first is what there is: a fence of code with its end, code amid text as Markdown pairs it, a comment."""
_COMMENT = re.compile(r"(?<!\\)<!--.*?-->", re.DOTALL)


def blank_comments(text: str) -> str:
    """Return `text` with every comment emptied and its line breaks kept, so that lines keep their numbers.

    A backslash before one makes it text, as an article's own words may be, and so does code around it.
    A line that held nothing but a comment vanishes from view: it becomes blank.
    """
    return _PARTS.sub(_kept, text)


def cover_comments(text: str) -> str:
    """Return `text` with every sign of a comment turned into a space, so that all else keeps its place too."""
    return _PARTS.sub(lambda part: _kept(part, _covered), text)


def _emptied(comment: re.Match[str]) -> str:
    return "\n" * comment.group().count("\n")


def _covered(comment: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", comment.group())


def _kept(part: re.Match[str], covered: Callable[[re.Match[str]], str] = _emptied) -> str:
    """Return what stays of a part; code amid text that runs over several lines may be none, and keeps no comment."""
    written = part.group()
    if part["fence"] or (part["ticks"] and "\n" not in written):
        return written
    return _COMMENT.sub(covered, written)
