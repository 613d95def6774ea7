"""Words to the pieces that the network knows, by number: the likeliest cut under a unigram model (Kudo 2018).

The vocabulary is a part of XLM-R's, with its scores; ties and unknown signs are settled as the original settles them.
"""

import json
import unicodedata
from array import array
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

BEGIN, PADDING, END, UNKNOWN = 0, 1, 2, 3  # numbers that the vocabulary gives to signs of its own
FIRST_PIECE = 4  # the number of the first piece that stands for letters
MAX_PIECES = 24  # of a word; what is longer is an address or noise
REMEMBERED = 50_000  # words; a novel has some 20,000
_SPACE = "▁"  # stands for the space before a word
_UNKNOWN_PENALTY = 10.0  # by which an unknown sign is less likely than the least likely piece
_EAST_ASIAN = "\u2e00"  # scripts from here on are written without spaces before their words

Choice = tuple[float, int, int]  # the best score up to a place, where its last piece begins, that piece's number


class Pieces:
    """Cuts words by a vocabulary; remembers words, so one instance serves many articles."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        """Take the pieces in the order of their numbers, from FIRST_PIECE on, and the logarithms of their shares."""
        if len(pieces) != len(scores):
            raise ValueError(f"{len(pieces)} pieces have {len(scores)} scores")
        self._known = {piece: number for number, piece in enumerate(pieces, FIRST_PIECE)}
        self._scores = (*[0.0] * FIRST_PIECE, *scores)  # apart: a pair for each piece would take thrice as long to load
        self._longest = max(map(len, pieces), default=1)
        self._unknown_score = min(scores, default=0.0) - _UNKNOWN_PENALTY
        self.of = lru_cache(REMEMBERED)(self._of)
        self.likeliest_form = lru_cache(REMEMBERED)(self._likeliest_form)

    def _of(self, word: str) -> tuple[int, ...]:
        """Return the pieces of a word: at least one, at most MAX_PIECES."""
        numbers, _ = self.cut(_SPACE + normalized(word).replace(" ", _SPACE))
        return tuple(self._without_space(word, numbers)[:MAX_PIECES])

    def _likeliest_form(self, word: str) -> str:
        """Return a word in capitals in small letters, with a capital, or as it is: whose pieces are the most common."""
        forms = (word.lower(), word[:1] + word[1:].lower(), word)
        return max(forms, key=lambda each: self.cut(_SPACE + normalized(each))[1])

    def cut(self, text: str) -> tuple[list[int], float]:
        """Return the numbers of the likeliest pieces of a text without spaces, and their score."""
        best = self._best_cuts(text)
        numbers: list[int] = []
        end = len(text)
        while end:
            _, start, number = best[end]
            if number != UNKNOWN or not numbers or numbers[-1] != UNKNOWN:  # unknown signs in a row are one piece
                numbers.append(number)
            end = start
        return numbers[::-1], best[len(text)][0]

    def _best_cuts(self, text: str) -> list[Choice]:
        nowhere = (-float("inf"), 0, UNKNOWN)
        best: list[Choice] = [(0.0, 0, UNKNOWN), *[nowhere] * len(text)]
        for start in range(len(text)):
            before = best[start][0]
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                found = self._known.get(text[start:end])
                if found is not None and before + self._scores[found] > best[end][0]:
                    best[end] = (before + self._scores[found], start, found)
            alone = text[start] in self._known
            if not alone and before + self._unknown_score > best[start + 1][0]:
                best[start + 1] = (before + self._unknown_score, start, UNKNOWN)
        return best

    def _without_space(self, word: str, numbers: list[int]) -> list[int]:
        """Drop a space that is a piece of its own before a sign: signs mostly stand right after a word."""
        lone = self._known.get(_SPACE, -1)
        glued = not word[:1].isalnum() or word[:1] >= _EAST_ASIAN
        return numbers[1:] if len(numbers) > 1 and numbers[0] == lone and glued else numbers


def pieces_of(path: Path) -> Pieces:
    """Read JSON with pieces and scores in the order of their numbers; raise ValueError where the file holds none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        scores = array("f", found["scores"])  # rounded as the original's: sums that are equal there stay equal
        return Pieces(found["pieces"], scores.tolist())
    except (KeyError, TypeError) as error:
        raise ValueError(f"no vocabulary: {path}") from error


def normalized(word: str) -> str:
    """Return a word as the vocabulary writes it: compatible forms made one, signs that nobody sees left out."""
    if word.isascii() and word.isprintable():
        return word
    composed = unicodedata.normalize("NFKC", word)
    return "".join(char for char in composed if unicodedata.category(char) not in ("Cc", "Cf"))
