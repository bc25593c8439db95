"""A mistyped citation is a finding that says what was meant; text that only looks a little like one is none."""

from collections.abc import Callable

import pytest

from briefing.corpus import assemble
from briefing.corpus.slips import slips
from briefing.errors import BriefingError
from briefing.read.project import ProjectFiles

Changed = Callable[[str, str, str], ProjectFiles]
KEYS, REFERENCES = ("harbour", "harbour-lights", "report-2018"), ("port-2018",)
SLIPS = {
    "[^harbour 3.1]": "harbour:3.1", "[harbour:3.1]": "harbour:3.1", "[^ harbour:3]": "harbour:3",
    "[^harbour:3.1 and more": "harbour:3.1", "(^harbour:3.1)": "harbour:3.1", "［^harbour:3.1］": "harbour:3.1",
    "【^harbour:3】": "harbour:3", "[＾harbour:3.1]": "harbour:3.1", "[^harbour:3.1)": "harbour:3.1",
    "{^harbour:3.1}": "harbour:3.1", "^harbour:3.1": "harbour:3.1", "(harbour:3.1)": "harbour:3.1",
    "see harbour:3.1.": "harbour:3.1", "[harbour 3.1]": "harbour:3.1", "[harbor:3.1]": "harbour:3.1",
    "[^harbour lights 3.1]": "harbour-lights:3.1", "[^report 2018:3]": "report-2018:3", "[^ port-2018]": "port-2018",
    "[^port 2018]": "port-2018", "[port-2018]": "port-2018", "[^harbour: 6 – 9]": "harbour:6-9",
    "[ ^Harbour:3.1]": "harbour:3.1", "[^harbour:3.1, harbour:3.2]": "", "[^nothing like it]": "",
    "(harbour 3.1)": "harbour:3.1", "[harbour §3.1]": "harbour:3.1", "[harbour p. 3.1]": "harbour:3.1",
    "[harbour: statement 3.1]": "harbour:3.1",
}  # fmt: skip
RIGHT = [
    "A point. [^harbour:3.1] Another. [^port-2018]", "[text](/a.md), [x][y], [12:30], [note]", "\\[^harbour 3]",
    '{{ example("harbour:3.1") }}', "[^1]: A note.", "(harbour 3), (Harbour street 3.1)", "harbour: 3 boats", "[harbour](/sources/harbour.md#p3-1)",
    'A point.\n{: see="harbour:3" }', "https://example.org/harbour:3", "![harbour 3](/a.png)", "\\[^harbour:3.1\\]", "&#91;&#94; harbour:3.1&#93;",
]  # fmt: skip


@pytest.mark.parametrize("line", SLIPS)
def test_a_mistyped_citation_is_found_with_what_was_meant(line: str) -> None:
    assert [slip.meant for slip in slips(f"Text. {line}", KEYS, REFERENCES)] == [SLIPS[line]]


@pytest.mark.parametrize("line", RIGHT)
def test_what_is_written_well_or_is_no_citation_is_left_alone(line: str) -> None:
    assert slips(line, KEYS, REFERENCES) == []


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
