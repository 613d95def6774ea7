"""Work that the window hands to its worker process, and what the process answers: values that are sent between both.

`working.py` is the loop that does it there, `doing.py` what is done for each. Must not import Qt, readers or engines:
the window imports this file, too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.document import Document
from reader.model.source import Source
from reader.model.two_articles.asking import CompareArticles


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Read a file or a link into a Document; `reader` is the id of a format, None to find it out.

    Partial answers: of a format that long files have, each Document so far, the whole one too, and Progress between.
    """

    source: Source
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class ReadText:
    """Read pasted text into a Document; `source` says where it came from, `reader` is the id of its format."""

    text: str
    source: str
    reader: str = "text"


@dataclass(frozen=True, slots=True)
class Analyze:
    """Analyse a Document. Partial answers: the Document if it had to be segmented, each Analysis so far, Progress."""

    document: Document
    options: AnalysisOptions


@dataclass(frozen=True, slots=True)
class Compare:
    """Rank the sentences of a segmented Document by every method that is quick enough; the answer is a Comparison."""

    document: Document


@dataclass(frozen=True, slots=True)
class DrawPage:
    """Draw a page of a PDF file, counted from 0, with `scale` pixels to a point; the answer is a DrawnPage."""

    path: Path
    page: int
    scale: float
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Shelve:
    """Put an article on the shelf, found by those who act in it; the answer is the Trouble that was, or None."""

    shelf: Path
    document: Document
    analysis: Analysis
    asked: str = ""  # the link that led to it


class Carriage(StrEnum):
    """What is carried between the shelf and other programs."""

    SAVE_FOLDER = "save_folder"
    BRING_IN_FOLDER = "bring_in_folder"
    BRING_IN_LINKS = "bring_in_links"


@dataclass(frozen=True, slots=True)
class Carry:
    """Carry articles or links to a folder or from a file; the answer is what was Carried, or the Trouble that was."""

    shelf: Path
    carriage: Carriage
    path: Path


@dataclass(frozen=True, slots=True)
class ShelvePasted:
    """Put a text that was pasted on the shelf; the answer is the Trouble that was, or None. `html` has its marks.

    `moment` is when it was pasted, in ISO 8601.
    """

    shelf: Path
    source: Source
    text: str
    html: str
    moment: str


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Load the engines, so that the first analysis need not."""


Job = OpenFile | ReadText | Analyze | Compare | CompareArticles | DrawPage | Shelve | ShelvePasted | Carry | WarmUp


class AnswerKind(StrEnum):
    """Where a job stands."""

    ALIVE = "alive"
    PARTIAL = "partial"
    FINISHED = "finished"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the worker says of a job; the value of a failure is a ReaderError."""

    kind: AnswerKind
    job: int
    value: object

    @property
    def is_last(self) -> bool:
        """Tell whether the job is over."""
        return self.kind in (AnswerKind.FINISHED, AnswerKind.FAILED)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A partial answer: the process did not answer any more and another took its place, as a sentence tells."""

    sentence: str


Report = Callable[[object], None]
Handlers = Mapping[type, Callable[[Any, Report], object]]
