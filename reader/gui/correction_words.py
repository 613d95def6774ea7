"""What is said of a correction: the sentence when it is done, and its name in the Edit menu."""

from PySide6.QtCore import QCoreApplication

from reader.gui.actor_words import kind_name
from reader.model.correction import (
    Add,
    ChangeKind,
    Correction,
    Merge,
    Name,
    NotAnActor,
    Rename,
    Scope,
    SplitAlias,
    SplitMention,
)


def words_for(correction: Correction, scope: Scope) -> tuple[str, str]:
    """Return the sentence and the name."""
    sentence, name = _words(correction)
    return (_tr("{sentence} In all articles.").format(sentence=sentence) if scope is Scope.ALWAYS else sentence), name


def forgotten_words() -> tuple[str, str]:
    """Return the same for taking back all that was said of an article."""
    return _tr("All corrections of this article are forgotten."), _tr("Forgetting All Corrections")


def _words(correction: Correction) -> tuple[str, str]:
    match correction:
        case Merge(name, into):
            return _both(_tr("Merged “{a}” into “{b}”."), _tr("Merging “{a}”"), name.words, into.words)
        case SplitAlias(name, alias):
            return _both(_tr("Split “{a}” off from “{b}”."), _tr("Splitting Off “{a}”"), alias, name.words)
        case SplitMention(place, into):
            return _split_words(place.words, into)
        case ChangeKind(name, kind):
            changed = _tr("“{a}” is now of the kind: {b}.")
            return _both(changed, _tr("Changing the Kind of “{a}”"), name.words, kind_name(kind).lower())
        case Rename(name, to):
            return _both(_tr("“{a}” is called “{b}” now."), _tr("Renaming “{a}”"), name.words, to)
        case NotAnActor(name):
            return _both(_tr("“{a}” is no actor any more."), _tr("Leaving Out “{a}”"), name.words)
        case Add(words, kind, to_name):
            known = to_name.words if to_name else kind_name(kind).lower()
            marked = _tr("Marked “{a}” as a name of “{b}”.") if to_name else _tr("Marked “{a}” ({b}).")
            return _both(marked, _tr("Marking “{a}”"), words, known)


def _split_words(words: str, into: Name | None) -> tuple[str, str]:
    if into is None:
        return _both(_tr("This “{a}” is an actor of its own now."), _tr("Splitting Off One “{a}”"), words)
    return _both(_tr("This “{a}” belongs to “{b}” now."), _tr("Moving One “{a}”"), words, into.words)


def _both(sentence: str, name: str, a: str, b: str = "") -> tuple[str, str]:
    return sentence.format(a=a, b=b), name.format(a=a)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Corrections", text)
