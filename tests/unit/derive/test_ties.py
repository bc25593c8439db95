"""Who is linked to whom, found by the names at the ends; and who made which source."""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.derive.linking import name_matcher
from briefing.derive.network import ACCUSED, AROUND, LARGEST, Tie, Ties, neighbourhood, network, ties
from briefing.ids import EntityId, SourceKey
from briefing.model import Accusation, Entity, Stand, Standing
from briefing.model.names import Name
from briefing.read.project import ProjectFiles
from briefing.render.network import network_block
from briefing.views.network import network_view
from tests.made_html import words

Changed = Callable[[str, str, str], ProjectFiles]
NOTES = "docs/sources/harbour.md"


def pairs(ties: list[Tie]) -> list[tuple[str, str, str]]:
    """Return the ends of ties and what joins them."""
    return [(tie.first.id, tie.words, tie.second.id) for tie in ties]


def tied(corpus: Corpus, *ends: tuple[str, str, str]) -> Ties:
    """Return ties between made-up names."""
    base = next(iter(corpus.entities.values()))
    names = {id_: base.model_copy(update={"id": EntityId(id_)}) for first, _, second in ends for id_ in (first, second)}
    statement = corpus.statements["harbour:1.1"]
    return Ties([Tie(names[a], names[b], words, (statement,), Stand()) for a, words, b in ends])


def test_the_ties_of_a_name_are_those_that_hold_it_at_either_end_in_order(corpus: Corpus) -> None:
    ties = tied(corpus, ("a", "", "b"), ("c", "", "d"), ("b", "runs", "c"), ("d", "", "a"))

    assert pairs(ties.of(EntityId("a"))) == [("a", "", "b"), ("d", "", "a")]
    assert pairs(ties.of(EntityId("b"))) == [("a", "", "b"), ("b", "runs", "c")]
    assert ties.of(EntityId("nobody")) == []


def test_the_ties_among_names_come_once_and_in_order(corpus: Corpus) -> None:
    ties = tied(corpus, ("a", "", "b"), ("c", "", "d"), ("b", "runs", "c"), ("e", "", "f"))

    among = ties.among([EntityId(id_) for id_ in ("c", "b", "nobody")])
    assert pairs(among) == [("a", "", "b"), ("c", "", "d"), ("b", "runs", "c")]
    assert ties.among([]) == []


def _entity(ties: Ties, id_: str) -> Entity:
    return next(e for tie in ties.of(EntityId(id_)) for e in (tie.first, tie.second) if e.id == id_)


def test_a_neighbourhood_joins_neighbours_by_stated_relations_only(corpus: Corpus) -> None:
    ties = tied(
        corpus, ("a", "", "b"), ("a", "", "c"), ("b", "runs", "c"), ("b", "", "d"), ("c", "", "b"), ("d", "owns", "e")
    )
    around = neighbourhood(ties, _entity(ties, "a"))

    assert [entity.id for entity in around.entities] == ["a", "b", "c"]
    assert pairs(list(around.ties)) == [("a", "", "b"), ("a", "", "c"), ("b", "runs", "c")]


def test_a_neighbourhood_holds_the_heaviest_and_no_more(corpus: Corpus) -> None:
    others = [f"n{number:02}" for number in range(AROUND + 3)]
    ties = tied(corpus, *(("a", "", other) for other in others), ("a", "runs", others[-1]))
    around = neighbourhood(ties, _entity(ties, "a"))

    assert len(around.entities) == AROUND + 1
    assert others[-1] in {entity.id for entity in around.entities}


def test_the_ties_of_a_corpus_are_its_relations_and_what_sentences_name_together(accused: Corpus) -> None:
    ties = Derived(accused).ties

    assert pairs(ties.of(EntityId("gullcall"))) == [
        ("gullcall", "supplied", "port-authority"),
        ("tern-line", "runs", "gullcall"),
    ]
    (supplied,) = (tie for tie in ties.of(EntityId("tern-line")) if tie.words == "supplied")
    assert supplied.stand.outcome == "dropped by the court in 2020"


def tied_by(corpus: Corpus, id_: str, kind: Standing = Standing.REPORTED) -> list[tuple[str, str, str]]:
    """Return the ties that one statement gives, which names two bodies and an app."""
    text = "Tern Line, Gullcall and the Port Authority met."
    statement = corpus.statements[id_].model_copy(update={"text": text, "kind": kind})
    return pairs(ties(corpus, name_matcher(corpus), [statement]))


def test_neither_a_stated_relation_nor_an_accusation_ties_anybody_else(accused: Corpus) -> None:
    assert len(tied_by(accused, "harbour:1.2")) == 3
    assert tied_by(accused, "quay:2.1") == [("gullcall", "supplied", "port-authority")]
    assert tied_by(accused, "harbour:1.2", Standing.ALLEGED) == []


def made(corpus: Corpus, **card: object) -> dict[str, list[tuple[str, str]]]:
    """Return who made the one source, its card changed, by name."""
    (source,) = corpus.sources.values()
    changed = source.model_copy(update={"card": source.card.model_copy(update=card)})
    found = Derived(replace(corpus, sources=MappingProxyType({source.key: changed}))).made_by
    return {name: [(part, row.key) for part, row in rows] for name, rows in found.items()}


def test_makers_are_found_by_the_part_that_they_have(changed: Changed) -> None:
    corpus = assemble(changed(NOTES, "author: null", "author: A. Writer"))

    assert made(corpus) == {
        "A. Writer": [("Author", "harbour")], "The Example Review": [("Publisher", "harbour")],
    }  # fmt: skip
    assert made(corpus, partner="The Quay Institute")["The Quay Institute"] == [("Partner", "harbour")]


