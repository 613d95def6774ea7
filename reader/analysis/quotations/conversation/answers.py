"""Who answers in an interview that prints its questions as headings, or in bold, and names nobody beside an answer.

An explainer looks the same; but its answers do not say "I", and they name of whom it tells.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.analysis.quotations.conversation.turns import only_person_before
from reader.analysis.quotations.reports.quoted import Quoted
from reader.analysis.quotations.speech import is_long_enough
from reader.model.annotation import Actor, Quotation
from reader.model.document import Document, MarkKind, ParagraphKind
from reader.model.span import Span
from reader.parsing.labels import Feature
from reader.parsing.parse import Parse

MIN_QUESTIONS = 3
MIN_SHARE = 0.5  # of the answers say "I"
_QUESTIONS = ("?", "？", "؟")


class Answers:
    """Reads one document; made for one use."""

    def __init__(self, document: Document, actors: Sequence[Actor], quoted: Sequence[Span], parse: Parse) -> None:
        self._document, self._quoted, self._parse = document, Quoted(quoted), parse
        self._starts = [token.span.start for token in parse.tokens]
        bold = (mark.span for mark in document.marks if mark.kind is MarkKind.STRONG)
        self._bold = {span.start: span.end for span in bold}
        asked = {at: end for at in range(len(document.paragraphs)) if (end := self._end_of_question(at))}
        self._answers = list(self._all(asked)) if len(asked) >= MIN_QUESTIONS else []
        first = document.paragraphs[min(asked, default=0)].span.start if document.paragraphs else 0
        self._person = only_person_before(document, actors, first) if self._answers else None

    def quotations(self) -> Iterator[Quotation]:
        """Yield the paragraphs of all answers as the words of whom the article tells before the first question."""
        person = self._person
        if person is None or any(self._is_named(person, words) for answer in self._answers for words in answer):
            return
        own = sum(any(map(self._says_i, answer)) for answer in self._answers)
        for words in (words for answer in self._answers for words in answer if own >= MIN_SHARE * len(self._answers)):
            if is_long_enough(self._document.text_of(words)):
                yield Quotation(words, person.id, None, None, direct=True)

    def _end_of_question(self, at: int) -> int | None:
        """Return where a paragraph ends to ask that is a heading, or opens in bold."""
        paragraph = self._document.paragraphs[at]
        is_heading = paragraph.kind is ParagraphKind.HEADING
        end = paragraph.span.end if is_heading else self._bold.get(paragraph.span.start, 0)
        is_question = self._document.text[:end].rstrip()[-1:] in _QUESTIONS if end else False
        return end if is_question and end <= paragraph.span.end and not paragraph.is_turn else None

    def _all(self, asked: dict[int, int]) -> Iterator[tuple[Span, ...]]:
        """Yield the answers; of the last only one paragraph, since what stands below may be another's."""
        for at, following in pairwise([*asked, len(self._document.paragraphs)]):
            words = tuple(self._words(at, following, asked[at]))
            if words:
                yield words if following in asked else words[:1]

    def _words(self, at: int, following: int, end: int) -> Iterator[Span]:
        """Yield what stands between the end of a question and the next one, or a heading."""
        text, paragraph = self._document.text, self._document.paragraphs[at].span
        rest = text[end : paragraph.end]
        if rest.strip():
            yield Span(paragraph.end - len(rest.lstrip()), paragraph.end)
        for each in self._document.paragraphs[at + 1 : following]:
            if each.kind is ParagraphKind.HEADING:
                return
            if each.is_prose and not each.is_turn:
                yield each.span

    def _is_named(self, person: Actor, words: Span) -> bool:
        return any(words.covers(mention) for mention in person.mentions)

    def _says_i(self, words: Span) -> bool:
        within = range(*(bisect_left(self._starts, each) for each in (words.start, words.end)))
        tokens = (self._parse.tokens[each] for each in within)
        own = (token.span for token in tokens if Feature.FIRST_PERSON in token.features and _is_one(token.features))
        return any(not self._quoted.holds(each) for each in own)


def _is_one(features: frozenset[Feature]) -> bool:
    return Feature.PLURAL not in features
