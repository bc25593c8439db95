"""Text as LaTeX and BibTeX show it, in UTF-8."""

_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
    # BibTeX counts braces, those after a backslash too.
    | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
)


def escape_tex(text: str) -> str:
    """Return `text` with the signs that LaTeX or BibTeX reads escaped, on one line."""
    return " ".join(text.split()).translate(_SIGNS)
