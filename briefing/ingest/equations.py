"""Equations as linear text: 10^6, (a+b)/c, √(x); from the MathML of pages and books and from Word's own markup."""

import re
from collections.abc import Callable, Iterable
from itertools import zip_longest

from lxml import etree

_SIMPLE = re.compile(r"[-−+]?[\w.,′'%°]*")
_INVISIBLE = re.compile("[\u2061-\u2064\u200b\ufeff]")
_SAID = (
    (re.compile(r"(?<=[\w)\]]) *\u2062 *(?=\d)"), "·"),
    (re.compile(r"(?<=\w) *\u2063 *(?=\w)"), ","),
    (re.compile(r"(?<=\d) *\u2064 *(?=[\w(])"), " "),
    (re.compile(r"(?<=[^\W_]) *\u2061 *(?=\w)"), " "),
)
"""Signs without a form that part numbers and letters: for times, for the next index, for and, for the function of."""
_SILENT = frozenset({
    "annotation", "annotation-xml", "mphantom", "none", "mprescripts", "fPr", "sSupPr", "sSubPr", "sSubSupPr", "radPr",
    "naryPr", "dPr", "ctrlPr", "rPr", "oMathParaPr", "mPr", "eqArrPr", "funcPr", "limLowPr", "limUppPr", "accPr",
    "barPr", "boxPr", "borderBoxPr", "groupChrPr", "sPrePr", "phantPr",
})  # fmt: skip
_PLAIN = frozenset({"mn", "mi", "mo", "mtext", "r", "t", ""})
_OVER, _UNDER = re.compile(r"[\w.,]+/"), re.compile(r"/[\w.,]+$")
_SCRIPT = re.compile(r"[_^][\w.,]+$")
_THIN = re.compile(r"0+(?:\.0+)?[a-z%]*")
"""How thick no bar is."""
_OVER_SIGNS = {
    **dict.fromkeys("¯‾_―─", "\u0305"), **dict.fromkeys("^ˆ", "\u0302"), **dict.fromkeys("~˜", "\u0303"),
    **dict.fromkeys("→⃗⇀", "\u20d7"), "˙": "\u0307", "¨": "\u0308", "˘": "\u0306", "ˇ": "\u030c",
}  # fmt: skip
_UNDER_SIGNS = dict.fromkeys("_¯‾̲", "\u0332")
"""Signs that a page sets over or under a letter, as they join it in a line."""
_SUM = "∫"
"""What Word draws where an operator over a range names no sign."""


def linear(node: etree._Element) -> str:
    """Return an equation as a line of text, from `math` or `oMath` and what they hold."""
    text = _written(node)
    for sign, shown in _SAID:
        text = sign.sub(shown, text)
    return " ".join(_INVISIBLE.sub("", text).split())


def name_of(node: etree._Element) -> str:
    """Return the name of an element without its namespace; nothing of a comment."""
    return etree.QName(node).localname.rpartition(":")[2] if isinstance(node.tag, str) else ""


def _written(node: etree._Element) -> str:
    name = name_of(node)
    if not name or name in _SILENT:
        return ""
    if form := _FORMS.get(name):
        return form(node)
    if name in {"mspace", "tab", "br"}:
        return " "
    return _inner(node)


def _inner(node: etree._Element) -> str:
    return _own(node.text) + _beside((_written(child) + _own(child.tail), name_of(child)) for child in node)


def _beside(parts: Iterable[tuple[str, str]]) -> str:
    """Return parts written side by side: a number joins none but a sign beside it, a fraction and a script nothing."""
    text, plain = "", True
    for part, name in parts:
        is_plain = name in _PLAIN
        number = text[-1:].isdigit() and part[:1].isdigit() and not (plain and is_plain)
        fraction = (_OVER.match(part) and not is_plain) or (_UNDER.search(text) and not plain)
        alike = text[-1:].isdigit() == part[:1].isdigit()  # as in x^n y, which x^2y needs no space to tell
        scripted = (_SCRIPT.search(text) and not plain and alike) or (part[:1] in {"_", "^"} and not is_plain)
        joins = text[-1:].isalnum() and (part[:1].isalnum() or part[:1] in {"_", "^"})
        apart = number or ((fraction or scripted) and joins)
        text += f"{' ' * bool(apart)}{part}"
        plain = is_plain if part else plain
    return text


