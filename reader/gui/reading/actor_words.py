"""What is said of an actor in words: in tips, to screen readers, in the dossier."""

from PySide6.QtCore import QCoreApplication

from reader.model.annotation import Actor, ActorKind


def kind_name(kind: ActorKind) -> str:
    """Return a kind in the user's language."""
    return {
        ActorKind.PERSON: _tr("Person"),
        ActorKind.ORGANISATION: _tr("Organisation"),
        ActorKind.PLACE: _tr("Place"),
        ActorKind.GROUP: _tr("Group"),
    }[kind]


def described(actor: Actor) -> str:
    """Return all that the list knows of an actor, line by line."""
    count = _tr("mentions: {count}").format(count=len(actor.mentions))
    return "\n".join(filter(None, (f"{actor.name} · {kind_name(actor.kind)}", actor.role, also_called(actor), count)))


def also_called(actor: Actor) -> str:
    """Return the other names of an actor; empty where there are none."""
    return _tr("also: {names}").format(names=", ".join(actor.aliases)) if actor.aliases else ""


def shortened(name: str, most: int) -> str:
    """Return a name of at most so many characters, without its middle; both its ends tell it from others."""
    if len(name) <= most:
        return name
    last = (most - 1) // 2
    return f"{name[: most - 1 - last].rstrip()}…{name[-last:].lstrip()}"


def mention_number(actor: Actor, offset: int) -> int | None:
    """Return which of an actor's mentions covers a place, from 1."""
    return next((number for number, span in enumerate(actor.mentions, start=1) if offset in span), None)


def mention_words(actor: Actor, offset: int) -> str:
    """Return one line about a name in the text: who it is, and which mention of how many."""
    number = mention_number(actor, offset)
    place = _tr("mention {number} of {count}").format(number=number, count=len(actor.mentions)) if number else ""
    return " — ".join(filter(None, (actor.name, actor.role, place)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActorWords", text)
