"""How long a summary is: a number of sentences, or as near to a number of words as whole sentences allow.

A text that is read in a glance has none of its own accord: it could only say the text again.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from reader.analysis.repeating import repeating_sentences, sentence_words
from reader.model.analysis import AnalysisOptions
from reader.model.annotation import Summary
from reader.model.document import Document
from reader.nlp.tokens import count_words

DEFAULT_SHARE = 10  # one word in so many: what is read at a glance beside a text that is read
MOST = 2  # times the share, for sentences marked in the text and for sections that nothing else speaks for
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


def sized(document: Document, summary: Summary, options: AnalysisOptions) -> Summary:
    """Return a summary with the size that the options ask for, or else its own, and with what is marked in the text."""
    words = sentence_words(document)
    summary = replace(summary, marked=repeating_sentences(document, summary, words))
    asked = _asked_size(document, summary.ranking, options)
    return replace(summary, size=default_size(document, summary, words) if asked is None else asked)


def summary_size_for_words(document: Document, ranking: Sequence[int], words: int) -> int:
    """Return how many sentences of the ranking come nearest to so many words; at least one where there is any."""
    lengths = [count_words(document.text_of(document.sentences[index].span)) for index in ranking]
    totals = list(accumulate(lengths))
    return min(range(1, len(totals) + 1), key=lambda size: abs(totals[size - 1] - words), default=0)


def default_size(document: Document, summary: Summary, line_words: Sequence[int]) -> int:
    """Return with how many sentences of its ranking a summary starts; none where the text is read at a glance.

    Its lines, each with so many words, come as near to a tenth of the text's as they can. Key points cost nothing,
    and what is marked in the text has a bound of its own. Every section is reached where that bound allows it.
    """
    if is_read_at_a_glance(document):
        return 0
    share = sum(sentence_words(document)) / DEFAULT_SHARE
    most = _size_at_most(summary, line_words, MOST * share)
    size, lines = 0, 0
    for place, index in enumerate(summary.ranking[:most], start=1):
        added = 0 if index in summary.points or index in summary.marked else line_words[index]
        if size and added and lines + added - share > share - lines:
            break
        size, lines = place, lines + added
    return max(size, min(_size_for_sections(document, summary), most))


def _size_at_most(summary: Summary, line_words: Sequence[int], words: float) -> int:
    """Return how many sentences of the ranking have no more words than these, points aside; at least one that is none.

    What is marked costs the words that a line of it would.
    """
    taken = 0
    for place, index in enumerate(summary.ranking):
        if index in summary.points:
            continue
        if taken and taken + line_words[index] > words:
            return place
        taken += line_words[index]
    return len(summary.ranking)


def _size_for_sections(document: Document, summary: Summary) -> int:
    """Return how many sentences of the ranking it takes to reach every section."""
    sections = [document.paragraphs[sentence.paragraph].section for sentence in document.sentences]
    first = {sections[index]: place for place, index in reversed(list(enumerate(summary.ranking, start=1)))}
    return max(first.values(), default=0)


def _asked_size(document: Document, ranking: Sequence[int], options: AnalysisOptions) -> int | None:
    """Return the size that the options ask for, never more than there are sentences; None where they ask for none."""
    if options.sentences is not None:
        return max(0, min(options.sentences, len(ranking)))
    if options.words is not None:
        return summary_size_for_words(document, ranking, options.words)
    return None
