"""Where things are: the only code that knows, from source, installed and frozen."""

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_dir() -> Path:
    """Return the folder of fonts, themes, icons and models."""
    return _shipped("resources")


def seed_dir() -> Path:
    """Return the folder of sample articles."""
    return _shipped("seeds")


@cache
def _shipped(name: str) -> Path:
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root is not None:
        return Path(frozen_root) / name
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
