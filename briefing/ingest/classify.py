"""What each paragraph of an article is: by its format where that says so, by its words where it does not."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.ingest.article import Block, Kind, Row
from briefing.ingest.errors import RefusedError
from briefing.ingest.left_out import AROUND, LeftOut, left_out
from briefing.ingest.text import clean, normalise
from briefing.text.words import count, length

MOST_PARAGRAPHS = 5000
_LABELS = re.compile(
    r"(continue reading|comments?|connect with us|latest|trending|related( (topics|articles|posts|stories))?:?|"
    r"(share|print|email|tweet)( (this|on|via)( (article|story|page|post|facebook|twitter|x|linkedin|e?mail)){0,2})?:?|"
    r"leave a (comment|reply)|advertisements?|read (more|also):?|"
    r"(read|view) (the )?(full|whole|entire) (story|article|post|text)\W*|"
    r"editor[’']?s[’']? (picks?|choice)|stay in the loop|sections|"
    r"most (read|popular)|view comments|click to comment|don[’']t miss|up next|"
    r"you (may|might) (also )?like|subscribe( now)?|sign up|newsletter|(sign|log) ?(in|up|out)|register|my account|"
    r"((copyright )?©|copyright) ?\d{4}.{0,80}all rights reserved\.?|all rights reserved\.?|loading\W*|skip to content|"
    r"facebook|twitter|whatsapp|linkedin|home|menu|search|(previous|next) (post|article)s?|"
    r"(read (more|also)|tags?|filed under|last (updated|modified)|posted in|(previous|next) (post|article)s?):"
    r".{0,79}[^.]|\W+)",
    re.IGNORECASE,
)
"""Lines that pages set around their articles."""
_OPENINGS = re.compile(
    r"(read (more|also)|(share|print|email|tweet) (this|on|via)|sign up for|last (updated|modified)|filed under|"
    r"posted in|(copyright )?© ?\d{4}|copyright ©|(previous|next) (post|article)s?)\b.{0,80}",
    re.IGNORECASE,
)
"""Beginnings of such lines, which are beginnings of sentences too."""
_CREDIT = re.compile(
    r"(first|originally) (published|appeared)\b|this (article|piece|text|story) (was|is|first|originally)\b"
    r"|republished (from|with)|reprinted (from|with)|source:|via:|cross-?posted"
    r"|the post .{1,200} appeared first on\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\[?(?P<number>\d{1,3})[.\])]\s+\S")
_ENTRY = re.compile(
    r"https?://|www\.|\bdoi\b|\bISBN\b|\b(?:ibid|op\. ?cit|loc\. ?cit|ebd|et al|vgl|cf)\b|\b(?:pp?|S|S\.|стр?)\. ?\d|"
    r"[(\[](?:c(?:irca|a?\.) ?)?(?:1[5-9]|20)\d\d[a-z]?(?:[)\],:/–-])|\((?:n\. ?d\.|forthcoming|in press|im Druck)\)|"
    r"[,.:] ?(?:\w+ )?(?:1[5-9]|20)\d\d[a-z]?(?:[,:] ?\d+(?:[–-]\d+)?)?\.?$|"
    r"\b(?:accessed|retrieved|abgerufen|consulté)\b|"
    r"\b\d{1,4} ?\(\d{1,3}\)|\b(?:interview with|author[’']s interview|personal communication|minutes of|hansard)\b",
    re.IGNORECASE,
)
"""What an entry of a list of references holds, and a paragraph of the text hardly ever."""
_NAMED = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?: [\w’'-]+)?, (?:[^\W\d_a-z]\.|[^\W\d_a-z][\w-]+[,.;])|"
    r"(?:[^\W\d_a-z]\. ?)+[^\W\d_a-z][\w’'-]+, "
)
"""The beginning of an entry: `Vane, N.`, `Vane, Nora,` or `N. Vane, `."""
_SHARE_OF_ENTRIES = 2 / 3
_MARKER = re.compile(r"\[(\d{1,3})\]")
_LIST_TITLE = re.compile(
    r"(end|foot)?notes|references|bibliography|works cited|sources|literature|notes and references|further reading|"
    r"quellen|literatur|fußnoten|anmerkungen|références|bibliographie|referencias|bibliografía|notas|note|bibliografia|"
    r"примечания|источники|литература|список литературы|المراجع|المصادر|הערות|מקורות|"
    r"参考文献|注释|註釋|脚注|注|각주|참고문헌",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(figure|fig\.|photo(graph)?|image|picture|map|table|chart) ?(\d+ ?[.:]|:|by )", re.IGNORECASE)
_SENTENCE_END = (".", "!", "?", "…", ":", ";", '"', "”", "’", "'", ")", ",", "؟", "。", "»", "۔", "।")
_FULL_STOPS = (".", "!", "?", "…", '."', ".”", "?”", "!”")
_WORD = re.compile(r"\w")
_CHROME_WORDS, _CHROME_LETTERS = 14, 200
_TABLE = re.compile(r" \| .*; .* \| ")
"""What a table is as text."""
_CREDIT_WORDS, _CAPTION_WORDS, _HEADING_WORDS, _QUOTE_WORDS, _ENTRY_WORDS = 30, 40, 16, 40, 70


def classify(rows: Iterable[Row]) -> tuple[Block, ...]:
    """Return the paragraphs of an article's body as blocks; rows without a letter or a figure are none."""
    named = [
        replace(row, text=text, table=row.table or bool(_TABLE.search(text)))
        for row in rows
        if _says(text := normalise(clean(row.text)))
    ]
    if len(named) > MOST_PARAGRAPHS:
        raise RefusedError(f"more than {MOST_PARAGRAPHS} paragraphs; split it")
    end = _first_reference(named)
    found = [replace(row, kind=Kind.REFERENCE) if at >= end else row for at, row in enumerate(named)]
    texts = [row.text for row in found]
    return _captions([Block(_kind(found, texts, at), row.text) for at, row in enumerate(found)], found)


