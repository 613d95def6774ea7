"""Words that deny what they govern, and words that turn a sentence without being a negation."""

from reader.analysis.support.text_words import TextWord
from reader.nlp.language_table import words_for

MIN_STRENGTH = 0.35  # of a pair of sentences; a weaker one may speak of another time or of someone's opinion
_CONTRACTING = "en"  # the language that has "n't"
MAY_DENY = words_for("verbs.may_deny")  # stems of words that turn a sentence without being a negation
TURNING = words_for("verbs.turning")  # stems of English verbs that deny what they govern
NOT_DENIED = words_for("function-words.not_denied")  # "not only", "no doubt", "not more than"


def negations_of(language: str) -> frozenset[str]:
    """Return the words of a language that deny what they govern, in lower case."""
    return words_for("function-words.negations", language=language)


def denies(word: TextWord, language: str = _CONTRACTING) -> bool:
    """Tell whether a word denies what it governs: "never", "didn't"."""
    is_contracted = language == _CONTRACTING and word.plain.endswith("n't")
    return is_contracted or word.plain in negations_of(language)
