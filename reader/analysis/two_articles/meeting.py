"""Whether two sentences tell of one thing, so that another day in one of them is another day of it."""

from collections.abc import Container

from reader.analysis.support.matches import matches
from reader.analysis.two_articles.telling import Telling


def are_of_one_thing(one: Telling, other: Telling, pairs: Container[tuple[int, int]]) -> bool:
    """Tell whether two sentences share an actor or two words beside days and figures, or go on from a pair.

    One word may be shared by chance: "rents rose in March", "the river rose in May".
    """
    is_followed = (one.sentence - 1, other.sentence - 1) in pairs
    return is_followed or not one.named.keys().isdisjoint(other.named) or _shared_words(one, other) > 1


def _shared_words(one: Telling, other: Telling) -> int:
    words = [one.words[index] for index in matches(one.places, other.places).in_point]
    return len(
        {
            word.stem
            for word in words
            if not word.text[0].isdigit() and not any(day.span.covers(word.span) for day in one.days)
        }
    )
