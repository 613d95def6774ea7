"""Who is named as a source on either side of quoted words: according to X, "..."."""

from collections.abc import Iterator

from reader.analysis.quotations.attribution.found import Attribution, span_of
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.subjects import Subjects

MAX_GAP = 28  # pieces between a source and the quoted words behind it
MAX_SOURCE = 4  # words of "according to" and the like


class Sources:
    """Reads "according to X" by the words of one language."""

    def __init__(self, grammar: Grammar, subjects: Subjects) -> None:
        self._grammar, self._subjects = grammar, subjects
        self._openings = frozenset(words[0] for words in grammar.according)

    def of(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return the source beside the quoted piece at an index."""
        near = range(max(0, at - MAX_GAP - MAX_SOURCE), min(len(sentence), at + 3))
        for start, stop in self._standing(sentence, near):
            subject = self._subjects.after(sentence, stop, len(sentence))
            is_behind = start == at + 1 or start == at + 2
            if subject is not None and (is_behind or start < at <= stop + MAX_GAP):
                return Attribution(subject, span_of(sentence, start, stop - 1), is_close=start > at)
        return None

    def _standing(self, sentence: Sentence, near: range) -> Iterator[tuple[int, int]]:
        """Yield where "according to" and its like begin and end, of those that begin in a range."""
        for start in (each for each in near if sentence[each].word in self._openings):
            for words in self._grammar.according:
                stop = start + len(words)
                if tuple(each.word for each in sentence[start:stop]) == words:
                    yield start, stop
