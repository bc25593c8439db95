"""What MkDocs says of a failed build becomes findings; ours pass through it as they are."""

from briefing.build.complaints import complaints

SAID = """INFO    -  Building
ERROR   -  docs/a.md:3: [project/page] The page is missing, and so on. Write it.
docs/b.md:4: [notes/x] One. Two. Three.
WARNING -  Doc file 'x' contains
  a link.
ERROR   -  Macro failed
```
Traceback
```
"""


def test_each_complaint_is_a_line() -> None:
    assert [str(finding) for finding in complaints(SAID, "build/hosted")] == [
        "docs/a.md:3: [project/page] The page is missing, and so on. Write it.",
        "docs/b.md:4: [notes/x] One. Two. Three.",
        "mkdocs.yml:1: [build/hosted] WARNING - Doc file 'x' contains a link. Mend what MkDocs names.",
        "mkdocs.yml:1: [build/hosted] ERROR - Macro failed Mend what MkDocs names.",
    ]


def test_a_build_that_says_nothing_of_the_kind_is_known_by_its_last_words() -> None:
    assert "Killed. Mend" in str(complaints("INFO - a\nKilled.\n", "build/hosted")[0])
    assert "without a word" in str(complaints("", "build/hosted")[0])
