"""The self-test: an article in a real window, every engine in the worker, and what this installation is made of."""

import sys
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader import __version__
from reader.errors import ReaderError
from reader.gui.reading.worker import Worker
from reader.gui.start.program import Program
from reader.gui.start.unattended import Unattended
from reader.jobs import Analyze
from reader.locations import locations
from reader.model.analysis import Analysis, AnalysisOptions, Part
from reader.model.document import Document
from reader.storage.whole_file import write_whole

WORKS = "works"


@dataclass(frozen=True, slots=True)
class Trial:
    """An engine that is tried: what it is called, and the analysis that only it does."""

    name: str
    options: AnalysisOptions


class EngineTrials(QObject):
    """Lets the worker try every engine on an article; tells when all have answered."""

    done = Signal()

    def __init__(self, worker: Worker, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self.outcomes: dict[str, str] = {}
        self._worker = worker
        self._trials = {worker.submit(Analyze(document, trial.options)): trial for trial in trials()}
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)

    @Slot(int, object)
    def _on_finished(self, job: int, analysis: Analysis) -> None:
        if job in self._trials:
            self._note(job, outcome_of(analysis, self._trials[job].options))

    @Slot(int, object)
    def _on_failed(self, job: int, error: ReaderError) -> None:
        if job in self._trials:
            self._note(job, f"missing: {error.message}")

    def _note(self, job: int, outcome: str) -> None:
        self.outcomes[self._trials.pop(job).name] = outcome
        if not self._trials:
            self.done.emit()


def trials() -> tuple[Trial, ...]:
    """Return one trial for each recognizer and each summarizer."""
    from reader.analysis.recognizers import RECOGNIZERS
    from reader.analysis.summarizers import SUMMARIZERS

    actors, summary = frozenset({Part.ACTORS}), frozenset({Part.SUMMARY})
    found = [Trial(f"recognizer {one.id}", AnalysisOptions(actors, recognizer=one.id)) for one in RECOGNIZERS]
    found += [Trial(f"summarizer {one.id}", AnalysisOptions(summary, summarizer=one.id)) for one in SUMMARIZERS]
    return tuple(found)


def outcome_of(analysis: Analysis, options: AnalysisOptions) -> str:
    """Return whether an engine did its part itself, and else why another stood in."""
    if analysis.warnings:
        return f"missing: {' '.join(analysis.warnings)}"
    found = analysis.actors if Part.ACTORS in options.parts else analysis.summary
    return WORKS if found else "missing: it found nothing"


class SelfTest(Unattended):
    """Reads the sample in a real window and its worker, tries all engines, and says what is missing."""

    def __init__(self, program: Program, output: Path | None) -> None:
        super().__init__(program)
        self._output = output
        self._engines: EngineTrials | None = None

    @Slot()
    def begin(self) -> None:
        """Try the engines on the article that is on the screen."""
        self._engines = EngineTrials(self.program.worker, self.window.session.document, self)
        self._engines.done.connect(self._on_tried)

    def act(self) -> int:
        """Check, write and print."""
        missing = [*self._missing_parts(), *self._missing_engines()]
        for name, value in self._facts().items():
            print(f"{name}: {value}")
        for lack in missing:
            print(f"self-test failed: {lack}", file=sys.stderr)
        if not missing:
            print("self-test passed")
        return 1 if missing else 0

    @Slot()
    def _on_tried(self) -> None:
        self.leave(self.act())

    def _missing_parts(self) -> list[str]:
        """Return what the analysis on the screen lacks; write it, where that is wished."""
        session = self.window.session
        analysis = session.analysis
        analysis.check(session.document)
        parts = {"key points": analysis.key_points, "summary": analysis.summary, "actors": analysis.actors}
        lacks = [f"the analysis has no {name}" for name, part in parts.items() if not part]
        lacks += [] if self.window.page.isVisible() else ["the article is not on the screen"]
        return lacks + self._write(session.document, analysis)

    def _write(self, document: Document, analysis: Analysis) -> list[str]:
        from reader.exporters import EXPORTERS, exporter_of

        content = exporter_of("json", EXPORTERS).export(document, analysis)
        if self._output is None:
            return []
        try:
            write_whole(self._output, content)
        except OSError as error:
            return [f"{self._output} cannot be written ({error.strerror})"]
        return []

    def _missing_engines(self) -> list[str]:
        outcomes = self._engines.outcomes if self._engines is not None else {}
        return [f"{name} {outcome}" for name, outcome in outcomes.items() if outcome != WORKS]

    def _facts(self) -> dict[str, object]:
        import platform

        from reader.analysis.recognizers import languages
        from reader.formats import READERS

        return {
            "version": __version__ + (" (packaged)" if getattr(sys, "frozen", False) else ""),
            "python": platform.python_version(),
            "qt": PySide6.__version__,
            "system": platform.platform(),
            "platform": QGuiApplication.platformName(),
            **locations().named(),
            "readers": ", ".join(reader.id for reader in READERS),
            "languages of actors": ", ".join(sorted(languages())),
            **(self._engines.outcomes if self._engines is not None else {}),
            "memory of the window": _memory_of("self"),
            "memory of the worker": _memory_of(str(self.program.worker.process_id)),
        }


def _memory_of(process: str) -> str:
    """Return how much memory a process holds, as far as the system tells."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    except OSError:
        return "unknown"
    kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS")), None)
    return f"{int(kilobytes) // 1024} MB" if kilobytes else "unknown"
