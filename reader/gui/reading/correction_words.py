"""What is said of a correction: the sentence when it is done, its name in the Edit menu, the sentence when undone."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from reader.gui.reading.actor_words import kind_name, shortened
from reader.model.correction import (
    Add,
    Attribute,
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

MOST = 40  # characters of a name in a sentence


class ActWords(NamedTuple):
    """What is said when an act is done, what it is called, and what is said when it is undone."""

    done: str
    name: str
    undone: str


def words_for(correction: Correction, scope: Scope) -> ActWords:
    """Return the words for a correction."""
    words = _words(correction)
    if scope is Scope.ALWAYS:
        always = _tr("{sentence} In all articles.")
        return words._replace(done=always.format(sentence=words.done), undone=always.format(sentence=words.undone))
    return words


def forgotten_words() -> ActWords:
    """Return the words for taking back all that was said of an article."""
    return ActWords(
        _tr("All corrections of this article are forgotten."),
        _tr("Forgetting All Corrections"),
        _tr("The corrections of this article hold again."),
    )


def _words(correction: Correction) -> ActWords:
    match correction:
        case Merge(name, into):
            undone = _tr("“{a}” and “{b}” are two again.")
            return _all(_tr("Merged “{a}” into “{b}”."), _tr("Merging “{a}”"), undone, name.words, into.words)
        case SplitAlias(name, alias):
            undone = _tr("“{a}” is a name of “{b}” again.")
            return _all(_tr("Split “{a}” off from “{b}”."), _tr("Splitting Off “{a}”"), undone, alias, name.words)
        case SplitMention(place, into):
            return _split_words(place.words, into)
        case ChangeKind(name, kind):
            done, undone = _tr("“{a}” is now of the kind: {b}."), _tr("“{a}” is of the kind that was found again.")
            return _all(done, _tr("Changing the Kind of “{a}”"), undone, name.words, kind_name(kind).lower())
        case Rename(name, to):
            undone = _tr("“{b}” is called “{a}” again.")
            return _all(_tr("“{a}” is called “{b}” now."), _tr("Renaming “{a}”"), undone, name.words, to)
        case NotAnActor(name):
            undone = _tr("“{a}” is an actor again.")
            return _all(_tr("“{a}” is no actor any more."), _tr("Leaving Out “{a}”"), undone, name.words)
        case Add(words, kind, to_name):
            known = to_name.words if to_name else kind_name(kind).lower()
            marked = _tr("Marked “{a}” as a name of “{b}”.") if to_name else _tr("Marked “{a}” ({b}).")
            return _all(marked, _tr("Marking “{a}”"), _tr("“{a}” is not marked any more."), words, known)
        case Attribute(_, to_name):
            return _speaker_words(to_name)


def _split_words(words: str, into: Name | None) -> ActWords:
    if into is None:
        undone = _tr("This “{a}” is one with the others again.")
        return _all(_tr("This “{a}” is an actor of its own now."), _tr("One “{a}” Apart"), undone, words)
    done, undone = _tr("This “{a}” belongs to “{b}” now."), _tr("This “{a}” does not belong to “{b}” any more.")
    return _all(done, _tr("One “{a}” for “{b}”"), undone, words, into.words)


def _speaker_words(to: Name | None) -> ActWords:
    undone = _tr("Who says this is again what was found.")
    if to is None:
        return ActWords(_tr("Of this, no speaker is named now."), _tr("Naming No Speaker"), undone)
    return _all(_tr("This is said by “{a}” now."), _tr("Naming “{a}” as the Speaker"), undone, to.words)


def _all(done: str, name: str, undone: str, a: str, b: str = "") -> ActWords:
    names = {"a": shortened(a, MOST), "b": shortened(b, MOST)}
    return ActWords(done.format(**names), name.format(**names), undone.format(**names))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Corrections", text)
