"""Who says what in an interview or a transcript, in any language: the name before each turn, initials, "Q" and "A"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.analysis.quotations.speech import is_long_enough, is_sentence
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span

_AFTER_SPEAKER = re.compile(r"(?:\s?\([^()]{1,40}\))?\s?[:：.]\s?(?:[-–—]\s)?")
_MIN_INITIALS = 2
_QUESTIONS = ("?", "？", ";", "؟")  # a Greek one ends with a semicolon


class Turns:
    """Knows who is meant by the labels of one conversation; every doubt leaves a turn without an actor."""

    def __init__(self, document: Document, actors: Sequence[Actor]) -> None:
        self._document = document
        self._turns = [each for each in document.paragraphs if each.is_turn]
        self._letters = {written for each in self._turns if len(written := self._written(each)) == 1}
        labels = {each.speaker for each in self._turns}
        self._labels = [each for each in actors if labels.issuperset(each.mentions)]  # named nowhere else: "JF"
        self._actors = [each for each in actors if not labels.issuperset(each.mentions)]
        self._spoken = list(map(self._label, self._turns))
        self._meant = {label: self._by_name(label) for label in dict.fromkeys(self._spoken)}
        if len(self._meant) > 1 and not any(self._meant.values()):
            self._meant |= self._answering()

    def quotations(self) -> Iterator[Quotation]:
        """Yield the words of each turn with their speaker."""
        for turn in self._turns:
            span = self._words(turn)
            text = self._document.text_of(span)
            if is_long_enough(text) or is_sentence(text):
                actor = self.voice_of(turn)
                yield Quotation(span, actor.id if actor else None, turn.speaker, None, direct=True)

    def voice_of(self, turn: Paragraph) -> Actor | None:
        """Return who speaks in a turn."""
        told = self._named(turn, self._actors) or self._meant[self._label(turn)]
        return told or self._named(turn, self._labels)

    def _label(self, turn: Paragraph) -> str:
        """Return who a turn says that speaks; a letter alone stands for the word that it begins, "P" for "Pregunta"."""
        written = self._written(turn)
        return written[0] if written[0] in self._letters and " " not in written else written

    def _written(self, turn: Paragraph) -> str:
        assert turn.speaker is not None
        return " ".join(self._document.text_of(turn.speaker).replace(".", " ").split()).casefold()

    def _words(self, turn: Paragraph) -> Span:
        """Return a turn without the name before it; the name of a post stands below it."""
        assert turn.speaker is not None
        if turn.speaker.start != turn.span.start:
            return turn.span
        sign = _AFTER_SPEAKER.match(self._document.text, turn.speaker.end, turn.span.end)
        return Span(sign.end() if sign else turn.speaker.end, turn.span.end)

    def _named(self, turn: Paragraph, actors: Sequence[Actor]) -> Actor | None:
        """Return the actor whose name the label itself was found to be."""
        return next((each for each in actors if turn.speaker in each.mentions), None)

    def _by_name(self, label: str) -> Actor | None:
        """Return the one actor who bears a name, or whose initials it is and who speaks under no name behind them."""
        bearers = [each for each in self._actors if label in _names(each)]
        letters = label.replace(" ", "")
        if not bearers and len(letters) >= _MIN_INITIALS:
            people = (each for each in self._actors if each.kind is ActorKind.PERSON)
            behind = self._spoken[self._spoken.index(label) :]
            bearers = [each for each in people if letters in _initials(each) and _names(each).isdisjoint(behind)]
        return bearers[0] if len(bearers) == 1 else None

    def _answering(self) -> dict[str, Actor | None]:
        """Return who answers where two speak as "Q" and "A": the one person who is named before they begin."""
        asking = Counter(
            self._label(each) for each in self._turns if self._document.text_of(each.span).rstrip().endswith(_QUESTIONS)
        )
        answering = min(self._meant, key=lambda label: asking[label])
        person = _only_person_before(self._document, self._actors, self._turns[0].span.start)
        return {answering: person} if len(self._meant) == 2 and asking.total() > 2 * asking[answering] else {}


def _only_person_before(document: Document, actors: Sequence[Actor], start: int) -> Actor | None:
    """Return the one person named before a conversation begins; who wrote it is not of whom it tells."""
    bylines = [each.span for each in document.paragraphs if each.kind is ParagraphKind.BYLINE]
    people = (each for each in actors if each.kind is ActorKind.PERSON)
    named = {
        actor.id: actor
        for actor in people
        for span in actor.mentions
        if span.end <= start and not any(map(span.overlaps, bylines))
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _names(actor: Actor) -> frozenset[str]:
    """Return by what a label can name an actor: each name in full, and each word of a person's."""
    names = {name.casefold() for name in (actor.name, *actor.aliases)}
    words = {word for name in names for word in name.split()} if actor.kind is ActorKind.PERSON else set()
    return frozenset(names | words)


def _initials(actor: Actor) -> frozenset[str]:
    return frozenset("".join(word[0] for word in name.casefold().split()) for name in (actor.name, *actor.aliases))
