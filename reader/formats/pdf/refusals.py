"""What is said of PDF files that cannot be read, each in one sentence with a way on."""

from collections.abc import Sequence

from reader.errors import ErrorKind, FormatError, LockedError
from reader.formats.sources.files import MAX_CHARACTERS
from reader.model.source import name_of

MAX_PAGES = 5_000
_NAMED_PAGES = 10


def locked(source: str, password: str) -> LockedError:
    """Return the error for a file that needs a password, or another than the one that was given."""
    name = name_of(source)
    what = "does not open with this password; try another" if password else "is locked with a password; give it"
    return LockedError(ErrorKind.UNREADABLE, name, f"“{name}” {what}, or open a copy without one.")


def damaged(source: str) -> FormatError:
    """Return the error for bytes that are no whole PDF."""
    name = name_of(source)
    return FormatError(ErrorKind.UNREADABLE, name, f"“{name}” is no PDF or is damaged; fetch or save it once more.")


def without_text(source: str, *, pictures: int, page_count: int) -> FormatError:
    """Return the error for a file without text, which mostly is a scan."""
    name = name_of(source)
    if not pictures:
        return FormatError(ErrorKind.EMPTY, name, f"“{name}” holds no text; choose a file that contains text.")
    pages = f"its {page_count} pages are pictures" if page_count > 1 else "its page is a picture"
    message = f"“{name}” is a scan: {pages} without text; let a program for text recognition (OCR) read it first."
    return FormatError(ErrorKind.EMPTY, name, message)


def without_meaning(source: str) -> FormatError:
    """Return the error for a file whose fonts do not say what their letters are."""
    name = name_of(source)
    message = f"“{name}” does not say which letters it shows; let a program for text recognition (OCR) read it first."
    return FormatError(ErrorKind.UNREADABLE, name, message)


def check_pages(page_count: int, source: str) -> None:
    """Raise FormatError where a file has more pages than are read."""
    if page_count > MAX_PAGES:
        name = name_of(source)
        message = f"“{name}” has more than {MAX_PAGES:,} pages; split it and open a part."
        raise FormatError(ErrorKind.TOO_LARGE, name, message)


def check_letters(count: int, source: str) -> None:
    """Raise FormatError where a file has more letters than can be shown."""
    if count > MAX_CHARACTERS:
        name, limit = name_of(source), f"{MAX_CHARACTERS // 1_000_000} million characters"
        raise FormatError(ErrorKind.TOO_LARGE, name, f"“{name}” is longer than {limit}; split it and open a part.")


def lost_warning(lost: Sequence[int], page_count: int) -> tuple[str, ...]:
    """Return what is said of letters without a meaning; `lost` counts them on each page that has any."""
    if not lost:
        return ()
    letters = f"{sum(lost):,} letters" if sum(lost) > 1 else "1 letter"
    verb = "are" if sum(lost) > 1 else "is"
    pages = f"{len(lost)} of {page_count} pages" if page_count > 1 else "its page"
    return (f"{letters} on {pages} {verb} missing here: the fonts do not say which letters they show.",)


def damage_warning(damaged: Sequence[int]) -> tuple[str, ...]:
    """Return what is said of pages that cannot be read, by their numbers from 1."""
    if not damaged:
        return ()
    pages = ", ".join(map(str, damaged[:_NAMED_PAGES])) + (" and others" if len(damaged) > _NAMED_PAGES else "")
    what = f"Page {pages} is" if len(damaged) == 1 else f"Pages {pages} are"
    return (f"{what} damaged and cannot be read; fetch or save the file once more.",)


def picture_warning(pictures: int, page_count: int) -> tuple[str, ...]:
    """Return what is said of a file of which some pages are pictures only."""
    if not pictures:
        return ()
    verb = "is a picture" if pictures == 1 else "are pictures"
    return (f"{pictures} of {page_count} pages {verb} without text; what they say is not here.",)
