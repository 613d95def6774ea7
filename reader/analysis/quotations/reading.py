"""One reading of an article from start to end: who speaks, whom "he" means, and who goes on speaking."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from reader.analysis.quotations.attribution import Attribution, Attributions
from reader.analysis.quotations.chain import Chain
from reader.analysis.quotations.direct import DirectQuotations, quotation
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence, Subject
from reader.analysis.quotations.pieces import Pieces
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports import Report, Reports
from reader.analysis.quotations.reports.voices import Voices
from reader.analysis.quotations.scenes import Scene, Voice
from reader.analysis.quotations.speakers import Speakers
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document, Paragraph
from reader.model.span import Span
from reader.parsing import queries

MAX_OBJECT = 60  # pieces after a pronoun in which its sentence may name others
_APOSTROPHES = ("'", "’")
_BETWEEN = frozenset(",:.—–")  # signs over which a speaker goes on
MAX_BESIDE = 6  # words after quoted ones that a sentence may have and still go on with the same speaker


class Reading:
    """Reads one document; made for one use."""

    def __init__(self, document: Document, actors: Sequence[Actor], places: Places, grammar: Grammar) -> None:
        self._document, self._grammar, self._parse = document, grammar, places.parse
        self._voices = Voices(places, grammar)
        self._pieces = Pieces(document, actors, places.quoted)
        self._reports = Reports(document, places, grammar, self._voices)
        self._speakers = Speakers(document, actors, grammar, places.parse)
        self._attributions = Attributions(document, places, grammar, self._voices)
        self._scenes: list[Scene] = []
        self._chain = Chain(grammar)
        self._direct = DirectQuotations(document, places.quoted, self._speakers)
        self._indirect: list[Quotation] = []

    def quotations(self) -> tuple[Quotation, ...]:
        """Return what was found, in source order."""
        for paragraph in self._document.paragraphs:
            if paragraph.is_prose and not paragraph.is_turn:
                self._read(paragraph)
        return tuple(sorted([*self._direct, *self._indirect], key=lambda each: (each.span, not each.direct)))

    def _read(self, paragraph: Paragraph) -> None:
        self._scenes.append(Scene())
        sentences = self._pieces.sentences_of(paragraph.span)
        if (carried := self._chain.carried_into(sentences)) is not None:
            self._scenes[-1].hear(carried)
        for sentence in sentences:
            self._read_sentence(sentence)
        self._chain.follow(sentences, self._scenes[-1])

    def _read_sentence(self, sentence: Sentence) -> None:
        found = self._attributed(sentence)
        reports = list(self._reports.of(sentence))
        voices = self._heard(sentence, found, reports)
        going_on = self._going_on(sentence) if found else None
        for at, attribution in found:
            voice = going_on if attribution is None else voices[attribution.subject.span]
            if voice or not self._attributions.is_term(sentence[at]) or not any(each.is_word for each in sentence):
                self._direct.note(sentence, at, attribution, voice)
        for report in reports:
            voice = voices[report.subject.span]
            if voice.actor is not None or not voice.subject.is_dropped:
                self._indirect.append(quotation(report.span, voice, report.cue, direct=False))

    def _attributed(self, sentence: Sentence) -> list[tuple[int, Attribution | None]]:
        """Return the quoted pieces with who is named beside them; what interrupts a quotation holds for its rest."""
        found: list[tuple[int, Attribution | None]] = []
        for at, piece in enumerate(sentence):
            if piece.quoted is None or self._attributions.is_name(piece):
                continue
            held = found[-1][1] if found else None
            if held is None or not held.is_close or sentence[at - 1].text not in _BETWEEN:
                held = None
            found.append((at, self._attributions.of(piece) or held))
        return found

    def _heard(
        self, sentence: Sentence, found: Iterable[tuple[int, Attribution | None]], reports: Sequence[Report]
    ) -> dict[Span, Voice]:
        """Return the speakers of a sentence by their place; names are noted as they come, so that "he" looks back."""
        subjects = {each.subject.span: each.subject for _, each in found if each is not None}
        subjects |= {each.subject.span: each.subject for each in reports}
        quoted = [(each.subject.span, sentence[at].span) for at, each in found if each is not None]
        waiting = deque(sorted(subjects.values(), key=lambda subject: subject.span))
        voices: dict[Span, Voice] = {}
        scene = self._scenes[-1]
        for piece in sentence:
            while waiting and waiting[0].span.start <= piece.span.start:
                voices[waiting[0].span] = self._voice(waiting[0], sentence, quoted)
                waiting.popleft()
            if piece.actor is not None:
                scene.note(piece.actor)
        voices |= {each.span: self._voice(each, sentence, quoted) for each in waiting}  # within marks at the end
        if sentence[0].quoted is None:
            self._turn_to(sentence, voices)
        for voice in voices.values():
            scene.hear(voice)
        return voices

    def _turn_to(self, sentence: Sentence, voices: Mapping[Span, Voice]) -> None:
        """Note of whom a sentence tells, maybe as "she", and who else is named, but not in a phrase: "X, wife of Y"."""
        first = self._parse.first_from(sentence[0].span.start)
        is_read = first < len(self._parse.tokens)
        root = queries.root_of(self._parse, self._parse.sentence_of(first)) if is_read else None
        noun = None if root is None else queries.subject_of(self._parse, root)
        own = () if noun is None else queries.clause(self._parse, noun)
        beside = [each for each in sentence if self._parse.first_from(each.span.start) not in own]
        subject = self._voices.called(noun)
        voice = None if subject is None else voices.get(subject.span) or self._voice(subject, sentence)
        topic = voice.actor if voice is not None and voice.actor and voice.actor.kind is ActorKind.PERSON else None
        self._scenes[-1].turn_to(topic, _named_in(beside))
        if topic is not None:
            self._scenes[-1].note(topic)

    def _voice(self, subject: Subject, sentence: Sentence, quoted: Iterable[tuple[Span, Span]] = ()) -> Voice:
        """Return who speaks; `quoted` are words, each behind the place of who says them."""
        if subject.actor is not None:
            return Voice(subject, subject.actor)
        if subject.gender is not None:
            own = (words for speaker, words in quoted if speaker == subject.span)
            named = (self._voices.named(each) for words in own for each in self._parse.tokens_in(words))
            excluded = self._named_after(subject, sentence) | {one.actor.id for one in named if one and one.actor}
            return Voice(subject, self._speakers.meant(subject, self._scenes, excluded))
        return Voice(subject, self._speakers.of_role(subject))

    def _named_after(self, pronoun: Subject, sentence: Sentence) -> set[str]:
        """Return whom a pronoun cannot mean, those named after it: "he told Berg", but not "though he called, Berg"."""
        at = bisect_left(sentence, pronoun.span.start, key=lambda piece: piece.span.start)
        if at > 0 and sentence[at - 1].word in self._grammar.conjunctions:
            return set()
        return {actor.id for actor in _named_in(sentence[at + 1 : at + MAX_OBJECT])}

    def _going_on(self, sentence: Sentence) -> Voice | None:
        """Return who goes on speaking in a sentence that opens with quoted words and has little else."""
        scene = self._scenes[-1]
        beside = list(islice((each for each in sentence if each.quoted is None and each.is_word), MAX_BESIDE + 1))
        first = next((each for each in sentence if each.quoted is not None or each.is_word), sentence[0])
        is_alone = len(beside) <= MAX_BESIDE and first.quoted is not None and not any(each.actor for each in beside)
        told = (word for each in beside for word in self._parse.tokens_in(each.span))
        is_of_another = not queries.relations(self._parse, told).isdisjoint(queries.SUBJECTS)  # "said another"
        if not is_alone or is_of_another or scene.last_voice is None:
            return None
        is_followed = any(actor.kind is ActorKind.PERSON for actor in scene.since.values())
        return None if is_followed else scene.last_voice


def _named_in(pieces: Sequence[Piece]) -> Iterator[Actor]:
    """Yield who is named, but in "Berg's house"."""
    for at, piece in enumerate(pieces):
        if piece.actor is not None and not any(each.text in _APOSTROPHES for each in pieces[at + 1 : at + 2]):
            yield piece.actor
