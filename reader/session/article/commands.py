"""What is to be done about a decision: by the worker, by the views, by the store of corrections."""

from enum import IntEnum, auto
from typing import NamedTuple

from reader.errors import ReaderError
from reader.jobs import Job
from reader.model.document import Document
from reader.model.span import Span


class Show(IntEnum):
    """A part of the state that views draw anew; they do it in this order."""

    DOCUMENT = auto()  # another text
    ANALYSIS = auto()
    MORE = auto()  # of the same text, or other sentences of it
    LINES = auto()
    SELECTION = auto()
    COMPARISON = auto()
    PROGRESS = auto()
    STAGE = auto()


class Submit(NamedTuple):
    """Have the worker do a job, under a ticket."""

    ticket: int
    job: Job


class Cancel(NamedTuple):
    """Have the worker drop the job of a ticket."""

    ticket: int


class CarryOver(NamedTuple):
    """Let what was put right in a text hold for another version of it."""

    old: Document
    new: Document


class Tell(NamedTuple):
    """Say what went wrong."""

    error: ReaderError


class Note(NamedTuple):
    """Say what happened that costs nothing but time."""

    sentence: str


class Go(NamedTuple):
    """Lead the reader to a place."""

    place: Span


Command = Submit | Cancel | CarryOver | Show | Tell | Note | Go
