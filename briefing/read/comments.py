"""HTML comments in authored files: for maintainers only, never read and never published."""

import re

_COMMENT = re.compile(r"(?<!\\)<!--.*?-->", re.DOTALL)


def blank_comments(text: str) -> str:
    """Return `text` with every comment emptied and its line breaks kept, so that lines keep their numbers.

    A backslash before one makes it text, as an article's own words may be.
    A line that held nothing but a comment vanishes from view: it becomes blank.
    """
    return _COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)
