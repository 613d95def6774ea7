"""What was said in other words, by the parse: the clause that a verb of reporting governs, or hangs on as an aside.

The verbs are a table of the language; whose verb it is, where the clause begins and ends, the parse tells.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.finding import Finding, Report
from reader.analysis.quotations.reports.voices import Voices
from reader.analysis.quotations.speech import is_long_enough
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import VERBS, Relation

__all__ = ["Report", "Reports"]

MIN_WORDS = 4  # fewer are no statement, but for a subject with what is said of it
MIN_OF_CLAUSE = 3


class Reports:
    """Finds the reports of one document."""

    def __init__(self, document: Document, places: Places, grammar: Grammar, voices: Voices) -> None:
        self._document, self._places, self._parse = document, places, places.parse
        self._found = list(Finding(places, grammar, voices).reports())
        self._starts = [each.cue.start for each in self._found]

    def of(self, sentence: Sentence) -> Iterator[Report]:
        """Yield the reports of a sentence, none within another."""
        return self._apart(self._within(sentence))

    def _apart(self, found: Sequence[Report]) -> Iterator[Report]:
        last_end = -1
        for report in found:
            if report.span.start >= last_end and self._is_worth_telling(report.span):
                last_end = report.span.end
                yield report

    def _within(self, sentence: Sentence) -> list[Report]:
        first = bisect_left(self._starts, sentence[0].span.start)
        return self._found[first : bisect_left(self._starts, sentence[-1].span.end)]

    def _is_worth_telling(self, span: Span) -> bool:
        """Tell whether it is a statement, neither mostly quoted nor speech: "“It fell,” the head", "– It fell"."""
        words = len(span.of(self._document.text).split())
        is_statement = words >= MIN_WORDS or (words >= MIN_OF_CLAUSE and self._has_subject(span))
        own = [each for each in self._parse.tokens_in(span) if not self._places.is_quoted(each)]
        is_told = not self._places.begins_in_marks(span) or queries.parts_of_speech(self._parse, own) & {*VERBS}
        openings = (each + 1 for each in own[:-1] if self._places.is_quoted(each + 1))
        is_in_marks = not any(self._places.lower(each)[:1].isalnum() for each in openings)
        speech = (each for each in self._places.quoted_in(span) if is_long_enough(self._document.text_of(each)))
        length = sum(min(span.end, each.end) - max(span.start, each.start) for each in speech)
        return is_statement and is_in_marks and bool(is_told) and 2 * length <= len(span)

    def _has_subject(self, span: Span) -> bool:
        """Tell whether words hold a predicate and what it is said of, which may be read as its object: "hay dudas"."""
        told, within = {*queries.SUBJECTS, Relation.OBJ}, self._parse.tokens_in(span)
        words = (self._parse.tokens[each] for each in within)
        return any(word.head in within and word.relation in told for word in words)
