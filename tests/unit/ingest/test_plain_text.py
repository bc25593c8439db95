"""Plain text of many shapes: its title, its paragraphs, and the articles that it holds."""

from base64 import b64encode

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.formats.capture import read_capture, read_one
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

TITLE = "A quiet quay"
OPENING = f"[{' '.join(FIRST.split()[:6])} …]"
BODY = f"{FIRST}\n\n{THIRD}"


def seen(text: str) -> tuple[str, str | None, str | None, list[str]]:
    """Return title, author, date and passages of a text."""
    article = read_one(text)
    return article.title, article.author, article.published, [block.text for block in article.of(Kind.PASSAGE)]


SHAPES = {
    "a date above the title": (f"4 March 2019\n\n{TITLE}\n\n{BODY}", (TITLE, None, "2019-03-04")),
    "a date and no title": (f"4 March 2019\n\n{BODY}", (OPENING, None, "2019-03-04")),
    "a picture and no title": (f"🎉\n\n{BODY}", (OPENING, None, None)),
    "nothing but text": (BODY, (OPENING, None, None)),
    "a byline below the title": (
        f"{TITLE}\nBy Ada Writer | 4 March 2019\n\n{BODY}",
        (TITLE, "Ada Writer", "2019-03-04"),
    ),
    "bars above the title": (
        f"2019-03-04 | Ada Writer | The Review\n{TITLE}\n\n{BODY}",
        (TITLE, None, "2019-03-04"),
    ),
    "a message with encoded words": (
        f"From: =?utf-8?q?=C3=89lise_Writer?= <a@example.org>\nSubject: =?utf-8?b?{b64encode(TITLE.encode()).decode()}?=\n\n"
        + BODY,
        (TITLE, "Élise Writer", None),
    ),
    "a message": (
        f"From: Ada Writer <a@example.org>\nDate: Mon, 4 Mar 2019 09:00:00 +0000\nSubject: {TITLE}\n\n{BODY}\n\n-- \nAda\n",
        (TITLE, "Ada Writer", "2019-03-04"),
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_stands_above_a_text_is_told_apart(shape: str) -> None:
    text, told = SHAPES[shape]

    assert seen(text) == (*told, [FIRST, THIRD])


def wrapped(text: str, width: int = 60) -> str:
    """Return a text in lines of one width, the first of them indented."""
    lines = [""]
    for word in text.split():
        lines = [*lines[:-1], f"{lines[-1]} {word}"] if len(lines[-1]) < width else [*lines, word]
    return "   " + "\n".join(lines).strip()


def test_indents_part_paragraphs_and_wrapped_lines_are_joined() -> None:
    text = f"{TITLE}\n\n{wrapped(FIRST)}\n{wrapped(THIRD)}\n"

    assert seen(text)[3] == [FIRST, THIRD]


def test_a_date_that_ends_a_paragraph_stays_in_it() -> None:
    assert seen(f"{TITLE}\n\n{THIRD.replace(' May', chr(10) + 'May')}\n\n{FIRST}")[3] == [THIRD, FIRST]


PARTED = {
    "rules": "\n\n* * *\n\n".join(f"{title}\nBy Ada Writer, 4 March 2019\n\n{BODY}" for title in ("One", "Two")),
    "dated bylines": "\n\n".join(f"{title}\n\nBy Ada Writer on March 4, 2019\n\n{BODY}" for title in ("One", "Two")),
}


@pytest.mark.parametrize("mark", PARTED)
def test_articles_are_parted_by_other_marks_too(mark: str) -> None:
    articles = [row for row in read_capture(PARTED[mark]) if isinstance(row, Article)]

    assert [article.title for article in articles] == ["One", "Two"]
    assert [len(article.of(Kind.PASSAGE)) for article in articles] == [2, 2]


def test_a_rule_between_sections_parts_no_article() -> None:
    assert len(read_capture(f"{TITLE}\n\n{FIRST}\n\n* * *\n\n{THIRD}\n\n{FIRST}")) == 1


def test_a_soft_hyphen_at_the_end_of_a_line_parts_no_word() -> None:
    text = wrapped(FIRST).strip()
    first, second = text.split("\n")[:2]
    word = second.split()[0]
    broken = text.replace(f"{first}\n{word}", f"{first} {word[:2]}\u00ad\n{word[2:]}", 1)

    article = READERS[".txt"](f"{TITLE}\n\n{broken}\n\n{THIRD}".encode())[0]
    assert isinstance(article, Article)
    assert [block.text for block in article.blocks] == [FIRST, THIRD]
