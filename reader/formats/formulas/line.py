"""Parts of a formula put together in a line, with characters where Unicode has them and with signs where it has not."""

import re

from reader.formats.structure.raised import fraction, lowered, raised

_SINGLE = re.compile(  # x, f(x), 1.5, xᵢ₊₁, x_(i)
    r"[√∛∜]?[^\W_]+[′'*]?|[^\W_]+\([^()]*\)|\d+[.,]\d+|\S[₀-₎ₐ-ₜᵢ-ᵥⱼ]+|\S_(?:\w|\([^()]*\))"
)
_FACTORS = re.compile(r"\d+[^\W\d]")  # 2c, which below a stroke would be read as half of c
_SPACED = frozenset("=≠≈≡≤≥<>±+−-×÷·→←↔⇒⇐⇔∈∉⊂⊆∪∩∧∨∼≃≅∝≪≫∣")
_ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_ACCENTS = {
    **dict.fromkeys("^ˆ", "\u0302"), **dict.fromkeys("~˜", "\u0303"), **dict.fromkeys("¯‾_−-–—", "\u0304"),
    **dict.fromkeys("→⃗", "\u20d7"), **dict.fromkeys("˙.", "\u0307"), "¨": "\u0308",
}  # fmt: skip
ACCENTS = frozenset(_ACCENTS)
_BLANKS = re.compile(r"\s+")
_INNER_BLANKS = re.compile(r"(?<=[(\[{]) | (?=[)\]},;])")


def power(base: str, exponent: str) -> str:
    """Return a power."""
    if not exponent:
        return base
    above = raised(exponent.replace(" ", ""))
    return f"{grouped(base)}{above}" if above else f"{grouped(base)}^{_script(exponent)}"


def indexed(base: str, index: str) -> str:
    """Return what has an index below."""
    if not index:
        return base
    below = lowered(index.replace(" ", ""))
    return f"{base}{below}" if below else f"{base}_{_script(index)}"


def both(base: str, index: str, exponent: str) -> str:
    """Return what has an index below and a power above it."""
    return f"{indexed(base, index)}{raised(exponent) or f'^{grouped(exponent)}'}"


def quotient(upper: str, lower: str) -> str:
    """Return a fraction."""
    if upper.isdecimal() and lower.isdecimal() and len(found := fraction(upper, lower)) == 1:
        return found
    below = f"({lower})" if _FACTORS.match(lower) else grouped(lower)
    return f" {grouped(upper)}/{below} "  # blanks tell it from what it is multiplied with


def root(of: str, degree: str = "") -> str:
    """Return a root."""
    sign = _ROOTS.get(degree) or f"{raised(degree) or grouped(degree)}√"
    return f"{sign}{grouped(of)}"


def grouped(part: str) -> str:
    """Return a part that is to stand beside others, in brackets where it is more than one thing."""
    part = part.strip()
    is_bracketed = part[:1] in "([{|" and part[-1:] in ")]}|" and part.count(part[0]) == 1
    return part if len(part) <= 1 or is_bracketed or _SINGLE.fullmatch(part) else f"({part})"


def accented(base: str, accent: str) -> str:
    """Return a letter with a sign above it; what is longer stays without."""
    return f"{base}{_ACCENTS[accent]}" if accent in _ACCENTS and len(base) == 1 else base


def _script(part: str) -> str:
    part = grouped(part)
    is_plain = len(part) <= 1 or part.isascii() or part.startswith("(")
    return part if is_plain else f"({part})"


def operator(sign: str) -> str:
    """Return a sign between two parts with the blanks that it has."""
    sign = sign.strip().replace("\u2061", "").replace("\u2062", "").replace("\u2063", "").replace("\u2064", "")
    if sign in _SPACED:
        return f" {'−' if sign == '-' else sign} "
    return f"{sign} " if sign in (",", ";") else sign


def settled(line: str) -> str:
    """Return a line without doubled blanks, and without those of a sign that stands before its number."""
    line = _INNER_BLANKS.sub("", _BLANKS.sub(" ", line)).strip()
    return re.sub(r"(^|[(\[{=,] ?)([−+±]) (?=[\w√∞])", r"\1\2", line)
