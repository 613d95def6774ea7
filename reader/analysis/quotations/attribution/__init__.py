"""Who is named beside quoted words within their own sentence: "...," said X; X said: "..."; according to X, "..."."""

from reader.analysis.quotations.attribution.ahead import Ahead
from reader.analysis.quotations.attribution.behind import Behind
from reader.analysis.quotations.attribution.found import Attribution
from reader.analysis.quotations.attribution.sources import Sources
from reader.analysis.quotations.attribution.verbs import Verbs
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.subjects import Subjects

__all__ = ["Attribution", "Attributions"]

MAX_NAME = 3  # words of a name in marks; more are what somebody said


class Attributions:
    """Finds attributions by the words of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        subjects = Subjects(grammar)
        verbs = Verbs(grammar, subjects)
        self._behind, self._ahead = Behind(grammar, subjects, verbs), Ahead(grammar, verbs)
        self._sources = Sources(grammar, subjects)

    def of(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return the attribution of the quoted piece at an index."""
        if self._is_name(sentence, at):
            return None
        return self._behind.of(sentence, at) or self._ahead.of(sentence, at) or self._beside(sentence, at)

    def _beside(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return who is named without a verb."""
        return self._sources.of(sentence, at) or self._behind.signed(sentence, at)

    def _is_name(self, sentence: Sentence, at: int) -> bool:
        """Tell whether the quoted words are what somebody is called: nicknamed "the Broom", known as "Lefty"."""
        if sentence[at].has_more_words_than(MAX_NAME):
            return False
        before = tuple(piece.word for piece in sentence[max(0, at - 2) : at])
        return any(before[-len(words) :] == words for words in self._grammar.naming)
