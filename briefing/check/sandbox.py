"""What authored pages are rendered in: the project's own macros, and nothing that Jinja and MkDocs add to them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from jinja2 import StrictUndefined, Template, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment


class _Page(Template):
    """The text of a page, which sees nothing of the variables that it is rendered with."""

    def render(self, *_: object, **__: object) -> str:
        return super().render()


class Sandbox(ImmutableSandboxedEnvironment):
    """Renders the texts of authored pages with macros alone: there are no filters, tests, variables and other files."""

    template_class = _Page

    def __init__(self, macros: Mapping[str, object] = MappingProxyType({})) -> None:
        """Take the macros by name."""
        super().__init__(undefined=StrictUndefined)
        self.globals, self.filters, self.tests = dict(macros), {}, {}

    def lines(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield every line of what is made of a text without statements, with the line of the text it begins in."""
        begins, line = 1, ""
        for output in self.parse(text).find_all(nodes.Output):
            for node in output.nodes:
                is_data = isinstance(node, nodes.TemplateData)
                alone = nodes.Template([nodes.Output([node], lineno=node.lineno)], lineno=1)
                for number, part in enumerate(self.from_string(alone).render().split("\n")):
                    if number:
                        yield begins, line
                        begins, line = node.lineno + number * is_data, ""
                    line += part
        yield begins, line
