"""An authored page calls the project's macros and nothing else, neither as it is checked nor as it is rendered."""

from inspect import Signature, signature

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError, TemplateAssertionError

from briefing.check.rules.macros import macro_findings
from briefing.check.sandbox import Sandbox


def drawn(part: object = "", *more: str) -> str:
    """Return what it was given."""
    return f"[{part}{''.join(more)}]"


FORMS: dict[str, Signature] = {"drawn": signature(drawn), "plain": signature(lambda: "")}
REFUSED = {
    "{{ config.site_dir }}": "macros/name", "{{ now() }}": "macros/name", "{{ cycler.__globals__ }}": "macros/name",
    "{{ environment }}": "macros/name", "{{ joiner() }}": "macros/name", "{{ lipsum(1) }}": "macros/name",
    "{{ range(3) }}": "macros/name", "{{ page.title }}": "macros/name", "{{ self }}": "macros/name",
    "{{ drwan() }}": "macros/name", "{{ drawn }}": "macros/arguments", "{{ drawn.__globals__ }}": "macros/arguments",
    "{{ plain(1) }}": "macros/arguments", "{{ drawn().__class__ }}": "macros/syntax", "{{ ''.__class__ }}": "macros/syntax",
    "{{ drawn()|upper }}": "macros/syntax", "{{ 9**9**9 }}": "macros/syntax", "{{ 'a' ~ drawn() }}": "macros/syntax",
    "{{ drawn(plain()) }}": "macros/syntax", "{{ drawn(1 + 1) }}": "macros/syntax", "{{ drawn(*[1]) }}": "macros/syntax",
    "{{ drawn(**{'part': 1}) }}": "macros/syntax", "{{ drawn() if true else 1 }}": "macros/syntax", "{{ 1 }}": "macros/syntax",
    "{% set x = 1 %}": "macros/syntax", "{% include 'a.md' %}": "macros/syntax", "{% for x in [1] %}{% endfor %}": "macros/syntax",
    "{% macro now() %}{% endmacro %}": "macros/syntax", "{{ drawn( }}": "macros/syntax", "{% no %}": "macros/syntax",
}  # fmt: skip
CALLED = (
    "{{ drawn() }}", "{{- drawn('a', \"b\") -}}", "{{ drawn(-1) }}", "{{ drawn(part=[1, (2, +3)]) }}", "{# note #}",
    "{% raw %}{{ config }} {% x %}{% endraw %}", "{ a } { { b } }", "{{ plain() }} {{ drawn(true) }}",
)  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_whatever_else_stands_in_braces_is_a_finding_with_its_line(text: str) -> None:
    found = list(macro_findings([(3, "One."), (5, text)], "docs/a.md", FORMS))

    assert [(str(each.place), each.rule) for each in found] == [("docs/a.md:5", REFUSED[text])]


def test_a_name_that_is_near_one_is_told() -> None:
    (found,) = macro_findings([(1, "{{ drwan() }}")], "docs/a.md", FORMS)

    assert found.remedy.startswith("Did you mean `drawn`? Use one of: drawn, plain.")


@pytest.mark.parametrize("text", CALLED)
def test_calls_and_what_is_shown_as_typed_are_none(text: str) -> None:
    assert list(macro_findings([(1, text)], "docs/a.md", FORMS)) == []


@pytest.mark.parametrize("text", ["{{ config }}", "{{ range(3) }}", "{{ dict() }}", "{{ cycler }}", "{{ drawn(x) }}"])
def test_a_page_sees_no_variable_whatever_it_is_rendered_with(text: str) -> None:
    with pytest.raises(UndefinedError):
        Sandbox({"drawn": drawn}).from_string(text).render(config="seen", x="seen")


@pytest.mark.parametrize("text", ["{{ drawn.__globals__ }}", "{{ ''.__class__ }}", "{{ '{0.__class__}'.format(1) }}"])
def test_no_attribute_leads_out(text: str) -> None:
    with pytest.raises(SecurityError):
        Sandbox({"drawn": drawn}).from_string(text).render()


def test_there_are_no_filters_and_no_other_files() -> None:
    with pytest.raises(TemplateAssertionError):
        Sandbox().from_string("{{ 'a'|upper }}")
    with pytest.raises(TypeError):
        Sandbox().from_string("{% include 'mkdocs.yml' %}").render()


def test_every_line_knows_where_it_comes_from() -> None:
    text = "a\n\nb {{ drawn('x\\ny') }} c\nd\n{{ drawn(\n1) }}\ne\n{% raw %}f\ng{% endraw %}"

    assert list(Sandbox({"drawn": drawn}).lines(text)) == [
        (1, "a"), (2, ""), (3, "b [x"), (3, "y] c"), (4, "d"), (5, "[1]"), (7, "e"), (8, "f"), (9, "g"),
    ]  # fmt: skip
