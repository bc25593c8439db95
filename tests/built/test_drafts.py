"""From an article to a draft on the desk in two commands; nothing of it in a published edition."""

import html
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[[list[str], Path], CompletedProcess[str]]
ARTICLE = """The lamplighters of Quillmouth

Published

on

In 2019 the lamplighters of Quillmouth asked the harbour board for 1,250 lamps, and the board gave them none.

What the board said

The chair of the board said that the quay was bright enough, although Telegram messages of fishermen told otherwise.
"""
SLUG, KEY = "quillmouth-lamps", "lamplighters-quillmouth"


def published(project: Path) -> str:
    """Return all that the published editions hold, as one text."""
    written = {".html", ".js", ".json", ".jsonl", ".csv", ".ics", ".bib", ".ris", ".xml", ".txt"}
    files = [path for tree in ("site", "dist/offline") for path in (project / tree).rglob("*") if path.is_file()]
    return " ".join(path.read_text("utf-8", "replace") for path in files if path.suffix in written)


def test_an_article_becomes_a_draft_that_only_the_desk_shows(project: Path, run: Run) -> None:
    (project / "article.txt").write_text(ARTICLE)

    taken = run(["scripts", "ingest", "article.txt"], project)
    made = run(["scripts", "new", "topic", SLUG, "--from", KEY], project)
    preview = run(["scripts", "build", "--edition", "preview"], project)
    built = run(["scripts", "build"], project)

    for done in (taken, made, preview, built):
        assert done.returncode == 0, done.stdout + done.stderr
    notes = (project / f"docs/sources/{KEY}.md").read_text()
    assert "figures: 1,250 lamps" in notes
    assert "dates: 2019" in notes
    assert f"topics: [{SLUG}]" in notes
    topic = (project / f".preview/topics/{SLUG}/index.html").read_text()
    assert "Who&#x27;s who" in topic or "Who's who" in topic or "Who’s who" in topic
    assert "1,250 lamps" in topic
    source = (project / f".preview/sources/{KEY}/index.html").read_text()
    assert "1,250 lamps" in source
    assert "No statement yet." in source
    assert "lamplighters" in (project / ".preview/desk/index.html").read_text()
    everything = published(project)
    assert "lamplighters" not in everything
    assert "Quillmouth" not in everything
    assert 'href="desk' not in everything
    assert not (project / "site/desk").exists()
    assert 'class="original"' not in everything


def test_an_article_with_open_rights_is_a_page_at_once(project: Path, run: Run) -> None:
    (project / "article.txt").write_text(ARTICLE.replace("none.", "none. {{ 7*7 }} {% x %} <b>*bold*</b> [^1] stays."))

    taken = run(["scripts", "ingest", "article.txt", "--rights", "cc-by-4.0"], project)
    made = run(["scripts", "new", "topic", SLUG, "--from", KEY], project)
    built = run(["scripts", "build"], project)
    checked = run(["scripts", "check"], project)

    for done in (taken, made, built, checked):
        assert done.returncode == 0, done.stdout + done.stderr
    assert not (project / f"site/topics/{SLUG}").exists()
    for path in (f"sources/{KEY}", "statements"):
        page = (project / f"site/{path}/index.html").read_text()
        words = html.unescape(re.sub(r"<[^>]+>", "", page))
        assert "asked the harbour board for 1,250 lamps" in words
        assert "{{ 7*7 }} {% x %} <b>*bold*</b> [^1] stays." in words


def test_the_same_article_again_changes_nothing(project: Path, run: Run) -> None:
    (project / "article.txt").write_text(ARTICLE)
    run(["scripts", "ingest", "article.txt"], project)
    notes = project / f"docs/sources/{KEY}.md"
    notes.write_text(notes.read_text() + "<!-- mine -->\n")
    before = notes.read_text()

    again = run(["scripts", "ingest", "article.txt"], project)

    assert "1 same" in again.stdout
    assert notes.read_text() == before


def test_a_refused_article_does_not_keep_the_others_out(project: Path, run: Run) -> None:
    folder = project / "inbox"
    folder.mkdir()
    (folder / "good.txt").write_text(ARTICLE)
    (folder / "bad.txt").write_bytes(b"Title\n\nbody\x00")

    done = run(["scripts", "ingest", "inbox"], project)

    assert done.returncode == 1
    assert "1 new" in done.stdout
    assert "1 refused" in done.stdout
    assert "Traceback" not in done.stderr
    assert (project / f"docs/sources/{KEY}.md").exists()


def test_a_topic_is_never_written_over(project: Path, run: Run) -> None:
    done = run(["scripts", "new", "topic", "night-ferries", "--from", "no-such-source"], project)

    assert done.returncode == 1
    assert "is there already" in done.stderr
    assert "`no-such-source` does not exist" in done.stderr


def test_wrong_usage_ends_with_two(project: Path, run: Run) -> None:
    assert run(["scripts", "ingest"], project).returncode == 2
    assert run(["scripts", "no-such-command"], project).returncode == 2
