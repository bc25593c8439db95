"""What goes wrong and how it is reported: one base error that carries findings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in the project."""

    file: str
    """Path from the project's root, with forward slashes."""
    line: int
    """Line number, from 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What a reader or a check reports: one offence, one line."""

    place: Place
    """Where the offence stands."""
    rule: str
    """The rule's id, such as `notes/attribute`."""
    sentence: str
    """What is wrong, in one sentence."""
    remedy: str
    """What to do about it, in one sentence."""

    def __str__(self) -> str:
        return f"{self.place}: [{self.rule}] {self.sentence} {self.remedy}"


class BriefingError(Exception):
    """The project cannot be read or published; carries every finding at once."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(str(finding) for finding in self.findings))
