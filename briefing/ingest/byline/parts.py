"""The parts of a person's name, where they are sure; else the name is whole."""

import re

from briefing.ingest.byline.bodies import is_unsure
from briefing.model import Name

PARTICLES = frozenset({
    "al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
    "le", "ten", "ter", "van", "vander", "vom", "von", "zu", "zum", "zur",
})  # fmt: skip
SUFFIX = re.compile(r",? (?:[JS]r\.?|I{2,3}|IV)$")
_WHOLE = re.compile("[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts in which names are given whole, family name first."""
_MOST = 6
_VIETNAMESE = re.compile(
    r"(?:Nguy[eễ]n|Tr[aầ]n|Ph[aạ]m|Ho[aà]ng|Hu[yỳ]nh|V[uũ]|V[oõ]|Đ[aặ]ng|B[uù]i|Đ[oỗ]|H[oồ]|Ng[oô]|"
    r"D[uư][oơ]ng|Đinh|L[eêý]|Phan) \S+.*"
)
_TONES = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_KOREAN = re.compile(
    r"(?:Kim|Park|Pak|Lee|Yi|Ri|Choi|Choe|Moon|Mun|Jung|Jong|Kang|Cho|Yoon|Yun|Jang|Lim|Im|Han|Shin|Seo|Kwon|Hwang|Ahn|"
    r"Song|Ban|Bong) (?P<given>[A-Z][a-z]{1,5}(?:-[a-z]{1,5}| [A-Z][a-z]{1,5}))"
)
_SYLLABLE = re.compile(
    r"(?:[bcdghjkmnpst]|kw|hw|gy|hy|ky|ch|kk)?(?:ae|eo|eu|oe|oo|wa|wi|we|wo|ya|yeo|yo|yu|a|e|i|o|u)(?:k|l|m|n|ng|p|h|t|b)?",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?:Cai|Cao|Chen|Deng|Ding|Fang|Feng|Gao|Guo|He|Hu|Huang|Jiang|Li|Lin|Liu|Luo|Ma|Mao|Peng|Qian|Sun|Tang|Wang|Wei|"
    r"Wen|Wu|Xi|Xie|Xu|Yang|Ye|Yu|Yuan|Zeng|Zhang|Zhao|Zheng|Zhou|Zhu) (?P<given>[A-Z][a-z]+(?:-[a-z]+)?)"
)
_FAMILY_IN_CAPITALS = re.compile(r"(?P<family>[A-Z]{2,}) (?P<given>[A-Z][a-z]+-[a-z]+)")
"""A name whose family name its capitals tell, before a given one of two syllables."""
_SAINT = re.compile(r"(?:St\.?|Saint|Ste\.?)")
_PINYIN = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|iao|ian|ing|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|ia|ie|"
    r"iu|in|ua|uo|ui|un|ue|a|o|e|i|u)"
)
_TWO_SYLLABLES = re.compile(rf"(?:{_PINYIN}){{1,2}}")


def parted(text: str) -> Name:
    """Return a person's name in its parts, or whole: where custom puts the family name first, or there is one word."""
    words = text.split()
    if capitals := family_in_capitals(text):
        return capitals
    if _WHOLE.search(text) or not 1 < len(words) <= _MOST or is_unsure(text) or _is_family_first(text):
        return Name(whole=text)
    return person(text)


def family_in_capitals(text: str) -> Name | None:
    """Return a name such as `LIN Wei-ming` in its parts; None where it is none."""
    match = _FAMILY_IN_CAPITALS.fullmatch(text)
    return Name(family=match["family"], given=match["given"]) if match else None


def is_of_saint(family: str) -> bool:
    """Return whether a family name is a saint's, as in `St. John`."""
    first, *rest = family.split()
    return len(rest) == 1 and _SAINT.fullmatch(first) is not None


def person(text: str) -> Name:
    """Return a name of two words or more in parts: the family name is the last word, or begins with a particle."""
    suffix = SUFFIX.search(text)
    words = text[: suffix.start()].split() if suffix else text.split()
    at = next((n for n, word in enumerate(words[1:], 1) if word.casefold() in PARTICLES), len(words) - 1)
    at -= at > 1 and is_of_saint(" ".join(words[at - 1 :]))
    if not words[:at]:
        return Name(whole=text)
    return Name(
        family=" ".join(words[at:]), given=" ".join(words[:at]), suffix=suffix[0].strip(" ,") if suffix else None
    )


def _is_family_first(text: str) -> bool:
    """Return whether a name in Latin letters has its family name first, as in Vietnam, Korea and China."""
    if _VIETNAMESE.fullmatch(text) and _TONES.search(text):
        return True
    if (match := _KOREAN.fullmatch(text)) and all(map(_SYLLABLE.fullmatch, re.split(r"[- ]", match["given"]))):
        return True
    return bool(
        (match := _CHINESE.fullmatch(text)) and _TWO_SYLLABLES.fullmatch(match["given"].casefold().replace("-", ""))
    )
