"""What can happen to an open article: one frozen value for each road.

Named tuples, since the window waits for this file: twenty dataclasses take 17 ms to make, these two (CPython 3.11).
"""

from typing import NamedTuple

from reader.errors import ReaderError
from reader.model.source import PASTED, Source
from reader.session.article.state import Corrections
from reader.session.length import Length
from reader.session.selection import Selection

# -- the reader opens --------------------------------------------------------------------------------------------


class Opened(NamedTuple):
    """A file or a link is to be read."""

    source: Source


class Pasted(NamedTuple):
    """A text is to be read; `html` is the same with its marks, where they tell more.

    `name` is what it is kept under, empty where it is not kept.
    """

    text: str
    html: str = ""
    name: str = ""

    @property
    def source(self) -> Source:
        """Where the text is kept, if it is."""
        return Source.pasted(self.name) if self.name else PASTED


class Reloaded(NamedTuple):
    """The article is to be read again; what stands at the offset `top` stays in sight."""

    top: int


class Stopped(NamedTuple):
    """The work under way is called off; what is there stays."""


class Resumed(NamedTuple):
    """The analysis that was called off, or failed, is to be done after all."""


class Closed(NamedTuple):
    """The window goes."""


# -- the reader chooses ------------------------------------------------------------------------------------------


class MethodChosen(NamedTuple):
    """The summary is to be chosen by another method."""

    method: str


class WholeSentencesChosen(NamedTuple):
    """Lines are to be shown as they stand in the text, or shortened."""

    is_on: bool


class RecognizerChosen(NamedTuple):
    """The actors are to be found by another engine."""

    engine: str


class LanguageChosen(NamedTuple):
    """The article is taken as written in a language; None finds it out."""

    language: str | None


class Restored(NamedTuple):
    """A block that was left out is to come back; the line at the offset `top` is in sight."""

    number: int
    top: int


class TakenOut(NamedTuple):
    """A block that came back is to go again; the line at the offset `top` stays in sight."""

    number: int
    top: int


class LengthChosen(NamedTuple):
    """This summary, and those of other articles, are to be as long as this."""

    length: Length


class SizeChosen(NamedTuple):
    """This summary is to have so many sentences, and those of other articles as large a share of their words."""

    size: int


class LineBeforeSwitched(NamedTuple):
    """The sentence before a line of the summary is to be shown as well, or no more."""

    sentence: int


class ParagraphAsked(NamedTuple):
    """The line of a paragraph is to be shown, or no more; None takes all away that were asked for."""

    paragraph: int | None


class Selected(NamedTuple):
    """Something in the article is chosen."""

    selection: Selection


class Corrected(NamedTuple):
    """What the reader put right, here or elsewhere, has changed."""

    corrections: Corrections


class Compared(NamedTuple):
    """Another method is to be set beside that of the summary; None ends the comparison."""

    rival: str | None


# -- the worker answers ------------------------------------------------------------------------------------------


class Partial(NamedTuple):
    """The job of a ticket told a part of its answer, or how far it has come."""

    ticket: int
    value: object


class Finished(NamedTuple):
    """The job of a ticket is done."""

    ticket: int
    value: object


class Failed(NamedTuple):
    """The job of a ticket failed."""

    ticket: int
    error: ReaderError


class Replaced(NamedTuple):
    """The worker did not live or answer any more and was replaced; the job of a ticket begins again."""

    ticket: int
    sentence: str


Event = (
    Opened | Pasted | Reloaded | Stopped | Resumed | Closed
    | MethodChosen | WholeSentencesChosen | RecognizerChosen | LanguageChosen | Restored | TakenOut
    | LengthChosen | SizeChosen | LineBeforeSwitched | ParagraphAsked | Selected | Corrected | Compared
    | Partial | Finished | Failed | Replaced
)  # fmt: skip
