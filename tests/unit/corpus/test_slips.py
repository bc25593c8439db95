"""A mistyped citation is a finding that says what was meant; text that only looks a little like one is none."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.corpus import assemble
from briefing.corpus.slips import Known, slips
from briefing.errors import BriefingError
from briefing.read.project import ProjectFiles

Changed = Callable[[str, str, str], ProjectFiles]
THERE = frozenset({
    "harbour:1", "harbour:1.1", "harbour:1.2", "harbour:3", "harbour:3.1", "harbour:3.2", "harbour-lights:3.1",
    "report-2018:3", "night:2.1", "pier:2.1", "port-2018", "harbour:6-9", "harbour:c1.1",
    "harbour-lights:3", "section:3", "section:3.1", "section:1.2",
})  # fmt: skip
KNOWN = Known(
    ("harbour-lights", "report-2018", "harbour", "section", "night", "pier"),
    ("port-2018", "gazette"),
    THERE.__contains__,
)
SLIPS = {
    "[^harbour 3.1]": "harbour:3.1", "[harbour:3.1]": "harbour:3.1", "[^ harbour:3]": "harbour:3",
    "[^harbour:3.1 and more": "harbour:3.1", "(^harbour:3.1)": "harbour:3.1", "［^harbour:3.1］": "harbour:3.1",
    "【^harbour:3】": "harbour:3", "[＾harbour:3.1]": "harbour:3.1", "[^harbour:3.1)": "harbour:3.1",
    "{^harbour:3.1}": "harbour:3.1", "^harbour:3.1": "harbour:3.1", "(harbour:3.1)": "harbour:3.1",
    "see harbour:3.1.": "harbour:3.1", "[harbour 3.1]": "harbour:3.1", "[harbor:3.1]": "harbour:3.1",
    "[^harbour lights 3.1]": "harbour-lights:3.1", "[^report 2018:3]": "report-2018:3", "[^ port-2018]": "port-2018",
    "[^port 2018]": "port-2018", "[port-2018]": "port-2018", "[^harbour: 6 – 9]": "harbour:6-9",
    "[ ^Harbour:3.1]": "harbour:3.1", "[^harbour:3.1, harbour:3.2]": "harbour:3.1 harbour:3.2", "[^nothing like it]": "",
    "(harbour 3.1)": "harbour:3.1", "[harbour §3.1]": "harbour:3.1", "[harbour p. 3.1]": "harbour:3.1",
    "[harbour: statement 3.1]": "harbour:3.1", "[harbour para 3.1]": "harbour:3.1", "[harbour ¶3.1]": "harbour:3.1",
    "[harbour, paragraph 3.1]": "harbour:3.1", "[harbour section 3.1]": "harbour:3.1", "[harbour sec. 3]": "harbour:3",
    "[harbour № 3.1]": "harbour:3.1", "[harbour no. 3.1]": "harbour:3.1", "[harbour stmt 3.1]": "harbour:3.1",
    "[see harbour 3.1]": "harbour:3.1", "(see harbour 3.1)": "harbour:3.1", "(cf. harbour 3.1)": "harbour:3.1",
    "(see also: harbour:3.1)": "harbour:3.1", "[harbour 3.1, 3.2]": "harbour:3.1 harbour:3.2",
    "(harbour 3.1; 3.2)": "harbour:3.1 harbour:3.2", "[harbour 3.1; pier 2.1]": "harbour:3.1 pier:2.1",
    "(harbour 3.1 and pier 2.1)": "harbour:3.1 pier:2.1", "[harbour 3.1; port 2018]": "harbour:3.1 port-2018",
    "（harbour 3.1）": "harbour:3.1", "(harbor 3.1)": "harbour:3.1", "[harbor §3.1]": "harbour:3.1",
    "(harbour 1-1)": "harbour:1.1", "(harbour 6–9)": "harbour:6-9", "(port-2018)": "port-2018",
    "(see port-2018)": "port-2018", "{harbour 3.1}": "harbour:3.1", "lines(harbour 3.1)": "harbour:3.1",
    "[harbour 3.1]: a point": "harbour:3.1", "(harbour c1.1)": "harbour:c1.1", "[pier 2.1]": "pier:2.1",
    "[harbour:3.1-3.2]": "harbour:3.1 harbour:3.2",
    "[harbour-lights]": "harbour-lights", "(harbour-lights)": "harbour-lights", "[@harbour-lights]": "harbour-lights",
    "[@harbour-lights, 3.1]": "harbour-lights:3.1", "(harbour-lights, p. 3)": "harbour-lights:3",
    "(harbour-lights, passage 3)": "harbour-lights:3", "[harbour-lights caption 1]": "harbour-lights:c1",
    "[harbour-lights:caption 1]": "harbour-lights:c1", "[harbour-lights:note 1]": "harbour-lights:n1",
    "[passage 3 of harbour-lights]": "harbour-lights:3", "harbour-lights: 3.1": "harbour-lights:3.1",
    "Harbour-Lights:3.1": "harbour-lights:3.1", "harbour-lights(3.1)": "harbour-lights:3.1",
    "harbour-lights[3.1]": "harbour-lights:3.1", "[harbour-lights (3.1)]": "harbour-lights:3.1",
    "[harbour-lights:]": "harbour-lights", "[harbour-lights: 3.1, emphasis ours]": "harbour-lights:3.1",
    "[harbour‑lights:3.1]": "harbour-lights:3.1", "[harbour-lights^3.1]": "harbour-lights:3.1",
    "[harbour-lights:^3.1]": "harbour-lights:3.1", "[harbour-lights=3.1]": "harbour-lights:3.1",
    "[harbour-lights|3.1]": "harbour-lights:3.1", "[harbour-lights 2018]": "harbour-lights:2018",
    "[@harbour]": "harbour", "[@harbour, 3.1]": "harbour:3.1", "[harbour caption 1.1]": "harbour:c1.1",
    "[passage 3 of harbour]": "harbour:3", "[harbour=3.1]": "harbour:3.1", "[harbour^3.1]": "harbour:3.1",
    "Harbour:3.1": "harbour:3.1", "harbour(3.1)": "harbour:3.1", "harbour[3.1]": "harbour:3.1",
    "[harbour (3.1)]": "harbour:3.1", "[harbour: 3.1, emphasis ours]": "harbour:3.1", "(harbour § 3)": "harbour:3",
}  # fmt: skip
RIGHT = [
    "A point. [^harbour:3.1] Another. [^port-2018]", "[text](/a.md), [x][y], [12:30], [note]", "\\[^harbour 3]",
    '{{ example("harbour:3.1") }}', "[^1]: A note.", "(harbour 3), (Harbour street 3.1)", "harbour: 3 boats", "[harbour](/sources/harbour.md#p3-1)",
    'A point.\n{: see="harbour:3" }', "https://example.org/harbour:3", "![harbour 3](/a.png)", "\\[^harbour:3.1\\]", "&#91;&#94; harbour:3.1&#93;",
    "(nights 22.30)", "(right 2.1)", "(labour 3.1)", "(harbour 1,1)", "(harbour 1,1; pier 2,1)", "(harbour 2–4)",
    "(harbour 22:30)", "(port 2018)", "(gazette)", "[harbour 3.1 million]", "[harbour 2018-03-04]", "(see harbour)",
    "(see 3.1)", "[see below]", "(12 harbour street, 3.1 miles)", "(the port, 2018)", "[harbour 3.1]: /a.md", "f(x, 1.1)",
    "([^harbour:3.1])", "(see [^harbour:3.1])", "[harbor 88.1]", "(harbour section)",
    "(harbour 99.1)", "(Harbour–Lights 3–1)", "(Harbour–Lights 3:1)", "[Harbour–Lights 2018]", "[Harbour Lights, 2018]",
    "[Lights:3]", "[Lights: 3]", "[Harbour 12]", "[harbour 2018]", "(harbour 7.30)", "[at the harbour 7:30]",
    "[Section 3.1]", "[Section 1:2]", "[Section 2018]", "(Harbour-Lights)", "[Harbour 1:2]", "[port 2018]", "[gazette]",
    "[harbour]", "(@harbour)", "[harbour-lights](/sources/harbour.md)", "[harbour-lights][x]", "harbour (3.1)",
    "harbour: 3.1 miles", "Harbour: 3", "harbour-lights: 3 of them", "harbour-lights (2018)", "the harbour-lights shine",
    "(the harbour-lights shine)", "harbour-lights 3.1.2018", "[Section 3]",
]  # fmt: skip


@pytest.mark.parametrize("line", SLIPS)
def test_a_mistyped_citation_is_found_with_what_was_meant(line: str) -> None:
    assert [" ".join(slip.meant) for slip in slips(f"Text. {line}", KNOWN)] == [SLIPS[line]]


@pytest.mark.parametrize("line", RIGHT)
def test_what_is_written_well_or_is_no_citation_is_left_alone(line: str) -> None:
    assert slips(line, KNOWN) == []


LEADS = ("", "see ", "cf. ", "see also ", "Compare ", "source: ", "in ", "e.g. ")
WORDS = (
    "", "p. ", "para ", "para. ", "paragraph ", "section ", "sec. ", "no. ", "stmt ", "statement ", "passage ", "§", "§ ", "¶",
)  # fmt: skip
KEYS = st.sampled_from(["harbour", "Harbour", "harbour-lights", "Harbour lights", "harbor", "habrour", "harbour-light"])
PLACES_THERE = {"harbour": ["1.1", "1.2", "3.1", "3.2"], "harbour-lights": ["3.1"]}
MORE = st.sampled_from(["", ", {0}", "; {0}", " and {0}", "; pier 2.1", ", see pier 2.1", "; port-2018"])


FORMS = st.tuples(
    st.sampled_from(["[]", "()", "［］", "（）", "【】", "{}"]), st.sampled_from(["", "^", "^ "]), st.sampled_from(LEADS),
    KEYS, st.sampled_from([" ", ": ", ", "]), st.sampled_from(WORDS),
)  # fmt: skip


@given(form=FORMS, more=MORE, data=st.data())
@settings(max_examples=600, deadline=None)
def test_whatever_form_a_citation_has_it_is_found(form: tuple[str, ...], more: str, data: st.DataObject) -> None:
    brackets, caret, lead, key, apart, word = form
    right = "harbour-lights" if "light" in key else "harbour"
    place = data.draw(st.sampled_from(PLACES_THERE[right]))
    line = f"{brackets[0]}{caret}{lead}{key}{apart}{word}{place}{more.format(place)}{brackets[1]}"
    (found,) = slips(f"The boats sail. {line} They sail on.", KNOWN)

    assert found.written == line
    second = (
        ()
        if not more
        else (f"{right}:{place}",)
        if "{0}" in more
        else ("pier:2.1",)
        if "pier" in more
        else ("port-2018",)
    )
    assert found.meant == (f"{right}:{place}", *second)


ORDINARY = st.sampled_from([
    "2018", "12 March 2018", "1.1", "3.1 million euros", "about 1.1", "see page 3", "see section 3.1", "cf. 3.1",
    "version 1.1", "chapter 3.1", "the harbour", "harbour 3", "the harbour, 3.1 miles away", "12 Harbour Street",
    "Harbour Street 3.1", "pp. 3–9", "no. 3", "sic", "…", "light 3.1", "right 2.1", "eight 2.1", "nights 22.30", "1,1",
    "2.1; 3.1", "port 2018", "Port Authority, 2018", "+44 20 7946 0000", "harbour light-house", "Article 3.1", "Act 3 § 1.1",
    "3.1 per cent", "51.5° N, 0.1° W", "$3.1", "harbours 31.1", "night and day, 2.1", "gazette", "3.1.2018", "see above",
    "harbour at 3.1 knots", "Harbour 12", "harbour 2018", "Harbour Lights, 2018", "Harbour–Lights 3–1", "Section 3.1", "piers 9.1", "tier 9.1", "peer 7.1",
])  # fmt: skip


@given(words=st.lists(ORDINARY, min_size=1, max_size=2), parted=st.sampled_from(["; ", ", ", " and "]))
@settings(max_examples=600, deadline=None)
def test_ordinary_round_brackets_hold_no_citation(words: list[str], parted: str) -> None:
    assert slips(f"The boats ({parted.join(words)}) sail.", KNOWN) == []


@settings(deadline=None)
@given(words=ORDINARY)
def test_ordinary_square_brackets_hold_none_either(words: str) -> None:
    assert slips(f"“The boats [{words}] sail”, they said.", KNOWN) == []


HYPHENED = st.tuples(
    st.sampled_from(["[]", "()", "［］", "（）"]), st.sampled_from([*LEADS, "@"]),
    st.sampled_from(["harbour-lights", "harbour‑lights", "harbour‐lights"]),
    st.sampled_from(["", " ", ": ", ", ", ":", "=", "|", "^", ":^", " p. ", ", passage ", " caption ", ":note ", " page "]),
    st.sampled_from(["", "3", "3.1", "12", "99.9", "2018"]),
)  # fmt: skip


@given(form=HYPHENED)
@settings(max_examples=600, deadline=None)
def test_a_key_with_its_hyphens_in_brackets_is_a_citation_whatever_stands_beside_it(form: tuple[str, ...]) -> None:
    brackets, lead, key, sign, place = form
    line = f"{brackets[0]}{lead}{key}{sign if place else ''}{sign and place}{brackets[1]}"
    (found,) = slips(f"The boats sail. {line} They sail on.", KNOWN)

    assert found.written == line
    assert found.meant[0].startswith("harbour-lights")


TOPIC, NOTES = "docs/topics/night-ferries.md", "docs/sources/harbour.md"
PLACES = {
    "[^harbour 1.1]": (TOPIC, "ferry lines. [^harbour:1.1]", "ferry lines. [^harbour:1.1] {}", 11),
    "[harbour:1.2]": (TOPIC, "ferry lines. [^harbour:1.1]", "ferry lines. {} [^harbour:1.1]", 11),
    "[^port 2018]": (NOTES, "a night. [^port-2018]", "a night. [^port-2018] {}", 26),
    "[^harbour1.1]": (TOPIC, "ferry lines. [^harbour:1.1]", "ferry lines. {}", 11),
    "[^harbour:1,1]": (TOPIC, "ferry lines. [^harbour:1.1]", "ferry lines. {}", 11),
}


def test_a_citation_with_a_colon_behind_it_takes_no_line_out_of_the_text(changed: Changed) -> None:
    with pytest.raises(BriefingError) as caught:
        assemble(changed(TOPIC, "## Sources", "[^harbour:1.2]: The boats are empty.\n\n## Sources"))

    (finding,) = caught.value.findings
    assert (finding.place.file, finding.rule) == (TOPIC, "resolve/citation")
    assert "`[^harbour:1.2]:` takes the line out" in finding.sentence


@pytest.mark.parametrize("written", PLACES)
def test_a_slip_beside_a_good_citation_stops_the_build_at_its_line(written: str, changed: Changed) -> None:
    file, old, new, line = PLACES[written]
    with pytest.raises(BriefingError) as caught:
        assemble(changed(file, old, new.format(written)))

    (finding,) = caught.value.findings
    assert (str(finding.place), finding.rule) == (f"{file}:{line}", "resolve/citation")
    assert "Did you mean `[^" in finding.remedy
