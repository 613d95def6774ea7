"""The open sets that the second look is fitted to, as articles: running text and its names."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from resources.training.actors_light.examples import running_text
from resources.training.actors_light.training_sets import LabelledTokens, politics, token_file, with_groups

Marked = Sequence[tuple[int, int, str]]  # start, end, kind: PER, ORG, LOC or GRP

SENTENCES = 20  # that stand for an article, as the sets do not tell where one ends
_QUOTES = ('"', "``", "''")
_ENDS = (".", "!", "?", "”", ")")


def articles(folder: Path) -> Iterator[tuple[str, Marked]]:
    """Yield the text of each article and its names; peoples are those of the tables, as no set marks them."""
    yield from _joined(token_file(folder / "wikigold.tsv"), " ")
    yield from _joined(politics(folder), "\n")
    yield from _joined(token_file(folder / "uner_ewt_dev.tsv"), " ")


def _joined(sentences: Iterable[LabelledTokens], gap: str) -> Iterator[tuple[str, Marked]]:
    every = list(sentences)
    for start in range(0, len(every), SENTENCES):
        text, marked = "", list[tuple[int, int, str]]()
        for tokens, tags in every[start : start + SENTENCES]:
            said, names = running_text(_quoted(tokens), with_groups(tokens, list(tags)))
            for name, kind in names:
                marked += _parted(text + said, len(text) + name.start, len(text) + name.end, kind)
            text += said + (gap if said.endswith(_ENDS) else "\n")
        yield text, marked


def _quoted(tokens: Sequence[str]) -> list[str]:
    """Return the tokens with quotation marks as texts have them."""
    found: list[str] = []
    is_open = False
    for token in tokens:
        is_mark = token in _QUOTES
        found.append(("”" if is_open else "“") if is_mark else token)
        is_open ^= is_mark
    return found


def _parted(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int, str]]:
    """Yield a name, a place and the land behind its comma as two."""
    for part in text[start:end].split(", ") if kind == "LOC" else (text[start:end],):
        yield start, start + len(part), kind
        start += len(part) + len(", ")
