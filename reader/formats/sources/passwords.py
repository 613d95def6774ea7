"""Files that open with a password: the question for it, and the archive within a locked office file."""

from io import BytesIO

from reader.errors import ErrorKind, FormatError, LockedError
from reader.formats.sources.archive import damaged, locked_oddly
from reader.message import Message
from reader.model.source import name_of

MAX_TURNS = 2_000_000  # of a password through a hash; Office takes 100,000, and each costs time


def locked(source: str, password: str) -> LockedError:
    """Return the error for a file that needs a password, or another than the one that was given."""
    name = name_of(source)
    if password:
        what = Message("does not open with this password; try another")
    else:
        what = Message("is locked with a password; give it")
    return LockedError(
        ErrorKind.UNREADABLE, name, Message("“{name}” {what}, or open a copy without one.", name=name, what=what)
    )


def unlocked_package(data: bytes, source: str, password: str) -> bytes:
    """Return the archive that a locked file of Office holds; raise LockedError where the password is another."""
    if not password:
        raise locked(source, password)
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    try:
        return _package(data, source, password)
    except InvalidKeyError as error:
        raise locked(source, password) from error
    except DecryptionError as error:
        raise locked_oddly(source) from error
    except FormatError:
        raise
    except Exception as error:  # of a file that is not whole, from four libraries
        raise damaged(source) from error


def _package(data: bytes, source: str, password: str) -> bytes:
    from msoffcrypto.format.ooxml import OOXMLFile

    file, clear = OOXMLFile(BytesIO(data)), BytesIO()
    if file.info.get("spinValue", 0) > MAX_TURNS:
        raise locked_oddly(source)
    file.load_key(password=password, verify_password=True)
    file.decrypt(clear)
    return clear.getvalue()
