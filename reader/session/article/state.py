"""What is read in one window, as a value: what is on the screen, what is on its way, and what the reader chose."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import Comparison
from reader.model.document import Document
from reader.model.progress import Progress
from reader.model.source import Source
from reader.session.lines import Lines
from reader.session.removed_blocks import LeftOut
from reader.session.selection import Selection

if TYPE_CHECKING:
    from reader.session.correction_book import CorrectionBook

NOTHING = Document("", ())


class Stage(StrEnum):
    """How far the work on the article has come."""

    EMPTY = "empty"
    OPENING = "opening"
    SUMMARIZING = "summarizing"
    RECOGNIZING = "recognizing"
    READY = "ready"
    FAILED = "failed"


class Corrections(NamedTuple):
    """What holds of what the reader put right; `problem` says why nothing does, where the file is damaged."""

    book: "CorrectionBook | None" = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """What is being opened, by the job of a ticket; `is_shown` once the beginning of it is on the screen.

    `top` is the offset at the top of the page while the article is read again. `plain_text` is what is read where the
    marked-up text of the clipboard gives no article.
    """

    ticket: int
    source: Source
    top: int | None = None
    plain_text: str = ""
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class Analysing:
    """The analysis under way, by the job of a ticket, what it was asked for, and what was found so far."""

    ticket: int
    options: AnalysisOptions
    has_summary: bool = False
    so_far: Analysis | None = None


NOTHING_FOUND, USUAL = Analysis(NOTHING.digest), AnalysisOptions()
NO_LINES, NOT_CHOSEN, UNCORRECTED = Lines.of(NOTHING), Selection(), Corrections()


@dataclass(frozen=True, slots=True)
class State:
    """One open article. Everything that a window shows of it follows from this."""

    tickets: int = 0  # given out so far: each job has one of its own
    # On the screen:
    source: Source | None = None
    document: Document = NOTHING
    is_cut: bool = False  # more of it was to come when something else was opened, and is read if that fails
    left_out: LeftOut | None = None  # None as long as nothing was brought back
    place: int | None = None  # where to go on reading, where that is known better than by the digest
    found: Analysis = NOTHING_FOUND  # as the worker gave it
    analysis: Analysis = NOTHING_FOUND  # with the actors as the reader corrected them
    settled: AnalysisOptions | None = None  # what the analysis was asked for that is done, failed or was called off
    # On its way:
    opening: Opening | None = None
    analysing: Analysing | None = None
    comparing: int | None = None  # the ticket of the job
    progress: Progress | None = None  # of opening, or of the search for actors, where that is told
    failed: Source | None = None  # what could not be opened, where that is what failed last
    # Chosen:
    options: AnalysisOptions = USUAL
    lines: Lines = NO_LINES
    selection: Selection = NOT_CHOSEN
    corrections: Corrections = UNCORRECTED
    rival: str | None = None  # the method that is set beside that of the summary
    comparison: Comparison | None = None

    @property
    def stage(self) -> Stage:
        """How far the work has come."""
        if self.opening is not None:
            return Stage.OPENING
        if self.analysing is not None:
            return Stage.RECOGNIZING if self.analysing.has_summary else Stage.SUMMARIZING
        if self.document.text:
            return Stage.READY
        return Stage.FAILED if self.failed is not None else Stage.EMPTY

    @property
    def all_left_out(self) -> LeftOut:
        """What was left out of the article, and what of it was brought back."""
        return self.left_out or LeftOut(self.document)

    @property
    def is_arriving(self) -> bool:
        """Tell whether more of the article on the screen is still to come."""
        return self.is_cut or (self.opening is not None and self.opening.is_shown)

    @property
    def jobs(self) -> frozenset[int]:
        """The tickets of all jobs that somebody still waits for."""
        works = (work.ticket for work in (self.opening, self.analysing) if work is not None)
        return frozenset(works if self.comparing is None else (*works, self.comparing))
