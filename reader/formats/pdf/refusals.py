"""What is said of PDF files that cannot be read, each in one sentence with a way on."""

from collections.abc import Sequence

from reader.errors import ErrorKind, FormatError
from reader.message import Message, counted
from reader.model.source import name_of

MAX_PAGES = 5_000
_NAMED_PAGES = 10


def damaged(source: str) -> FormatError:
    """Return the error for bytes that are no whole PDF."""
    name = name_of(source)
    return FormatError(
        ErrorKind.UNREADABLE,
        name,
        Message("“{name}” is not a PDF, or is damaged; fetch or save it once more.", name=name),
    )


def without_text(source: str, *, pictures: int, page_count: int) -> FormatError:
    """Return the error for a file without text, which mostly is a scan."""
    name = name_of(source)
    if not pictures:
        return FormatError(
            ErrorKind.EMPTY, name, Message("“{name}” holds no text; choose a file that contains text.", name=name)
        )
    message = counted(
        "“{name}” is a scan: its page is a picture without text; let a program for text recognition (OCR) read "
        "it first.",
        "“{name}” is a scan: its {count} pages are pictures without text; let a program for text recognition (OCR) "
        "read it first.",
        page_count,
        name=name,
    )
    return FormatError(ErrorKind.EMPTY, name, message)


def without_meaning(source: str) -> FormatError:
    """Return the error for a file whose fonts do not say what their letters are."""
    name = name_of(source)
    message = Message(
        "“{name}” does not say which letters it shows; let a program for text recognition (OCR) read it first.",
        name=name,
    )
    return FormatError(ErrorKind.UNREADABLE, name, message)


def check_pages(page_count: int, source: str) -> None:
    """Raise FormatError where a file has more pages than are read."""
    if page_count > MAX_PAGES:
        name = name_of(source)
        message = Message(
            "“{name}” has more than {limit} pages; split it and open a part.", name=name, limit=f"{MAX_PAGES:,}"
        )
        raise FormatError(ErrorKind.TOO_LARGE, name, message)


def lost_warning(lost: Sequence[int], page_count: int) -> tuple[str, ...]:
    """Return what is said of letters without a meaning; `lost` counts them on each page that has any."""
    if not lost:
        return ()
    count = sum(lost)
    letters = counted("{count} letter is missing here", "{count} letters are missing here", count, count=f"{count:,}")
    where = counted("on {lost} of {count} page", "on {lost} of {count} pages", page_count, lost=len(lost))
    where = where if page_count > 1 else Message("on its page")
    reason = Message("{letters}, {where}: the fonts do not say which letters they show.", letters=letters, where=where)
    return (reason,)


def damage_warning(damaged: Sequence[int]) -> tuple[str, ...]:
    """Return what is said of pages that cannot be read, by their numbers from 1."""
    if not damaged:
        return ()
    pages: str = ", ".join(map(str, damaged[:_NAMED_PAGES]))
    if len(damaged) == 1:
        return (Message("Page {page} is damaged and cannot be read; fetch or save the file once more.", page=pages),)
    if len(damaged) > _NAMED_PAGES:
        pages = Message("{pages} and others", pages=pages)
    return (Message("Pages {pages} are damaged and cannot be read; fetch or save the file once more.", pages=pages),)


def picture_warning(pictures: int, page_count: int) -> tuple[str, ...]:
    """Return what is said of a file of which some pages are pictures only."""
    if not pictures:
        return ()
    sentence = counted(
        "{count} of {pages} pages is a picture without text; what it says is not here.",
        "{count} of {pages} pages are pictures without text; what they say is not here.",
        pictures,
        pages=page_count,
    )
    return (sentence,)
