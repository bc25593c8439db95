"""A file of reading notes as a whole: its card and its passages, as one source."""

from briefing.errors import Finding, Place
from briefing.ids import SourceKey, TopicSlug
from briefing.model import Card, Passage, Source, SourceMeta
from briefing.read.comments import blank_comments
from briefing.read.data import validate
from briefing.read.front_matter import Parts, split_front_matter
from briefing.read.notes import read_passages


def read_source(text: str, file: str, key: SourceKey) -> tuple[Source | None, list[Finding]]:
    """Return the source that a file of reading notes holds, and every finding about it.

    The source is None where the findings leave no whole one.
    """
    parts = split_front_matter(text, file)
    passages, findings = read_passages(blank_comments(parts.body), file, key, parts.body_line)
    findings = parts.data.findings + findings
    if parts.data.findings:
        return None, findings
    meta = validate(SourceMeta, parts.data, file, rule="notes/front-matter")
    if isinstance(meta, list):
        return None, findings + meta
    if meta.draft:
        findings = [finding for finding in findings if finding.rule != "notes/unstated"]
    findings += _count_findings(meta, passages, Place(file, parts.data.line(("source", "original", "passages"))))
    source = Source(
        key=key, title=meta.title, description=meta.description, card=_placed(meta, file, parts),
        topics=tuple(TopicSlug(slug) for slug in meta.topics), passages=passages,
        draft=meta.draft, place=Place(file, 1), lines=parts.data.lines,
    )  # fmt: skip
    return (source if not findings else None), findings


def _placed(meta: SourceMeta, file: str, parts: Parts) -> Card:
    remarks = tuple(
        remark.model_copy(update={"place": Place(file, parts.data.line(("source", "remarks", n, "text")))})
        for n, remark in enumerate(meta.source.remarks)
    )
    return meta.source.model_copy(update={"remarks": remarks})


def _count_findings(meta: SourceMeta, passages: tuple[Passage, ...], place: Place) -> list[Finding]:
    body = sorted(int(p.label) for p in passages if p.label.isdigit())
    wanted = list(range(1, meta.source.original.passages + 1))
    if body == wanted:
        return []
    missing = sorted(set(wanted) - set(body))
    extra = sorted(set(body) - set(wanted))
    sentence = f"The card counts {len(wanted)} passages; missing: {missing or 'none'}, beyond it: {extra or 'none'}."
    return [Finding(place, "notes/passages", sentence, "Give every passage its heading, once.")]
