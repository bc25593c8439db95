"""Whether a sentence of ours accuses someone without what came of it."""

import re

_ACCUSES = re.compile(
    r"\b(?:accus\w+|alleg\w+|arrest\w*|charged|charges (?!down)|indicted|warrants?|suspect\w*|detained|remanded|blamed"
    r"|under (?:formal )?investigation|sanctions on)\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:acquitt\w+|cleared|confirmed|convict\w+|den(?:y|ies|ied)|dismiss\w+|dropped|found guilty|jailed|lifted"
    r"|overturned|plead\w*|pleaded|pretext|reject\w*|released|revoked|sentenced|upheld|unfounded"
    r"|no (?:[\w’'-]+ ){0,3}(?:was|were|is) found|found no)\b",
    re.IGNORECASE,
)


def bare_accusation(sentence: str) -> str:
    """Return the words by which a sentence accuses where it gives no outcome, or nothing."""
    accused = _ACCUSES.search(sentence)
    return accused.group() if accused and not _OUTCOME.search(sentence) else ""
