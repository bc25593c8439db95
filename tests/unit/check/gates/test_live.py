"""What runs is found wherever it stands in a built page, in templates too, and what nobody writes is refused."""

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from selectolax.lexbor import LexborHTMLParser

from briefing.check.gates.live import live, worked
from briefing.check.gates.pages import read_page
from briefing.check.sandbox import Sandbox
from briefing.mkdocs.authored import check_authored

PAGE = "<!doctype html><html><body><article>{}</article></body></html>"
HIDDEN = (
    "<template><p onclick=x>x</p></template>",
    "<template><table><tr onclick=x></tr></table></template>",
    "<template><tr onclick=x></tr></template>",
    "<div><template><b>x</b><template><p onclick=x>x</p></template></template></div>",
)


@pytest.mark.parametrize("inner", HIDDEN)
def test_a_handler_in_a_template_is_found(inner: str) -> None:
    html = PAGE.format(inner)

    assert live(LexborHTMLParser(html), html) == ("onclick",)


def test_an_element_in_a_template_is_found() -> None:
    html = PAGE.format("<template><iframe></iframe></template>")

    assert live(LexborHTMLParser(html), html) == ("<iframe>",)


def test_links_and_files_in_a_template_are_looked_at(tmp_path: Path) -> None:
    inner = '<template><a href="https://e.example/">x</a><img alt="" src="//e.example/x.png"></template>'
    (tmp_path / "index.html").write_text(PAGE.format(inner), "utf-8")
    page = read_page(tmp_path / "index.html", tmp_path)

    assert (page.links, page.loads) == (("https://e.example/",), ("//e.example/x.png",))


@pytest.mark.parametrize("tag", ["button", "form", "input", "label", "select", "template", "textarea", "title", "!--"])
def test_what_only_the_engine_puts_into_pages_is_refused_in_authored_ones(tag: str) -> None:
    with pytest.raises(PluginError) as caught:
        check_authored(f"<p>x <{tag}></p>", f"One.\n\n\\`<{tag}>\\`", "docs/a.md")

    said = f"docs/a.md:3: [page/worked] The element `{tag}` stands in the page"
    assert str(caught.value).startswith(said)


HEAD = "---\ntitle: <form>\n---\n"
FROM = {
    "a macro": ("One.\n\nTwo {{ drawn() }} three.\n", "docs/a.md:6: [page/worked] The element `form` stands in"),
    "the second of two": ("{{ plain() }}\n{{\nplain() }}\n{{ drawn() }}", "docs/a.md:7: [page/worked] The element `form` stands in"),
    "the page, below a macro": ("{{ plain() }}\n\n<form>", "docs/a.md:6: [page/worked] The element `form` stands in"),
    "the page, parted by a comment": ("`<form>`\n\n<fo<!-- x -->rm>", "docs/a.md:6: [page/worked] The element `form` stands in"),
    "nowhere": ("One.", "docs/a.md:1: [page/worked] The element `form` stands somewhere in"),
}  # fmt: skip


@pytest.mark.parametrize("what", FROM)
def test_an_element_is_told_in_the_line_that_made_it(what: str) -> None:
    macros = Sandbox({"drawn": lambda: "<p>\n<form></form>\n</p>", "plain": lambda: "<p>\nx\n</p>\n"})
    body, said = FROM[what]
    with pytest.raises(PluginError) as caught:
        check_authored("<form></form>", f"{HEAD}{body}", "docs/a.md", macros)

    assert str(caught.value).startswith(said)


def test_a_drawing_of_a_macro_has_a_title() -> None:
    assert worked("<svg><title>x</title><g><title>y</title></g></svg><p>x</p>") == ()