def _own(text: str | None) -> str:
    """Return the words of an element itself, not the space in which its markup is laid out."""
    return text if text and (text.strip() or "\n" not in text) else ""


def _of(node: etree._Element, *places: str | int) -> list[str]:
    """Return the parts of an element: of Word's by their names, of MathML's by their place."""
    children = [child for child in node if name_of(child) and name_of(child) not in _SILENT]
    named = {name_of(child): child for child in children}
    at = [named.get(p) if isinstance(p, str) else (children[p] if len(children) > p else None) for p in places]
    return ["" if part is None else _written(part) for part in at]


def _grouped(text: str) -> str:
    text = text.strip()
    return text if _SIMPLE.fullmatch(text) or re.fullmatch(r"\([^()]*\)", text) else f"({text})"


def _scripts(base: str, low: str = "", high: str = "") -> str:
    return _based(base) + (f"_{_grouped(low)}" if low else "") + (f"^{_grouped(high)}" if high else "")


def _raised(base: str, high: str) -> str:
    return _scripts(base, "", high)


def _based(text: str) -> str:
    return text if re.fullmatch(r"[\w.,]*|\(.*\)|\S", text.strip()) else f"({text})"


def fraction(top: str, bottom: str) -> str:
    """Return a fraction as linear text."""
    return f"{_grouped(top)}/{_grouped(bottom)}"


def _stack(node: etree._Element, top: str, bottom: str) -> str:
    """Return two rows that stand over one another without a bar, as binomials do, in the brackets around them."""
    above, earlier = node.getparent(), node.getprevious()
    bracketed = name_of(above.getparent()) == "d" if name_of(above) == "e" else above.tag == "mfenced"
    bracketed = bracketed or (earlier is not None and "".join(earlier.itertext()).strip() == "(")
    return f"{top}; {bottom}" if bracketed else f"({top}; {bottom})"


def _divided(node: etree._Element) -> str:
    """Return a fraction, or what is written like one without a bar."""
    word = name_of(node) == "f"
    top, bottom = _of(node, "num", "den") if word else _of(node, 0, 1)
    barred = _attribute(node, "fPr/type", "bar") != "noBar" and not _THIN.fullmatch(node.get("linethickness") or "")
    return fraction(top, bottom) if barred else _stack(node, top.strip(), bottom.strip())


def beside(text: str, before: str, after: str) -> str:
    """Return an equation as it stands in a line: a number joins no number beside it, and a fraction joins no word."""
    fractional = _OVER.match(text) and before[-1:].isalnum()
    scripted = text[:1] in {"_", "^"} and before[-1:].isalnum()
    first = fractional or scripted or (before[-1:].isdecimal() and text[:1].isdecimal())
    return f"{' ' * bool(first)}{text}{' ' * (text[-1:].isdecimal() and after[:1].isdecimal())}"


def root(degree: str, inner: str) -> str:
    """Return a root as linear text."""
    if degree in ("", "2"):
        return f"√{_grouped(inner)}"
    return f"root_{_grouped(degree)}({inner})"


def _rows(rows: list[etree._Element]) -> str:
    return "; ".join(" ".join(filter(None, map(_written, row))) for row in rows)


def _many_scripts(node: etree._Element) -> str:
    """Return a base with all its scripts, those before it first: ^14_6 C."""
    base, *parts = [part for part in node if name_of(part)]
    names = [name_of(part) for part in parts]
    cut = names.index("mprescripts") if "mprescripts" in names else len(parts)
    before, after = (
        "".join(
            _scripts("", *("" if part is None else _written(part).strip() for part in pair))
            for pair in zip_longest(some[::2], some[1::2])
        )
        for some in (parts[cut + 1 :], parts[:cut])
    )
    return f"{before}{' ' * bool(before)}{_based(_written(base))}{after}"


