"""Who is named behind quoted words: "...," said X; "...," X, the mayor, said; "..." – X."""

from reader.analysis.quotations.attribution.found import DASHES, STOPS, Attribution, span_of
from reader.analysis.quotations.attribution.verbs import Verbs
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.speech import MARKS
from reader.analysis.quotations.subjects import Subjects

MAX_SUBJECT = 32  # pieces between quoted words and the verb after them: a name and its apposition
_MOST_LIGHT = 3  # adverbs and auxiliaries before an inverted verb

_GOES_ON = (",", "?", "!", "—", "–", "-", "…")


class Behind:
    """Reads what follows quoted words by the words of one language."""

    def __init__(self, grammar: Grammar, subjects: Subjects, verbs: Verbs) -> None:
        self._grammar, self._subjects, self._verbs = grammar, subjects, verbs

    def of(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return the attribution behind the quoted piece at an index."""
        first = at + 1
        while first < len(sentence) and sentence[first].text in (",", *DASHES):
            first += 1
        if first >= len(sentence):
            return None
        has_comma = first > at + 1 or sentence[at].text.rstrip(MARKS).endswith(_GOES_ON)
        return self._inverted(sentence, first) or (self._regular(sentence, first) if has_comma else None)

    def signed(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read a name after a dash that ends the line, as under a motto."""
        if at + 2 >= len(sentence) or sentence[at + 1].text not in DASHES or not sentence[at + 2].text[0].isupper():
            return None
        subject = self._subjects.after(sentence, at + 2, len(sentence))
        is_whole = subject is not None and subject.span.end >= sentence[-2].span.end
        return Attribution(subject, sentence[at + 1].span, is_close=True) if subject and is_whole else None

    def _inverted(self, sentence: Sentence, first: int) -> Attribution | None:
        """Read "said X" and "has also said X" right after quoted words."""
        verb = first
        while verb < min(len(sentence) - 1, first + _MOST_LIGHT) and self._verbs.is_light(sentence[verb]):
            verb += 1
        piece = sentence[verb]
        if piece.word not in self._grammar.says or piece.word in self._grammar.addresses:
            return None
        subject = self._subjects.after(sentence, verb + 1, len(sentence))
        return None if subject is None else Attribution(subject, span_of(sentence, first, verb), is_close=True)

    def _regular(self, sentence: Sentence, first: int) -> Attribution | None:
        """Read "X, the mayor, said" right after quoted words."""
        if sentence[first].word == "as" and first + 1 < len(sentence):
            first += 1
        for verb in range(first + 1, min(len(sentence), first + MAX_SUBJECT)):
            piece = sentence[verb]
            if piece.text in STOPS or (piece.quoted is not None and piece.has_more_words_than(3)):
                return None
            found = self._verbs.subject_from(sentence, first, verb) if self._verbs.is_saying(sentence, verb) else None
            if found is not None and found[1] == first:
                return Attribution(found[0], span_of(sentence, verb, verb), is_close=True)
        return None
