"""Where a clause ends, as far as signs and small words tell. No parser."""

from collections.abc import Sequence

from reader.analysis.support.text_words import TextWord
from reader.nlp.language_table import words_for

_SIGNS = frozenset(",;:.!?–—()…")
_ADVERB_ENDING = "ly"  # "not immediately recognize"


def ends_clause(word: TextWord, language: str) -> bool:
    """Tell whether a sign or small word stands between two clauses."""
    return word.text in _SIGNS or word.plain in words_for("function-words.clause_openers", language=language)


def carries_clause(word: TextWord) -> bool:
    """Tell whether a word is a content word and no adverb."""
    return word.is_content and not word.plain.endswith(_ADVERB_ENDING)


def neighbour(words: Sequence[TextWord], places: range) -> tuple[int | None, tuple[TextWord, ...]]:
    """Return the first content word on the way, and the function words before it; None where a sign comes first."""
    between: list[TextWord] = []
    for index in places:
        if words[index].text in _SIGNS:
            break
        if carries_clause(words[index]):
            return index, tuple(between)
        if words[index].is_word and not words[index].is_content:
            between.append(words[index])
    return None, tuple(between)