def _accented(node: etree._Element, name: str, usual: str) -> str:
    """Return a base with the sign that Word draws over or under it."""
    (base,) = _of(node, "e")
    sign = _attribute(node, f"{name}/chr", usual)
    return "".join(f"{letter}{sign}" for letter in base) if base.isalnum() else f"{_grouped(base)}{sign}"


def _marked(node: etree._Element) -> str:
    """Return a base with what stands over or under it in a page: an accent of it, or a limit."""
    base, mark = _of(node, 0, 1)
    over = name_of(node) == "mover"
    sign = (_OVER_SIGNS if over else _UNDER_SIGNS).get(mark.strip())
    if sign is None or not base.strip():
        return _raised(base, mark) if over else _scripts(base, mark)
    return "".join(f"{letter}{sign}" for letter in base) if base.isalnum() else f"{_grouped(base)}{sign}"


def _barred(node: etree._Element) -> str:
    return _accented(node, "barPr", "\u0305" if _attribute(node, "barPr/pos", "bot") == "top" else "\u0332")


def _attribute(node: etree._Element, path: str, default: str) -> str:
    found = node.xpath(f"{'/'.join(f'*[local-name()={part!r}]' for part in path.split('/'))}/@*[local-name()='val']")
    return str(found[0]) if found else default


def _nary(node: etree._Element) -> str:
    sign = _attribute(node, "naryPr/chr", _SUM)
    low, high, body = _of(node, "sub", "sup", "e")
    return f"{_scripts(sign, low, high)} {body}"


def _delimited(node: etree._Element) -> str:
    first, last = _attribute(node, "dPr/begChr", "("), _attribute(node, "dPr/endChr", ")")
    parts = [_written(child) for child in node if name_of(child) == "e"]
    return f"{first}{_attribute(node, 'dPr/sepChr', '|').join(parts)}{last}"


_FORMS: dict[str, Callable[[etree._Element], str]] = {
    "mfrac": _divided,
    "f": _divided,
    "msup": lambda n: _raised(*_of(n, 0, 1)),
    "sSup": lambda n: _raised(*_of(n, "e", "sup")),
    "msub": lambda n: _scripts(*_of(n, 0, 1)),
    "sSub": lambda n: _scripts(*_of(n, "e", "sub")),
    "msubsup": lambda n: _scripts(*_of(n, 0, 1, 2)),
    "sSubSup": lambda n: _scripts(*_of(n, "e", "sub", "sup")),
    "sPre": lambda n: f"{_scripts('', *_of(n, 'sub', 'sup'))} {_of(n, 'e')[0]}",
    "munder": _marked,
    "limLow": lambda n: _scripts(*_of(n, "e", "lim")),
    "mover": _marked,
    "limUpp": lambda n: _raised(*_of(n, "e", "lim")),
    "munderover": lambda n: _scripts(*_of(n, 0, 1, 2)),
    "mmultiscripts": _many_scripts,
    "phant": lambda n: "" if _attribute(n, "phantPr/show", "1") in {"0", "off", "false"} else _of(n, "e")[0],
    "acc": lambda n: _accented(n, "accPr", "\u0302"),
    "bar": _barred,
    "oMathPara": lambda n: "; ".join(text for child in n if (text := _written(child).strip())),
    "msqrt": lambda n: root("", _inner(n)),
    "mroot": lambda n: root(*reversed(_of(n, 0, 1))),
    "rad": lambda n: root(*_of(n, "deg", "e")),
    "nary": _nary,
    "d": _delimited,
    "mfenced": lambda n: f"{n.get('open', '(')}{', '.join(map(_written, n))}{n.get('close', ')')}",
    "func": lambda n: " ".join(_of(n, "fName", "e")),
    "mtable": lambda n: _rows(list(n)),
    "m": lambda n: _rows([row for row in n if name_of(row) == "mr"]),
    "eqArr": lambda n: "; ".join(_written(child) for child in n if name_of(child) == "e"),
    "semantics": lambda n: _written(n[0]) if len(n) else "",
}
