"""Labels that a page sets off, in bold or above the words: which of them are persons, and which "Q" and "A".

"Theorem", "Pros" and "Monday" are set off the same way; so a name must be one by its form, and the text must name it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reader.formats.plain.vocabulary import language_of_words
from reader.formats.structure.blocks import Block
from reader.formats.structure.dates import is_short_date
from reader.formats.structure.turns.signs import asks
from reader.nlp.common_words import is_common_word

PARTICLES = frozenset({"de", "der", "den", "von", "van", "du", "da", "bin", "al", "of", "the"})
_TOKEN = re.compile(r"[^\W\d_]\.(?=\s)|[^\W\d_][\w’'-]*|\S")
_POSSESSIVE = re.compile(r"[’']s?\Z")
_MOST_WORDS = 5
_MIN_ALTERNATIONS = 3
_MOSTLY = 0.5


class Names:
    """The full names that the running text of some blocks holds, beside the labels before its turns."""

    def __init__(self, blocks: Sequence[Block], labels: Mapping[int, str]) -> None:
        texts = [block.text.removeprefix(labels.get(at, "")) for at, block in enumerate(blocks)]
        tokens = [_TOKEN.findall(text) for text in texts]
        self._language = language_of_words(texts)
        self._lower = frozenset(word for line in tokens for word in line if word[0].islower())
        runs = [run for line in tokens for run in self._runs(line)]
        self._full = frozenset(part for run in runs for part in _parts(run))
        self._surnames = frozenset(b for run in runs for a, b in pairwise(run) if not self._is_common(a))
        self._initials = frozenset("".join(word[0] for word in part) for part in self._full)

    def is_person(self, label: str) -> bool:
        """Tell whether a label is a full name of the text, the surname of one, or the initials of one."""
        words = tuple(word for word in label.split() if word not in PARTICLES)
        if is_short_date(label) or all(map(self._is_common, words)):
            return False
        letters = label.replace(".", "")
        are_initials = letters.isupper() and len(letters) > 1 and letters in self._initials
        return are_initials or words in self._full or (len(words) == 1 and words[0] in self._surnames)

    def _is_common(self, word: str) -> bool:
        return word.lower() in self._lower or is_common_word(word, self._language)

    def _runs(self, tokens: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """Yield the words with capitals that stand together, without particles, and that no small letter begins."""
        run: list[str] = []
        for token in (*tokens, "."):
            word = _POSSESSIVE.sub("", token)
            is_name = word[:1].isupper() and word.lower() not in self._lower
            run += [word] if is_name else []
            if word not in PARTICLES and not (is_name and word == token):
                yield tuple(run)
                run = []


def ask_and_answer(blocks: Sequence[Block], turns: Mapping[int, str], keys: Mapping[int, str]) -> bool:
    """Tell whether letters stand for who asks and who answers, by turns: "Q." and "A."."""
    order = list(keys.values())
    if len(set(order)) != len("QA") or not all(len(key) == 1 for key in order):
        return False
    alternate = all(a != b for a, b in pairwise(order)) and len(order) >= len("QA") * _MIN_ALTERNATIONS
    asking = [[asks(blocks[at].text) for at in turns if keys[at] == key] for key in order[:2]]
    words = {(key, *blocks[at].text.split()[1:2]) for at, key in keys.items()}  # "P. Berg" each time is a name
    shares = [sum(answers) / len(answers) for answers in asking]
    return alternate and len(words) > len("QA") and max(shares) > _MOSTLY >= min(shares)


def _parts(run: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield each two words or more that stand together in a run."""
    for start in range(len(run)):
        for end in range(start + 2, min(len(run), start + _MOST_WORDS) + 1):
            yield run[start:end]
