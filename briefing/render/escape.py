"""The only place where text becomes Markdown or HTML: what is not meant as markup comes out as typed."""

import html
import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^$=@#]")
_LINE_START = re.compile(r"^(?:[+\-:!%]|\d+[.)])")
_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(
    r"\\(?P<literal>[\\*\[\]{])|\[\^(?P<citation>[^\]\s]+)\]|\[(?P<text>[^\]^]+)\]\((?P<target>/[^)\s]+|https?://[^)\s]+)\)"
    r"|(?<!\w)\*(?P<emphasis>[^*\s](?:[^*]*[^*\s])?)\*(?!\w)"
)


def plain(text: str) -> str:
    """Return Markdown that shows `text` exactly, wherever in a line it stands."""
    escaped = _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", " ".join(text.split()))
    return _LINE_START.sub(lambda match: f"{match.group()[:-1]}&#{ord(match.group()[-1])};", escaped)


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
        return _literal_form(match)
    if match["citation"]:
        return ""
    if match["target"]:
        return f'<a href="{attribute(match["target"])}">{attribute(match["text"])}</a>'
    return f"<em>{attribute(match['emphasis'])}</em>"


def _literal_form(match: re.Match[str]) -> str:
    # An element of its own, so that neither the gates nor the citations take an article's own marks for markup.
    return f"<span>{plain(match['literal'])}</span>"


def literal(text: str) -> str:
    """Return `text` as notes write it so that none of it is read as an inline form: a backslash before each mark."""
    return re.sub(r"[\\*\[\]{]", lambda match: f"\\{match.group()}", text)


def _form(match: re.Match[str]) -> str:
    if match["literal"]:
        return _literal_form(match)
    if match["citation"]:
        return f"[^{match['citation']}]"
    if match["target"]:
        return f"[{plain(match['text'])}]({match['target']})"
    return f"*{plain(match['emphasis'])}*"


def _keep_spaces(text: str) -> str:
    if not text.strip():
        return " " if text else ""
    lead = " " if text[0].isspace() else ""
    return lead + plain(text) + (" " if text[-1].isspace() else "")


def attribute(text: str) -> str:
    """Return `text` safe between the double quotes of an HTML attribute."""
    return html.escape(text, quote=True)
