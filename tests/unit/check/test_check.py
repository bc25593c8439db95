"""Each gate and each rule catches the fault planted for it, and lets clean text pass."""

import hashlib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.check.gates.pages import Built
from briefing.check.rules.originals import check_originals, protected
from briefing.check.rules.prose import check_topic
from briefing.check.rules.runs import check_runs
from briefing.check.site import check_pages
from briefing.corpus import Corpus
from briefing.corpus.texts import all_texts
from briefing.derive.linking import name_matcher
from briefing.errors import Finding
from briefing.ingest.notes.topic import UNWRITTEN
from briefing.read.pages import read_page
from briefing.text.facts import numbers, quotations, unsupported

CLEAN = "<!doctype html><title>t</title><div><main><article><h1 id='top'>T</h1><a href='b.html#x'>b</a> <a href='https://example.org/'>c</a></article></main></div>"
OTHER = "<!doctype html><title>t</title><article><p id='x'>Text <code>[^x]</code></p></article>"
FAULTS = {
    "<a href='nowhere.html'>x</a>": "built/link",
    "<a href='b.html#y'>x</a>": "built/anchor",
    "<a href='../../etc/passwd'>x</a>": "built/link",
    "<a href='javascript:alert(1)'>x</a>": "built/scheme",
    "<a href='data:text/html,x'>x</a>": "built/scheme",
    "<img src='data:image/png,x'>": "built/scheme",
    "<p onclick='x()'>x</p>": "built/handler",
    "<svg/onload=x()></svg>": "built/handler",
    "<form action=' java&#10;script:x()'></form>": "built/handler",
    "<iframe srcdoc='x'></iframe>": "built/handler",
    "<meta http-equiv=refresh content='0; url=javascript:x()'>": "built/scheme",
    "<p style='color: red'>x</p>": "built/handler",
    "<p></p></article><p></p>": "built/content-end",
    "<div><template shadowrootmode=open><b>x</b></template></div>": "built/handler",
    "<svg><a xlink:href='javascript:x()'><text>x</text></a></svg>": "built/handler",
    "<table><tr><td background='https://e.example/x.png'>x</td></tr></table>": "built/handler",
    "<p><font color=red>x</font></p>": "built/handler",
    "<svg><animate values='javascript:x()'></animate></svg>": "built/handler",
    "<script>x()</script>": "built/handler",
    "<input type=image src='https://example.org/x.png'>": "built/other-host",
    "<video poster='https://example.org/x.png'></video>": "built/handler",
    "<img src=b.html alt='' srcset='b.html 1x, //example.org/x 2x'>": "built/handler",
    "<q cite='https://example.org/'>x</q>": "built/handler",
    "<svg><rect fill='url(https://example.org/#x)'/></svg>": "built/handler",
    "<svg><use href='https://example.org/#x'/></svg>": "built/handler",
    "<p class='x' lazy-source='https://example.org/x'>x</p>": "built/handler",
    "<p popover id=y>x</p>": "built/handler",
    "<style>@import '//example.org/x.css'</style>": "built/handler",
    "<form action='https://example.org/'><button formaction='//example.org/'>x</button></form>": "built/handler",
    "<portal src='https://example.org/'></portal>": "built/other-host",
    "</main></div><b>x</b>": "built/content-end",
    "<p title='x>y</p>": "built/content-end",
    "<!-- x": "built/content-end",
    "<div>x": "built/content-end",
    "<script src='https://example.org/x.js'></script>": "built/other-host",
    "<img src='//example.org/x.png'>": "built/other-host",
    "<link rel='stylesheet' href='https://example.org/x.css'>": "built/other-host",
    "<link rel='preconnect' href='https://example.org'>": "built/other-host",
    "<p id='top'>x</p>": "built/duplicate-id",
    "<p>[^harbour:1]</p>": "built/citation",
    "<p>{{ figures() }}</p>": "built/macro",
    "<p>{: .ours }</p>": "built/attributes",
    "<p>[a][b]</p>": "built/reference-link",
    "<p><a>[a</a>](/b.md#c)</p>": "built/printed-link",
    "<a href='https://elsewhere.example/'>x</a>": "built/host",
    "<a href='//elsewhere.example/'>x</a>": "built/host",
    "<script type='application/ld+json'>{</script>": "built/json-ld",
    '<script type=\'application/ld+json\'>[{"@type": "Rating"}]</script>': "built/rating",
}
HOSTS = frozenset({"example.org"})


def tree(folder: Path, extra: str = "") -> Path:
    """Write a site of two pages and return its folder."""
    (folder / "index.html").write_text(CLEAN.replace("</article>", f"{extra}</article>"))
    (folder / "b.html").write_text(OTHER)
    return folder


def findings(folder: Path) -> list[Finding]:
    """Return what the gates find on a site."""
    return list(check_pages(Built(folder, "hosted"), HOSTS))


def test_a_clean_site_passes_every_gate(tmp_path: Path) -> None:
    assert findings(tree(tmp_path)) == []


