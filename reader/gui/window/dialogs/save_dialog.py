"""Where to a file is saved: the system's dialog, and a question before anything is replaced.

The dialog asks about the name as it was typed, and so about the wrong file where the ending is still to come: it is
told not to ask, and the question is ours.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.exporters.exporter import FileFormat
from reader.gui.text.plain import confirmed
from reader.gui.tongue.words import translated

Kind = TypeVar("Kind", bound=FileFormat)


class SaveDialog(QObject, Generic[Kind]):
    """Asks once for a name; `ask` returns it with its kind."""

    def __init__(
        self, title: str, kinds: Sequence[Kind], proposal: Path, window: QWidget, read: Sequence[Path] = ()
    ) -> None:
        """Take the files that are `read` in the window, which nobody means to lose."""
        super().__init__(window)
        self._kinds, self._read = tuple(kinds), read
        self._window = window
        self._dialog = QFileDialog(window, title, str(proposal.parent))  # a class of ours would not be the system's
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        self._dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self._dialog.setNameFilters([_pattern(kind) for kind in self._kinds])
        self._dialog.filterSelected.connect(self._on_kind_chosen)
        self._dialog.selectFile(f"{proposal.name}{self._kinds[0].suffix}")

    def ask(self) -> tuple[Path, Kind] | None:
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

    def _chosen(self) -> tuple[Path, Kind]:
        """Return the path with an ending, and the kind that the ending says, or else the one that is listed."""
        path = Path(self._dialog.selectedFiles()[0])
        listed = (kind for kind in self._kinds if _pattern(kind) == self._dialog.selectedNameFilter())
        kind = self._kind_of(path) or next(listed, self._kinds[0])  # not every system says what is listed
        is_known = self._kind_of(path) is not None
        return (path if is_known else path.with_name(f"{path.name}{kind.suffix}")), kind

    def _kind_of(self, path: Path) -> Kind | None:
        return next((kind for kind in self._kinds if kind.suffix == path.suffix.lower()), None)

    def _question(self, path: Path) -> str:
        if any(each.exists() and each.samefile(path) for each in self._read):
            return self.tr("“{name}” is the article that you are reading. It would be lost.").format(name=path.name)
        sentence = self.tr("“{name}” is there already in “{folder}”. What is in it would be lost.")
        return sentence.format(name=path.name, folder=path.parent.name or str(path.parent))

    @Slot(str)
    def _on_kind_chosen(self, pattern: str) -> None:
        """Give the name the ending of another kind, where it has the ending of one."""
        kind = next((each for each in self._kinds if _pattern(each) == pattern), None)
        path = Path(next(iter(self._dialog.selectedFiles()), ""))
        if kind is not None and self._kind_of(path) not in (None, kind):
            self._dialog.selectFile(path.with_suffix(kind.suffix).name)


def _pattern(kind: FileFormat) -> str:
    """Return what the dialog lists a kind of file by."""
    return f"{translated(kind.name)} (*{kind.suffix})"
