"""What is no person's name: names of bodies, words of menus and sections, words that programs write for nobody."""

import re

from babel import Locale
from babel.core import get_global

_PLACES = frozenset({
    *(zone.rsplit("/")[-1].replace("_", " ") for zone in get_global("zone_territories")),
    *Locale("en").territories.values(),
} - {"Ho Chi Minh"})  # fmt: skip
"""Names of countries and of cities that a time zone is named after, but for the one that is named after a person."""
_PLACE = re.compile(
    r"(?:Bad|Cape|Ciudad|Fort|Mount|New|North|Nueva|Nuevo|Port|Puerto|Rio|Río|Saint|St\.?|San|Sankt|Santa|South|"
    r"Villa) .*"
)
"""Names of places by their form."""
_RUBRICS = frozenset({
    "analysis", "archive", "article", "articles", "blog", "breaking", "business", "comment", "comments",
    "contact", "culture", "download", "editorial", "email", "exclusive", "facebook", "features", "follow",
    "galleries", "gallery", "home", "instagram", "interview", "latest", "live", "login", "logout", "media",
    "menu", "more", "news", "newsletter", "opinion", "photo", "photos", "picture", "pictures", "podcast",
    "politics", "popular", "print", "read", "register", "related", "search", "section", "share", "sign",
    "special", "sport", "sports", "stories", "story", "subscribe", "tags", "technology", "topics", "trending",
    "twitter", "update", "updated", "video", "videos", "watch", "whatsapp", "world",
})  # fmt: skip
_WITH_RUBRICS = frozenset({
    "a", "about", "all", "by", "for", "here", "in", "long", "most", "now", "of", "on", "our", "out", "than", "the",
    "this", "to", "top", "up", "us", "view", "with", "your",
})  # fmt: skip
"""Small words that stand with those of menus: `Sign In`, `Read More`, `Most Popular`."""
_WORDS = re.compile(
    r"\b(?:academy|administration|agence|agencia|agency|agentur|agenzia|alliance|armed forces|assembly|associated|"
    r"association|associazione|authority|bank|board|broadcasting|bureau|campaign|center|centre|chronicle|coalition|"
    r"college|comité|commission|committee|company|confederation|consortium|corporation|correspondents?|council|courier|"
    r"daily|department|desk|diario|directorate|editors?|embassy|federation|foundation|gazette|gesellschaft|gmbh|"
    r"government|group|guardian|herald|inc|independent|initiative|institut|institute|institution|instituto|"
    r"international|istituto|journal|league|limited|llc|ltd|magazine|media|ministère|ministerium|ministry|monitor|"
    r"movement|museum|nations|network|news|newsroom|observatory|office|organi[sz]ation|parliament|partnership|party|"
    r"plc|post|press|programme|project|publications|publishing|redaction|redaktion|redazione|redacción|rédaction|"
    r"reporters?|research|review|school|secretariat|service|services|society|staff|standard|stiftung|studios?|taskforce|"
    r"airlines|airways|army|associates|brigades?|brothers|consulting|corps|crescent|endowment|enterprises|front|fund|"
    r"holdings|industries|insurance|investments|labs?|laborator(?:y|ies)|llp|motors|networks|partners|petroleum|police|"
    r"securities|software|solutions|systems|technolog(?:y|ies)|ventures|voices|"
    r"ооо|оао|зао|пао|гмбх|ooo|ltda|s\.?r\.?l|pty|"
    r"team|telegraph|television|times|tribune|trust|tv|union|universidad|università|universität|université|university|"
    r"verein|verlag|weekly|zeitung|агентство|газета|институт|министерство|редакция|the)\b|[\d/]",
    re.IGNORECASE,
)
"""Words of the names of bodies."""
_ENDS = re.compile(r"(?:社|部|报|報|网|網|局|院|会|會|委员会|大学|大學|신문|뉴스|통신|방송)$|\bwatch$", re.IGNORECASE)
_KNOWN = frozenset({
    "afp", "al arabiya", "al jazeera", "al-monitor", "amnesty", "ansa", "ap", "bbc", "belga", "bellingcat", "bloomberg",
    "cnn", "dpa", "dw", "efe", "fao", "google", "greenpeace", "ians", "interpol", "itar-tass", "kyodo", "kuna",
    "médecins sans frontières", "doctors without borders", "nato", "npr", "oxfam", "pa", "pti", "ria novosti",
    "rfe/rl", "reuters", "save the children", "sputnik", "tass", "unesco", "unhcr", "unicef", "upi", "wikipedia",
    "xinhua", "yonhap",
    "al qaeda", "baker mckenzie", "bain capital", "boko haram", "booz allen", "booz allen hamilton", "chatham house",
    "clifford chance", "coca cola", "deloitte touche", "deutsche welle", "dow jones", "federal reserve",
    "freedom house", "goldman sachs", "islamic state", "john deere", "jpmorgan chase", "levi strauss",
    "lockheed martin", "louis vuitton", "marie stopes", "merrill lynch", "morgan stanley", "price waterhouse",
    "red cross", "rio tinto", "standard chartered", "thomson reuters", "wells fargo",
})  # fmt: skip
"""Agencies, papers and organisations whose names hold no such word."""
_TITLED = re.compile(r"(?:Le|La|Les|El|Los|Las|Der|Die|Das|Il|De) [^\W\d_a-z][\w-]+")
"""Names of papers: an article and one word."""
_FIRM = re.compile(
    r".+ (?:(?:&|and|und|et|y|e) (?:[Cc]ompany|[Cc]o\.?|Cie\.?|[Ss]ons|Söhne|[Ff]ils|Hijos|Figli|Partners?|Associates)|"
    r"LLP|L\.L\.P\.|KG|AG|S\.A\.|SpA|S\.p\.A\.|N\.V\.|B\.V\.)"
)
"""Firms by the end of their names, whoever they are named after."""
_UNSURE_FIRST = re.compile(
    r"(?:African|Al|American|Arab|Asian|Big|Black|Blue|Brother|Central|Climate|Deep|Digital|European|Father|Federal|Free|"
    r"Global|Golden|Green|Hezb|Hizb|Human|Imam|Islamic|King|Lord|Mercy|Middle|Mullah|National|Open|Pope|Prince|Princess|"
    r"Queen|Radio|Recorded|Red|Royal|Saudi|Save|Sea|Secure|Sheikh|Silver|Sister|Site|Social|Solid|Trend|United|Western|"
    r"White|World|Young) .+"
)
_UNSURE_LAST = re.compile(
    r".+ (?:Action|Aid|Ambulance|Analytica|Analytics|Bridge|Capital|Chance|Church|Coat|Cross|Data|Dialogue|East|Eye|"
    r"Future|House|Intelligence|Justice|Link|Micro|Mission|Mosque|People|Place|Point|Poll|Power|Shield|Spring|State|"
    r"States|Street|Studio|Talk|Temple|Vision|Watch|Wire|World)"
)
_INNER_CAPITALS = re.compile(
    r"[A-Z]{2,}[a-z]\w*|[A-Za-z]\w*[a-z](?<!Mac)(?<!Mc)(?<!De)(?<!Di)(?<!Le)(?<!La)(?<!Van)(?<!Fitz)[A-Z]\w*"
)
"""Words that persons are called by as well as bodies, and words with capitals in the midst, as firms write them."""
_JOINED = re.compile(r"\S+ (?:&|and|und|et) \S+")
"""Two words that are joined: a firm, or two who work under one name."""
_SHORT = re.compile(r"\b(?!(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3})\b)[A-Z]{3,6}\b")
_FAMILY_IN_CAPITALS = re.compile(r"[^\W\d_]\w*[^\W\d_A-Z](?:-\w+)?(?: [A-Z]\.)* [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'-]+")
_ROLE = re.compile(
    r"\b(?:analyst|columnist|contributor|correspondent|director|editor|envoyée?s?|expert|fellow|journalist|lecturer|"
    r"professor|reporter|researcher|scholar|secretary|(?:staff|senior|features?|freelance|contributing|guest) writer|"
    r"correspondante?|korrespondent(?:in)?|redakteur(?:in)?|corresponsal|inviat[oa])\b",
    re.IGNORECASE,
)
"""Words of what somebody does."""
_NOBODY = re.compile(
    r"(?:the )?(?:admin|administrator|author|anonymous|contributor|editors?|guest(?: (?:author|post|writer))?|none|"
    r"null|owner|others?|posted|published|root|share|follow|staff|unknown|unspecified|user|username|various|webmaster|"
    r"windows user|microsoft office user|python-docx|no author|word ?press ?admin)",
    re.IGNORECASE,
)


