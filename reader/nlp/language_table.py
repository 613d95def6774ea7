"""The tables of resources/language, each read once."""

import tomllib
from functools import cache
from typing import Any

from reader.paths import resource_dir


@cache
def language_table(name: str) -> dict[str, Any]:
    """Return the table of that name: of most, the words by language."""
    return tomllib.loads((resource_dir() / "language" / f"{name}.toml").read_text(encoding="utf-8"))
