"""Rules for macros in authored pages: they alone are called, each is known and gets what it asks for."""

from collections.abc import Iterable, Iterator, Mapping
from inspect import Signature
from typing import TypeVar

from jinja2 import TemplateSyntaxError, nodes

from briefing.check.sandbox import Sandbox
from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.ids import nearest
from briefing.read.pages import AuthoredPage

_Node = TypeVar("_Node", bound=nodes.Node)
_STATED = "no statement, `{% … %}`, is run here"
_MORE = "only the call of one macro, with plain values, is run here"
_VALUES = (nodes.Const, nodes.List, nodes.Tuple, nodes.Neg, nodes.Pos, nodes.Keyword)
"""What a macro may be given."""
Forms = Mapping[str, Signature]
"""The macros, each with what it asks for."""


def check_macros(pages: Iterable[AuthoredPage], forms: Forms) -> Iterator[Finding]:
    """Yield every finding about the macros of pages that run them."""
    for page in pages:
        if page.meta.render_macros:
            yield from macro_findings(page.written, page.file, forms)


def macro_findings(lines: Iterable[tuple[int, str]], file: str, forms: Forms) -> Iterator[Finding]:
    """Yield every finding about the macros of one page.

    Args:
        lines: its lines with their numbers, perhaps with gaps.
        file: its path, for the findings.
        forms: the macros that there are.

    """
    numbered = dict(lines)
    text = "\n".join(numbered.get(number, "") for number in range(1, max(numbered, default=0) + 1))
    try:
        tree = Sandbox().parse(text)
    except TemplateSyntaxError as error:
        problem = (error.message or "it is not whole").rstrip(".")
        yield finding("macros/syntax", Place(file, error.lineno), problem=problem)
        return
    for node in tree.body:
        if isinstance(node, nodes.Output):
            yield from (found for each in node.nodes for found in _called(each, file, forms))
        else:
            yield finding("macros/syntax", Place(file, node.lineno), problem=_STATED)


def _called(each: nodes.Expr, file: str, forms: Forms) -> Iterator[Finding]:
    """Yield what is wrong with what stands in one pair of `{{ }}`: it calls one macro, with plain values."""
    if isinstance(each, nodes.TemplateData):
        return
    place = Place(file, each.lineno)
    called = {id(call.node) for call in _all(each, nodes.Call)}
    unknown = [name for name in _all(each, nodes.Name) if name.name not in forms]
    bare = [name for name in _all(each, nodes.Name) if id(name) not in called]
    for name in unknown:
        hint, known = nearest(name.name, list(forms)), ", ".join(sorted(forms))
        yield finding("macros/name", Place(file, name.lineno), name=name.name, hint=hint, known=known)
    if bare and not unknown:
        yield _refused(bare[0].name, place, "its brackets are missing", forms)
    elif not unknown:
        yield from _call(each, place, forms)


def _call(each: nodes.Expr, place: Place, forms: Forms) -> Iterator[Finding]:
    if not (isinstance(each, nodes.Call) and isinstance(each.node, nodes.Name) and _is_plain(each)):
        yield finding("macros/syntax", place, problem=_MORE)
        return
    try:
        forms[each.node.name].bind(*each.args, **{word.key: word.value for word in each.kwargs})
    except TypeError as error:
        yield _refused(each.node.name, place, str(error), forms)


def _is_plain(call: nodes.Call) -> bool:
    given = (part for value in (*call.args, *call.kwargs) for part in _all(value, nodes.Node))
    return call.dyn_args is None and call.dyn_kwargs is None and all(isinstance(part, _VALUES) for part in given)


def _all(node: nodes.Node, kind: type[_Node]) -> list[_Node]:
    """Return the nodes of a kind in an expression, itself among them."""
    return [*([node] if isinstance(node, kind) else []), *node.find_all(kind)]


def _refused(name: str, place: Place, problem: str, forms: Forms) -> Finding:
    asked = ", ".join(str(each.replace(annotation=each.empty)) for each in forms[name].parameters.values())
    return finding("macros/arguments", place, name=name, problem=problem, form=f"{{{{ {name}({asked}) }}}}")
