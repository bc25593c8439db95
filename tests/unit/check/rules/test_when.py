"""A date that neither the article nor the record gives is found; one that is marked as inferred is not."""

import pytest

from briefing.check.rules.when import check_when
from briefing.corpus import Corpus

TEXT = "On 3 May 2018 the port paid; in 2015-16 it had not, nor in Sept. 2017, nor on 2014-03-09, and nobody knew why."
SAID = [
    "2018",
    "2018-05",
    "2018-05-03",
    "2015/2016",
    "2017-09",
    "2014-03-09",
    "2018-22",
    "2012~",
    "2011-02-01?",
    "../2018",
]
UNSAID = {
    "2019": "2019",
    "2018-06": "2018-06",
    "2018-05-04": "2018-05-04",
    "2015/2020": "2020",
    "2014-09-03": "2014-09-03",
}


@pytest.mark.parametrize("date", SAID)
def test_a_date_that_is_said_or_inferred_passes(corpus: Corpus, date: str) -> None:
    statement = corpus.sources["harbour"].passages[0].statements[0].model_copy(update={"when": date})

    assert list(check_when(statement, TEXT, "en")) == []


@pytest.mark.parametrize("date", UNSAID)
@pytest.mark.parametrize("attribute", ["when", "said"])
def test_a_date_that_nobody_gives_is_found_in_its_line(corpus: Corpus, date: str, attribute: str) -> None:
    bare = corpus.sources["harbour"].passages[0].statements[0].model_copy(update={"when": None})
    statement = bare.model_copy(update={attribute: date})

    finding = next(check_when(statement, TEXT, "en"))

    assert (finding.rule, finding.place.line) == ("original/when", statement.place.line + 1)
    assert f"`{attribute}={date}`" in finding.sentence
    assert finding.sentence.endswith(f"remarks: {UNSAID[date]}.")


def test_months_are_compared_in_english_alone(corpus: Corpus) -> None:
    statement = corpus.sources["harbour"].passages[0].statements[0].model_copy(update={"when": "2018-05-03"})

    assert list(check_when(statement, "Le 3 mai 2018, le port a payé.", "fr")) == []
    assert len(list(check_when(statement, "Le 3 mai 2017, le port a payé.", "fr"))) == 1
