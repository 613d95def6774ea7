"""How long a summary is: a number of sentences, or as near to a number of words as whole sentences allow.

A text that is read in a glance has none of its own accord: it could only say the text again.
"""

from collections.abc import Sequence
from itertools import accumulate

from reader.model.analysis import AnalysisOptions
from reader.model.document import Document
from reader.nlp.tokens import count_words

DEFAULT_SHARE = 3  # one sentence in so many: most paragraphs of a news article then have their line
MIN_SENTENCES = 3  # fewer summarise nothing
REPEATED_SHARE = 2  # one in so many at most; a short text's summary would otherwise be the text
MAX_SENTENCES = 40  # some five minutes of reading; more defeats the purpose
READ_AT_A_GLANCE = 60  # words; some fifteen seconds
FEWEST_SENTENCES = 3  # of a text from which anything can be chosen


def is_read_at_a_glance(document: Document) -> bool:
    """Tell whether a text is so short that a summary could only repeat it."""
    if len(document.sentences) < FEWEST_SENTENCES:
        return True
    words = 0
    for sentence in document.sentences:
        words += count_words(document.text_of(sentence.span))
        if words >= READ_AT_A_GLANCE:
            return False
    return True


def default_summary_size(document: Document) -> int:
    """Return with how many sentences the summary starts; none where the text is read at a glance."""
    if is_read_at_a_glance(document):
        return 0
    count = len(document.sentences)
    return min(count // REPEATED_SHARE, MAX_SENTENCES, max(MIN_SENTENCES, round(count / DEFAULT_SHARE)))


def summary_size_for_words(document: Document, ranking: Sequence[int], words: int) -> int:
    """Return how many sentences of the ranking come nearest to so many words; at least one where there is any."""
    lengths = [count_words(document.text_of(document.sentences[index].span)) for index in ranking]
    totals = list(accumulate(lengths))
    return min(range(1, len(totals) + 1), key=lambda size: abs(totals[size - 1] - words), default=0)


def summary_size(document: Document, ranking: Sequence[int], options: AnalysisOptions) -> int:
    """Return the size that the options ask for, never more than there are sentences."""
    if options.sentences is not None:
        return max(0, min(options.sentences, len(ranking)))
    if options.words is not None:
        return summary_size_for_words(document, ranking, options.words)
    return default_summary_size(document)
