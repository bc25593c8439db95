"""What runs or loads in a drawing that is a file of its own. It is read as browsers do: as XML, name by namespace."""

import re
from collections.abc import Iterator

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from briefing.check.gates.live import MADE, acts, loads

_SVG, _XLINK, _XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
_PREFIXES = {"": "", _SVG: "", _XLINK: "xlink:", _XML: "xml:"}
"""The namespaces whose attributes browsers follow, each with its usual prefix."""
_PAGES = frozenset({"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"})
"""Those of pages within a drawing. In all others, as drawing programs note things for themselves, nothing acts."""
_DRAWN = MADE | {
    "clippath", "desc", "feblend", "fecolormatrix", "fecomponenttransfer", "fecomposite", "feconvolvematrix",
    "fediffuselighting", "fedisplacementmap", "fedistantlight", "fedropshadow", "feflood", "fefunca", "fefuncb",
    "fefuncg", "fefuncr", "fegaussianblur", "femerge", "femergenode", "femorphology", "feoffset", "fepointlight",
    "fespecularlighting", "fespotlight", "fetile", "feturbulence", "filter", "flowpara", "flowregion", "flowroot",
    "image", "lineargradient", "mask", "metadata", "pattern", "radialgradient", "stop", "style", "switch", "symbol",
    "textpath", "use",
}  # fmt: skip
"""Elements that a drawing is made of; what acts among them is an attribute or an address."""

_ENCODINGS = frozenset({"UTF-8", "UTF8", "US-ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252"})
"""Those that every reader of XML knows alike. In others, what one takes for a word another takes for an element."""
_DOCTYPE = re.compile(
    r"""<!DOCTYPE\s+svg(?:\s+PUBLIC\s+(?:"-//W3C//DTD SVG [^"<>]*"|'-//W3C//DTD SVG [^'<>]*')"""
    r"""\s+(?:"[^"<>]*"|'[^'<>]*'))?\s*>"""
)
"""One that names the language and defines nothing; those of other languages give browsers names for signs."""
_BEFORE = re.compile(r"\ufeff?(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
"""What may stand before a DOCTYPE, in a file that has been read as XML."""
_DISGUISED = re.compile(r"\\|image-set\(", re.IGNORECASE)
"""What can say `url(` in other letters, or name a file without it."""
_DROPPED = re.compile(r"[\t\n\r]")
"""What browsers take out of an address."""


def acting(drawing: bytes) -> tuple[str, ...]:
    """Return what runs or loads in a drawing, and what browsers read before it.

    Raises:
        ValueError: it is no XML, is in an encoding that not all read alike, or has a DOCTYPE with definitions, which
            can put into it what does not stand there.

    """
    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = fromstring(drawing, parser)
    except (XMLSyntaxError, LookupError) as error:
        raise ValueError(str(error).partition(", line")[0].rstrip(".") or "it is no XML") from None
    if b"\0" in drawing:
        raise ValueError("it is in UTF-16 or UTF-32")
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    if encoding.upper() not in _ENCODINGS:
        raise ValueError(f"it is in the encoding {encoding}, which not all browsers know")
    words = drawing.decode(encoding, "replace")
    if _defines(words):
        raise ValueError("it has a DOCTYPE with definitions")
    around = [*root.itersiblings(preceding=True), *root.itersiblings()]
    found = {what for node in (*around, *root.iter()) for what in _in_node(node)}
    return tuple(sorted(found))


def _defines(words: str) -> bool:
    """Return whether the DOCTYPE of a whole drawing, if it has one, says more than what the language is."""
    before = _BEFORE.match(words)
    at = before.end() if before else 0
    return words.startswith("<!", at) and not _DOCTYPE.match(words, at)


def _in_node(node: _Element) -> Iterator[str]:
    if not isinstance(node.tag, str):
        target = getattr(node, "target", None)
        yield from [f"<?{target}?>"] if target else []
        return
    space, name = _parts(node.tag)
    tag = name.lower()
    if space in _PAGES or (space in _PREFIXES and tag not in _DRAWN):
        yield f"<{name}>"
    if tag == "style" and (len(node) or _asks(node.text or "")):
        yield "<style>"
    for each, value in node.attrib.items():
        of, local = _parts(str(each))
        shown = f"{_PREFIXES.get(of, '')}{local}"
        plain = _DROPPED.sub("", str(value))
        if of in _PREFIXES and (acts(tag, shown.lower(), plain) or _DISGUISED.search(plain)):
            yield shown


def _asks(style: str) -> bool:
    return loads(_DROPPED.sub("", style)) or _DISGUISED.search(style) is not None


def _parts(name: str) -> tuple[str, str]:
    """Return the namespace of a name, which may have none, and the name without it."""
    space, _, local = name.rpartition("}")
    return space.removeprefix("{"), local