def test_a_short_name_in_brackets_finds_its_body_too(corpus: Corpus) -> None:
    found = made(corpus, publisher="The Example Review (TER)")

    assert found["TER"] == found["The Example Review (TER)"] == [("Publisher", "harbour")]


def test_one_that_has_two_parts_has_both(corpus: Corpus) -> None:
    assert made(corpus, partner="The Example Review")["The Example Review"] == [
        ("Publisher", "harbour"), ("Partner", "harbour"),
    ]  # fmt: skip


def accusing(corpus: Corpus, *by: str) -> list[Tie]:
    """Return the accusations among the ties that one statement gives, which somebody says of the invented line."""
    of = Accusation(accused=("tern-line",), of="smuggling fuel")
    statement = corpus.statements["quay:1.1"].model_copy(update={"by": by, "accuses": of})
    return [tie for tie in ties(corpus, name_matcher(corpus), [statement]) if tie.words == ACCUSED]


def test_an_accusation_ties_who_accuses_to_whom_with_its_standing_and_outcome(accused: Corpus) -> None:
    (tie,) = accusing(accused, "port-authority", "a dock worker")
    told = network_block(network_view(network([tie])), accused.kinds)

    assert pairs([tie]) == [("port-authority", "accused", "tern-line")]
    assert tie.stand.outcome == "denied by the line in 2019; no charge found by November 2026"
    assert (
        f"Port Authority accused Tern Line of smuggling fuel\u00a0alleged\u00a0disputed; {tie.stand.outcome} 1.1"
        in words(told)
    )


def test_an_author_who_has_a_page_accuses_where_nobody_else_does(accused: Corpus) -> None:
    source = accused.sources[SourceKey("quay")]
    card = source.card.model_copy(update={"author": (Name(literal="Port Authority"),)})
    sources = {**accused.sources, source.key: source.model_copy(update={"card": card})}
    written = replace(accused, sources=MappingProxyType(sources))

    assert pairs(accusing(written)) == [("port-authority", "accused", "tern-line")]
    assert accusing(written, "a dock worker") == accusing(accused) == []


def test_the_parties_to_an_accusation_have_their_place_in_a_crowd(corpus: Corpus) -> None:
    crowd = [("a", words, f"n{number:02}") for number in range(LARGEST + 3) for words in ("runs", "owns")]
    made = tied(corpus, *crowd, ("zz", ACCUSED, "a"))

    assert "zz" in {entity.id for entity in network(made.of(EntityId("a"))).entities}


def test_an_accusation_has_its_place_away_from_the_others(corpus: Corpus) -> None:
    made = tied(corpus, ("a", "runs", "b"), ("b", "runs", "c"), ("y", ACCUSED, "z"), ("y", "wrote", "x"))

    assert pairs(list(network(made.among([EntityId(id_) for id_ in "abyz"])).ties)) == [
        ("a", "runs", "b"), ("b", "runs", "c"), ("y", ACCUSED, "z"),
    ]  # fmt: skip


def test_a_work_accuses_and_its_makers_stand_in_no_network(corpus: Corpus) -> None:
    wrote, runs = tied(corpus, ("a", "wrote", "w"), ("a", "runs", "b")).of(EntityId("a"))
    work = wrote.second.model_copy(update={"kind": corpus.kinds["work"]})
    accused = runs._replace(words=ACCUSED, first=work)

    assert work.kind.shape
    assert pairs(list(network([wrote._replace(second=work), accused, runs]).ties)) == [
        ("w", ACCUSED, "b"), ("a", "runs", "b"),
    ]  # fmt: skip


def test_several_charges_stand_one_below_the_other_each_with_what_came_of_it(accused: Corpus) -> None:
    (tie,) = accusing(accused, "port-authority")
    twice = tie._replace(statements=tie.statements * 2)
    told = LexborHTMLParser(network_block(network_view(network([twice])), accused.kinds))
    charges = [charge.text(strip=True) for charge in told.css("li")]

    assert charges == [f"smuggling fuel\u00a0alleged\u00a0disputed; {tie.stand.outcome}1.1".replace("\u00a0", "")] * 2


def test_a_work_is_drawn_among_the_neighbours_of_others_where_it_accuses_alone(corpus: Corpus) -> None:
    made = tied(corpus, ("a", "wrote", "w"), ("a", "runs", "b")).of(EntityId("a"))
    work = made[0].second.model_copy(update={"kind": corpus.kinds["work"]})
    wrote, accused = made[0]._replace(second=work), made[0]._replace(first=work, words=ACCUSED, second=made[0].first)

    assert pairs(list(neighbourhood(Ties([wrote, made[1]]), made[0].first).ties)) == [("a", "runs", "b")]
    assert pairs(list(neighbourhood(Ties([wrote, made[1]]), work).ties)) == [("a", "wrote", "w")]
    assert pairs(list(neighbourhood(Ties([accused]), made[0].first).ties)) == [("w", ACCUSED, "a")]


def test_a_name_has_its_article_in_a_sentence(accused: Corpus) -> None:
    (tie,) = accusing(accused, "port-authority")
    first, second = (e.model_copy(update={"data": e.data.model_copy(update={"article": "the"})}) for e in tie[:2])
    told = words(network_block(network_view(network([tie._replace(first=first, second=second)])), accused.kinds))

    assert "The Port Authority accused the Tern Line of smuggling fuel" in told


def test_names_in_one_sentence_stand_in_no_network_of_relations(corpus: Corpus) -> None:
    made = tied(corpus, ("a", "runs", "b"), ("b", "", "c"))

    assert pairs(list(network(made.of(EntityId("b"))).ties)) == [("a", "runs", "b")]
    assert pairs(list(network(made.of(EntityId("c"))).ties)) == [("b", "", "c")]
