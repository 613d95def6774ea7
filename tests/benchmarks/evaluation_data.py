"""Where the data for measuring lies: in GLANCE_EVAL, or in ../shared/eval beside the checkout; never in the project."""

import importlib.util
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha1
from pathlib import Path
from typing import Any

VARIABLE = "GLANCE_EVAL"
_NO_SPACE_BEFORE = re.compile(r" ([.,;:!?%)\]}]|'s\b|n't\b|'re\b|'ve\b|'ll\b|'d\b)")
_NO_SPACE_AFTER = re.compile(r"([(\[{$£€]) ")
_BESIDE_THE_CHECKOUT = Path(__file__).parents[2].parent / "shared" / "eval"


def evaluation_file(name: str) -> Path | None:
    """Return a file or folder of the evaluation data; print one line and return None where it is absent."""
    path = Path(os.environ.get(VARIABLE) or _BESIDE_THE_CHECKOUT) / name
    if path.exists():
        return path
    print(f"skipped: {name} is not there (set {VARIABLE} to the folder of the evaluation data)")
    return None


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file with one on each line."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def is_set_aside(name: str) -> bool:
    """Tell whether an item belongs to the tenth that nobody looks at while the program is tuned.

    The rule is fixed: the first eight hex digits of the SHA-1 of its name, as a number, are divisible by ten.
    """
    return int(sha1(name.encode(), usedforsecurity=False).hexdigest()[:8], 16) % 10 == 0


def is_odd(text: str) -> bool:
    """Tell whether an article belongs to the half that is measured and not tuned on: its SHA-1 is odd."""
    return int(sha1(text.encode(), usedforsecurity=False).hexdigest()[-1], 16) % 2 == 1


def capitals(text: str) -> str:
    """Return a text in capitals that has as many characters."""
    return "".join(char.upper() if len(char.upper()) == 1 else char for char in text)


def f1(counts: Mapping[str, int], key: str) -> float:
    """Return the F1 of what was marked and found, in hundredths."""
    return 200 * counts[f"{key} hit"] / max(1, counts[f"{key} marked"] + counts[f"{key} found"])


def loaded_module(path: Path) -> Any:
    """Return a module of the evaluation data, such as its scoring."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_text(words: Sequence[str]) -> str:
    """Return English words joined as a text reads."""
    joined = " ".join(words).replace("``", '"').replace("''", '"')
    return _NO_SPACE_AFTER.sub(r"\1", _NO_SPACE_BEFORE.sub(r"\1", joined))
