"""Run first in the packaged program: Qt takes its plugins from the bundle, whatever the desktop's own Qt has set.

PyInstaller's hook does this too, but loads Qt for it, which costs the worker process and the command line a tenth of a
second.
"""

import os
import sys
from pathlib import Path

_qt = Path(str(getattr(sys, "_MEIPASS", ""))) / "PySide6"
os.environ["QT_PLUGIN_PATH"] = str((_qt if sys.platform == "win32" else _qt / "Qt") / "plugins")