def is_rubric(text: str) -> bool:
    """Return whether words are those of a menu or a section, and so nobody's name; a single one in a name is none."""
    words = [word.strip(".,:’'&|").casefold() for word in text.split()]
    said = [word for word in words if word not in _WITH_RUBRICS]
    return any(word in _RUBRICS for word in words) and all(word in _RUBRICS for word in said) and not _known(text)


def is_body(text: str) -> bool:
    """Return whether a name is that of a body: by its words, as one that is known, by its form, or by capitals."""
    if (
        _known(text)
        or _FIRM.fullmatch(text)
        or _WORDS.search(text)
        or _ENDS.search(text)
        or _TITLED.fullmatch(text)
        or _JOINED.fullmatch(text)
    ):
        return True
    return bool(_SHORT.search(text)) and not text.isupper() and _FAMILY_IN_CAPITALS.fullmatch(text) is None


def is_firm(text: str) -> bool:
    """Return whether a name is a firm's by its end, such as `Vane, Orlick & Partners`, and so one name."""
    return _FIRM.fullmatch(text) is not None


def is_unsure(text: str) -> bool:
    """Return whether a name may be a person's or a body's as well, so that nobody can say what its parts are."""
    inner = any(_INNER_CAPITALS.fullmatch(word) for word in text.split())
    return inner or bool(_UNSURE_FIRST.fullmatch(text) or _UNSURE_LAST.fullmatch(text))


def is_agency(text: str) -> bool:
    """Return whether a name is one that is known, or the short name of a paper or an agency."""
    return _known(text) or bool(re.fullmatch(r"[A-Z]{2,6}", text))


def is_place(text: str) -> bool:
    """Return whether a name is a known place's, or has the form of one."""
    return is_known_place(text) or bool(_PLACE.fullmatch(text))


def is_known_place(text: str) -> bool:
    """Return whether a name is a known place's; by its form alone it may be a person's: `St. John Vane`."""
    return text in _PLACES


def is_role(text: str) -> bool:
    """Return whether words say what somebody does."""
    return _ROLE.search(text) is not None


def is_nobody(text: str) -> bool:
    """Return whether words are those that programs and papers write where nobody is named."""
    return _NOBODY.fullmatch(text) is not None


def _known(text: str) -> bool:
    return text.casefold().removeprefix("the ") in _KNOWN
