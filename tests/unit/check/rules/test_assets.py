"""Files that are published as they are: no page of its own, no drawing that acts, no article."""

from pathlib import Path

import pytest

from briefing.check.rules.assets import asset_texts, check_assets
from briefing.check.rules.runs import check_runs
from briefing.corpus import Corpus
from briefing.derive.linking import name_matcher
from briefing.text.facts import words

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
ACTING = (
    "<script>x()</script>", "<rect onclick='x()'/>", "<foreignObject><b>x</b></foreignObject>",
    "<image href='https://e.example/x.png'/>", "<a xlink:href='javascript:x()'><text>x</text></a>",
    "<set attributeName='href' to='javascript:x()'/>", "<style>@import '//e.example/x.css';</style>",
    "<rect fill='url(https://e.example/#x)'/>",
    "<s:script xmlns:s='http://www.w3.org/2000/svg'>x()</s:script>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>x()</h:script>",
    "<h:p xmlns:h='http://www.w3.org/1999/xhtml'>x</h:p>",
    "<l:a xmlns:l='http://www.w3.org/2000/svg' xmlns:k='http://www.w3.org/1999/xlink' k:href='javascript:x()'/>",
    r"<style>@\69mport '//e.example/x'</style>", r"<g fill='u\72l(//e.example/x)'/>",
    "<style>* { fill: image-set('a.png' 1x, '//e.example/x' 2x) }</style>",
    "<image href='/&#9;/e.example/x.png'/>", "<rect fill=\"url('/&#10;/e.example/x#a')\"/>",
    "<style>text { src: url('ht\ttp://e.example/x') }</style>", "<style>@im<g>x</g>port '//e.example/x';</style>",
    "<g xml:base='https://e.example/'/>", "<?xml-stylesheet href='//e.example/x.css'?>",
)  # fmt: skip
STILL = (
    "<title>x</title><defs><linearGradient id='a'><stop/></linearGradient></defs><rect fill='url(#a)'/>",
    "<sodipodi:namedview xmlns:sodipodi='http://s.example/'/><use xlink:href='#a'/><style>rect { fill: red }</style>",
    "<switch><g/></switch><filter id='f'><feDropShadow/><feTurbulence/></filter>",
)
COPIED = "they lost a dozen of them that very winter"


def rules(root: Path) -> list[str]:
    """Return the rules that find something."""
    return sorted({f"{finding.place} {finding.rule}" for finding in check_assets(root)})


def write(root: Path, name: str, text: str) -> Path:
    """Write a file below `docs/`, and return the project."""
    (root / "docs/assets").mkdir(parents=True, exist_ok=True)
    (root / "docs" / name).write_text(text, "utf-8")
    return root


@pytest.mark.parametrize("inner", ACTING)
def test_a_drawing_that_acts_is_a_finding(inner: str, tmp_path: Path) -> None:
    assert rules(write(tmp_path, "assets/x.svg", SVG.format(inner))) == ["docs/assets/x.svg:1 asset/drawing"]


WHOLE = (
    b"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>x()</s:script></s:svg>",
    f"<?xml-stylesheet href='//e.example/x.css'?>{SVG.format('')}".encode(),
    f"{SVG.format('')}<?x-y z?>".encode(),
)
UNREAD = {
    f"<!DOCTYPE svg [<!ENTITY x '<script/>'>]>{SVG.format('&x;')}".encode(): "it has a DOCTYPE",
    SVG.format("")
    .replace("<svg", '<!DOCTYPE svg PUBLIC "a" "b" [<!ATTLIST svg onload CDATA "x()">]><svg')
    .encode(): "it has a",
    b"<?xml version='1.0' encoding='HZ'?><svg><desc>~{<script>;x()</script>0~}</desc></svg>": "the encoding HZ",
    SVG.format("<script>x()</script>").encode("utf-16"): "it is in UTF-16",
    f"<!DOCTYPE svg [<!ENTITY x '<script/>'>]>{SVG.format('&x;')}".encode("utf-16"): "it is in UTF-16",
    f'<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">{SVG.format("")}'.encode(): "it has a DOCTYPE",
    f"<!-- a --><!DOCTYPE svg [<!-- <!DOCTYPE svg> --><!ENTITY x 'y'>]>{SVG.format('&x;')}".encode(): "it has a DOCTYPE",
    f"<!DOCTYPE svg SYSTEM '-//W3C//DTD SVG 1.1//EN'>{SVG.format('')}".encode(): "it has a DOCTYPE",
    f"\ufeff<?a b?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x' [<!ATTLIST svg a CDATA 'b'>]>{SVG.format('')}".encode(): "it has",
    b"<svg>": "Premature end",
    b"": "Document is empty",
    b"<?xml version='1.0' encoding='no-such'?><svg/>": "no-such",
    SVG.format("&x;").encode(): "Entity 'x' not defined",
}


