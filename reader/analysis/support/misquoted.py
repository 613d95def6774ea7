"""Words that a point puts in quotation marks, of which the text has the rest and others in the place of some."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.text_words import TextWord, span_of
from reader.model.annotation import Doubt, DoubtKind

ALIKE = 0.6  # of the words in quotation marks that a sentence has in the same order
LONGEST = 2  # words that stand in the place of others
FLANK = 3  # words that go on alike, before and after together
SPELT_ALIKE = 0.7  # of the letters of two stretches that may be one word: "colour", "color"
_BRACKETS = frozenset("[]")  # around words of an editor
_MARKS = frozenset('"“”„«»')


def misquoted_doubts(point: Sequence[TextWord], sentences: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield what a point quotes and the text has otherwise."""
    for words in _quoted(point):
        told = [run for each in sentences for run in _quoted(each.words)]
        if not any(_holds(other, words) for other in told):
            yield from (doubt for other in told for doubt in _changed(words, other))


def _quoted(words: Sequence[TextWord]) -> list[list[TextWord]]:
    """Return the runs of words in quotation marks; all, where a mark may belong to another sentence.

    None where an editor put words of his own into brackets.
    """
    runs = [] if any(word.text in _BRACKETS for word in words) else _runs(words)
    return runs[1::2] if len(runs) % 2 else runs


def _runs(words: Sequence[TextWord]) -> list[list[TextWord]]:
    """Return the words before, between and behind the marks, each run without its signs."""
    marks = [-1, *(index for index, word in enumerate(words) if word.text in _MARKS), len(words)]
    return [[word for word in words[start + 1 : end] if word.is_word] for start, end in pairwise(marks)]


def _holds(told: Sequence[TextWord], words: Sequence[TextWord]) -> bool:
    keys, others = _keys(words), _keys(told)
    return any(others[at : at + len(keys)] == keys for at in range(len(others)))


def _changed(words: Sequence[TextWord], told: Sequence[TextWord]) -> Iterator[Doubt]:
    steps = SequenceMatcher(None, _keys(words), _keys(told), autojunk=False).get_opcodes()
    alike = [end - start if tag == "equal" else 0 for tag, start, end, _, _ in steps]
    for at, (tag, start, end, other, other_end) in enumerate(steps):
        beside = sum(alike[max(0, at - 1) : at + 2])
        is_short = tag == "replace" and max(end - start, other_end - other) <= LONGEST
        are_others = is_short and _are_other_words(words[start:end], told[other:other_end])
        if are_others and beside >= FLANK and sum(alike) >= ALIKE * len(words):
            yield Doubt(span_of(words, range(start, end)), DoubtKind.CHANGED, span_of(told, range(other, other_end)))


def _are_other_words(words: Sequence[TextWord], told: Sequence[TextWord]) -> bool:
    """Tell whether two stretches say something else, not the same in figures or spelt in another way."""
    one, two = ("".join(word.plain for word in each) for each in (words, told))
    are_plain = all(word.is_content and word.text.isalpha() for word in (*words, *told))
    return are_plain and SequenceMatcher(None, one, two).ratio() <= SPELT_ALIKE


def _keys(words: Sequence[TextWord]) -> list[str]:
    return [word.stem for word in words]
