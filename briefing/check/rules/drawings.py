"""What runs or loads in a drawing that is a file of its own. It is read as browsers do: as XML, name by namespace."""

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
    "clippath", "desc", "feblend", "fecolormatrix", "fecomposite", "feflood", "fegaussianblur", "femerge",
    "femergenode", "feoffset", "filter", "image", "lineargradient", "mask", "metadata", "pattern", "radialgradient",
    "stop", "style", "symbol", "textpath", "use",
}  # fmt: skip
"""Elements that a drawing is made of; what acts among them is an attribute or an address."""


def acting(drawing: bytes) -> tuple[str, ...]:
    """Return what runs or loads in a drawing, and what browsers read before it.

    Raises:
        ValueError: it is no XML, or has a DOCTYPE, which can put into it what does not stand there.

    """
    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = fromstring(drawing, parser)
    except (XMLSyntaxError, LookupError) as error:
        raise ValueError(str(error).partition(", line")[0].rstrip(".") or "it is no XML") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("it has a DOCTYPE")
    around = [*root.itersiblings(preceding=True), *root.itersiblings()]
    found = {what for node in (*around, *root.iter()) for what in _in_node(node)}
    return tuple(sorted(found))


def _in_node(node: _Element) -> Iterator[str]:
    if not isinstance(node.tag, str):
        target = getattr(node, "target", None)
        yield from [f"<?{target}?>"] if target else []
        return
    space, name = _parts(node.tag)
    tag = name.lower()
    if space in _PAGES or (space in _PREFIXES and tag not in _DRAWN):
        yield f"<{name}>"
    if tag == "style" and loads("".join(node.itertext())):
        yield "<style>"
    for each, value in node.attrib.items():
        of, local = _parts(str(each))
        if of in _PREFIXES and acts(tag, f"{_PREFIXES[of]}{local}".lower(), str(value)):
            yield f"{_PREFIXES[of]}{local}"


def _parts(name: str) -> tuple[str, str]:
    """Return the namespace of a name, which may have none, and the name without it."""
    space, _, local = name.rpartition("}")
    return space.removeprefix("{"), local
