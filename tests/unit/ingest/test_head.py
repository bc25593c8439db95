"""The lines above a body: who wrote it, when and where, in many languages; a place or a heading is nobody."""

import pytest

from briefing.ingest.article import Row
from briefing.ingest.byline.head import take_head

BODY = "The harbour board paid the ferry lines four million euros in 2018, which nobody at the quay had expected. " * 3

HEADS = {
    "a paper after the name": (["by Nell Tarrow, Lenham Courier, 12 March 2020"], "Nell Tarrow", "2020-03-12"),
    "a preposition before the day": (["By Nell Tarrow on March 12, 2020"], "Nell Tarrow", "2020-03-12"),
    "an update": (["Written by Ada Quill | Published: 4 May 2019 | Updated: 6 May 2019"], "Ada Quill", "2019-05-04"),
    "a name above the day": (["All about boats.", "Nell Tarrow", "12 March 2020"], None, "2020-03-12"),
    "a place above the day": (["New York", "12 March 2020"], None, "2020-03-12"),
    "French": (["Par Élise Brûlé", "1er mars 2020"], "Élise Brûlé", "2020-03-01"),
    "German": (["Von Karla Weiß", "12. März 2020"], "Karla Weiß", "2020-03-12"),
    "Russian": (["Автор: Мария Квилл", "12 марта 2020 г."], "Мария Квилл", "2020-03-12"),
    "Chinese": (["作者：王小明", "2020年3月12日"], "王小明", "2020-03-12"),
    "Hebrew": (["מאת נועה ברק"], "נועה ברק", None),
    "Arabic": (["بقلم سارة الأحمد", "١٢ مارس ٢٠٢٠"], "سارة الأحمد", "2020-03-12"),
    "a month of two languages": (["Od Ane Horvat", "4 listopada 2020"], None, None),
    "a heading": (["Von der Leyen kommt nach Malta"], None, None),
    "another heading": (["Por qué pagan los barcos"], None, None),
    "no name": (["By the sea"], None, None),
}


@pytest.mark.parametrize("what", HEADS)
def test_a_head_tells_author_and_day_or_nothing(what: str) -> None:
    lines, author, day = HEADS[what]

    head, kept = take_head([Row(line) for line in (*lines, BODY)])

    assert (head.author, head.published) == (author, day)
    assert kept[-1].text == BODY


def test_labels_tell_the_publisher() -> None:
    head, kept = take_head([Row("Author: Ada Quill"), Row("Newspaper: The Lenham Courier"), Row(BODY)])

    assert (head.author, head.publisher, len(kept)) == ("Ada Quill", "The Lenham Courier", 1)
