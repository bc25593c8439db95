"""The body of reading notes, line by line: the grammar, which refuses what Markdown would let pass."""

import re
from dataclasses import dataclass, field

from briefing.errors import Finding, Place
from briefing.ids import PassageLabel, SourceKey, parse_anchor, passage_anchor
from briefing.model import Passage, Statement
from briefing.read.attributes import Attributes, AttributesError, read_attributes
from briefing.read.claims import check_statement
from briefing.read.items import Item, read_remark, read_statement
from briefing.read.values import read_opening

_HEADING = re.compile(r"(?P<marks>#+)\s+(?P<title>.*?)\s*(?P<attributes>(?<!\\)\{:.*)?")
_PASSAGE = re.compile(r"(?:Passage (?P<body>\d+)|Caption (?P<caption>\d+)|Note (?P<note>\d+)|(?P<credit>Credit line))")
_REASON = re.compile(r"[*_](?P<reason>[^*_].*[^*_])[*_]")
_ITEM = re.compile(r"(?P<indent>\s*)[-*+] +(?P<text>.*)")
STATEMENT_INDENT, REMARK_INDENT = 0, 4


@dataclass
class _Draft:
    """A passage being read."""

    fields: dict[str, object]
    label: PassageLabel
    line: int
    statements: list[Statement] = field(default_factory=list)
    reason: str | None = None
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    """The line of each text that does not stand in the heading."""
    listing: bool = False
    closed: bool = False

    def finish(self) -> Passage:
        stated = {"statements": tuple(self.statements), "reason": self.reason, "lines": self.lines}
        return Passage.model_validate(self.fields | stated)


