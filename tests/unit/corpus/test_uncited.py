"""A citation in a text that takes none is a finding, and so is a mistyped one in a statement of ours."""

from collections.abc import Callable

import pytest

from briefing.corpus import assemble
from briefing.errors import BriefingError
from briefing.read.project import ProjectFiles

Changed = Callable[[str, str, str], ProjectFiles]
NOTES, TOPIC = "docs/sources/harbour.md", "docs/topics/night-ferries.md"
PLANTED = {
    "description": ("registry/organisations.yml", "The body that runs the harbour.", "A body. [^harbour:1.1]"),
    "definition": ("registry/terms.yml", "Public money paid to someone.", "Money. [harbour:1.1]"),
    "limits": (NOTES, "Opinion column; few", "Opinion column [^ harbour:1]; few"),
    "outcome": (NOTES, "no ruling found in", "no ruling (^harbour:2) found in"),
    "verdict": (TOPIC, "that names few sources.", "that names few sources [^harbour:1]."),
    "escaped in a field of the registry": (
        "registry/terms.yml",
        "Public money paid to someone.",
        "Money. \\[^harbour:1.1]",
    ),
    "escaped in front matter": (TOPIC, "that names few sources.", "that names few sources \\[^port-2018\\]."),
    "in round brackets": (NOTES, "Opinion column; few", "Opinion column (see harbour 1.1); few"),
    "statement": (NOTES, "the boats sail empty", "the boats [^ harbour:1.1] sail empty"),
}


@pytest.mark.parametrize("field", PLANTED)
def test_a_citation_that_would_be_printed_is_a_finding(field: str, changed: Changed) -> None:
    file, old, new = PLANTED[field]

    with pytest.raises(BriefingError) as caught:
        assemble(changed(file, old, new))

    assert [(finding.rule, finding.place.file) for finding in caught.value.findings] == [("resolve/citation", file)]


def test_a_pattern_with_a_backslash_is_no_citation(changed: Changed) -> None:
    assemble(changed("registry/terms.yml", "Public money paid to someone.", r"Money, \[^a-z] or \[^/]+."))
