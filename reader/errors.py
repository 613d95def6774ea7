"""What can go wrong, each as one clear sentence for the user. Must import nothing of ours."""

from enum import StrEnum


class ErrorKind(StrEnum):
    """What a failure is, as it stands in the JSON contract."""

    NOT_FOUND = "not_found"
    NO_PERMISSION = "no_permission"
    NOT_A_FILE = "not_a_file"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    UNREADABLE = "unreadable"
    NETWORK = "network"
    CANCELLED = "cancelled"
    ENGINE = "engine"


class ReaderError(Exception):
    """A failure that names its subject and says in one sentence what to do; picklable."""

    def __init__(self, kind: ErrorKind, subject: str, message: str) -> None:
        super().__init__(kind, subject, message)
        self.kind = kind
        self.subject = subject
        self.message = message

    def __str__(self) -> str:
        return self.message


class FormatError(ReaderError):
    """A file that cannot be read as an article; the subject is the file."""


class LockedError(FormatError):
    """A file that opens with a password, which was not given or is another."""


class EngineError(ReaderError):
    """A language engine that failed; the subject is its id."""


class Cancelled(ReaderError):
    """The work was called off; nothing is wrong."""

    def __init__(self, kind: ErrorKind = ErrorKind.CANCELLED, subject: str = "", message: str = "Cancelled.") -> None:
        super().__init__(kind, subject, message)