@pytest.mark.parametrize("drawing", WHOLE)
def test_a_drawing_is_read_as_browsers_read_it(drawing: bytes, tmp_path: Path) -> None:
    write(tmp_path, "assets/x.svg", "")
    (tmp_path / "docs/assets/x.svg").write_bytes(drawing)

    assert rules(tmp_path) == ["docs/assets/x.svg:1 asset/drawing"]


@pytest.mark.parametrize("drawing", UNREAD)
def test_a_drawing_that_no_browser_reads_alike_is_a_finding_in_one_line(drawing: bytes, tmp_path: Path) -> None:
    write(tmp_path, "assets/x.svg", "")
    (tmp_path / "docs/assets/x.svg").write_bytes(drawing)
    (found,) = check_assets(tmp_path)

    assert found.rule == "asset/xml"
    assert UNREAD[drawing] in str(found)
    assert "\n" not in str(found)


@pytest.mark.parametrize("name", ["j.xml", "p.xhtm", "a.svgz", "a.jar", "a.xsl", "a.htc", "a.rdf", "a.exe", "LICENCE"])
def test_only_files_of_known_kinds_are_published(name: str, tmp_path: Path) -> None:
    assert rules(write(tmp_path, f"assets/{name}", "x")) == [f"docs/assets/{name}:1 asset/file"]


@pytest.mark.parametrize("name", ["assets/a.PNG", "assets/a.woff2", "assets/a.pdf", "a.vtt", "CNAME", "a.webm", "a.md"])
def test_pictures_fonts_data_text_and_video_are(name: str, tmp_path: Path) -> None:
    assert rules(write(tmp_path, name, "x")) == []


@pytest.mark.parametrize(
    ("name", "rule"), [("p.xhtm", "asset/file"), ("assets/j.xml", "asset/file"), ("e.htm", "asset/page")]
)
def test_what_a_theme_of_the_site_publishes_is_looked_at_too(name: str, rule: str, tmp_path: Path) -> None:
    file = tmp_path / "overrides" / name
    file.parent.mkdir(parents=True)
    file.write_text("x", "utf-8")
    (tmp_path / "overrides" / "main.html").write_text("x", "utf-8")
    (tmp_path / "overrides" / "sitemap.xml").write_text("x", "utf-8")

    assert rules(tmp_path) == [f"overrides/{name}:1 {rule}"]


@pytest.mark.parametrize("inner", STILL)
def test_a_drawing_of_shapes_is_none(inner: str, tmp_path: Path) -> None:
    assert rules(write(tmp_path, "assets/x.svg", SVG.format(inner))) == []


PUBLIC = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
DECLARED = (
    PUBLIC, PUBLIC.replace('"', "'"), PUBLIC.replace('//EN"', "//EN'").replace('"-', "'-"), "<!DOCTYPE svg>",
    "<!-- <!DOCTYPE svg [<!ENTITY x 'y'>]> -->", f"<!-- a > b -->{PUBLIC}<!-- <!DOCTYPE x> -->",
)  # fmt: skip


@pytest.mark.parametrize(
    "inner", ["", "<!-- <!DOCTYPE svg> -->", "<desc><![CDATA[<!DOCTYPE svg [<!ENTITY x 'y'>]>]]></desc>"]
)
@pytest.mark.parametrize("declared", DECLARED)
def test_a_doctype_that_defines_nothing_or_only_looks_like_one_is_none(
    declared: str, inner: str, tmp_path: Path
) -> None:
    drawing = f'<?xml version="1.0" encoding="utf-8"?>\n{declared}\n{SVG.format(inner)}'

    assert rules(write(tmp_path, "assets/x.svg", drawing)) == []


@pytest.mark.parametrize("name", ["x.html", "assets/x.HTM", "assets/x.xhtml"])
def test_a_page_that_no_rule_reads_is_a_finding(name: str, tmp_path: Path) -> None:
    assert rules(write(tmp_path, name, "<p>x</p>")) == [f"docs/{name}:1 asset/page"]


@pytest.mark.parametrize(
    "name", ["assets/x.txt", "assets/x.csv", "assets/x.json", "assets/x.css", "../overrides/x.html"]
)
def test_the_articles_own_words_are_found_in_files(name: str, tmp_path: Path, corpus: Corpus) -> None:
    (tmp_path / "overrides").mkdir()
    texts = asset_texts(write(tmp_path, name, f"Well,\n{COPIED}."))
    found = check_runs(corpus, texts, [words(COPIED)], name_matcher(corpus))

    assert [(str(finding.place), finding.rule) for finding in found] == [
        (f"docs/{name}:1".replace("docs/../", ""), "original/run")
    ]