def test_signs_that_someone_typed_are_no_leftovers(tmp_path: Path) -> None:
    typed = "<p>İİİ &#91;^harbour:1] &#123;{ figures() }} &#123;: .ours } a&#93;(/b.md) on this page: onclick=x</p>"

    assert findings(tree(tmp_path, typed)) == []


@pytest.mark.parametrize("extra", FAULTS)
def test_each_gate_catches_its_fault(tmp_path: Path, extra: str) -> None:
    assert FAULTS[extra] in {finding.rule for finding in findings(tree(tmp_path, extra))}


def test_a_style_sheet_that_loads_from_another_host_is_caught(tmp_path: Path) -> None:
    (tree(tmp_path) / "a.css").write_text("@font-face { src: url(https://example.org/f.woff2) }")

    assert [finding.rule for finding in findings(tmp_path)] == ["built/style-host"]


def test_numbers_are_compared_by_value() -> None:
    assert set(numbers("13.5 billion, 30,000, 10 thousand, 2015–16 and 82 million")) == {
        *(Decimal(value) for value in (13500000000, 30000, 10000, 2015, 16, 82000000)),
    }


CLAIMS = {
    ("30,000 soldiers in May 2015", "in May 2015, 30000 soldiers"): [],
    ("31,000 soldiers", "30,000 soldiers"): ["31,000"],
    ("in June 2015", "in May 2015"): ["June"],
    ("two of three", "nothing"): [],
    ("two of 3", "nothing"): ["3"],
    ("ten boats, and eleven lamps of twelve", "twelve"): ["eleven"],
    ("eleven boats and a dozen lamps", "nothing"): ["eleven", "dozen"],
    ("forty-two boats", "42 boats"): [],
    ("12 boats", "twelve boats"): [],
    ("two million lamps", "3 million"): ["two million"],
    ("4.2 million", "4.2m"): [],
    ("1,250,000 lamps", "1 250 000 lamps, 1.250.000 Lampen"): [],
    ("on 3 May 2015", "on 5 May 2015, and 3 lamps"): ["3 May"],
    ("on May 5, 2015", "5 May 2015"): [],
    ("4.2 million dollars", "4.2 million euros"): ["USD"],
    ("he said ‘never again there’", "never again here"): ["“never again there”"],
    ("he said 'never again there', the boats' owner", "never again here"): ["“never again there”"],
    ("he said „never again there“", "never again here"): ["“never again there”"],
    ("he said «never again there»", "never again here"): ["“never again there”"],
    ("the boat’s owner and the board’s chair", "nothing"): [],
    ("he said “never again here”", "He said: never again, here!"): [],
    ("he said “never again there”", "never again here"): ["“never again there”"],
}


@pytest.mark.parametrize("pair", CLAIMS, ids=str)
def test_what_the_support_does_not_hold_is_named(pair: tuple[str, str]) -> None:
    assert unsupported(*pair) == CLAIMS[pair]


def test_single_words_in_quotation_marks_are_no_quotation() -> None:
    assert quotations('the “virus” and the "two words"') == ["two words"]


PROSE = {
    "The port paid 4.2 million euros. [^harbour:1.1]": [],
    "The port paid 4.3 million euros. [^harbour:1.1]": ["topic/unsupported"],
    "61 passengers a night in winter 2018. [^harbour:1.2]": [],
    "The port has paid since 1999. [^harbour:1.1]": ["topic/unsupported"],
    "The port paid 4.2 million euros. [^harbour:1.1] It counted 61 passengers. [^harbour:1.2]": [],
    "The port paid 61 euros. [^harbour:1.1] It counted 61 passengers. [^harbour:1.2]": ["topic/unsupported"],
    "It counted 61 passengers. [^port-2018] The boats sail empty. [^harbour:1.2]": [],
    "A paragraph without a source.": ["topic/uncited"],
    f"{UNWRITTEN}\n{{: .ours }}": ["topic/unwritten"],
    "A paragraph of ours from 1999.\n{: .ours }": [],
    "- One item. [^harbour:1.1]\n- Another item.": ["topic/uncited"],
    "## A heading in 1999": ["topic/unsupported"],
    "### Lines of 2018\n\nThe port paid. [^harbour:1.1]": [],
    "#### In 4 March 2019": [],
    "### In 5 March 2019": ["topic/unsupported"],
    "### In April 2019": ["topic/unsupported"],
    "### The 1,999 boats, and how they may sail": [],
    "## A heading that cites [^harbour:1.1]": ["topic/heading"],
    "* One item. [^harbour:1.1]\n* Another item.": ["topic/uncited"],
    "1. One item. [^harbour:1.1]\n2. Another item.": ["topic/uncited"],
    "| What | When |\n| --- | --- |\n| Boats | 2018 [^harbour:1.1] |\n| Lamps | many |": ["topic/uncited"],
    "| What | When |\n| --- | --- |\n| Boats | 99 |\n{: .ours }": [],
    "{{ figures() }}": [],
}


