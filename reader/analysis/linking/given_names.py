"""First names: which are one name in another form, and which only women bear and which only men."""

from reader.nlp.language_table import language_table

_TABLE = language_table("first-names")
_FORMS = [frozenset(line.split()) for line in _TABLE["forms"].splitlines()]
_FORMS_OF = {
    name: frozenset(number for number, forms in enumerate(_FORMS) if name in forms) for name in _TABLE["forms"].split()
}
_WOMEN, _MEN = (frozenset(_TABLE[bearers].split()) for bearers in ("women", "men"))
WOMAN, MAN = "ms", "mr"


def are_forms_of_one(name: str, other: str) -> bool:
    """Tell whether two first names in lower case are forms of one, as Liz and Elizabeth are."""
    return not _FORMS_OF.get(name, frozenset()).isdisjoint(_FORMS_OF.get(other, frozenset()))


def title_for(name: str) -> str | None:
    """Return the title that fits whoever bears a first name; None where both sexes bear it, or it is not known.

    A double name is as its first half, or with a man's for the other half a man's: "Jean-Luc".
    """
    first, _, last = name.partition("-")
    is_man = name in _MEN or (first not in _WOMEN and not _MEN.isdisjoint((first, last)))
    return MAN if is_man else None if _WOMEN.isdisjoint((name, first)) else WOMAN
