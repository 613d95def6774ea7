"""The key to the underlines, at the end of the printed article."""

from PySide6.QtCore import QCoreApplication

from reader.gui.paper.rows import Underline
from reader.gui.paper.sheet import Face
from reader.gui.paper.typeset import SetText
from reader.model.analysis import Analysis
from reader.model.annotation import ActorKind
from reader.model.span import Span


def legend(analysis: Analysis, face: Face, width: float) -> tuple[SetText, tuple[Underline, ...]] | None:
    """Return the names of the kinds that occur, each underlined as its actors are."""
    occurring = {actor.kind for actor in analysis.actors or ()}
    kinds = [kind for kind in ActorKind if kind in occurring]
    if not kinds:
        return None
    lead = QCoreApplication.translate("Paper", "Underlined:") + "\u2002"
    names = [kind_words(kind) for kind in kinds]
    text = SetText(lead + "\u2003".join(names), face, width)
    return text, tuple(_underlines(text, kinds, names, len(lead)))


def kind_words(kind: ActorKind) -> str:
    """Return the name of a kind of actor."""
    return {
        ActorKind.PERSON: QCoreApplication.translate("Paper", "person"),
        ActorKind.ORGANISATION: QCoreApplication.translate("Paper", "organisation"),
        ActorKind.PLACE: QCoreApplication.translate("Paper", "place"),
        ActorKind.GROUP: QCoreApplication.translate("Paper", "group"),
    }[kind]


def _underlines(text: SetText, kinds: list[ActorKind], names: list[str], offset: int) -> list[Underline]:
    underlines = []
    for kind, name in zip(kinds, names, strict=True):
        underlines += [Underline(stretch, kind) for stretch in text.stretches(Span(offset, offset + len(name)))]
        offset += len(name) + 1
    return underlines
