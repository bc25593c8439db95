"""Attribute lists of reading notes: Python-Markdown's `attr_list` syntax, without what it lets pass."""

import re

from markdown.extensions.attr_list import get_attrs_and_remainder

_LIST = re.compile(r"\{:(?P<inside>.*)\}")
_STRICT = re.compile(r'\s*(?:#[^\s"=]+)?(?:\s+[a-z_]+="[^"]*")*\s*|\s*[a-z_]+="[^"]*"(?:\s+[a-z_]+="[^"]*")*\s*')
_FAULTS = (
    (re.compile(r"=\s*[“”„‟«»‘’‚′″]"), "A value stands in typographic quotes.", 'Use straight double quotes: by="…".'),
    (re.compile(r'\\"'), "A quote is escaped with a backslash.", 'Use “…” inside a value, and straight " around it.'),
    (re.compile(r"=\s*'"), "A value stands in single quotes.", 'Use straight double quotes: by="…".'),
    (re.compile(r'=\s*[^\s"]'), "A value has no quotes.", 'Put straight double quotes around it: by="…".'),
)

Attributes = dict[str, str]


class AttributesError(ValueError):
    """The attribute list is not of the grammar; carries a sentence and a remedy."""

    def __init__(self, sentence: str, remedy: str) -> None:
        self.sentence, self.remedy = sentence, remedy
        super().__init__(f"{sentence} {remedy}")


def read_attributes(text: str) -> Attributes:
    """Return the attributes of a list such as `{: #p3-1 when="2018" }`; the id is under `id`.

    Raises:
        AttributesError: the list is not closed on its line, or its quotes, names or repeats are wrong.

    """
    match = _LIST.fullmatch(text.strip())
    if not match:
        raise AttributesError("The attributes do not end on their line.", "Write {: … } on one line, closed by `}`.")
    inside = match["inside"]
    _refuse_bad_quotes(inside)
    if not _STRICT.fullmatch(inside):
        raise AttributesError("The attributes cannot be read.", 'Write {: #id name="value" name="value" }.')
    pairs, _ = get_attrs_and_remainder(inside.strip())
    names = [name for name, _ in pairs]
    if repeated := sorted({name for name in names if names.count(name) > 1}):
        raise AttributesError(f"`{repeated[0]}` is given twice.", "Keep one of the two.")
    return {name: value or "" for name, value in pairs}


def _refuse_bad_quotes(inside: str) -> None:
    outside_values = re.sub(r'="[^"]*"', "", inside)
    for pattern, sentence, remedy in _FAULTS:
        if pattern.search(outside_values):
            raise AttributesError(sentence, remedy)
    if inside.count('"') % 2:
        raise AttributesError("A quote is not closed.", 'Close every value with a straight double quote: by="…".')
