"""What is not meant as markup comes out as typed; the inline forms of notes, and the escaping of `briefing.markup`."""

import html
import re

from briefing.markup import escape_html as attribute
from briefing.markup import escape_inline as literal
from briefing.markup import escape_markdown as plain
from briefing.markup import web_address

__all__ = ["attribute", "html_inline", "inline", "literal", "plain", "text_inline", "web_address"]

_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(
    r"\\(?P<literal>[\\*\[\]{`<])|\[\^(?P<citation>[^\]\s]+)\]|\[(?P<text>[^\]^]+)\]\((?P<target>/[^)\s]+|https?://[^)\s]+)\)"
    r"|(?<!\w)\*(?P<emphasis>[^*\s](?:[^*]*[^*\s])?)\*(?!\w)"
)


def inline(text: str) -> str:
    """Return Markdown that keeps the inline forms of notes and escapes all else.

    The forms are `*emphasis*`, `[text](/path.md)`, and citations `[^id]`; a backslash makes a mark literal.
    """
    out, at = [], 0
    for match in _INLINE.finditer(text):
        out.append(_keep_spaces(text[at : match.start()]))
        out.append(_form(match))
        at = match.end()
    out.append(_keep_spaces(text[at:]))
    return "".join(out)


def html_inline(text: str) -> str:
    """Return HTML that shows what `inline` would, for pages that skip the Markdown parser; citations fall away."""
    out, at = [], 0
    for match in _INLINE.finditer(text):
        out.append(attribute(text[at : match.start()]))
        out.append(_html_form(match))
        at = match.end()
    return "".join([*out, attribute(text[at:])])


def text_inline(text: str) -> str:
    """Return the words that `inline` would show, for files that hold no markup; citations fall away."""
    return " ".join(html.unescape(_TAG.sub("", html_inline(text))).split())


def _html_form(match: re.Match[str]) -> str:
    if match["literal"]:
        return plain(match["literal"])
    if match["citation"]:
        return ""
    if match["target"]:
        return f'<a href="{attribute(web_address(match["target"]))}">{attribute(match["text"])}</a>'
    return f"<em>{attribute(match['emphasis'])}</em>"


def _form(match: re.Match[str]) -> str:
    if match["literal"]:
        return plain(match["literal"])
    if match["citation"]:
        return f"[^{match['citation']}]"
    if match["target"]:
        return f"[{plain(match['text'])}]({web_address(match['target'])})"
    return f"*{plain(match['emphasis'])}*"


def _keep_spaces(text: str) -> str:
    if not text.strip():
        return " " if text else ""
    lead = " " if text[0].isspace() else ""
    return lead + plain(text) + (" " if text[-1].isspace() else "")
