"""The Corpus resolves every id, and refuses what dangles, all at once and each with its place."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.errors import BriefingError
from briefing.ids import parse_citation
from briefing.read.project import ProjectFiles

Change = Callable[[str, str, str], ProjectFiles]
NOTES, TOPIC = "docs/sources/harbour.md", "docs/topics/night-ferries.md"
ORGANISATIONS, PLACES, TERMS = (f"registry/{name}.yml" for name in ("organisations", "places", "terms"))
DANGLING = {
    "speaker": (NOTES, 'by="port-authority"', 'by="port-authorty"', "resolve/entity", "Did you mean `port-authority`?"),
    "passer-on": (NOTES, 'via="a local paper', 'via="paper', "resolve/entity", "`paper`"),
    "see": (NOTES, 'see="harbour:1.2"', 'see="harbour:1.9"', "resolve/citation", "harbour:1.9"),
    "contradicts": (NOTES, 'see="harbour:1.2"', 'contradicts="harbour:1.9"', "resolve/citation", "harbour:1.9"),
    "contradicts itself": (NOTES, 'see="harbour:1.2"', 'contradicts="harbour:2.1"', "resolve/contradicts", "itself"),
    "remark's reference": (NOTES, "[^port-2018]", "[^port-2019]", "resolve/reference", "port-2019"),
    "remark's statement": (NOTES, "[^harbour:1.2]", "[^harbour:4]", "resolve/citation", "harbour:4"),
    "source's topic": (NOTES, "topics: [night-ferries]", "topics: [day-ferries]", "resolve/topic", "day-ferries"),
    "link to an entity": (TOPIC, "The port paid", "[The port](/organisations/prt.md) paid", "resolve/link", "prt.md"),
    "link to a passage": (TOPIC, "The port paid", "[It](/sources/harbour.md#p9) paid", "resolve/link", "#p9"),
    "relation's end": (ORGANISATIONS, "to: old-harbour", "to: harbour", "resolve/entity", "`harbour`"),
    "relation's type": (ORGANISATIONS, "type: runs", "type: rns", "resolve/relation", "Did you mean `runs`?"),
    "relation's statement": (ORGANISATIONS, "cites: [harbour:1.1]", "cites: [harbour:8.1]", "resolve/citation", "8.1"),
    "place around": (PLACES, "  coordinates:", "  within: nowhere\n  coordinates:", "resolve/entity", "nowhere"),
    "term's reference": (TERMS, "  definition:", "  references: [none]\n  definition:", "resolve/reference", "`none`"),
}  # fmt: skip


@pytest.mark.parametrize("what", DANGLING)
def test_what_dangles_is_refused_with_file_line_and_remedy(what: str, changed: Change) -> None:
    path, old, new, rule, words = DANGLING[what]

    with pytest.raises(BriefingError) as caught:
        assemble(changed(path, old, new))

    finding = next(finding for finding in caught.value.findings if finding.rule == rule)
    assert finding.place.file == path
    assert finding.place.line > 1 or rule == "resolve/topic"
    assert words in str(finding)
    assert finding.remedy


def test_every_finding_is_told_at_once(changed: Change) -> None:
    files = changed(TOPIC, "[^harbour:1.1]", "[^harbour:1.9]")
    texts = {**files.pages, TOPIC: files.pages[TOPIC].replace("[^harbour:1-2]", "[^nowhere:1]")}

    with pytest.raises(BriefingError) as caught:
        assemble(ProjectFiles(texts, files.notes, files.registry))

    assert [finding.rule for finding in caught.value.findings] == ["resolve/citation", "resolve/citation"]


def test_a_source_with_findings_does_not_spread_them_to_its_citations(changed: Change) -> None:
    with pytest.raises(BriefingError) as caught:
        assemble(changed(NOTES, "{: #p1-1", "{: #p9-1"))

    assert {finding.place.file for finding in caught.value.findings} == {NOTES}


def test_one_id_in_two_files_is_refused(changed: Change) -> None:
    with pytest.raises(BriefingError) as caught:
        assemble(changed("registry/places.yml", "old-harbour:", "port-authority:"))

    assert "registry/duplicate-id" in str(caught.value)


def test_one_wikidata_id_is_used_by_one_entity(changed: Change) -> None:
    files = changed(PLACES, "type: harbour", "type: harbour\n  wikidata: Q42")
    organisations = files.registry[ORGANISATIONS].replace("  type:", "  wikidata: Q42\n  type:", 1)

    with pytest.raises(BriefingError) as caught:
        assemble(ProjectFiles(files.pages, files.notes, {**files.registry, ORGANISATIONS: organisations}))

    (finding,) = caught.value.findings
    assert finding.rule == "registry/duplicate-wikidata"
    assert "`port-authority`" in finding.sentence
    assert "`old-harbour`" in finding.sentence


@pytest.mark.parametrize(
    ("text", "ids"),
    [("harbour:1", ["harbour:1.1", "harbour:1.2"]), ("harbour:1.2", ["harbour:1.2"]), ("harbour:1-2", None)],
)
def test_citations_name_their_statements(corpus: Corpus, text: str, ids: list[str] | None) -> None:
    citation = parse_citation(text)
    assert citation is not None

    assert [s.id for s in corpus.cited_statements(citation)] == (ids or ["harbour:1.1", "harbour:1.2", "harbour:2.1"])


def test_a_contradiction_written_on_one_side_is_known_on_both(changed: Change) -> None:
    corpus = assemble(changed(NOTES, 'see="harbour:1.2"', 'contradicts="harbour:1.2; harbour:c1.1"'))

    assert corpus.contradictions == {
        "harbour:2.1": ("harbour:1.2", "harbour:c1.1"),
        "harbour:1.2": ("harbour:2.1",),
        "harbour:c1.1": ("harbour:2.1",),
    }


def test_the_corpus_cannot_be_changed(corpus: Corpus) -> None:
    with pytest.raises(TypeError):
        corpus.sources["x"] = None  # type: ignore[index] # that is the point


FIRST_CAUSES = {
    "a file that is no YAML": (ORGANISATIONS, "\n  name:", "\n  name: ["),
    "a file that is no mapping": (ORGANISATIONS, "", "- x\n- y\n#"),
    "a record": (ORGANISATIONS, "\n  name:", "\n  nme: x\n  name:"),
    "references": ("registry/references.yml", "\n  title:", "\n  title: ["),
    "relations": ("registry/relations.yml", "{label:", "[label:"),
    "a topic": (TOPIC, "\ntitle:", "\ntitle: ["),
}


@pytest.mark.parametrize("what", FIRST_CAUSES)
def test_what_cannot_be_read_is_the_only_finding(what: str, changed: Change) -> None:
    path, old, new = FIRST_CAUSES[what]

    with pytest.raises(BriefingError) as caught:
        assemble(changed(path, old, new))

    assert {finding.place.file for finding in caught.value.findings} == {path}


def test_a_range_dangles_where_one_of_its_passages_is_missing(corpus: Corpus) -> None:
    whole, beyond = parse_citation("harbour:1-2"), parse_citation("harbour:1-3")
    assert whole
    assert beyond

    assert [passage.label for passage in corpus.cited_passages(whole)] == ["1", "2"]
    assert corpus.cited_passages(beyond) == ()
    assert [corpus.resolves(text) for text in ("harbour:1-2", "harbour:1-3")] == [True, False]
