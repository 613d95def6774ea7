"""How long a summary is, in words: shortly, shorter for narrow windows, and the whole account."""

from collections.abc import Callable

from reader.gui.tongue.words import counted, translated
from reader.session.length import Extent

SEPARATOR = " · "
Account = Callable[[Extent], str]


def sentences(extent: Extent) -> str:
    """Return how many sentences there are to read, beside the text or marked in it."""
    return counted("{count} sentence", "{count} sentences", extent.lines + extent.marked)


def account(extent: Extent) -> str:
    """Return how many sentences there are, and the time to read them."""
    minutes = translated("{minutes} min").format(minutes=extent.minutes)
    return SEPARATOR.join((sentences(extent), minutes)) if extent.minutes else sentences(extent)


def whole_account(extent: Extent, most: Extent) -> str:
    """Return the same in sentences, with what it could be at most."""
    size = counted(
        "{size} of {count} sentence besides the key points",
        "{size} of {count} sentences besides the key points",
        most.lines,
        size=extent.lines + extent.marked,
    )
    words = counted("{count} word", "{count} words", extent.words)
    length = translated("Length of the summary: {sentences}, {words}, about {minutes} min.")
    covers = counted(
        "It speaks for {covered} of {count} paragraph.",
        "It speaks for {covered} of {count} paragraphs.",
        extent.paragraphs,
        covered=extent.covered,
    )
    return f"{length.format(sentences=size, words=words, minutes=extent.minutes)} {covers}"
