"""Whether a surname alone says who spoke: not where it may mean a relative of the person to whom it was linked."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.analysis.linking.full_names import GENERATIONS
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Sentence, Subject
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.nlp.tokens import tokens

KIN_REACH = 24  # characters after a name that hold ", the mother"
MAX_BETWEEN = 3  # words and signs before the word for a relative


class Namesakes:
    """Knows which surnames in one article more than one person bears."""

    def __init__(self, document: Document, actors: Sequence[Actor], grammar: Grammar) -> None:
        self._document, self._grammar = document, grammar
        people = (actor.name for actor in actors if actor.kind is ActorKind.PERSON and " " in actor.name)
        self._bearers = Counter(map(_surname, people))

    def meant(self, subject: Subject, sentence: Sentence) -> Actor | None:
        """Return whom a name beside quoted words means, None where it may be another of the same surname."""
        actor, name = subject.actor, self._document.text_of(subject.span)
        if actor is None or actor.kind is not ActorKind.PERSON or " " in name:
            return actor
        after = self._document.text[subject.span.end : subject.span.end + KIN_REACH]
        is_relative = after.startswith(",") and self._has_kin(_words(after)[1 : MAX_BETWEEN + 1])
        is_unsure = self._bearers[_surname(name)] > 1 and self._speaks_of_kin(sentence)
        return None if is_relative or is_unsure else actor

    def _speaks_of_kin(self, sentence: Sentence) -> bool:
        """Tell whether quoted words have "my late wife"."""
        quoted = (_words(piece.text) for piece in sentence if piece.quoted is not None)
        return any(
            self._has_kin(words[at + 1 : at + MAX_BETWEEN])
            for words in quoted
            for at, word in enumerate(words)
            if word in self._grammar.mine
        )

    def _has_kin(self, words: Iterable[str]) -> bool:
        return not self._grammar.kin.isdisjoint(words)


def _words(text: str) -> list[str]:
    return [word.lower() for word in tokens(text)]


def _surname(name: str) -> str:
    words = [word for word in name.lower().split() if word.rstrip(".") not in GENERATIONS]
    return words[-1].rstrip(".,") if words else ""
