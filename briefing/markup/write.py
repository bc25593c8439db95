"""The inline tree as words, as HTML and as Markdown; the only place where text becomes either.

A sign that could be markup becomes a numeric reference, `&#91;`. It stays one in the built page, which is how the gates
tell a bracket that someone typed from one that was left over.
"""

import html
import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from briefing.markup.tree import Citation, Code, Emphasis, Foreign, Inline, Link, Literal, Node, Strong, Text

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^$=@#]|/(?=//)")
_FORMS = re.compile(r"[\\{}\[\]]|/(?=//)")
"""What citations, macros and places are made of, which are looked for in raw HTML too."""
_IN_HTML = re.compile(r"""[&<>"'\n\r\\{}\[\]]|/(?=//)""")
"""What `escape_html` changes; most texts have none of it."""
_OF_ADDRESSES = "%/:?#@!$&'*+,;=~"
"""Signs of web addresses; brackets, braces, bars and the like are written as percent signs and digits."""
_BREAK = re.compile(r"\s*[\n\r]\s*")
_LINE_START = re.compile(r"^(?:[+\-:!%]|\d+[.)])")
_SIGNS = re.compile(r"[\\*\[\]{`]|<(?=!--)")


def to_text(nodes: Inline) -> str:
    """Return the words alone, white space folded: emphasis and links as their words, citations gone."""
    return " ".join(_words(nodes).split())


def _words(nodes: Inline) -> str:
    return "".join(_node_words(node) for node in nodes)


def _node_words(node: Node) -> str:
    match node:
        case Text(text) | Code(text):
            return text
        case Literal(sign):
            return sign
        case Emphasis(parts) | Strong(parts) | Link(_, parts) | Foreign(_, parts):
            return _words(parts)
        case Citation():
            return ""


def targets(nodes: Inline) -> Iterator[str]:
    """Yield where the links of a tree lead, in order."""
    for node in nodes:
        if isinstance(node, Link):
            yield node.target
        if isinstance(node, Link | Emphasis | Strong | Foreign):
            yield from targets(node.parts)


def cited(nodes: Inline) -> Iterator[str]:
    """Yield the ids that a tree cites, in order."""
    for node in nodes:
        if isinstance(node, Citation):
            yield node.id
        if isinstance(node, Link | Emphasis | Strong | Foreign):
            yield from cited(node.parts)


def to_html(nodes: Inline, citation: Callable[[str], str] = lambda _: "") -> str:
    """Return HTML; `citation` writes each citation, and without it they fall away."""
    return "".join(_html(node, citation) for node in nodes)


def _html(node: Node, citation: Callable[[str], str]) -> str:  # noqa: PLR0911 # one for each kind of node
    match node:
        case Text(text):
            return escape_html(text)
        case Literal(sign):
            return _with_spaces(sign)
        case Emphasis(parts) | Strong(parts):
            tag = "em" if isinstance(node, Emphasis) else "strong"
            return f"<{tag}>{to_html(parts, citation)}</{tag}>"
        case Code(text):
            return f"<code>{escape_html(text)}</code>"
        case Link(target, parts):
            return f'<a href="{escape_html(web_address(target))}">{to_html(parts, citation)}</a>'
        case Foreign(language, parts):
            return f'<bdi lang="{language}">{to_html(parts, citation)}</bdi>'
        case Citation(id_):
            return citation(id_)


def to_markdown(nodes: Inline, citation: Callable[[str], str] = "[^{}]".format) -> str:
    """Return Markdown that shows the tree, all that is no form of ours escaped; `citation` writes each citation."""
    return "".join(_markdown(node, citation) for node in nodes)


def _markdown(node: Node, citation: Callable[[str], str]) -> str:  # noqa: PLR0911 # one for each kind of node
    match node:
        case Text(text):
            return _with_spaces(text)
        case Literal(sign):
            return _with_spaces(sign)
        case Emphasis(parts) | Strong(parts):
            sign = "*" if isinstance(node, Emphasis) else "**"
            return f"{sign}{to_markdown(parts, citation)}{sign}"
        case Code(text):
            return f"<code>{escape_markdown(text)}</code>"
        case Link(target, parts):
            return f"[{to_markdown(parts, citation)}]({web_address(target)})"
        case Foreign(_, parts):
            return to_markdown(parts, citation)
        case Citation(id_):
            return citation(id_)


def _with_spaces(text: str) -> str:
    if not text.strip():
        return " " if text else ""
    lead = " " if text[0].isspace() else ""
    return lead + escape_markdown(text) + (" " if text[-1].isspace() else "")


def escape_html(text: str) -> str:
    """Return `text` safe in HTML, between the double quotes of an attribute too, and where Markdown holds the HTML.

    It stays on one line, since a blank one ends raw HTML in Markdown.
    """
    if not _IN_HTML.search(text):
        return text
    return escape_forms(html.escape(_BREAK.sub(" ", text), quote=True))


def escape_forms(made: str) -> str:
    """Return HTML, made by a library, in which no word can be taken for a citation, a macro or another form of ours."""
    return _FORMS.sub(_reference, made)


def escape_markdown(text: str) -> str:
    """Return Markdown that shows `text` exactly, wherever in a line it stands, white space folded."""
    escaped = _SPECIAL.sub(_reference, " ".join(text.split()))
    return _LINE_START.sub(lambda match: f"{match.group()[:-1]}&#{ord(match.group()[-1])};", escaped)


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def web_address(address: str) -> str:
    """Return a web address that no sign in it ends where Markdown expects one."""
    return quote(address, safe=_OF_ADDRESSES)


def escape_inline(text: str) -> str:
    """Return `text` as notes write it so that `parse` reads all of it as words: a backslash before each sign."""
    return _SIGNS.sub(lambda match: f"\\{match.group()}", text)
