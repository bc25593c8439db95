"""Macros that fail say in which line of which page, and end MkDocs with findings, not with a traceback."""

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from types import FrameType
from typing import TYPE_CHECKING

from jinja2 import Template
from mkdocs.exceptions import PluginError

from briefing.check.rules.macros import Forms, macro_findings
from briefing.check.sandbox import Sandbox
from briefing.check.table import finding
from briefing.errors import BriefingError, Finding, Place

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

Macro = Callable[..., str]


def macro_forms(blocks: type) -> Forms:
    """Return what each public method of the macros' class asks for."""
    return {
        name: signature.replace(parameters=list(signature.parameters.values())[1:])
        for name, macro in vars(blocks).items()
        if not name.startswith("_") and (signature := inspect.signature(macro))
    }


class MacroFaults:
    """Watches over the macros of one build."""

    def __init__(self, env: "MacrosPlugin", forms: Forms) -> None:
        self._env, self._forms = env, forms
        self._found: list[Finding] = []
        env.pre_macro_functions.append(self._before)
        env.post_macro_functions.append(self._after)

    def watched(self, name: str, macro: Macro) -> Macro:
        """Return a macro that puts nothing in its place where it fails, and leaves word of it."""

        @wraps(macro)
        def run(*given: object, **named: object) -> str:
            try:
                return macro(*given, **named)
            except (ValueError, TypeError) as error:
                place = Place(self._file, self._first + _line(inspect.currentframe()))
                self._found.append(finding("macros/run", place, name=name, problem=str(error).rstrip(".")))
                return ""

        return run

    @property
    def _file(self) -> str:
        return f"docs/{self._env.page.file.src_uri}"

    @property
    def _first(self) -> int:
        """Return how many lines stand above the page's text, which ends as its file does."""
        return int(self._env.page.file.content_string.count("\n") - self._env.markdown.count("\n"))

    def _before(self, env: "MacrosPlugin") -> None:
        """Look at a page's macros, and have it rendered with these alone, whatever else the plugin gives to pages."""
        env._env = Sandbox({name: env.macros[name] for name in self._forms})  # noqa: SLF001 # the plugin has no other way to choose
        if env.page.meta.get("render_macros"):
            lines = enumerate(env.markdown.splitlines(), self._first + 1)
            self._stop(list(macro_findings(lines, self._file, self._forms)))

    def _after(self, _: "MacrosPlugin") -> None:
        found, self._found = self._found, []
        self._stop(found)

    @staticmethod
    def _stop(found: list[Finding]) -> None:
        if found:
            raise PluginError(str(BriefingError(found)))


def _line(frame: FrameType | None) -> int:
    """Return the line of the page that calls; Jinja keeps in each page's compiled code which line is whose."""
    while frame:
        names: Mapping[str, object] = frame.f_globals
        if isinstance(template := names.get("__jinja_template__"), Template):
            return template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return 1
