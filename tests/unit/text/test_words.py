"""Words are counted, lines joined and dates read in the languages in which articles come."""

import pytest

from briefing.ingest.byline.dates import find_date
from briefing.text.words import count, joined, letters, opening, opening_words, opens, words_of

COUNTS = {
    "Two words": 2,
    "a – b": 3,
    "塩田は1987年に閉鎖された。": 11,
    "ISIS 的应用": 4,
    "오린만의 염전": 2,
    "นาเกลือที่อ่าวออร์รินปิดตัวลง": 6,
}


@pytest.mark.parametrize("text", COUNTS)
def test_words_are_counted_in_scripts_that_part_none(text: str) -> None:
    assert count(text) == COUNTS[text]


JOINED = {
    ("the vol-", "unteers came"): "the volunteers came",
    ("asked for forty-", "two houses"): "asked for forty-two houses",
    ("a salt-", "pan there"): "a salt-pan there",
    ("the board", "met"): "the board met",
    ("錆びていたポン", "プを取りに"): "錆びていたポンプを取りに",
    ("In 2004-", "05 it met"): "In 2004-05 it met",
    ("the al-", "Qaeda men"): "the al-Qaeda men",
    ("Covid-", "19 came"): "Covid-19 came",
    ("pre-", "and post-war"): "pre- and post-war",
    ("an e-", "mail"): "an e-mail",
    ("INTER-", "NATIONAL law"): "INTERNATIONAL law",
    ("1999–", "2001"): "1999–2001",
}


@pytest.mark.parametrize("lines", JOINED)
def test_lines_are_joined_as_they_were_broken(lines: tuple[str, str]) -> None:
    assert joined(*lines, words_of("Each salt-pan was dry."), whole=True) == JOINED[lines]


def test_an_unknown_word_keeps_its_hyphen_in_plain_text() -> None:
    assert joined("the bird-", "watchers", frozenset(), whole=False) == "the bird-watchers"


def test_forms_that_only_print_needs_become_letters() -> None:
    assert letters("ﬁrst oﬀice ⽇本 ﻣﻼﺣﺎت ½") == "first office 日本 ملاحات ½"


def test_an_opening_is_short_in_every_script() -> None:
    assert opening("one two three", 2) == "one two …"
    assert opening("one two", 2) == "one two"
    assert opening("塩田は閉鎖された", 2) == "塩田は閉 …"


DATES = {
    "12. März 2020": "2020-03-12",
    "3 мая 2021 г.": "2021-05-03",
    "2021年5月3日": "2021-05-03",
    "2021년 5월 3일": "2021-05-03",
    "12 de marzo de 2020": "2020-03-12",
    "1er mars 2020": "2020-03-01",
    "١٢ مايو ٢٠٢٠": "2020-05-12",
    "marraskuuta 2020": "2020-11",
    "Sept. 3, 2019": "2019-09-03",
    "3 listopada 2020": None,
    "the mayor 2020": None,
    "12 Decker 2010": None,
    "31 février 2020": None,
}


@pytest.mark.parametrize("text", DATES)
def test_dates_are_read_in_many_languages_and_never_guessed(text: str) -> None:
    assert find_date(text) == DATES[text]


OPENINGS = {
    "One two three four five six seven eight nine ten eleven twelve thirteen.": "One two three four five six",
    "One two three, four five, six.": "One two three",
    "One two, three four five six seven, eight nine ten eleven twelve.": "One two, three four five six",
    'The harbour "of lights" is dark and quiet and cold and far away.': "The harbour",
    "Alone.": "",
    "塩田は1987年に閉鎖された。": "",
}


@pytest.mark.parametrize("text", OPENINGS)
def test_a_passage_is_known_by_its_first_words_and_never_by_all_of_it(text: str) -> None:
    assert opening_words(text) == OPENINGS[text]


def test_words_open_a_text_whatever_its_quotation_marks_look_like() -> None:
    assert opens("The “lights” of the port", 'The "lights" of')
    assert opens("The lights, of the port", "The lights")
    assert not opens("The lightship of the port", "The light")
    assert not opens("The lights.", "The lights")
    assert not opens("The Lights of the port", "The lights")
