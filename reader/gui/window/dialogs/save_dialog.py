"""Where to a file is saved: the system's dialog, and a question before anything is replaced.

The dialog asks about the name as it was typed, and so about the wrong file where the ending is still to come: it is
told not to ask, and the question is ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.text.plain import confirmed
from reader.gui.tongue.words import translated


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be written: its name for people, and its ending with the dot."""

    id: str
    name: str
    suffix: str

    @property
    def pattern(self) -> str:
        """What the dialog lists it by."""
        return f"{translated(self.name)} (*{self.suffix})"


class SaveDialog(QObject):
    """Asks once for a name; `ask` returns it with its kind."""

    def __init__(self, title: str, kinds: Sequence[FileKind], proposal: Path, window: QWidget) -> None:
        super().__init__(window)
        self._kinds = tuple(kinds)
        self._window = window
        self._dialog = QFileDialog(window, title, str(proposal.parent))  # a class of ours would not be the system's
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        self._dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self._dialog.setNameFilters([kind.pattern for kind in self._kinds])
        self._dialog.filterSelected.connect(self._on_kind_chosen)
        self._dialog.selectFile(f"{proposal.name}{self._kinds[0].suffix}")

    def ask(self) -> tuple[Path, FileKind] | None:
        """Return where to save, and what kind of file; None where the user wants nothing saved."""
        try:
            while self._dialog.exec() == QFileDialog.DialogCode.Accepted:
                path, kind = self._chosen()
                if not path.exists() or confirmed(self._question(path), self.tr("&Replace"), self._window):
                    return path, kind
        finally:
            self._dialog.deleteLater()
            self.deleteLater()
        return None

    def _chosen(self) -> tuple[Path, FileKind]:
        """Return the path with an ending, and the kind that the ending says, or else the one that is listed."""
        path = Path(self._dialog.selectedFiles()[0])
        listed = (kind for kind in self._kinds if kind.pattern == self._dialog.selectedNameFilter())
        kind = self._kind_of(path) or next(listed, self._kinds[0])  # not every system says what is listed
        return (path if path.suffix else path.with_name(f"{path.name}{kind.suffix}")), kind

    def _kind_of(self, path: Path) -> FileKind | None:
        return next((kind for kind in self._kinds if kind.suffix == path.suffix.lower()), None)

    def _question(self, path: Path) -> str:
        sentence = self.tr("“{name}” is there already in “{folder}”. What is in it would be lost.")
        return sentence.format(name=path.name, folder=path.parent.name or str(path.parent))

    @Slot(str)
    def _on_kind_chosen(self, pattern: str) -> None:
        """Give the name the ending of another kind, where it has the ending of one."""
        kind = next((each for each in self._kinds if each.pattern == pattern), None)
        path = Path(next(iter(self._dialog.selectedFiles()), ""))
        if kind is not None and self._kind_of(path) not in (None, kind):
            self._dialog.selectFile(path.with_suffix(kind.suffix).name)
