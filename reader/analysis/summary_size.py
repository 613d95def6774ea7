"""How long a summary is: a number of sentences, or as near to a number of words as whole sentences allow.

A text that is read in a glance has none of its own accord: it could only say the text again.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, chain
from math import inf

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


def sized(document: Document, summary: Summary, options: AnalysisOptions, *, fit: int | None = None) -> Summary:
    """Return a summary with the sizes that the options ask for, or else its own, and what is marked in the text.

    Of its own accord it shows none of what stands after the first `fit` sentences beside the text.
    """
    fit = len(summary.order_beside) if fit is None else fit
    words = line_words(document, summary)
    summary = replace(summary, marked=repeating_sentences(document, summary, words))
    order = summary.order_beside
    parts = (_in_turn(document, summary, words, part) for part in (order[:fit], order[fit:]))
    summary = replace(summary, beside=tuple(chain.from_iterable(parts)))
    size, beside = (_asked_size(document, order, options) for order in (summary.ranking, summary.order_beside))
    if size is None or beside is None:
        size, beside = _plain_size(document, summary), min(fit, default_size(document, summary, words))
    return replace(summary, size=size, beside_size=beside)


def _in_turn(document: Document, summary: Summary, words: Sequence[int], part: Sequence[int]) -> tuple[int, ...]:
    """Return a part of the order beside the text, marks put off while they have more words than a summary and lines.

    Where most paragraphs are one sentence, marks would else take the place of all lines.
    """
    share = sum(sentence_words(document)) / DEFAULT_SHARE
    order, waiting, in_lines, in_marks = list[int](), list[int](), 0, 0
    for index in part:
        if index in summary.marked:
            waiting.append(index)
        else:
            order.append(index)
            in_lines += words[index]
        while waiting and in_marks + words[waiting[0]] <= max(share, in_lines):
            in_marks += words[waiting[0]]
            order.append(waiting.pop(0))
    return (*order, *waiting)


def line_words(document: Document, summary: Summary) -> tuple[int, ...]:
    """Return how many words of the text the line of each sentence shows."""
    words = list(sentence_words(document))
    for line in summary.shortened:
        words[line.sentence] = sum(count_words(document.plain_words(piece)) for piece in line.pieces)
    return tuple(words)


def _plain_size(document: Document, summary: Summary) -> int:
    """Return with how many sentences a summary that stands by itself has a tenth of the words."""
    if is_read_at_a_glance(document):
        return 0
    return summary_size_for_words(document, summary.ranking, sum(sentence_words(document)) // DEFAULT_SHARE)


def summary_size_for_words(document: Document, ranking: Sequence[int], words: int) -> int:
    """Return how many sentences of the ranking come nearest to so many words; at least one where there is any."""
    texts = (document.sentence_text(index) for index in ranking)
    nearest, off = 0, inf
    for size, total in enumerate(accumulate(map(count_words, texts)), start=1):
        if abs(total - words) < off:
            nearest, off = size, abs(total - words)
        if total >= words:
            break
    return nearest


def default_size(document: Document, summary: Summary, words_of_lines: Sequence[int]) -> int:
    """Return how many sentences stand beside the text at first; none where it is read at a glance.

    Its lines, each with so many words, come as near to a tenth of the text's as they can. Key points cost nothing,
    and what is marked in the text has a bound of its own. Every section is reached where that bound allows it.
    """
    if is_read_at_a_glance(document):
        return 0
    share = sum(sentence_words(document)) / DEFAULT_SHARE
    most = _size_at_most(summary, words_of_lines, MOST * share)
    size, lines = 0, 0
    for place, index in enumerate(summary.order_beside[:most], start=1):
        added = 0 if index in summary.marked else words_of_lines[index]
        if size and added and lines + added - share > share - lines:
            break
        size, lines = place, lines + added
    return max(size, min(_size_for_sections(document, summary), most))


def _size_at_most(summary: Summary, words_of_lines: Sequence[int], words: float) -> int:
    """Return how many sentences beside the text have no more words than these; what is marked costs as a line would."""
    taken = 0
    for place, index in enumerate(summary.order_beside):
        if taken and taken + words_of_lines[index] > words:
            return place
        taken += words_of_lines[index]
    return len(summary.order_beside)


def _size_for_sections(document: Document, summary: Summary) -> int:
    """Return how many sentences beside the text reach every section, those of key points aside."""
    sections = [document.paragraphs[sentence.paragraph].section for sentence in document.sentences]
    first = {sections[index]: place for place, index in reversed(list(enumerate(summary.order_beside, start=1)))}
    reached = {sections[index] for index in summary.points}
    return max((place for section, place in first.items() if section not in reached), default=0)


def _asked_size(document: Document, ranking: Sequence[int], options: AnalysisOptions) -> int | None:
    """Return the size that the options ask for, never more than there are sentences; None where they ask for none."""
    if options.sentences is not None:
        return max(0, min(options.sentences, len(ranking)))
    if options.words is not None:
        return summary_size_for_words(document, ranking, options.words)
    return None
