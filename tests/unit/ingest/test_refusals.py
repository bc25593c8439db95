"""What cannot be trusted is refused in one sentence, or kept exactly."""

import zipfile
from pathlib import Path

import pytest

from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS
from briefing.ingest.inputs import inputs
from briefing.ingest.text import decode, mixed_scripts, normalise
from tests.unit.ingest.articles import archive

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
    "late entities": (".rss", b" " * 200_000 + "<!ENTITY a 'b'>".encode("utf-16-le"), "entities"),
    "document with entities": (".docx", archive({"word/document.xml": b"<!ENTITY a 'b'>"}), "entities"),
    "book with entities": (".epub", archive({"a.xhtml": b"<!ENTITY a 'b'>"}), "entities"),
    "no character": (".txt", "Title\n\na\ufdd0".encode(), "U+FDD0"),
    "deep in any tag": (".html", ("<q>" * 300 + "x").encode(), "nested"),
    "many attributes": (".html", ("<p " + "a=1 " * 20_000 + ">x").encode(), "attributes"),
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


def test_markup_in_a_script_does_not_count_as_nesting() -> None:
    script = '<script>var a = "' + "<div>" * 400 + "<\\/div>" * 400 + '";</script>'
    text = " ".join(f"The harbour board met for the {n}th time." for n in range(20))

    page = (
        f"<html><head>{script}<title>A quiet quay</title></head><body><h1>A quiet quay</h1><p>{text}</p></body></html>"
    )

    assert READERS[".html"](page.encode())[0].title == "A quiet quay"


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("zeros.txt", b"0" * 15_000_000)

    assert [item.refused for item in inputs([tmp_path / "bomb.zip"])] == ["it unpacks to more than it may"]


def test_text_keeps_what_readers_need_and_drops_what_hides() -> None:
    assert decode("\ufeffa\u200bb\r\nc\u2028d".encode()) == "ab\nc\nd"
    assert decode("می\u200cخواهم".encode()) == "می\u200cخواهم"
    assert normalise(" a\u00a0 b\n\tc ") == "a b c"
    assert mixed_scripts("Telegr\u0430m and Telegram") == ["Telegr\u0430m (U+0430)"]
