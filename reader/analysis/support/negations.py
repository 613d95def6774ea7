"""Words that deny what they govern, and words that turn a sentence without being a negation."""

from reader.analysis.support.text_words import TextWord
from reader.nlp.language_table import words_for

MIN_STRENGTH = 0.35  # of a pair of sentences; a weaker one may speak of another time or of someone's opinion
MAY_DENY = words_for("verbs.may_deny")  # stems of words that turn a sentence without being a negation
TURNING = words_for("verbs.turning")  # stems of English verbs that deny what they govern
NOT_DENIED = words_for("function-words.not_denied")  # "not only", "no doubt", "not more than"


def negations_of(language: str) -> frozenset[str]:
    """Return the words of a language that deny what they govern, in lower case."""
    return words_for("function-words.negations", language=language)


def denies(word: TextWord) -> bool:
    """Tell whether an English word denies what it governs: "never", "didn't"."""
    return word.plain.endswith("n't") or word.plain in negations_of("en")
