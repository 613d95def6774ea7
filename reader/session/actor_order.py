"""The orders in which actors can be listed."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from reader.model.annotation import Actor


class ActorOrder(StrEnum):
    """What comes first in the list; by prominence the most named, and of these the one named in weightier places."""

    PROMINENCE = "prominence"
    NAME = "name"
    FIRST_MENTION = "first_mention"


def ordered(actors: Iterable[Actor], order: ActorOrder) -> tuple[Actor, ...]:
    """Return the actors in an order; equals stay as they were."""
    if order is ActorOrder.NAME:
        return tuple(sorted(actors, key=_by_name))
    if order is ActorOrder.FIRST_MENTION:
        return tuple(sorted(actors, key=lambda actor: actor.mentions[:1]))
    return tuple(sorted(actors, key=lambda actor: (-len(actor.mentions), -actor.salience)))


def _by_name(actor: Actor) -> tuple[str, str]:
    """Put letters with accents beside those without, and small ones beside capitals, whatever the system's locale."""
    letters = unicodedata.normalize("NFKD", actor.name).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter)), actor.name
