"""Lines below a title that say when an article came out, in many languages. All names are invented."""

import pytest

from briefing.ingest.article import Article
from briefing.ingest.byline.head import line_head
from briefing.ingest.formats.readers import READERS
from briefing.ingest.left_out import HEAD
from tests.unit.ingest.articles import FIRST, THIRD

TITLE = "Lamps stay dark in Quillmouth"
SAID = {
    "fr": [
        "Publié le 3 mai 2021", "Publié le 03/05/2021 à 10h30", "Mis en ligne le 3 mai 2021",
        "Publié : lundi 3 mai 2021", "Publié le 3 mai 2021 - Mis à jour le 5 juin 2022",
    ],
    "de": [
        "Stand: 03.05.2021", "Veröffentlicht am 3. Mai 2021", "Erschienen am 3. Mai 2021 in der Lampenzeitung",
        "Stand: 03.05.2021 18:20 Uhr", "Online seit 3. Mai 2021",
    ],
    "en": [
        "Published: May 3, 2021, 10:21 am", "Publication date: 3 May 2021", "Released 3 May 2021",
        "First published 05/13/2021",
    ],
    "it": ["Pubblicato il 3 maggio 2021"], "es": ["Publicado el 3 de mayo de 2021", "Publicado: 3 mayo 2021 10:21"],
    "pt": ["Publicado em 3 de maio de 2021"], "nl": ["Gepubliceerd: 3 mei 2021 om 10:30"],
    "nb": ["Publisert 3. mai 2021"], "sv": ["Publicerad 3 maj 2021"], "da": ["Udgivet 3. maj 2021"],
    "fi": ["Julkaistu 3.5.2021"], "pl": ["Opublikowano: 3 maja 2021"], "cs": ["Publikováno 3. května 2021"],
    "hu": ["Publikálva: 2021. május 3."], "ro": ["Publicat la 3 mai 2021"], "tr": ["Yayınlanma: 3 Mayıs 2021"],
    "el": ["Δημοσιεύτηκε στις 3 Μαΐου 2021"], "uk": ["Опубліковано 3 травня 2021"],
    "ru": ["Опубликовано: 3 мая 2021 г., 10:30", "Дата публикации: 03.05.2021"],
    "ar": ["تاريخ النشر: 3 مايو 2021"], "zh": ["发布时间：2021年5月3日 10:21"], "ja": ["公開日：2021/5/3"],
}  # fmt: skip
LATER = [
    "Actualisé le 5 juin 2022",
    "Zuletzt aktualisiert: 05.06.2022",
    "Aggiornato il 5 giugno 2022",
    "更新：2022年6月5日",
]
SENTENCES = [
    "Publié le 3 mai 2021, le rapport du conseil dit que les lampes restent éteintes.",
    "Veröffentlicht am 3. Mai 2021 wurde das Buch, das keiner las.",
    "Published on 3 May 2021, the book was read by nobody.",
]


def read(line: str, language: str = "en") -> Article:
    """Return the article of a page with a line below its title."""
    page = (
        f"<html lang={language}><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{line}</p>"
        f"<p>{FIRST}</p><p>{THIRD}</p><p>{FIRST}</p></article></body></html>"
    )
    article = READERS[".html"](page.encode())[0]
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(("language", "line"), [(language, line) for language, lines in SAID.items() for line in lines])
def test_a_line_with_a_word_of_publication_tells_the_day_and_is_no_passage(language: str, line: str) -> None:
    article = read(line, language)

    assert (article.published, article.published_basis) == ("2021-05-13" if "13" in line else "2021-05-03", "byline")
    assert line not in [block.text for block in article.blocks]
    assert dict(article.left_out)[HEAD] > 0


@pytest.mark.parametrize("line", LATER)
def test_a_line_with_the_day_of_a_change_tells_no_day(line: str) -> None:
    article = read(line)

    assert article.published is None
    assert line not in [block.text for block in article.blocks]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_with_a_day_is_a_passage_and_tells_no_day(line: str) -> None:
    article = read(line)

    assert article.published is None
    assert line in [block.text for block in article.blocks]


@pytest.mark.parametrize("line", ["Published 03/05/2021", "Giriş", "Datum", "Publication"])
def test_what_may_be_read_two_ways_is_no_day(line: str) -> None:
    head = line_head(line)

    assert head is None or head.published is None
    assert (head is None) == ("/" not in line)
