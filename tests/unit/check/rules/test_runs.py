"""An article's own words are found however they are spelt and parted; a dash parts two words, as for a reader."""

from dataclasses import replace

import pytest

from briefing.check.rules.runs import Article, check_runs, comparable, each_name_one_word
from briefing.corpus import Corpus, assemble
from briefing.derive.linking import name_matcher
from briefing.errors import Finding
from briefing.model import Statement
from briefing.model.texts import Text
from briefing.read.project import ProjectFiles
from tests.small import NOTES

COPIED = "they lost a dozen of them that very winter"
METHOD, HEAD = "docs/about/method.md", "---\ntitle: T\ndescription: D.\n---\n\n"


def shared(own: str, theirs: str) -> list[str]:
    """Return the runs that two texts share."""
    mine = comparable(own)
    return [" ".join(mine[start:end]) for start, end in Article(theirs).shared(mine)]


def on_page(body: str, files: ProjectFiles) -> list[Finding]:
    """Return what is found on a page with this body."""
    corpus = assemble(ProjectFiles({**files.pages, METHOD: f"{HEAD}{body}\n"}, files.notes, files.registry))
    return list(check_runs(corpus, [], [f"In 2015 {COPIED}, it was said."], name_matcher(corpus)))


def test_years_joined_by_a_dash_are_two_words_of_a_run() -> None:
    original = "In 2015–16 the quay lost a dozen of its lamps."

    assert shared("Lamps: in 2015–16 the quay lost a dozen of them", original)
    assert not shared("In 2015–16 the quay lost many", original)


def test_nine_words_in_a_row_are_too_many_and_eight_are_not() -> None:
    words = "one two three four five six seven eight nine"

    assert shared(words, f"x {words} y") == [words]
    assert shared(words.removesuffix(" nine"), f"x {words} y") == []


def test_all_runs_of_a_sentence_are_told_at_once_and_whole() -> None:
    first, second = "the board paid the ferry lines four million euros", "nobody at the quay had ever seen the money"

    assert shared(f"{first} which {second} then", f" x {first} y {second} z ") == [first, second]
    assert shared(f"{first} in", f" x {first} in y ") == [f"{first} in"]
    assert shared(f"{first} in {second}", f"{first} at {second} {first} in {second}") == [f"{first} in {second}"]


def test_a_name_is_one_word_of_a_run_however_it_is_spelt(files: ProjectFiles) -> None:
    corpus = assemble(files)
    matcher = name_matcher(corpus)
    spelt = [[row.data.name, *row.data.names] for row in corpus.entities.values()]
    found = [names for names in spelt if len(names) > 1 and all(map(matcher.find, names))]
    first, second = found[0][:2]
    original = each_name_one_word(f"So {COPIED.replace('of them', first)}, it was said.", matcher)

    def runs(text: str) -> list[Finding]:
        page = ProjectFiles({**files.pages, METHOD: f"{HEAD}{text}.\n"}, files.notes, files.registry)
        return list(check_runs(assemble(page), [], [original], matcher))

    assert runs(f"So {COPIED.replace('of them', second)}")
    assert not runs(COPIED.replace("of them", second))


DISGUISED = {
    "Cyrillic": "they lоst а dоzen оf them thаt vеry wintеr", "Greek": "they lοst a dοzen οf them that νery winter",
    "full-width": "ｔｈｅｙ ｌｏｓｔ a dozen of them that very winter", "small capitals": "ᴛʜᴇʏ lost a dozen of them that very winter",
    "mathematical": "𝐭𝐡𝐞𝐲 𝑙𝑜𝑠𝑡 a dozen of them that very winter", "dots below": "thẹy lọst a dozen of them that very winter",
    "signs without width": "th\u2061ey lo\u034fst a do\u200bzen of them that very winter",
    "parts of letters": "they lo\u0301st a dozen of them that very winter",
}  # fmt: skip


@pytest.mark.parametrize("kind", DISGUISED)
def test_letters_that_look_alike_hide_no_run(kind: str, files: ProjectFiles) -> None:
    assert DISGUISED[kind] != COPIED
    (found,) = on_page(f"Well, {DISGUISED[kind]}.", files)

    assert (str(found.place), found.rule) == (f"{METHOD}:6", "original/run")
    assert repr(COPIED) in found.sentence


def test_an_article_in_other_letters_is_compared_as_well(files: ProjectFiles) -> None:
    words = "там они потеряли целую дюжину из них той самой зимой"

    assert shared(f"Итак, {words}.", f"В 2015 году {words}, говорят.") == [" ".join(comparable(words))]
    assert on_page(words, files) == []


PARTED = {
    "two paragraphs": ("They lost a dozen\n\nof them that very winter.", 6), "three": ("They lost\n\na dozen of them\n\nthat very winter.", 6),
    "a heading": ("X.\n\n## They lost a dozen\n\nOf them that very winter.", 8), "items": ("- They lost a dozen\n\n- of them that very winter", 6),
    "after another": ("Well.\n\nThey lost a\ndozen of them {: .x }\n\n<!-- no -->\n\nthat very winter.", 8),
}  # fmt: skip


@pytest.mark.parametrize("form", PARTED)
def test_the_end_of_a_paragraph_ends_no_run(form: str, files: ProjectFiles) -> None:
    body, line = PARTED[form]
    (found,) = on_page(body, files)

    assert str(found.place) == f"{METHOD}:{line}"
    assert repr(COPIED) in found.sentence


def test_a_run_over_two_statements_is_told_where_it_begins(corpus: Corpus) -> None:
    statements = corpus.sources["harbour"].passages[0].statements
    texts = [_said(statements[0], "Well, they lost a dozen."), _said(statements[1], "Of them that very winter.")]
    elsewhere = [text._replace(place=replace(text.place, file="registry/terms.yml")) for text in texts]

    assert [str(each.place) for each in check_runs(corpus, reversed(texts), [COPIED], name_matcher(corpus))] == [
        f"{NOTES}:{texts[0].place.line}"
    ]
    assert list(check_runs(corpus, elsewhere, [COPIED], name_matcher(corpus))) == []


def _said(statement: Statement, words: str) -> Text:
    return Text(words, statement.place, "Statement.text")
