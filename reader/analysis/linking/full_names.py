"""When two full names are one person's, by their words alone."""

from reader.analysis.linking.given_names import are_forms_of_one
from reader.analysis.linking.spellings import have_one_surname, sound
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.nlp.language_table import words_for

Words = tuple[str, ...]
GENERATIONS = words_for("people.generations")


def is_same_person(longer: Words, shorter: Words) -> bool:
    """Tell whether two full names agree: same surname, and first names equal, left out, or shortened to an initial.

    Of two surnames the second may be left out, as in Gabriel García for Gabriel García Márquez.
    """
    if have_one_surname(longer, shorter):
        return _given_agree(longer[:-1], shorter[:-1])
    has_two = len(longer) > max(len(shorter), 2) and not is_given_name(longer[-2])
    return has_two and longer[-2] == shorter[-1] and longer[0] == shorter[0]


def _given_agree(longer: Words, shorter: Words) -> bool:
    """Tell whether first names agree one by one, or are some of the others' in full: "H. W." is not "W."."""
    pairs = zip(longer, shorter, strict=False)
    if all(_is_one(*pair) or (min(map(len, pair)) == 1 and pair[0][0] == pair[1][0]) for pair in pairs):
        return True
    rest = iter(longer)
    return all(any(_is_one(name, other) for other in rest) for name in shorter)


def _is_one(name: str, other: str) -> bool:
    """Tell whether two first names, no initials, are one."""
    if min(len(name), len(other)) == 1:
        return False
    return sound(name) == sound(other) or are_forms_of_one(name, other)


def is_given_name(word: str) -> bool:
    """Tell whether the tables know a word in lower case as a first name."""
    return name_tables().has((word.capitalize(),), Entry.GIVEN_NAME)
