"""What is said of highlights: of an act when it is done and undone, and what the colours are called."""

from PySide6.QtCore import QCoreApplication

from reader.gui.reading.actor_words import shortened
from reader.gui.reading.correction_words import ActWords
from reader.model.highlight import Highlight, HighlightColour

MOST = 40  # characters of a passage in a sentence


def colour_name(colour: HighlightColour) -> str:
    """Return what a colour is called."""
    names = {
        HighlightColour.YELLOW: _tr("Yellow"),
        HighlightColour.GREEN: _tr("Green"),
        HighlightColour.BLUE: _tr("Blue"),
        HighlightColour.PINK: _tr("Pink"),
    }
    return names[colour]


def changed_words(marked: str) -> str:
    """Return what is said of a place where other words stand now than those that the reader marked."""
    return _tr("changed since; you marked: “{words}”").format(words=" ".join(marked.split()))


def words_for(before: Highlight | None, after: Highlight | None) -> ActWords:
    """Return the words for what made one state of a highlight of another."""
    if after is None:
        kinds = (_tr("Removed the highlight “{a}”."), _tr("Removing a Highlight"), _tr("“{a}” is highlighted again."))
    elif before is None:
        kinds = (_tr("Highlighted “{a}”."), _tr("Highlighting"), _tr("“{a}” is not highlighted any more."))
    elif before.colour != after.colour:
        kinds = (_tr("“{a}” has another colour."), _tr("Another Colour"), _tr("“{a}” has its old colour again."))
    elif before.comment is not None and after.comment is None:
        kinds = (_tr("Took the comment away."), _tr("Taking a Comment Away"), _tr("The comment is there again."))
    else:
        kinds = (_tr("Kept the comment."), _tr("the Comment"), _tr("The comment is as it was."))
    words = next((" ".join(each.passage.words.split()) for each in (after, before) if each), "")
    return ActWords(*(kind.format(a=shortened(words, MOST)) for kind in kinds))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Highlights", text)
