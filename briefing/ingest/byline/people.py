"""Names of authors: several in one line taken apart, persons in their parts, and what is a menu's word and no name."""

import re

from briefing.model import Name

_AND = re.compile(r"\s*;\s*|\s*,?\s+(?:and|&|und|et|y|и)\s+|\s*,\s+(?:and |& )?", re.IGNORECASE)
_SURE = re.compile(r"\s*;\s*")
_RUBRICS = frozenset({
    "analysis", "archive", "article", "articles", "blog", "breaking", "business", "comment", "comments",
    "contact", "culture", "download", "editorial", "email", "exclusive", "facebook", "features", "follow",
    "galleries", "gallery", "home", "instagram", "interview", "latest", "live", "login", "logout", "media",
    "menu", "more", "news", "newsletter", "opinion", "photo", "photos", "picture", "pictures", "podcast",
    "politics", "popular", "print", "read", "register", "related", "search", "section", "share", "sign",
    "special", "sport", "sports", "stories", "story", "subscribe", "tags", "technology", "topics", "trending",
    "twitter", "update", "updated", "video", "videos", "watch", "whatsapp", "world",
})  # fmt: skip
_BODY = re.compile(
    r"\b(?:agency|associated|association|board|bureau|center|centre|commission|committee|company|correspondents?|council|"
    r"courier|daily|department|desk|editors?|foundation|gazette|group|herald|inc|initiative|institute|institution|"
    r"journal|limited|ltd|magazine|ministry|network|news|newsroom|office|organi[sz]ation|post|press|reporters?|research|"
    r"review|society|staff|team|times|tribune|union|university|the)\b|[\d/]",
    re.IGNORECASE,
)
"""Words of the names of bodies."""
_SHORT = re.compile(r"\b[A-Z]{3,6}\b")
_WHOLE = re.compile("[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts in which names are given whole, family name first."""
_PARTICLES = frozenset({
    "al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
    "le", "ten", "ter", "van", "vander", "vom", "von", "zu", "zum", "zur",
})  # fmt: skip
_SUFFIX = re.compile(r"(?:,? (?:Jr|Sr)\.?|,? I{2,3}|,? IV)$")
_MOST = 6
_ALL_POSTS = re.compile(
    r"(?:(?:view|see|read|show|browse) )?(?:all |more )?(?:posts|articles|stories|entries) (?:by|from) +|"
    r"(?:zeige )?alle (?:beiträge|artikel) von +|voir tous les articles (?:de|par) +|"
    r"ver todas las entradas (?:de|por) +|more (?:from|by) +",
    re.IGNORECASE,
)
"""What a link to everything that somebody wrote says before the name."""
_WITH = re.compile(r" *\((?:with|avec|mit|con|and|et|und) (?P<more>[^()]*)\)")
_TITLES = re.compile(
    r",? +\(?(?:Ph\.?D|M\.?D|D\.?Phil|M\.?A|B\.?A|M\.?Sc|B\.?Sc|J\.?D|MPH|MBA|RN|RD|LL\.?[BM])\.?\)?(?=$|[,;])"
)
"""Degrees behind a name."""
_PAPER = re.compile(r"(?<=[a-z]), [A-Z]{2,5}$")
"""The short name of a paper or an agency behind a person's."""
_FAMILY_FIRST = re.compile(
    r"(?P<family>[^\W\d]\S*(?: \S+)?), "
    rf"(?P<given>[^\W\d_]\S*(?: [^\W\d_]\.?)*(?: (?:{'|'.join(sorted(_PARTICLES))}))*)"
)
_HANGING = re.compile(rf"(?: (?:{'|'.join(sorted(_PARTICLES))}))+$")


def people(text: str) -> list[str]:
    """Return the names in a line of authors, one each: `A. Vane and T. Orlick` are two, `Vane, Nora` is one."""
    out: list[str] = []
    plain = _WITH.sub(r" and \g<more>", _ALL_POSTS.sub("", text.strip()))
    for named in filter(None, _SURE.split(plain)):
        given = _alone(named)
        given = given if "," in given else _HANGING.sub("", given)
        parts = [part for part in _AND.split(given) if part]
        alone = len(parts) < 2 or any(" " not in part for part in parts) or bool(_BODY.search(given))
        out += [_turned(given)] if alone else parts
    return list(dict.fromkeys(out))


def _alone(text: str) -> str:
    """Return a person's name without degrees, and without the paper behind it; a single word is no whole name."""
    bare = _TITLES.sub("", text)
    shorter = _PAPER.sub("", bare)
    return shorter if " " in shorter else bare


def _turned(text: str) -> str:
    """Return a name that has its family name first, `Vane, Nora`, in the order in which it is said."""
    match = _FAMILY_FIRST.fullmatch(text)
    return f"{match['given']} {match['family']}" if match and not _BODY.search(text) else text


def is_rubric(text: str) -> bool:
    """Return whether words are those of a menu or a section, and so nobody's name."""
    return bool({word.strip(".,:’'").casefold() for word in text.split()} & _RUBRICS) and not is_body(text)


def is_body(text: str) -> bool:
    """Return whether a name is that of a body: by its words, or by capitals, unless all of it is set in them."""
    return bool(_BODY.search(text)) or (bool(_SHORT.search(text)) and not text.isupper())


def name_of(text: str, *, body: bool = False) -> Name:
    """Return a name in its parts: a person's family and given name, or the whole of a body's and of a bare one."""
    words = text.split()
    if body or _WHOLE.search(text) or not 2 <= len(words) <= _MOST or is_body(text):
        return Name(literal=text)
    suffix = _SUFFIX.search(text)
    words = text[: suffix.start()].split() if suffix else words
    at = next((n for n, word in enumerate(words[1:], 1) if word.casefold() in _PARTICLES), len(words) - 1)
    family = " ".join(words[at:]) + (suffix[0].replace(",", "") if suffix else "")
    return Name(family=family, given=" ".join(words[:at])) if words[:at] else Name(literal=text)
