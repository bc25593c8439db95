"""Articles come in from every format, exactly; what cannot be trusted is refused in one sentence."""

import io
import json
import re
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from docx import Document

from briefing.corpus import Corpus
from briefing.derive.matcher import Matcher
from briefing.derive.sentences import sentences
from briefing.ingest.article import Article, Kind, Refused
from briefing.ingest.capture import read_capture, read_one
from briefing.ingest.dates import date_in_address, find_date
from briefing.ingest.draft import draft
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats import READERS
from briefing.ingest.hints import hints
from briefing.ingest.inputs import inputs
from briefing.ingest.outline import outline
from briefing.ingest.store import Shelf, key_of, write
from briefing.ingest.text import decode, fingerprint, mixed_scripts, normalise
from briefing.publish.provisional import with_provisional
from briefing.read.pages import read_page
from briefing.read.project import ProjectFiles
from briefing.read.source import read_source

FIRST = (
    "The harbour board paid the ferry lines four million euros in 2018, which nobody at the quay had expected at all."
)
SECOND = (
    "“We never saw the money,” said Ada Brook, who mends nets at the Old Harbour and has sailed at night for years. [1]"
)
THIRD = "Whether the boats sail empty is a matter that the board will not discuss before the next meeting in May 2019."
BODY = [FIRST, "Who pays", SECOND, "We never saw the money", THIRD, "1. A. Author, A book on ferries, 2017"]
CAPTURE = "\n\n".join(
    ["Menu", "News", "Harbour lights: who pays?", "Ada Writer", "Published", "on", *BODY, "Continue Reading"]
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Harbour lights: who pays?</title>
<meta name="author" content="Ada Writer"><meta property="article:published_time" content="2019-03-04">
<meta property="og:title" content="Harbour lights: who pays?"><meta property="og:site_name" content="The Example Review">
<link rel="canonical" href="https://example.org/2019/03/04/harbour-lights/"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Harbour lights: who pays?</h1><p>{FIRST}</p><h2>Who pays</h2><p>{SECOND}</p><p>{THIRD}</p>
<script>alert(1)</script></article><footer>All rights reserved</footer></body></html>"""


def kinds(article: Article) -> dict[str, int]:
    """Return how many blocks of each kind an article has."""
    return {kind.value: len(article.of(kind)) for kind in Kind if article.of(kind)}


def test_a_capture_is_split_into_its_articles() -> None:
    articles = read_capture(
        f"{CAPTURE}\n\nComments\n\nNews\n\nA second article about the quay\n\nPublished\n\non\n\n{FIRST}\n\nCopyright © 2019"
    )

    assert [(a.title, a.author, a.published) for a in articles] == [
        ("Harbour lights: who pays?", "Ada Writer", None),
        ("A second article about the quay", None, None),
    ]
    assert kinds(articles[0]) == {"passage": 3, "heading": 1, "pull quote": 1, "reference": 1}
    assert kinds(articles[1]) == {"passage": 1}


def test_one_bad_article_of_several_does_not_keep_the_others_out() -> None:
    feed = FEED.replace("<item>", "<item><title>Nothing but a title</title></item><item>", 1)

    rows = READERS[".rss"](feed.encode())

    assert [type(row) for row in rows] == [Refused, Article]
    assert "no body" in rows[0].reason


def test_wrapped_lines_become_paragraphs_and_bylines_are_read() -> None:
    text = (
        "A long night at the quay\nBy Ada Writer\n4 March 2019\n\n"
        + FIRST.replace(" in 2018", "\nin 2018")
        + "\n\n"
        + THIRD
    )

    article = read_one(text)

    assert (article.author, article.published) == ("Ada Writer", "2019-03-04")
    assert [block.text for block in article.blocks] == [FIRST, THIRD]


def docx() -> bytes:
    """Return a Word document of the article."""
    document = Document()
    document.add_heading("Harbour lights: who pays?", 0)
    for text in (FIRST, THIRD):
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def archive(members: dict[str, bytes]) -> bytes:
    """Return a zip of the members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return out.getvalue()


def pdf() -> bytes:
    """Return a PDF with one page of the article, written by hand."""
    lines = ["Harbour lights: who pays?", "", *(FIRST[at : at + 60] for at in range(0, len(FIRST), 60))]
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".replace("(", "(", 1).encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(out),
    )  # fmt: skip


FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Example Review</title><item>
<title>Harbour lights: who pays?</title><link>https://example.org/a</link><pubDate>Mon, 04 Mar 2019 10:00:00 GMT</pubDate>
<description><![CDATA[<p>{FIRST}</p><p>{THIRD}</p>]]></description></item></channel></rss>"""
CHAPTER = f"<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>Harbour lights: who pays?</h1><p>{FIRST}</p><p>{THIRD}</p></body></html>"
INPUTS = {
    ".txt": f"Harbour lights: who pays?\n\n{FIRST}\n\n{THIRD}".encode(),
    ".md": f"# Harbour lights: who pays?\n\n{FIRST}\n\n## *Who* pays\n\n{THIRD}".encode(),
    ".html": PAGE.encode(),
    ".docx": docx(),
    ".pdf": pdf(),
    ".rss": FEED.encode(),
    ".epub": archive({"mimetype": b"application/epub+zip", "OPS/one.xhtml": CHAPTER.encode()}),
}


@pytest.mark.parametrize("suffix", INPUTS)
def test_every_format_gives_title_and_text(suffix: str) -> None:
    article = READERS[suffix](INPUTS[suffix])[0]

    assert article.title == "Harbour lights: who pays?"
    assert FIRST.split(",", maxsplit=1)[0] in article.of(Kind.PASSAGE)[0].text
    assert "alert" not in article.text


def test_a_web_page_gives_its_metadata_and_headings() -> None:
    article = READERS[".html"](PAGE.encode())[0]

    assert (article.author, article.published, article.published_basis) == ("Ada Writer", "2019-03-04", "address")
    assert (article.publisher, article.language) == ("The Example Review", "en")
    assert [block.text for block in article.of(Kind.HEADING)] == ["Who pays"]


REFUSED = {
    "windows-1252": (".txt", "Caf\u00e9".encode("cp1252"), "not UTF-8 at byte 3"),
    "utf-16": (".txt", "abc".encode("utf-16"), "UTF-16"),
    "nul": (".txt", b"Title\n\na\x00b", "U+0000, at line 3, column 2"),
    "bidi": (".txt", "Title\n\nAda \u202eretirW".encode(), "U+202E"),
    "empty": (".txt", b" \n\n ", "no article"),
    "title only": (".txt", b"A title alone", "no body"),
    "deep page": (".html", ("<div>" * 5000 + "x").encode(), "nested"),
    "empty page": (".html", b"<html><body></body></html>", "no article"),
    "broken pdf": (".pdf", b"%PDF-1.4 nothing", "cannot be read"),
    "broken docx": (".docx", b"PK nothing", "no whole archive"),
    "feed with entities": (".rss", b"<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>", "entities"),
    "empty feed": (".rss", b"<rss version='2.0'><channel></channel></rss>", "no entry"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_trusted_is_refused_in_one_sentence(what: str) -> None:
    suffix, data, words = REFUSED[what]

    with pytest.raises(RefusedError, match=r".") as caught:
        READERS[suffix](data)

    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_inputs_refuse_links_unknown_endings_and_zips_that_lead_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.exe").write_text("x")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "d.zip").write_bytes(archive({"ok.txt": b"x", "../out.txt": b"x", "/abs.txt": b"x"}))
    (tmp_path / "e.zip").write_bytes(b"no zip")

    found = {item.name.removeprefix(f"{tmp_path}/"): item.refused for item in inputs([tmp_path])}

    assert found["a.txt"] is None
    assert "not known" in str(found["b.exe"])
    assert "a link" in str(found["c.txt"])
    assert found["d.zip!ok.txt"] is None
    assert "leads out" in str(found["d.zip!../out.txt"])
    assert "leads out" in str(found["d.zip!/abs.txt"])
    assert "no whole zip" in str(found["e.zip"])
    assert [item.refused for item in inputs([tmp_path / "nowhere.txt"])] == ["No such file or directory"]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("zeros.txt", b"0" * 15_000_000)

    assert [item.refused for item in inputs([tmp_path / "bomb.zip"])] == ["it unpacks to more than it may"]


def test_text_keeps_what_readers_need_and_drops_what_hides() -> None:
    assert decode("\ufeffa\u200bb\r\nc\u2028d".encode()) == "ab\nc\nd"
    assert decode("می\u200cخواهم".encode()) == "می\u200cخواهم"
    assert normalise(" a\u00a0 b\n\tc ") == "a b c"
    assert mixed_scripts("Telegr\u0430m and Telegram") == ["Telegr\u0430m (U+0430)"]


def test_dates_are_read_and_never_guessed() -> None:
    assert find_date("Published March 4, 2019") == "2019-03-04"
    assert find_date("4th March 2019") == "2019-03-04"
    assert find_date("03/04/2019") is None
    assert find_date("Monday") is None
    assert date_in_address("https://example.org/2018/05/26/x/") == "2018-05-26"


HINTS = """On 13 June 2019 two tankers, the Kokuka Courageous and the Altair, were hit in the Gulf of Oman, about 25 miles
off the coast. “There is no evidence of that,” Foreign Minister Javad Zarif told reporters in Quillmouth. In March 2018 the
United Lamp Keepers (ULK) sent between 300 and 400 men; $3.40 or 20 per cent was lost in the 1990s under the Lamp Act of 2017."""


def test_hints_name_figures_dates_speakers_and_kinds(corpus: Corpus) -> None:
    rows = dict(line.split(": ", 1) for line in hints(normalise(HINTS), Matcher(corpus)))

    assert rows["figures"] == "about 25 miles; between 300 and 400 men; $3.40; 20 per cent"
    assert rows["dates"] == "13 June 2019; March 2018; 1990s; 2017"
    assert rows["quotations"] == "There is no evidence of that (said Foreign Minister Javad Zarif?)"
    assert rows["acronyms"] == "ULK = United Lamp Keepers"
    assert "Javad Zarif (person?: after “Foreign Minister”)" in rows["new names"]
    assert "Gulf of Oman (place?: holds “Gulf”)" in rows["new names"]
    assert "Quillmouth (place?: after “in”)" in rows["new names"]
    assert "Lamp Act (law?: holds “Act”)" in rows["new names"]
    assert "June" not in rows["new names"]


def test_sentences_end_where_they_end() -> None:
    text = "Dr. A. Brook left.She came back. “Never again,” she said."

    assert sentences(text) == ["Dr. A. Brook left.", "She came back.", "“Never again,” she said."]


@pytest.fixture
def shelf(files: ProjectFiles, corpus: Corpus, tmp_path: Path) -> Shelf:
    """Return the shelf of the small project."""
    return Shelf(files, Matcher(corpus), "all-rights-reserved", tmp_path)


def other(text: str = FIRST, title: str = "A quiet quay") -> Article:
    """Return an article that the project does not have."""
    return read_one(f"{title}\n\n{text}\n\n{THIRD}")


def test_a_draft_is_read_back_and_its_hints_cannot_leak(corpus: Corpus, shelf: Shelf) -> None:
    article = other(f"{FIRST} --> <script>alert(1)</script> {{{{ 7*7 }}}} “--> x y z” [^a] $5.")
    outcome = shelf.place(article)
    assert outcome.text is not None

    source, findings = read_source(outcome.text, outcome.notes or "", "a-quiet-quay")

    assert findings == []
    assert source is not None
    assert source.draft
    assert [passage.words for passage in source.passages] == [len(block.text.split()) for block in article.blocks]
    assert "<script>" not in outcome.text
    assert outcome.text.count("-->") == outcome.text.count("<!--")
    assert FIRST not in outcome.text
    assert draft(article, Matcher(corpus), "all-rights-reserved") == outcome.text


def test_open_rights_publish_every_sentence_exactly(corpus: Corpus) -> None:
    nasty = "He *said* [so](/x.md) and [^1] and {: #x } and \\ done. 1986. A great year it was for the boats."
    article = other(f"{FIRST} {nasty}")

    text = draft(article, Matcher(corpus), "cc-by-4.0").replace("topics: []", "topics: [night-ferries]")
    source, findings = read_source(text, "x.md", "a-quiet-quay")

    assert findings == []
    assert source is not None
    assert not source.draft
    assert len(source.passages[0].statements) > 1


PAYLOAD = (
    "He wrote {{ cycler.__init__.__globals__ }} and {% for x in y %} and {# gone #} and <script>alert(1)</script>, [TOC], "
    "[^1] and `code` there."
)


def test_nothing_of_an_article_runs_in_a_draft_topic(corpus: Corpus) -> None:
    article = read_one(f"A quiet quay\n\n{FIRST} {PAYLOAD}\n\n{{% set x = 1 %}} a heading\n\n{THIRD}")
    text = draft(article, Matcher(corpus), "own-work").replace("topics: []", "topics: [t]")
    source, _ = read_source(text, "x.md", "a-quiet-quay")
    assert source is not None

    page = outline("a-topic", [source.model_copy(update={"title": "The keeper's quay: a tale"})])

    macros = set(re.findall(r"\{[{%#].*?[}%#]\}", page))
    assert all(re.fullmatch(r"\{\{ \w+\(\) \}\}", macro) for macro in macros), macros
    assert not re.search(r"<(?!/?span>)", page)
    shown = unescape(re.sub(r"</?span>", "", page))
    assert PAYLOAD in shown
    assert "## {% set x = 1 %} a heading" in shown
    assert read_page(page, "docs/topics/a-topic.md", "topics/a-topic.md")[1] == []


def test_statements_of_two_sources_that_are_tied_stand_together(corpus: Corpus) -> None:
    first = corpus.sources["harbour"]
    statement = first.passages[0].statements[0]
    other = statement.model_copy(
        update={"id": "quay:1.1", "source": "quay", "also": (statement.id,), "text": "So it was."}
    )
    passage = first.passages[0].model_copy(update={"statements": (other,)})
    second = first.model_copy(update={"key": "quay", "passages": (passage,)})

    page = outline("a-topic", [first, second])

    assert f"[^{statement.id}]\n- So it was. [^quay:1.1]" in page
    assert page.count("[^quay:1.1]") == 1


def test_on_the_desk_a_passage_without_statements_lends_its_sentences(corpus: Corpus) -> None:
    source, _ = read_source(draft(other(), Matcher(corpus), "all-rights-reserved"), "x.md", "a-quiet-quay")
    source = source or corpus.sources["harbour"]
    lent = replace(corpus, sources={source.key: source})

    made = with_provisional(lent, dict.fromkeys([fingerprint(FIRST)], FIRST)).sources[source.key]

    assert [passage.provisional for passage in made.passages] == [True, False]
    statement = made.passages[0].statements[0]
    assert (statement.text, statement.when) == (FIRST, "2018")
    assert statement.figure is None or statement.figure.low != "2018"
    assert with_provisional(lent, {}).sources[source.key] == source


def test_the_same_article_changes_nothing_and_a_changed_one_is_marked(
    files: ProjectFiles, corpus: Corpus, shelf: Shelf, tmp_path: Path
) -> None:
    first = shelf.place(other())
    write(tmp_path, first)
    assert (first.status, first.key) == ("new", "a-quiet-quay")
    notes = (tmp_path / "docs/sources/a-quiet-quay.md").read_text()
    known = ProjectFiles(files.pages, {**files.notes, "docs/sources/a-quiet-quay.md": notes}, files.registry)
    again = Shelf(known, Matcher(corpus), "all-rights-reserved", tmp_path / ".originals")

    assert again.place(other()).status == "same"
    changed = Shelf(known, Matcher(corpus), "all-rights-reserved", tmp_path / ".originals").place(
        other(FIRST.replace("four", "five"))
    )
    assert changed.status == "changed"
    assert "[-four-] {+five+}" in str(changed.reason)
    assert str(changed.text).count("<!-- review:") == 1
    assert str(changed.text).replace("\n\n<!-- review:", "<!--").count("### Passage") == notes.count("### Passage")


STATED = '\n\n- The board paid the lines.\n  {: #p1-1 }\n- Nobody expected it.\n  {: #p1-2 when="2018" }\n'


def stated(notes: str) -> str:
    """Return notes in which a person wrote two statements below passage 1."""
    head = next(line for line in notes.split("\n") if line.startswith("### Passage 1 "))
    return notes.replace(head, head + STATED, 1)


LATER = {
    "changed": ([FIRST.replace("four", "five"), THIRD], 2, 1),
    "added": (["A paragraph that was put in before all others, in a later capture of it.", FIRST, THIRD], 3, 0),
    "removed": ([THIRD], 2, 1),
    "both": ([FIRST, "A new middle of the article, which says other things.", THIRD.replace("May", "June")], 3, 1),
}


@pytest.mark.parametrize("what", LATER)
def test_a_later_capture_keeps_every_statement_and_number(
    files: ProjectFiles, corpus: Corpus, shelf: Shelf, tmp_path: Path, what: str
) -> None:
    later, passages, reviews = LATER[what]
    first = shelf.place(other())
    write(tmp_path, first)
    path = tmp_path / "docs/sources/a-quiet-quay.md"
    path.write_text(
        stated(path.read_text()).replace("draft: true", "draft: false").replace("topics: []", "topics: [t]")
    )
    known = ProjectFiles(files.pages, {"docs/sources/a-quiet-quay.md": path.read_text()}, files.registry)
    article = read_one("\n\n".join(["A quiet quay", *later]))

    outcome = Shelf(known, Matcher(corpus), "all-rights-reserved", tmp_path / ".originals").place(article)

    text = str(outcome.text)
    assert outcome.status == "changed"
    assert STATED.strip() in text
    assert text.count("<!-- review:") == reviews
    source, found = read_source(text, "x.md", "a-quiet-quay")
    assert [finding.rule for finding in found] == ["notes/unstated"]  # passage 2, of which nothing was stated before
    assert source is None
    assert (len(re.findall("### Passage", text)), f"passages: {passages}" in text) == (passages, True)
    assert all(fingerprint(block.text) in text for block in article.blocks)
    after = ProjectFiles(files.pages, {"docs/sources/a-quiet-quay.md": text}, files.registry)
    again = Shelf(after, Matcher(corpus), "all-rights-reserved", tmp_path / ".originals").place(article)
    assert again.status == "same"


def test_another_text_under_the_same_title_is_refused(files: ProjectFiles, corpus: Corpus, tmp_path: Path) -> None:
    shelf = Shelf(files, Matcher(corpus), "all-rights-reserved", tmp_path)

    clash = shelf.place(other(title="Harbour lights: who pays?"))

    assert clash.status == "refused"
    assert "another text" in str(clash.reason)
    assert key_of("CON") == "con-article"


def test_a_page_that_a_person_wrote_is_never_written_over(corpus: Corpus, tmp_path: Path) -> None:
    files = ProjectFiles({"docs/sources/index.md": "---\ntitle: Sources\n---\n"}, {}, {})

    clash = Shelf(files, Matcher(corpus), "all-rights-reserved", tmp_path).place(other(title="Index"))

    assert (clash.status, clash.text) == ("refused", None)
    assert "is a page already" in str(clash.reason)


def test_a_failed_write_leaves_what_was_there(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = shelf.place(other())
    write(tmp_path, outcome)
    path = tmp_path / str(outcome.notes)
    path.write_text("mine")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write(tmp_path, outcome)

    assert path.read_text() == "mine"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_keys_that_collide_are_refused_naming_both(shelf: Shelf) -> None:
    shelf.place(other(title="A quiet quay"))

    clash = shelf.place(other(text=f"Something else. {FIRST}", title="A quiet — quay!"))

    assert clash.status == "refused"
    assert "A quiet quay" in str(clash.reason)
    assert key_of("Ünïcode — Größe") == "unicode-groe"
    assert len(key_of("word " * 40)) <= 60


FIELDS = [
    "key", "title", "author", "published", "publisher", "language", "format", "passages", "headings", "captions",
    "pull_quotes", "credits", "references", "words", "sha256", "notes", "status", "reason",
]  # fmt: skip


def test_json_rows_have_every_field_and_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest = __import__("scripts.ingest", fromlist=["run"])
    given = type(
        "Given", (), {"paths": [tmp_path / "a.txt", tmp_path / "b.exe"], "json": True, "dry_run": True, "rights": "x"}
    )
    (tmp_path / "a.txt").write_text(CAPTURE.replace("Harbour lights", "Harbour lamps"))
    (tmp_path / "b.exe").write_text("x")
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SystemExit) as caught:
        ingest.run(Path(__file__).parents[2] / "cases" / "project", given)

    rows = json.loads(capsys.readouterr().out)
    assert caught.value.code == 1
    assert [row["status"] for row in rows] == ["new", "refused"]
    assert (rows[0]["passages"], rows[0]["pull_quotes"], rows[0]["references"]) == (3, 1, 1)
    assert list(rows[0]) == list(rows[1]) == FIELDS
    assert str(rows[1]["reason"]).startswith(str(tmp_path / "b.exe"))
