"""What search knows: everything a reader can find, each statement with its standing, its outcome and its speaker."""

import json
from collections.abc import Callable

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.pages import pages
from briefing.read.project import ProjectFiles
from briefing.search.document import LABELS, Document
from briefing.search.documents import documents
from briefing.search.script import GLOBAL, script
from tests.made_html import authored, finished

Changed = Callable[[str, str, str], ProjectFiles]
NOTES, TOPIC = "docs/sources/harbour.md", "docs/topics/night-ferries.md"
DENIED, EMPTY, PAID = (f"/sources/harbour.md#{anchor}" for anchor in ("p2-1", "p1-2", "p1-1"))


def found(derived: Derived) -> dict[str, Document]:
    """Return every document by its link."""
    return {document.link: document for document in documents(derived, pages(derived))}


def rows(derived: Derived) -> list[dict[str, object]]:
    """Return the documents as the script holds them."""
    text = script(derived.corpus, documents(derived, pages(derived)), str)
    held = json.loads(text.removeprefix(f"var {GLOBAL}=").removesuffix(";\n"))
    return list(held["documents"])


def test_everything_can_be_found_once(derived: Derived) -> None:
    corpus, links = derived.corpus, [document.link for document in documents(derived, pages(derived))]

    assert len(links) == len(set(links))
    assert {f"/{path}" for path in pages(derived)} <= set(links)
    assert {f"/{page.path}" for page in corpus.pages} <= set(links)
    assert {"/glossary.md#subsidy", "/references.md#port-2018", DENIED, EMPTY, PAID} <= set(links)
    assert sum("#" in link and link.startswith("/sources/") for link in links) == len(corpus.statements)


def test_an_accusation_is_found_with_standing_outcome_record_and_speaker(derived: Derived) -> None:
    document = found(derived)[DENIED]

    assert document.text == "The port authority denies the charge, according to its chair."
    assert document.standing == ("alleged",)
    assert document.outcome == "no ruling found in the port's reports by November 2026"
    assert document.record.startswith("No ruling was found in the court's list")
    assert document.speaker == "According to Port Authority, via a local paper, via a radio station"
    assert (document.date, document.within) == ("said March 2019", "/sources/harbour.md")
    assert document.about == ("port-authority",)


def test_a_doubt_is_found_as_one_and_what_is_only_reported_has_no_mark(derived: Derived) -> None:
    assert found(derived)[EMPTY].standing == ("disputed",)
    assert (found(derived)[PAID].standing, found(derived)[PAID].outcome) == ((), "")
    assert found(derived)[PAID].figure == "4.2 million EUR/year"


def test_words_are_found_without_marks_of_markup(changed: Changed) -> None:
    typed = r"In 2018 the *port* {{ 7*7 }} <b>\*gave\*</b> \[^1\] to [two](/glossary.md#subsidy) lines. [^port-2018]"
    derived = Derived(assemble(changed(NOTES, "In 2018 the port handed 4.2 million euros to two ferry lines.", typed)))

    assert found(derived)[PAID].text == "In 2018 the port {{ 7*7 }} <b>*gave*</b> [^1] to two lines."


def test_a_remark_on_an_open_matter_is_found_with_its_date(changed: Changed) -> None:
    files = changed(NOTES, 'checked="2026-11-20"', 'checked="2026-11-20" until="open" as_of="2026-02"')

    record = found(Derived(assemble(files)))[EMPTY].record
    assert record.endswith("61 passengers a night. (As of February 2026.)")


def test_the_script_holds_standing_and_outcome_of_each_statement(derived: Derived) -> None:
    held = {str(row["address"]): row for row in rows(derived)}
    denied, paid = held[DENIED.removeprefix("/")], held[PAID.removeprefix("/")]

    assert (denied["standing"], denied["outcome"]) == (
        "alleged",
        "no ruling found in the port’s reports by November 2026",
    )
    assert "standing" not in paid
    assert "outcome" not in paid


def test_the_script_leads_to_the_documents_that_a_document_names(derived: Derived) -> None:
    held = rows(derived)
    (denied,) = (row for row in held if row["address"] == DENIED.removeprefix("/"))

    assert [held[at]["title"] for at in denied["about"]] == ["Port Authority"]
    assert held[int(str(denied["within"]))]["address"] == "sources/harbour.md"
    assert {str(row["kind"]) for row in held} <= set(LABELS) | set(derived.corpus.kinds)


SECTIONS = """## Ships & quays

Said. [^harbour:1.1]

## Ships {: #fleet .wide }

Said.

### Ships

Said.

## Ships

Said.

## Only a heading

"""


def test_a_section_is_found_at_the_address_that_its_heading_has(changed: Changed) -> None:
    files = changed(TOPIC, "## Sources", f"{SECTIONS}## Sources")
    derived = Derived(assemble(files))
    (page,) = (page for page in derived.corpus.pages if page.path == "topics/night-ferries.md")
    text = "\n".join(line for _, line in page.lines)
    ids = [heading.id for heading in finished(derived, authored(text), page.path).headings]
    sections = [link.partition("#")[2] for link, row in found(derived).items() if row.kind == "section"]

    assert sections == ["key-points", "ships-quays", "fleet", "ships", "ships_1"]
    assert [anchor for anchor in ids if anchor not in {"only-a-heading", "sources"}] == sections


def test_an_entity_is_found_by_every_spelling_and_a_term_by_its_forms(derived: Derived) -> None:
    authority = found(derived)["/organisations/port-authority.md"]

    assert {"the port", "Harbour Board", "Порт"} <= set(authority.names)
    assert "Board" in authority.forms
    assert authority.title not in authority.names
    assert authority.topics == ("night-ferries",)


def test_a_term_has_its_names_shown_and_its_forms_not(changed: Changed) -> None:
    files = changed("registry/terms.yml", "  term: subsidy\n", "  term: subsidy\n  names: [grant]\n  forms: [aid]\n")
    document = found(Derived(assemble(files)))["/glossary.md#subsidy"]

    assert (document.names, document.forms) == (("grant",), ("aid",))


def test_a_work_without_a_date_says_so(changed: Changed) -> None:
    files = changed("registry/references.yml", "  issued: 2018-12\n", "")

    assert found(Derived(assemble(files)))["/references.md#port-2018"].date == "no date"


def test_an_accusing_role_is_found_with_its_standing_and_outcome(accused: Corpus) -> None:
    text = found(Derived(accused))["/organisations/tern-line.md"].text

    assert "carrier of smuggled fuel (alleged, unconfirmed; denied by the line in 2019; " in text
