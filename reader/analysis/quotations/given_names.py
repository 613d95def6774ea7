"""Whom a first name means: no other name decides what "he" and "she" can mean."""

from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.quotations.grammar import Gender

_MEANT = {MAN: Gender.MALE, WOMAN: Gender.FEMALE}


def gender_of_name(name: str) -> Gender | None:
    """Return whom the first word of a full name means, None where nothing is known of it."""
    title = title_for(name.partition(" ")[0].lower())
    return None if title is None else _MEANT[title]
