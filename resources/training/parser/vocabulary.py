"""Cut the vocabulary of the pretrained network to the pieces that the languages of the program need."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.parsing.pieces import FIRST_PIECE, Pieces
from resources.training.parser.base_weights import BaseModel
from resources.training.parser.treebanks import text_of

SIZE = 80_000
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
_LANGUAGES = (
    "English",
    "German",
    "French",
    "Spanish",
    "Italian",
    "Portuguese",
    "Dutch",
    "Swedish",
    "Danish",
    "Norwegian",
    "Finnish",
    "Polish",
    "Czech",
    "Romanian",
    "Russian",
    "Ukrainian",
)
_CODES = ("de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro", "ru", "uk")


def kept_pieces(base: BaseModel, data: Path) -> list[int]:
    """Return the numbers of the pieces to keep, in order: those that texts use, most used first, then the likeliest."""
    pieces = Pieces(base.pieces[FIRST_PIECE:], base.scores[FIRST_PIECE:])
    uses: Counter[int] = Counter()
    for word, count in Counter(_words(data)).items():
        for number in pieces.of(word):
            uses[number] += count
    ours = [number for number in range(FIRST_PIECE, len(base.pieces)) if _is_ours(base.pieces[number])]
    singles = {number for number in ours if len(base.pieces[number].lstrip("▁")) <= 1}
    ours.sort(key=lambda number: (number not in singles, -min(uses[number], 3), -base.scores[number]))
    return [*range(FIRST_PIECE), *sorted(ours[: SIZE - FIRST_PIECE])]


def _is_ours(piece: str) -> bool:
    letters = [char for char in piece if char.isalpha()]
    return all(unicodedata.name(char, "").startswith(_SCRIPTS) for char in letters)


def _words(data: Path) -> Iterator[str]:
    """Yield the words of texts in the languages of the program: no mark of any set is read."""
    for path in sorted(data.glob("syntax/*/*.conllu.gz")):
        if path.name.startswith(_LANGUAGES):
            for line in _lines(path):
                if line.startswith("# text = "):
                    yield from line[9:].split()
    for path in sorted(data.glob("names_multilingual/*.train.tsv.gz")):
        if path.name.startswith(_CODES):
            yield from (line.split("\t")[0] for line in _lines(path) if "\t" in line)
    for path in sorted(data.glob("actors/*_train.tsv")):
        yield from (line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    for path in sorted(data.glob("summaries*/*.jsonl*")):
        yield from (word for line in _lines(path) if line for word in json.loads(line).get("article", "").split())


def _lines(path: Path) -> list[str]:
    return text_of(path).split("\n")
