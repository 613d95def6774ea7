"""Words at the ends of lines: broken by a hyphen, or written with one.

The file itself is asked first (does it have the word whole, or with its hyphen, within a line?), then the tables of
sentence splitting, which know some ten thousand words of a language; what is left goes the way of most of the file.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, pairwise

from reader.nlp.language_table import language_table, words_for
from reader.nlp.word_set import word_set
from reader.paths import resource_dir

SOFT_HYPHEN = "\u00ad"
HYPHENS = f"-\u2010{SOFT_HYPHEN}"
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]+\Z")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*\Z")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_JOINED_ON = re.compile(r"[^\W\d_]+[-\u2010][^\W\d_]")  # "of-date", below "out-"
_ADDRESS_SIGNS = "./"
_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*\Z")
_OPENING = "function-words.before_hyphens"
_MIN_START, _MIN_END = 4, 5  # letters of the parts of a compound
_SUFFIXES = frozenset(
    {"fully", "lessly", "makers", "holders", "ness", "some", "teen"}
)  # no words of their own behind another
_MIN_BROKEN = 0.3  # for each compound that is only written with a hyphen
_SAMPLE = 2_000  # lines that tell the language


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a file has within its lines, in small letters; `is_hyphenated` where it breaks words."""

    words: frozenset[str] = frozenset()
    language: str = ""
    is_hyphenated: bool = False

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Vocabulary":
        """Learn from the lines of a text, or of a sample of its pages."""
        pairs = ((above, below) for above, below in pairwise(texts) if may_be_broken(above, below))
        breaks = [(above, below) for above, below in pairs if not (suspends(below) or _ADDRESS.search(above))]
        seen = cls(_words_within(texts), language_of_words(texts) if breaks else "")
        verdicts = [seen._verdict(above, below) for above, below in breaks]
        broken, kept = verdicts.count(True), verdicts.count(False)
        return replace(seen, is_hyphenated=broken > _MIN_BROKEN * kept)

    def is_broken(self, above: str, below: str) -> bool:
        """Tell whether the hyphen between two lines is there only because the line ended."""
        if not may_be_broken(above, below):
            return False
        verdict = above.endswith(SOFT_HYPHEN) or self._verdict(above, below)
        return self.is_hyphenated if verdict is None else verdict

    def knows(self, word: str) -> bool:
        """Tell whether the file or the tables of its language have the word, of English the clusters: "smartphone"."""
        if word.lower() in self.words:
            return True
        if not self.language:
            return False
        from reader.nlp.common_words import is_common_word

        return is_common_word(word, self.language) or (self.language == "en" and word.lower() in _words_of_clusters())

    def _verdict(self, above: str, below: str) -> bool | None:
        """Tell whether a word is broken; None where nothing speaks for or against it."""
        whole, start, end = _parts(above, below)
        is_of_chain = len(start) == 1 and start != whole  # "a-t-" before "elle"
        if is_of_chain or _ADDRESS.search(above) or f"{whole}-{end}" in self.words:
            return False
        if whole + end in self.words or self.knows(start + end):
            return True
        is_chain = "-" in whole or len(start) == 1 or _JOINED_ON.match(below) is not None
        is_tied = suspends(below) or end in words_for("function-words.behind_hyphens", language=self.language)
        if is_chain or is_tied or self._is_compound(start, end):
            return False
        is_no_name = _is_lower(above) or min(len(start), len(end)) >= _MIN_START  # "Wi-|fi"
        are_fragments = bool(self.language) and is_no_name and not self.knows(start) and not self.knows(end)
        return True if are_fragments else None

    def _is_compound(self, start: str, end: str) -> bool:
        """Tell whether both parts are words; short ones often are parts of longer words, too: "out", "less"."""
        if not self.knows(end) or end in _SUFFIXES:
            return False
        is_long = len(start) >= _MIN_START and len(end) >= _MIN_END
        opens_compound = any(start in words_for(_OPENING, language=each) for each in ("mul", self.language))
        return opens_compound or (is_long and self.knows(start))


@cache
def _words_of_clusters() -> frozenset[str]:
    return word_set((resource_dir() / "language" / "word-clusters.txt").read_text(encoding="utf-8"))


def _is_lower(above: str) -> bool:
    """Tell whether the word before the hyphen at the end has no capital."""
    word = _LAST_WORD.search(above[:-1])
    return word is not None and word.group().islower()


def _parts(above: str, below: str) -> tuple[str, str, str]:
    """Return the word before the hyphen, its last part, and the part after it, in small letters."""
    whole, part, end = _LAST_WORD.search(above[:-1]), _LAST_PART.search(above[:-1]), _FIRST_PART.match(below)
    found = (match.group().lower() if match else "" for match in (whole, part, end))
    return next(found), next(found), next(found)


def _words_within(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of lines but for the first and last of each, which may be parts of words."""
    inner = (text.partition(" ")[2].rpartition(" ")[0] for text in texts)
    return frozenset(word for text in inner for word in _WORD.findall(text.lower().replace("\u2010", "-")))


def suspends(below: str) -> bool:
    """Tell whether a line goes on behind a part of a word whose rest is still to come: "and" below "pre-"."""
    first = below.partition(" ")[0].rstrip(".,").lower()  # the whole of it: no "of-the-art"
    return first in words_for("function-words.suspending", language="mul")


def may_be_broken(above: str, below: str) -> bool:
    """Tell whether a line may end within a word that the next goes on with."""
    is_open = len(above) > 1 and above[-1] in HYPHENS and (above[-2].isalpha() or above[-2] in _ADDRESS_SIGNS)
    return is_open and (below[:1].islower() or (above[-1] == SOFT_HYPHEN and below[:1].isalpha()))


def language_of_words(texts: Iterable[str]) -> str:
    """Return the language whose small words are most frequent, without an engine; empty where none are."""
    counts = Counter(word for text in islice(texts, _SAMPLE) for word in text.lower().split())
    tables: dict[str, str] = language_table("function-words")["telling"]
    hits = {language: sum(counts[word] for word in words.split()) for language, words in tables.items()}
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] else ""