def _says(text: str) -> bool:
    return bool(_WORD.search(text)) or len(text) > _CHROME_LETTERS


def without_chrome(rows: Iterable[Row]) -> tuple[list[Row], LeftOut]:
    """Return rows without those of the page around an article, and how many words these held."""
    rows = list(rows)
    return [row for row in rows if not is_chrome(row)], left_out(
        (AROUND, count(row.text)) for row in rows if is_chrome(row)
    )


def is_chrome(row: Row) -> bool:
    """Return whether a row is part of the page around an article; a sentence never is."""
    text = normalise(row.text)
    if row.kind is Kind.REFERENCE or len(text) > _CHROME_LETTERS or length(text) > _CHROME_WORDS:
        return False
    return bool(_LABELS.fullmatch(text) or (_OPENINGS.fullmatch(text) and not text.endswith(_FULL_STOPS)))


def _first_reference(rows: Sequence[Row]) -> int:
    """Return where a closing list of references begins, numbered or titled; past the end where there is none."""
    titled = next((at for at in range(len(rows), 0, -1) if _is_list_title(rows[at - 1])), 0)
    if titled and _is_list(rows[titled:]):
        return titled
    at = len(rows)
    while at and rows[at - 1].kind in (None, Kind.PASSAGE) and _REFERENCE.match(rows[at - 1].text):
        at -= 1
    cited = {int(number) for row in rows[:at] for number in _MARKER.findall(row.text)}
    listed = [int(match["number"]) for row in rows[at:] if (match := _REFERENCE.match(row.text))]
    told = bool(at and _is_list_title(rows[at - 1])) or bool(cited & set(listed))
    return at if listed and listed == list(range(1, len(listed) + 1)) and told else len(rows)


def _is_list(rows: Sequence[Row]) -> bool:
    """Return whether rows below such a title are references and no paragraphs of the text: most of them look so."""
    fit = all(row.kind is not Kind.HEADING and length(row.text) <= _ENTRY_WORDS for row in rows)
    entries = [row for row in rows if _is_entry(row)]
    others = [row for row in rows if not _is_entry(row) and row.linked is False]
    return fit and len(entries) >= len(rows) * _SHARE_OF_ENTRIES and not any(map(_is_prose, others))


def _is_entry(row: Row) -> bool:
    told = row.kind is Kind.REFERENCE or row.linked or _REFERENCE.match(row.text) or _MARKER.match(row.text)
    return bool(told or _ENTRY.search(row.text) or _NAMED.match(row.text))


def _is_prose(row: Row) -> bool:
    """Return whether a row is of the length of a paragraph."""
    return length(row.text) > _CREDIT_WORDS


def _is_list_title(row: Row) -> bool:
    return _LIST_TITLE.fullmatch(row.text.rstrip(":")) is not None


def _kind(rows: Sequence[Row], texts: list[str], at: int) -> Kind:
    row, size = rows[at], length(texts[at])
    if row.kind not in (None, Kind.PASSAGE) or row.table:
        return row.kind or Kind.PASSAGE
    if size <= _CREDIT_WORDS and _CREDIT.match(row.text):
        return Kind.CREDIT
    if size <= _QUOTE_WORDS and _repeats(texts, at):
        return Kind.PULL_QUOTE
    if size <= _CAPTION_WORDS and _CAPTION.match(row.text):
        return Kind.CAPTION
    if row.kind is None and size <= _HEADING_WORDS and not row.text.endswith(_SENTENCE_END) and at + 1 < len(rows):
        return Kind.HEADING
    return Kind.PASSAGE


def _repeats(texts: list[str], at: int) -> bool:
    """Return whether a short paragraph stands word for word inside another, or came before."""
    text = texts[at].strip("“”\"'‘’. ").casefold()
    if length(text) < 5:
        return False
    inside = any(text in other.casefold() and len(other) > len(texts[at]) for n, other in enumerate(texts) if n != at)
    return inside or texts[at] in texts[:at]


def _captions(blocks: list[Block], rows: Sequence[Row]) -> tuple[Block, ...]:
    """Tell captions from headings: a short line before any passage, or directly before another short line, is one."""
    out = []
    seen_passage = False
    for at, (block, row) in enumerate(zip(blocks, rows, strict=True)):
        seen_passage |= block.kind is Kind.PASSAGE
        following = blocks[at + 1].kind if at + 1 < len(blocks) else None
        lone = not seen_passage or following is Kind.HEADING
        is_caption = block.kind is Kind.HEADING and row.kind is None and lone
        out.append(Block(Kind.CAPTION, block.text) if is_caption else block)
    return tuple(out)
