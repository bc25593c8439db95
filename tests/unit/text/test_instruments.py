"""Names of laws whose words are known terms too, and somebody who speaks for a body. All names are invented."""

from briefing.corpus import Corpus
from briefing.derive.linking import name_matcher
from briefing.text.matcher import Matcher
from briefing.text.names import new_names


def names(text: str, corpus: Corpus) -> list[str]:
    """Return the names in a text that the small project does not know."""
    matcher: Matcher = name_matcher(corpus)
    return [name.text for name in new_names(text, matcher)]


def test_a_law_is_named_with_its_year_though_a_word_of_it_is_a_known_term(corpus: Corpus) -> None:
    term = next(iter(corpus.terms.values())).data.term
    law = f"Prevention of {term.title()} Ordinance, 2007"

    assert names(f"Under the {law}, three keepers were fined.", corpus) == [law]


def test_who_speaks_for_a_body_is_named_apart_from_it(corpus: Corpus) -> None:
    text = "“We rowed,” said Ada Brook-Vane of the Quillmouth Lamp Board, and went."

    assert names(text, corpus) == ["Ada Brook-Vane", "Quillmouth Lamp Board"]
