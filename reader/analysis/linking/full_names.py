"""When two full names are one person's, by their words alone."""

from collections.abc import Iterator
from enum import Enum, auto

from reader.analysis.linking.given_names import are_forms_of_one, forms_of
from reader.analysis.linking.spellings import have_one_surname, sound
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.nlp.language_table import words_for

Words = tuple[str, ...]
GENERATIONS = words_for("people.generations")


class Alike(Enum):
    """In what two first names can agree."""

    SOUND = auto()
    FORM = auto()
    OPENING = auto()  # the first letter of the first of several
    INITIAL = auto()


Trait = tuple[Alike, str | int]


def is_same_person(longer: Words, shorter: Words) -> bool:
    """Tell whether two full names agree: same surname, and first names equal, left out, or shortened to an initial.

    Of two surnames the second may be left out, as in Gabriel García for Gabriel García Márquez.
    """
    if have_one_surname(longer, shorter):
        return _given_agree(longer[:-1], shorter[:-1])
    has_two = len(longer) > max(len(shorter), 2) and not is_given_name(longer[-2])
    return has_two and longer[-2] == shorter[-1] and longer[0] == shorter[0]


def traits(name: Words) -> Iterator[Trait]:
    """Yield what a full name can agree in with the first word of another: `sought` yields the same of that one."""
    yield Alike.OPENING, name[0][0]
    if len(name[0]) == 1:
        yield Alike.INITIAL, name[0]
    for word in name[:-1]:
        yield from _of_given(word)


def sought(name: Words) -> Iterator[Trait]:
    """Yield the traits one of which a full name has that is the same person's as this one, which is no longer."""
    first = name[0]
    if len(first) == 1:
        yield Alike.OPENING, first
        return
    yield Alike.INITIAL, first[0]
    yield from _of_given(first)


def _of_given(word: str) -> Iterator[Trait]:
    yield Alike.SOUND, sound(word)
    yield from ((Alike.FORM, form) for form in forms_of(word))


def _given_agree(longer: Words, shorter: Words) -> bool:
    """Tell whether first names agree one by one, or are some of the others' in full: "H. W." is not "W."."""
    if all(_agree(name, other) for name, other in zip(longer, shorter, strict=False)):
        return True
    rest = iter(longer)
    return all(any(_is_one(name, other) for other in rest) for name in shorter)


def _agree(name: str, other: str) -> bool:
    return _is_one(name, other) or (min(len(name), len(other)) == 1 and name[0] == other[0])


def _is_one(name: str, other: str) -> bool:
    """Tell whether two first names, no initials, are one."""
    if min(len(name), len(other)) == 1:
        return False
    return sound(name) == sound(other) or are_forms_of_one(name, other)


def is_given_name(word: str) -> bool:
    """Tell whether the tables know a word in lower case as a first name."""
    return name_tables().has((word.capitalize(),), Entry.GIVEN_NAME)
