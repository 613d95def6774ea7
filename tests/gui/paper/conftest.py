import pytest
from PySide6.QtWidgets import QApplication

from reader.gui.look.theme import load_fonts


@pytest.fixture(autouse=True)
def _faces(qapp: QApplication) -> None:
    load_fonts()
