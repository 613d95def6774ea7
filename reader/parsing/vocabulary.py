"""The file of the network's pieces: JSON with their letters and their scores, in the order of their numbers."""

import json
from array import array
from collections.abc import Sequence
from pathlib import Path

from reader.parsing.pieces import Pieces


def pieces_of(path: Path) -> Pieces:
    """Read the pieces; raise ValueError where the file holds none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        scores = array("f", found["scores"])  # rounded as the original's: sums that are equal there stay equal
        return Pieces(found["pieces"], scores.tolist())
    except (KeyError, TypeError) as error:
        raise ValueError(f"no vocabulary: {path}") from error


def write_pieces(path: Path, pieces: Sequence[str], scores: Sequence[float]) -> None:
    """Write the pieces in the order of their numbers."""
    rounded = [float(f"{score:.9g}") for score in scores]
    found = json.dumps({"scores": rounded, "pieces": list(pieces)}, ensure_ascii=False, indent=0)
    path.write_text(found + "\n", encoding="utf-8", newline="\n")
