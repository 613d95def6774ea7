"""How long a summary is, in words: the whole account, and shorter ones for narrow windows."""

from collections.abc import Callable

from reader.gui.tongue.words import counted, translated
from reader.session.length import Extent

SEPARATOR = " · "
Account = Callable[[Extent], str]


def lines(extent: Extent) -> str:
    """Return the number of lines, and of sentences that are marked in the text instead."""
    if not extent.lines and not extent.marked:
        return translated("no lines")
    if extent.marked:
        return counted(
            "{count} line, {marked} marked", "{count} lines, {marked} marked", extent.lines, marked=extent.marked
        )
    return counted("{count} line", "{count} lines", extent.lines)


def lines_and_minutes(extent: Extent) -> str:
    """Return the number of lines and the time to read them."""
    if not extent.lines:
        return lines(extent)
    return SEPARATOR.join((lines(extent), translated("{minutes} min").format(minutes=extent.minutes)))


def account(extent: Extent) -> str:
    """Return how long the summary is, and for how much of the article it speaks."""
    if not extent.lines:
        return lines(extent)
    covers = counted(
        "covers {covered} of {count} paragraph",
        "covers {covered} of {count} paragraphs",
        extent.paragraphs,
        covered=extent.covered,
    )
    minutes = translated("{minutes} min").format(minutes=extent.minutes)
    return SEPARATOR.join((lines(extent), _words(extent), minutes, covers))


def whole_account(extent: Extent, most: Extent) -> str:
    """Return the same in sentences, with what it could be at most."""
    sentences = counted(
        "{size} of {count} sentence besides the key points",
        "{size} of {count} sentences besides the key points",
        most.lines,
        size=extent.lines + extent.marked,
    )
    length = translated("Length of the summary: {sentences}, {words}, about {minutes} min.")
    covers = counted(
        "It speaks for {covered} of {count} paragraph.",
        "It speaks for {covered} of {count} paragraphs.",
        extent.paragraphs,
        covered=extent.covered,
    )
    return f"{length.format(sentences=sentences, words=_words(extent), minutes=extent.minutes)} {covers}"


def _words(extent: Extent) -> str:
    return counted("{count} word", "{count} words", extent.words)
