"""Whether a surname alone says who spoke: not where it may mean a relative of the person to whom it was linked."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set

from reader.analysis.linking.full_names import GENERATIONS
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence
from reader.analysis.quotations.speakers import Speakers
from reader.analysis.quotations.subjects import Subject
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.tokens import tokens

KIN_REACH = 24  # characters after a name that hold "'s late mother" or ", the mother"
MAX_BETWEEN = 3  # words and signs between a name and the word for a relative


class Namesakes:
    """Knows the persons of one article by their surnames, and whose relatives it speaks of."""

    def __init__(self, document: Document, actors: Sequence[Actor], grammar: Grammar, speakers: Speakers) -> None:
        self._document = document
        self._speakers = speakers
        self._grammar = grammar
        self._full_names: dict[str, list[tuple[Span, Actor]]] = {}
        for actor in actors:
            if actor.kind is ActorKind.PERSON and len(actor.name.split()) > 1:
                self._full_names.setdefault(_surname(actor.name), []).extend(self._full_mentions(actor))
        for named in self._full_names.values():
            named.sort(key=_place)
        self._shared = {
            surname for surname, found in self._full_names.items() if len({actor.id for _, actor in found}) > 1
        }
        self._have_relatives: dict[str, bool] = {}
        self._kin_in: dict[Span, Set[str]] = {}

    def meant(self, subject: Subject, sentence: Sentence, paragraph: Span) -> Actor | None:
        """Return whom a name beside quoted words means, None where it may be another of the same surname."""
        actor = subject.actor
        name = self._document.text_of(subject.span)
        if not self._grammar.kin or actor is None or actor.kind is not ActorKind.PERSON or len(name.split()) > 1:
            return actor
        if self._is_relative(subject.span):
            return None if self._has_relatives(actor) or self._is_shared(name) else actor
        if not self._is_shared(name):
            return actor
        kin = {word for piece in sentence if piece.quoted is not None for word in self._own_kin(piece)}
        if not kin or self._is_nearest(actor, Span(paragraph.start, subject.span.end)):
            return actor
        return self._married(name, kin)

    def _married(self, surname: str, kin: Iterable[str]) -> Actor | None:
        """Return the one bearer of a surname who may say "my wife"."""
        genders = {self._grammar.spouses[word] for word in kin if word in self._grammar.spouses}
        if len(genders) != 1:
            return None
        bearers = [actor for _, actor in self._full_names[_surname(surname)]]
        return self._speakers.of_pronoun(genders.pop(), bearers)

    def _full_mentions(self, actor: Actor) -> Iterable[tuple[Span, Actor]]:
        return ((mention, actor) for mention in actor.mentions if " " in self._document.text_of(mention))

    def _is_shared(self, surname: str) -> bool:
        return _surname(surname) in self._shared

    def _is_relative(self, name: Span) -> bool:
        """Tell whether ", the mother" follows a name."""
        words = self._words_after(name)
        is_apposition = len(words) > 1 and words[0] == "," and words[1] in self._grammar.determiners
        return is_apposition and not self._grammar.kin.isdisjoint(words[2 : MAX_BETWEEN + 1])

    def _has_relatives(self, actor: Actor) -> bool:
        if actor.id not in self._have_relatives:
            self._have_relatives[actor.id] = any(map(self._has_relative, actor.mentions))
        return self._have_relatives[actor.id]

    def _has_relative(self, name: Span) -> bool:
        """Tell whether "'s mother" follows a name."""
        words = self._words_after(name)
        return words[:1] in (["'"], ["’"]) and not self._grammar.kin.isdisjoint(words[1 : MAX_BETWEEN + 1])

    def _words_after(self, name: Span) -> list[str]:
        return [word.lower() for word in tokens(self._document.text[name.end : name.end + KIN_REACH])]

    def _own_kin(self, quoted: Piece) -> Set[str]:
        """Return the relatives in "my late wife"."""
        if quoted.span not in self._kin_in:
            words = [word.lower() for word in tokens(quoted.text)]
            beside = (words[at + 1 : at + MAX_BETWEEN] for at, word in enumerate(words) if word in self._grammar.mine)
            self._kin_in[quoted.span] = {word for near in beside for word in near} & self._grammar.kin
        return self._kin_in[quoted.span]

    def _is_nearest(self, actor: Actor, before: Span) -> bool:
        """Tell whether the last full name with this surname in a stretch is the actor's."""
        named = self._full_names.get(_surname(actor.name), [])
        last = next((each for each in _falling(named, before.end) if each[0].end <= before.end), None)
        return last is not None and last[0].start >= before.start and last[1].id == actor.id


def _place(named: tuple[Span, Actor]) -> Span:
    return named[0]


def _falling(named: Sequence[tuple[Span, Actor]], before: int) -> Iterator[tuple[Span, Actor]]:
    """Yield those that begin before an offset, the last first."""
    return (named[at] for at in range(bisect_left(named, Span(before, before + 1), key=_place) - 1, -1, -1))


def _surname(name: str) -> str:
    words = [word for word in name.lower().split() if word.rstrip(".") not in GENERATIONS]
    return words[-1].rstrip(".,") if words else ""
