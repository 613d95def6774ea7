"""Which pieces of a sentence are verbs of saying, and whose they are."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence, Subject
from reader.analysis.quotations.subjects import Subjects

STOPS = frozenset(";")  # end what a verb of saying reaches
MAX_PERSON = 16  # pieces between "quoted" and "as saying": a name and its apposition
_BEFORE_A_PARTICIPLE = (",", "–", "—")


class Verbs:
    """Reads verbs of saying by the words of one language."""

    def __init__(self, grammar: Grammar, subjects: Subjects) -> None:
        self._grammar, self._subjects = grammar, subjects
        self._before_a_noun_like = grammar.relatives | grammar.auxiliaries | grammar.joins | grammar.genders.keys()
        self._asked_last: tuple[Sentence, Sequence[int]] = (), ()

    def telling_of(self, sentence: Sentence) -> Sequence[int]:
        """Return where a sentence has a word of saying or a stop; all that it quotes ask in turn."""
        if self._asked_last[0] is not sentence:
            says = self._grammar.says
            telling = [at for at, piece in enumerate(sentence) if piece.word in says or piece.text in STOPS]
            self._asked_last = sentence, telling
        return self._asked_last[1]

    def is_light(self, piece: Piece) -> bool:
        """Tell whether a piece is an adverb or an auxiliary beside a verb."""
        return piece.actor is None and piece.is_word and self._grammar.is_light(piece.word)

    def is_saying(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a piece is a verb of saying and not a noun such as "the claims"."""
        piece, before = sentence[at], sentence[at - 1]
        is_plain_word = piece.quoted is None and piece.actor is None and piece.word in self._grammar.says
        if at == 0 or not is_plain_word or piece.text[0].isupper():
            return False
        if piece.word in self._grammar.noun_like:
            return self._stands_before_a_verb(before)
        return before.word not in self._grammar.determiners and before.word not in self._grammar.prepositions

    def subject_of(self, sentence: Sentence, verb: int) -> Subject | None:
        """Return whose verb it is; of ", adding" and "and said" that of the verb of saying before."""
        found = self.subject_from(sentence, _clause_start(sentence, verb), verb)
        return self._shared_subject(sentence, verb) if found is None else found[0]

    def subject_from(self, sentence: Sentence, start: int, verb: int) -> tuple[Subject, int] | None:
        """Return whose verb it is and where the clause with it begins, looking no further left than the start."""
        found, link = self._subjects.before(sentence, start, verb), self._link_of_relay(sentence, verb)
        if found is None or link is None:
            return found
        person = self._subjects.after(sentence, verb + 1, link)
        return None if person is None else (person, found[1])

    def _link_of_relay(self, sentence: Sentence, verb: int) -> int | None:
        """Return where the "as" stands behind a verb that passes on what another says: "quoted Berg as saying"."""
        behind = range(verb + 1, min(len(sentence) - 1, verb + MAX_PERSON))
        links = (
            at for at in behind if sentence[at].word == "as" and sentence[at + 1].word in self._grammar.participles
        )
        return next(links, None) if sentence[verb].word in self._grammar.relays else None

    def _stands_before_a_verb(self, piece: Piece) -> bool:
        return piece.actor is not None or piece.text == "," or piece.word in self._before_a_noun_like

    def _shared_subject(self, sentence: Sentence, verb: int) -> Subject | None:
        before = verb - 1
        while before > 0 and self.is_light(sentence[before]):
            before -= 1
        if before < 1 or not self._goes_on_with(sentence[before], sentence[verb]):
            return None
        earlier = next((at for at in range(before - 1, 0, -1) if self.is_saying(sentence, at)), None)
        found = earlier and self._subjects.before(sentence, _clause_start(sentence, earlier), earlier)
        return found[0] if found else None

    def _goes_on_with(self, before: Piece, verb: Piece) -> bool:
        """Tell whether a verb shares its subject with one before: "and said", ", adding"."""
        is_participle = verb.word in self._grammar.participles and before.text in _BEFORE_A_PARTICIPLE
        return verb.word not in self._grammar.plain and (is_participle or before.word in self._grammar.joins)


def _clause_start(sentence: Sentence, before: int) -> int:
    """Return where the clause begins in which a piece stands: after quoted words, a semicolon, a dash or a colon."""
    for at in range(before - 1, -1, -1):
        piece = sentence[at]
        if piece.text in ";:" or (piece.quoted is not None and piece.has_more_words_than(3)):
            return at + 1
    return 0
