"""How long a summary is, in words: the whole account, and shorter ones for narrow windows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.session.length import Extent

Account = Callable[[Extent], str]


def lines(extent: Extent) -> str:
    """Return the number of lines alone."""
    if not extent.lines:
        return _tr("no lines")
    return _tr("1 line") if extent.lines == 1 else _tr("{count} lines").format(count=extent.lines)


def lines_and_minutes(extent: Extent) -> str:
    """Return the number of lines and the time to read them."""
    if not extent.lines:
        return lines(extent)
    return _tr("{lines} · {minutes} min").format(lines=lines(extent), minutes=extent.minutes)


def account(extent: Extent) -> str:
    """Return how long the summary is, and for how much of the article it speaks."""
    if not extent.lines:
        return lines(extent)
    text = _tr("{lines} · {words} words · {minutes} min · covers {covered} of {paragraphs} paragraphs")
    return text.format(
        lines=lines(extent),
        words=extent.words,
        minutes=extent.minutes,
        covered=extent.covered,
        paragraphs=extent.paragraphs,
    )


def whole_account(extent: Extent, most: Extent) -> str:
    """Return the same in sentences, with what it could be at most."""
    text = _tr(
        "Length of the summary: {size} of the text’s {count} sentences, {words} words, about {minutes} min. "
        "It speaks for {covered} of {paragraphs} paragraphs."
    )
    return text.format(
        size=extent.lines,
        count=most.lines,
        words=extent.words,
        minutes=extent.minutes,
        covered=extent.covered,
        paragraphs=extent.paragraphs,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExtentWords", text)
