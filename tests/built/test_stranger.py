"""A stranger's hostile article goes the whole way, nothing edited in between, and no page of any edition runs a word of it."""

from pathlib import Path

import lxml.html
import pytest

from briefing.ingest.notes.topic import UNWRITTEN
from tests import commands
from tests.sinks import sinks, structure
from tests.small import small_project

TITLE = "Harbour </title><script>alert(1)</script>"
ARTICLE = """<!doctype html><html lang="en"><head>
<title>Harbour &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>
<meta name="author" content="Ann &quot;&gt;&lt;img src=x onerror=alert(2)&gt; Ode">
<meta property="og:site_name" content="The &lt;svg/onload=alert(3)&gt; Review">
<meta property="article:published_time" content="2019-03-04">
<link rel="canonical" href="https://example.org/2019/03/04/x){:onclick=alert(4)}">
</head><body><article><h1>Harbour &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>
<p>In 2019 the lamplighters asked for 1,250 lamps &lt;script&gt;alert(5)&lt;/script&gt; and the board gave them none at all.</p>
<h2>What {{ 7*7 }} {: onclick=alert(6) }</h2>
<p>The chair said that the quay was bright enough {{ 7*7 }} {% raw %} [^harbour:1.1] [x](javascript:alert(7))
&lt;!-- kept --&gt; although messages of fishermen told otherwise [^ harbour:1] *then* `now`.</p>
</article></body></html>"""
KEY, SLUG = "harbour-title-script-alert", "lamps"


def run(project: Path, *command: str) -> None:
    """Run one of the commands in a project."""
    done = commands.run(["scripts", *command], project, SOURCE_DATE_EPOCH="1790000000")
    assert done.returncode == 0, done.stdout + done.stderr


def scripts(tree: Path) -> set[str]:
    """Return every script of a tree's pages that is no data."""
    return {part for parts in structure(tree).values() for part in parts if part.startswith("script: None")}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the small project beside the article."""
    (small_project(tmp_path) / "article.html").write_text(ARTICLE, "utf-8")
    return tmp_path


def shows(tree: Path, words: str) -> bool:
    """Return whether a tree shows these words somewhere, white space aside."""
    return any("".join(words.split()) in "".join(sink.text.split()) for sink in sinks(tree))


def test_the_preview_of_an_article_and_its_topic_runs_nothing(project: Path) -> None:
    run(project, "build", "--edition", "preview")
    before = scripts(project / ".preview")

    run(project, "ingest", "article.html")
    run(project, "new", "topic", SLUG, "--from", KEY)
    run(project, "build", "--edition", "preview")

    tree = project / ".preview"
    page = lxml.html.parse(tree / "sources" / KEY / "index.html").getroot()
    assert page.findtext(".//title", "").startswith(TITLE)
    assert scripts(tree) == before
    assert shows(tree, "{{ 7*7 }} {% raw %} [^harbour:1.1] [x](javascript:alert(7)) <!-- kept -->")


def test_an_article_that_may_be_published_runs_nothing(project: Path) -> None:
    run(project, "build", "--edition", "hosted")
    before = scripts(project / "site")

    run(project, "ingest", "article.html", "--rights", "cc-by-4.0")
    run(project, "new", "topic", SLUG, "--from", KEY)
    topic, settings = project / f"docs/topics/{SLUG}.md", project / "mkdocs.yml"
    written = (
        topic.read_text("utf-8")
        .replace("draft: true\n", 'verdict: "It rests on one article."\n')
        .replace(UNWRITTEN, f"The board gave none. [^{KEY}:1.1]")
    )
    written = written.replace("on this topic.", "on this topic, and what is known of it by those who were there.")
    topic.write_text(written, "utf-8")
    settings.write_text(settings.read_text("utf-8").replace("nav:\n", f"nav:\n  - topics/{SLUG}.md\n"), "utf-8")
    run(project, "build", "--edition", "hosted")

    tree = project / "site"
    page = lxml.html.parse(tree / "sources" / KEY / "index.html").getroot()
    assert page.findtext(".//title", "").startswith(TITLE)
    assert scripts(tree) == before
    assert shows(tree, "{{ 7*7 }} {% raw %} [^harbour:1.1] [x](javascript:alert(7)) <!-- kept -->")
    assert shows(tree, "told otherwise [^ harbour:1] *then* `now`")
    assert shows(tree, "What {{ 7*7 }} {: onclick=alert(6) }")
