"""No line of the engine knows which site it serves."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from briefing.assets import THEME
from briefing.mkdocs.identity import read_identity, unclear
from briefing.read.data import read_data
from tests.published import SITE

ROOT = Path(__file__).parents[2]
HARD_WIRED = re.compile(
    r"Sourcebook|\ben[-_]GB\b|CC BY|creativecommons\.org/licenses|urn:sourcebook|[\"'`]sourcebook[-.][\w{]"
)
"""What this site is called, its language and its licence; as ids have them, too."""
TECHNICAL = re.compile(
    r"class SourcebookPlugin|mkdocs\.plugins\.sourcebook|sourcebook\.css|\.sourcebook\b|\"sourcebook\""
    r"|import SourcebookPlugin|SourcebookPlugin\(\)"
)
"""The names of the package, of its command, its plugin and a style sheet."""
TEXTS = [
    path for folder in ("briefing", "macros", "overrides") for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".py", ".html", ".js", ".css", ".xml", ".svg", ".md"} and "__pycache__" not in path.parts
]  # fmt: skip


def configured(**extra: object) -> MkDocsConfig:
    """Return a configuration of a site with further settings under `extra`."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "Quay Papers", "theme": {"name": "material", "language": "de"}, "extra": extra})
    assert config.validate()[0] == []
    return config


def test_nothing_of_this_site_is_hard_wired() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in TEXTS
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if HARD_WIRED.search(TECHNICAL.sub("", line))
    ]

    assert THEME / "main.html" in TEXTS
    assert found == []


@pytest.mark.parametrize(
    "line", ['name = "Sourcebook"', 'language = "en-GB"', "content='en_GB'", 'f"sourcebook-{key}"', '"Text CC BY 4.0"']
)
def test_a_planted_name_is_found(line: str) -> None:
    assert HARD_WIRED.search(TECHNICAL.sub("", line))


def test_the_identity_is_read_from_the_configuration() -> None:
    plain = read_identity(configured())
    full = read_identity(
        configured(
            language="en-IE", contact="a@example.org", licence={"name": "CC0", "url": "https://example.org/zero"}
        )
    )

    assert (plain.name, plain.key, plain.about, plain.language) == ("Quay Papers", "quay-papers", "Quay Papers", "de")
    assert (plain.licence.address, plain.contact, plain.address) == ("", "", "")
    assert (full.language, full.contact, full.licence.name, full.licence.address) == (
        "en-IE",
        "a@example.org",
        "CC0",
        "https://example.org/zero",
    )


@pytest.mark.parametrize(("extra", "rule"), [
    ({"language": "English, mostly"}, "identity/language"),
    ({"id": "Quay Papers"}, "identity/id"),
    ({"licence": "CC0"}, "identity/licence"),
    ({"licence": {"name": "CC0"}}, "identity/licence"),
])  # fmt: skip
def test_an_identity_in_another_form_is_a_finding(extra: dict[str, object], rule: str) -> None:
    written = read_data(f"site_name: Quay Papers\nextra:\n  {rule.partition('/')[2]}: …\n", "mkdocs.yml")

    assert [(finding.rule, str(finding.place)) for finding in unclear(configured(**extra), written)] == [
        (rule, "mkdocs.yml:3")
    ]
    assert list(unclear(configured(), written)) == []


CODE = "javascript:alert(1)"
ADDRESSES = [
    ("edit_uri: 'javascript:alert(1)'", {"edit_uri": CODE}, 1),
    ("site_url: 'javascript://x/%0aalert(1)'", {"site_url": "javascript://x/%0aalert(1)"}, 1),
    ("extra:\n  homepage: 'java\tscript:alert(1)'", {"extra": {"homepage": "java\tscript:alert(1)"}}, 2),
    ("extra:\n  social:\n    - link: https://a.example/\n    - link: 'javascript:alert(1)'",
     {"extra": {"social": [{"link": "https://a.example/"}, {"link": CODE}]}}, 4),
    ("extra:\n  alternate:\n    - link: 'javascript:alert(1)'", {"extra": {"alternate": [{"link": CODE}]}}, 3),
    ("extra:\n  licence:\n    name: X\n    url: 'javascript:alert(1)'", {"extra": {"licence": {"name": "X", "url": CODE}}}, 4),
    ("extra:\n  licence:\n    name: X\n    url: terms.html", {"extra": {"licence": {"name": "X", "url": "terms.html"}}}, 4),
]  # fmt: skip


@pytest.mark.parametrize(("text", "settings", "line"), ADDRESSES)
def test_an_address_that_is_code_is_told_once_with_its_line(text: str, settings: dict[str, object], line: int) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Quay Papers", "theme": {"name": "material"}, **settings})
    config.validate()

    assert [(finding.rule, str(finding.place)) for finding in unclear(config, read_data(text, "mkdocs.yml"))] == [
        ("identity/address", f"mkdocs.yml:{line}")
    ]


def test_addresses_may_be_of_mail_or_stand_below_the_site() -> None:
    links = {"social": [{"link": "mailto:a@example.org"}], "alternate": [{"link": "/de/"}], "homepage": "/"}

    assert list(unclear(configured(**links), read_data("", "mkdocs.yml"))) == []


@pytest.mark.parametrize(
    ("name", "key"), [("Quay Papers", "quay-papers"), ("Über Häfen!", "uber-hafen"), ("港", "site")]
)
def test_a_name_makes_ids_where_there_is_no_id(name: str, key: str) -> None:
    assert replace(SITE, name=name).key == key
    assert replace(SITE, name=name, id="quays").key == "quays"


def test_what_a_site_says_of_itself_is_one_line() -> None:
    site = read_identity(configured(contact="a@example.org\n\nTY  - X"))

    assert site.contact == "a@example.org TY - X"
