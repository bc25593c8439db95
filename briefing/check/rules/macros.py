"""Rules for macros in authored pages: each can be read, has a name that is known, and gets what it asks for."""

from collections.abc import Iterable, Iterator, Mapping
from inspect import Signature

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.defaults import DEFAULT_NAMESPACE

from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.ids import nearest
from briefing.read.pages import AuthoredPage

_GIVEN = frozenset({*DEFAULT_NAMESPACE, "context", "fix_url", "macros_info", "now"})
"""What Jinja and the MkDocs plugin let a page call besides."""
Forms = Mapping[str, Signature]
"""The macros, each with what it asks for."""


def check_macros(pages: Iterable[AuthoredPage], forms: Forms) -> Iterator[Finding]:
    """Yield every finding about the macros of pages that run them."""
    for page in pages:
        if page.meta.render_macros:
            yield from macro_findings(page.lines, page.file, forms)


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
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        problem = (error.message or "it is not whole").rstrip(".")
        yield finding("macros/syntax", Place(file, error.lineno), problem=problem)
        return
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            yield from _call(call, call.node.name, Place(file, call.lineno), forms)
    called = {id(call.node) for call in tree.find_all(nodes.Call)}
    for name in tree.find_all(nodes.Name):
        if id(name) not in called and name.name in forms:
            yield _refused(name.name, Place(file, name.lineno), "its brackets are missing", forms)


def _call(call: nodes.Call, name: str, place: Place, forms: Forms) -> Iterator[Finding]:
    if name in _GIVEN:
        return
    if name not in forms:
        yield finding("macros/name", place, name=name, hint=nearest(name, list(forms)), known=", ".join(sorted(forms)))
    elif not (call.dyn_args or call.dyn_kwargs):
        try:
            forms[name].bind(*call.args, **{word.key: word.value for word in call.kwargs})
        except TypeError as error:
            yield _refused(name, place, str(error), forms)


def _refused(name: str, place: Place, problem: str, forms: Forms) -> Finding:
    asked = ", ".join(str(each.replace(annotation=each.empty)) for each in forms[name].parameters.values())
    return finding("macros/arguments", place, name=name, problem=problem, form=f"{{{{ {name}({asked}) }}}}")