@pytest.mark.parametrize("body", PROSE)
def test_paragraphs_cite_and_say_what_they_cite(corpus: Corpus, body: str) -> None:
    head = "---\ntitle: t\ndescription: d\ntopic: night-ferries\nedited: 2026\n---\n\n"
    page, findings = read_page(f"{head}{body}\n", "docs/topics/x.md", "topics/x.md")
    assert page is not None, findings

    assert [finding.rule for finding in check_topic(corpus, page)] == PROSE[body]


@pytest.mark.parametrize("field", ["title", "description", "verdict"])
@pytest.mark.parametrize(("year", "found"), [("2019", []), ("2016", ["2016"])])
def test_a_date_in_front_matter_occurs_in_what_the_topic_rests_on(
    corpus: Corpus, field: str, year: str, found: list[str]
) -> None:
    fields = {"title": "t", "description": "d", "verdict": "v", field: f"One report of {year}"}
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    text = f"---\n{head}topic: night-ferries\nedited: 2026\n---\n\n{{{{ figures() }}}}\n"
    page, findings = read_page(text, "docs/topics/x.md", "topics/x.md")
    assert page is not None, findings
    line = 2 + list(fields).index(field)

    said = [(f.place.line, f.rule, f.sentence.split()[0]) for f in check_topic(corpus, page)]
    assert said == [(line, "topic/unsupported", year) for year in found]


def originals(corpus: Corpus, folder: Path, text: str, rights: str = "all-rights-reserved") -> list[str]:
    """Return the rules that find something when `text` is the original's first passage."""
    return [finding.rule for finding in found(corpus, folder, text, rights)]


def found(corpus: Corpus, folder: Path, text: str, rights: str = "all-rights-reserved") -> list[Finding]:
    """Return what is found when `text` is the original's first passage."""
    source = corpus.sources["harbour"]
    passage = source.passages[0].model_copy(update={"sha": hashlib.sha256(text.encode()).hexdigest()})
    whole = f"Title\n\n{text}"
    original = source.card.original.model_copy(update={"sha256": hashlib.sha256(whole.encode()).hexdigest()})
    card = source.card.model_copy(update={"original": original, "rights": rights})
    source = source.model_copy(update={"passages": (passage,), "card": card})
    (folder / ".originals").mkdir(exist_ok=True)
    (folder / ".originals" / f"{original.sha256}.txt").write_text(whole)
    changed, matcher = replace(corpus, sources={source.key: source}), name_matcher(corpus)
    report = check_originals(changed, folder)
    return [*report.findings, *check_runs(changed, all_texts(changed), protected(changed, folder, matcher), matcher)]


def test_statements_are_compared_with_their_passage(corpus: Corpus, tmp_path: Path) -> None:
    assert originals(corpus, tmp_path, "They gave €4.2 million in 2018.") == []
    assert set(originals(corpus, tmp_path, "They gave €4.1 million in 2018.")) == {"original/unsupported"}
    copied = "In 2018 the port handed 4.2 million euros to two ferry lines."
    assert originals(corpus, tmp_path, copied) == ["original/run"]
    assert originals(corpus, tmp_path, copied, rights="cc-by-4.0") == []


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("", []),
        ("They gave €4.2", []),
        ("They paid", ["original/opens"]),
        ("gave €4.2 million", ["original/opens"]),
        ("They gave €4.2 million in 2018", ["original/opens"]),
    ],
)
def test_opening_words_are_those_of_the_passage_and_not_all_of_it(
    corpus: Corpus, tmp_path: Path, words: str, rules: list[str]
) -> None:
    source = corpus.sources["harbour"]
    passage = source.passages[0].model_copy(update={"opens": words})
    changed = {source.key: source.model_copy(update={"passages": (passage, *source.passages[1:])})}

    assert originals(replace(corpus, sources=changed), tmp_path, "They gave €4.2 million in 2018.") == rules


def test_a_changed_passage_is_told_by_its_hash(corpus: Corpus, tmp_path: Path) -> None:
    sha256 = corpus.sources["harbour"].card.original.sha256
    (tmp_path / ".originals").mkdir()
    (tmp_path / ".originals" / f"{sha256}.txt").write_text("Title\n\nThey gave €4.2 million in 2018.")

    report = check_originals(corpus, tmp_path)

    assert {finding.rule for finding in report.findings} == {"original/file", "original/hash"}


def test_an_absent_original_is_not_checked_and_not_passed(corpus: Corpus, tmp_path: Path) -> None:
    report = check_originals(corpus, tmp_path)

    assert (report.absent, report.statements) == (["harbour"], 0)


def test_a_run_in_a_remark_is_told_in_the_remarks_line(corpus: Corpus, tmp_path: Path) -> None:
    remark = corpus.sources["harbour"].passages[0].statements[1].remarks[0]
    text = "€4.2 million in 2018: the port's own count for winter 2018 shows 61 passengers a night, it says."

    assert f"{remark.place}: [original/run]" in "\n".join(map(str, found(corpus, tmp_path, text)))
