"""What would run or dress a page by itself is found in authored pages, with its line; what is shown in code is not."""

import pytest

from briefing.read.pages import read_page

HEAD = "---\ntitle: t\ndescription: d\nrender_macros: true\n---\n\n"
LIVE = {
    '[a](/b.md){: onclick="x()" }': "page/handler",
    "[a](/b.md){ onclick=x }": "page/handler",
    '## Heading {: #a onmouseover="x()" }': "page/handler",
    "A paragraph.\n{: .ours onclick='x' }": "page/handler",
    "![a](/b.png){: onerror=x }": "page/handler",
    "<b\n  ONCLICK=x>word</b>": "page/handler",
    "<a/onclick=x>word</a>": "page/handler",
    '<svg onload="x()"></svg>': "page/handler",
    '[a](/b.md){: style="color: red" }': "page/attribute",
    '<p style="position: fixed">word</p>': "page/attribute",
    '<b srcdoc="x">word</b>': "page/attribute",
    "[a](javascript:x)": "page/address",
    "[a](<java\\script:x>)": "page/address",
    "[a](&#106;avascript:x)": "page/address",
    "[a]( data:text/html,x)": "page/address",
    "[a][b]\n\n[b]: javascript:x": "page/address",
    '<a href=" JAVA\tscript:x">word</a>': "page/address",
    '[a](/b.md){: href="vbscript:x" }': "page/address",
    "<script>x()</script>": "page/element",
    '<noscript><p title="</noscript><img src=x onerror=x()>"></p></noscript>': "page/element",
    '<svg><a><set attributeName="href" to="javascript:x()"/></a></svg>': "page/element",
    "<plaintext>": "page/element",
    '<img alt="" srcset="https://e.example/x 1x">': "page/attribute",
    '<a ping="https://e.example" href="/a.md">x</a>': "page/attribute",
    '<iframe src="/a.html"></iframe>': "page/element",
    "<form action=/x></form>": "page/element",
    "<p popover>x</p>": "page/attribute",
    '*a*{: tabindex="1" }': "page/attribute",
    "![x](//e.example/x.png)": "page/address",
    '<img alt="" src="ht\ntps://e.example/x.png">': "page/address",
    "</main><b>x</b>": "page/element",
    "<div>\n\nText.": "page/element",
    "<![CDATA[<b>]]>": "page/element",
    "<?php <b> ?>": "page/element",
    "<!-- a\n\n<b>x</b>": "page/element",
    "\\<!--> <b onclick=x> -->": "page/element",
    "```\n<b onclick=x>w</b>": "page/fence",
    "\\`<b onclick=x>w</b>\\`": "page/handler",
    "\\`<form></form>\\` and <template></template>": "page/element",
    "`a <b onclick=x>w</b>``": "page/handler",
    "~~~\n<b onclick=x>w</b>\n```": "page/fence",
    "```\n<b onclick=x>w</b>\n``` x": "page/fence",
}
STILL = [
    "`<b onclick=x>`", "```html\n<b onclick=x>\n```", "- An item:\n\n    ```html\n    <b onclick=x>\n    ```",
    "<!-- <b onclick=x> -->", "A < b and c > d, on = off.", "\\{: onclick=x }", '{{ example("x:1") }}', "{: .ours #a }",
    '<div class="home" markdown="1">\n</div>', "<ul><li>a<li>b</ul>", "A<br/>b<br>c.", '<img alt="" src="/a.png"/>', "The set { one, two } {three}.", "~~~~ text\n```\n~~~~", "```\na\n```", "[a](/b.md#javascript:x)", "Data: javascript: neither is an address.",
]  # fmt: skip


@pytest.mark.parametrize("body", LIVE)
def test_what_would_run_or_dress_the_page_is_a_finding(body: str) -> None:
    _, findings = read_page(f"{HEAD}First.\n\n{body}\n", "docs/a.md", "a.md")

    assert LIVE[body] in {finding.rule for finding in findings}
    assert all(finding.place.line >= 9 for finding in findings)


@pytest.mark.parametrize("body", STILL)
def test_what_is_shown_or_harmless_is_none(body: str) -> None:
    assert read_page(f"{HEAD}{body}\n", "docs/a.md", "a.md")[1] == []


def test_the_line_is_that_of_the_file() -> None:
    _, findings = read_page(f"{HEAD}One.\n\n```\ncode\n```\n\n[a](/b.md){{: onclick=x }}\n", "docs/a.md", "a.md")

    assert [str(finding.place) for finding in findings] == ["docs/a.md:13"]