@dataclass
class _Reader:
    file: str
    key: SourceKey
    findings: list[Finding] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)
    section: str = ""
    section_line: int = 1
    anchors: dict[str, int] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """Statements with a remark that could not be read, which is fault enough."""

    def refuse(self, line: int, rule: str, sentence: str, remedy: str) -> None:
        self.findings.append(Finding(Place(self.file, line), f"notes/{rule}", sentence, remedy))

    def read(self, lines: list[str], first: int) -> None:
        at = 0
        while at < len(lines):
            at += self.take(lines, at, first + at)

    def take(self, lines: list[str], at: int, number: int) -> int:
        """Read what begins at `lines[at]`; return how many lines it takes."""
        line = lines[at]
        if not line.strip():
            self.blank()
            return 1
        if line.startswith("#"):
            self.heading(line, number)
            return 1
        if match := _ITEM.fullmatch(line):
            return self.item(match, lines[at + 1] if at + 1 < len(lines) else "", number)
        self.other(line, number)
        return 1

    def blank(self) -> None:
        if self.drafts and self.drafts[-1].listing:
            self.drafts[-1].closed = True

    def other(self, line: str, number: int) -> None:
        text = line.strip()
        if (match := _REASON.fullmatch(text)) and self.drafts and not self.drafts[-1].statements:
            self.drafts[-1].reason = match["reason"]
            self.drafts[-1].lines["reason",] = number
        elif text.startswith("{:"):
            self.refuse(
                number, "attributes", "These attributes follow no item.", "Put them directly below their sentence."
            )
        else:
            remedy = "Write one sentence a line, `- …`, with its attributes on the line below."
            self.refuse(number, "line", f"This line is no heading, statement or remark: {text[:60]!r}.", remedy)

    def heading(self, line: str, number: int) -> None:
        match = _HEADING.fullmatch(line)
        if not match or len(match["marks"]) not in (2, 3):
            self.refuse(
                number,
                "heading",
                "This heading is neither a section nor a passage.",
                "Write `## Section` or `### Passage 3`.",
            )
            return
        attributes = self.attributes(match["attributes"], number)
        if attributes is None:
            return
        if len(match["marks"]) == 2:
            self.section, self.section_line = match["title"], number
            self.unknown(attributes, ("id",), number)
        else:
            self.passage(match["title"], attributes, number)

    def attributes(self, text: str | None, number: int) -> Attributes | None:
        if text is None:
            self.refuse(number, "attributes", "The heading has no id.", "End it with {: #id }.")
            return None
        try:
            found = read_attributes(text)
        except AttributesError as fault:
            self.refuse(number, "attributes", fault.sentence, fault.remedy)
            return None
        self.claim(found.get("id"), number)
        return found

    def claim(self, anchor: str | None, number: int) -> None:
        if anchor is None:
            return
        if anchor in self.anchors:
            sentence = f"The id `{anchor}` is used twice, first in line {self.anchors[anchor]}."
            self.refuse(number, "duplicate-id", sentence, "Give the later one the next free number.")
        self.anchors.setdefault(anchor, number)

    def unknown(self, attributes: Attributes, known: tuple[str, ...], number: int) -> None:
        for name in attributes:
            if name not in known:
                self.refuse(number, "attribute", f"`{name}` is no attribute here.", f"Use only: {', '.join(known)}.")

    def passage(self, title: str, attributes: Attributes, number: int) -> None:
        match = _PASSAGE.fullmatch(title)
        if not match:
            self.refuse(
                number, "heading", f"`{title}` names no passage.", "Write Passage 3, Caption 1, Note 1 or Credit line."
            )
            return
        label = PassageLabel(match["body"] or (f"c{match['caption']}" if match["caption"] else ""))
        label = label or PassageLabel(f"n{match['note']}" if match["note"] else "credit")
        self.unknown(attributes, ("id", "sha", "words", "opens"), number)
        if attributes.get("id") != passage_anchor(label):
            self.refuse(number, "id", f"{title} needs the id `{passage_anchor(label)}`.", "Write it as {: #p3 … }.")
        sha, words = attributes.get("sha", ""), attributes.get("words", "")
        if not re.fullmatch("[0-9a-f]{64}", sha) or not words.isdigit():
            self.refuse(
                number, "passage", f"{title} lacks its hash or word count.", 'Give sha="64 hex digits" and words="84".'
            )
            sha, words = "0" * 64, "0"
        place = Place(self.file, number)
        opens = self.opening(attributes, number)
        fields = {
            "label": label,
            "title": title,
            "section": self.section,
            "sha": sha,
            "words": int(words),
            "opens": opens,
            "place": place,
        }
        self.drafts.append(_Draft(fields, label, number, lines={("section",): self.section_line}))

    def opening(self, attributes: Attributes, number: int) -> str:
        try:
            return read_opening(attributes["opens"]) if "opens" in attributes else ""
        except AttributesError as fault:
            self.refuse(number, "opens", fault.sentence, fault.remedy)
            return ""

    def item(self, match: re.Match[str], below: str, number: int) -> int:
        indent = len(match["indent"].replace("\t", "    "))
        item = Item(Place(self.file, number), match["text"].strip(), below, indent)
        if indent not in (STATEMENT_INDENT, REMARK_INDENT):
            remedy = "Begin a statement at the margin and a remark with exactly four spaces."
            self.refuse(number, "indent", f"This item is indented by {indent} spaces.", remedy)
            return 2 if below.strip().startswith("{:") else 1
        if not self.drafts:
            self.refuse(number, "line", "This item stands before any passage.", "Put it below `### Passage N`.")
            return 2 if below.strip().startswith("{:") else 1
        if self.drafts[-1].closed:
            self.refuse(
                number, "blank-line", "A blank line inside the list stands before this item.", "Remove the blank line."
            )
            self.drafts[-1].closed = False
        self.drafts[-1].listing = True
        return self.remark(item) if indent else self.statement(item)

    def statement(self, item: Item) -> int:
        draft = self.drafts[-1]
        anchor, fields = read_statement(item, self.findings)
        if fields is None:
            return item.length
        self.claim(anchor, item.place.line + 1)
        parsed = parse_anchor(anchor)
        if parsed is None or parsed[0] != draft.label or parsed[1] is None:
            sentence = f"The id `{anchor}` does not belong to {draft.fields['title']}."
            self.refuse(item.place.line + 1, "id", sentence, f"Write #{passage_anchor(draft.label)}-1, -2 and so on.")
            return item.length
        id_ = f"{self.key}:{draft.label}.{parsed[1]}"
        base = {"id": id_, "source": self.key, "label": draft.label, "number": parsed[1], "place": item.place}
        draft.statements.append(Statement.model_validate({**base, **fields}))
        return item.length

    def remark(self, item: Item) -> int:
        remark = read_remark(item, self.findings)
        statements = self.drafts[-1].statements
        if remark and statements:
            last = statements[-1]
            statements[-1] = last.model_copy(update={"remarks": (*last.remarks, remark)})
        elif statements:
            self.unread.add(statements[-1].id)
        elif remark:
            self.refuse(
                item.place.line, "indent", "This remark stands below no statement.", "Put it below its statement."
            )
        return item.length

    def passages(self) -> tuple[Passage, ...]:
        for draft in self.drafts:
            if not draft.statements and not draft.reason:
                sentence = f"{draft.fields['title']} states nothing and does not say why."
                self.refuse(
                    draft.line, "unstated", sentence, "Add a statement, or one line in italics with the reason."
                )
            for statement in draft.statements:
                remarked = bool(statement.remarks) or statement.id in self.unread
                self.findings += check_statement(statement, remarked=remarked)
        return tuple(draft.finish() for draft in self.drafts)


def read_passages(body: str, file: str, key: SourceKey, first_line: int) -> tuple[tuple[Passage, ...], list[Finding]]:
    """Return the passages that the body of reading notes holds, and every finding about it."""
    reader = _Reader(file, key)
    reader.read(body.split("\n"), first_line)
    return reader.passages(), reader.findings
