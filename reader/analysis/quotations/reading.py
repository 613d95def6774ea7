"""One reading of an article from start to end: who speaks, whom "he" means, and who goes on speaking."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reader.analysis.quotations.attribution import Attribution, Attributions
from reader.analysis.quotations.chain import Chain
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.namesakes import Namesakes
from reader.analysis.quotations.pieces import Piece, Pieces, Sentence, index_of
from reader.analysis.quotations.reports import Report, Reports
from reader.analysis.quotations.scenes import Scene, Voice
from reader.analysis.quotations.speakers import Speakers
from reader.analysis.quotations.speech import is_long_enough, is_sentence
from reader.analysis.quotations.subjects import Subject
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document, Paragraph
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse

MAX_TITLE = 5  # pieces with which a sentence may open up to the end of "Vice President" and a name
APOSTROPHES = ("'", "’")
MAX_ROLE = 12  # pieces up to the end of "Her deputy at the council, Anna Berg,"
MAX_OBJECT = 60  # pieces after a pronoun in which its sentence may name others
MAX_BESIDE = 6  # words after quoted ones that a sentence may have and still go on with the same speaker


class Reading:
    """Reads one document; made for one use."""

    def __init__(
        self, document: Document, actors: Sequence[Actor], quoted: Sequence[Span], grammar: Grammar, parse: Parse | None
    ) -> None:
        self._document = document
        self._grammar = grammar
        self._quoted = quoted
        self._are_speech: dict[int, bool] = {}
        self._pieces = Pieces(document, actors, quoted, grammar)
        self._speakers = Speakers(document, actors, grammar)
        self._namesakes = Namesakes(document, actors, grammar, self._speakers)
        self._attributions = Attributions(grammar)
        self._reports = Reports(document, actors, quoted, grammar, parse)
        self._parse = parse
        self._scenes: list[Scene] = []
        self._chain = Chain(grammar)
        self._paragraph = Span(0, 1)
        self._previous: Sentence = ()
        self._direct: dict[int, Quotation | None] = {}
        self._begun: dict[int, Actor] = {}  # who began to speak a quotation
        self._indirect: list[Quotation] = []

    def quotations(self) -> tuple[Quotation, ...]:
        """Return what was found, in source order."""
        for paragraph in self._document.paragraphs:
            if paragraph.is_prose and not paragraph.is_turn:
                self._read(paragraph)
        found = [quotation for quotation in self._direct.values() if quotation is not None]
        return tuple(sorted([*found, *self._indirect], key=lambda each: (each.span, not each.direct)))

    def _read(self, paragraph: Paragraph) -> None:
        self._scenes.append(Scene())
        self._paragraph = paragraph.span
        sentences = self._pieces.sentences_of(paragraph.span)
        carried = self._chain.carried_into(sentences)
        if carried is not None:
            self._scenes[-1].hear(carried)
        for sentence in sentences:
            self._read_sentence(sentence)
        self._chain.follow(sentences, self._scenes[-1])

    def _read_sentence(self, sentence: Sentence) -> None:
        found = self._attributed(sentence)
        reports = list(self._reports.of(sentence))
        voices = self._voices(sentence, found, reports)
        going_on = self._going_on(sentence) if found else None
        for at, attribution in found:
            voice = going_on if attribution is None else voices[attribution.subject.span]
            self._note_direct(sentence, at, attribution, voice)
        for report in reports:
            voice = voices[report.subject.span]
            self._indirect.append(_quotation(report.span, voice, report.cue, direct=False))
        self._previous = sentence

    def _attributed(self, sentence: Sentence) -> list[tuple[int, Attribution | None]]:
        """Return the quoted pieces with who is named beside them; what interrupts a quotation holds for its rest."""
        found: list[tuple[int, Attribution | None]] = []
        closing = self._reports.closing(sentence) if any(piece.quoted is not None for piece in sentence) else None
        for at, piece in enumerate(sentence):
            if piece.quoted is None:
                continue
            attribution = self._attribution(sentence, at)
            before = found[-1][1] if found else None
            if attribution is None and before is not None and before.is_close and sentence[at - 1].text in ",:":
                attribution = before
            if attribution is None and closing is not None and piece.span.end < closing.cue.start:
                attribution = Attribution(closing.subject, closing.cue, is_close=False)
            found.append((at, attribution))
        return found

    def _attribution(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return who is named beside quoted words, or in the sentence before where that is left open."""
        own = self._attributions.of(sentence, at)
        if own is not None or at > 0 or not self._previous or self._previous[-1].text not in ":,":
            return own
        return self._attributions.of((*self._previous, sentence[0]), len(self._previous))

    def _voices(
        self, sentence: Sentence, found: Iterable[tuple[int, Attribution | None]], reports: Sequence[Report]
    ) -> dict[Span, Voice]:
        """Return the speakers of a sentence by their place; names are noted as they come, so that "he" looks back."""
        attributions = [attribution for _, attribution in found if attribution is not None]
        subjects = {each.subject.span: each.subject for each in attributions}
        subjects |= {each.subject.span: each.subject for each in reports}
        waiting = deque(sorted(subjects.values(), key=lambda subject: subject.span))
        voices: dict[Span, Voice] = {}
        scene = self._scenes[-1]
        for piece in sentence:
            while waiting and waiting[0].span.start <= piece.span.start:
                voices[waiting[0].span] = self._voice(waiting[0], sentence)
                waiting.popleft()
            if piece.actor is not None:
                scene.note(piece.actor)
        voices |= {each.span: self._voice(each, sentence) for each in waiting}  # within quotation marks at the end
        if sentence[0].quoted is None:
            opening = _time_length(sentence, self._grammar)
            scene.turn_to(_topic(sentence[opening:]) or self._subject_of(sentence), _named(sentence))
        for voice in voices.values():
            scene.hear(voice)
        for report in reports:
            scene.note_all(self._hearers(sentence, report.cue))
        return voices

    def _hearers(self, sentence: Sentence, cue: Span) -> Iterator[Actor]:
        """Yield whom somebody told something: "Berg told Meyer", who may answer."""
        verb = self._token_at(cue)
        if self._parse is not None and verb is not None:
            for each in queries.related(self._parse, verb, Relation.OBJ, Relation.IOBJ):
                yield from self._persons_at(sentence, each)

    def _subject_of(self, sentence: Sentence) -> Actor | None:
        """Return the person of whom a sentence tells that opens with something else: "While it rained, Berg slept"."""
        if self._parse is None:
            return None
        first = self._token_at(sentence[0].span)
        if first is None:
            return None
        root = queries.root_of(self._parse, self._parse.sentence_of(first))
        subject = queries.subject_of(self._parse, root)
        return None if subject is None else next(self._persons_at(sentence, subject), None)

    def _token_at(self, place: Span) -> int | None:
        """Return the word of the parse that stands where something begins."""
        tokens = self._parse.tokens if self._parse is not None else ()
        at = bisect_left(tokens, place.start, key=lambda token: token.span.start)
        return at if at < len(tokens) else None

    def _persons_at(self, sentence: Sentence, word: int) -> Iterator[Actor]:
        assert self._parse is not None
        span = self._parse.tokens[word].span
        within = (_person(piece) for piece in sentence if piece.span.start <= span.start < piece.span.end)
        return (person for person in within if person is not None)

    def _voice(self, subject: Subject, sentence: Sentence) -> Voice:
        if subject.actor is not None:
            return Voice(subject, self._namesakes.meant(subject, sentence, self._paragraph))
        if subject.gender is not None:
            return Voice(subject, self._speakers.meant(subject, self._scenes, self._named_after(subject, sentence)))
        return Voice(subject, self._speakers.of_role(subject))

    def _named_after(self, pronoun: Subject, sentence: Sentence) -> set[str]:
        """Return whom a pronoun cannot mean, those named after it: "he told Berg", but not "though he called, Berg"."""
        at = index_of(sentence, pronoun.span.start)
        if at > 0 and sentence[at - 1].word in self._grammar.conjunctions:
            return set()
        return {actor.id for actor in _named(sentence[at + 1 : at + MAX_OBJECT])}

    def _note_direct(self, sentence: Sentence, at: int, attribution: Attribution | None, voice: Voice | None) -> None:
        number = sentence[at].quoted
        assert number is not None
        known = self._direct.get(number)
        if known is not None and known.speaker is not None and (known.cue is not None or attribution is None):
            return
        span = self._quoted[number]
        is_speech = self._is_speech(number)
        voice = self._going_on_after(number, voice)
        if attribution is not None:
            said = _quotation(span, voice, attribution.cue, direct=True)
            self._direct[number] = said if is_speech or attribution.is_close else None
        elif is_speech or ((voice or self._is_introduced(sentence, at)) and is_sentence(self._document.text_of(span))):
            self._direct[number] = _quotation(span, voice, None, direct=True)

    def _going_on_after(self, number: int, voice: Voice | None) -> Voice | None:
        """Return who speaks words that run over paragraphs: "he" at their end is who began them."""
        if voice is None or voice.actor is not None:
            if voice is not None and voice.actor is not None:
                self._begun.setdefault(number, voice.actor)
            return voice
        gender, actor = voice.subject.gender, self._begun.get(number)
        if actor is None or gender is None or not self._speakers.fits(actor, gender):
            return voice
        return Voice(voice.subject, actor)

    def _is_speech(self, number: int) -> bool:
        """Tell it of a quotation that may run over many paragraphs, each of which asks."""
        if number not in self._are_speech:
            self._are_speech[number] = is_long_enough(self._document.text_of(self._quoted[number]))
        return self._are_speech[number]

    def _is_introduced(self, sentence: Sentence, at: int) -> bool:
        return at > 0 and sentence[at - 1].text == ":"

    def _going_on(self, sentence: Sentence) -> Voice | None:
        """Return who goes on speaking in a sentence that opens with quoted words and has little else."""
        scene = self._scenes[-1]
        words = (piece for piece in sentence if piece.quoted is None and piece.is_word)
        beside = list(islice(words, MAX_BESIDE + 1))
        is_alone = (
            len(beside) <= MAX_BESIDE and sentence[0].quoted is not None and not any(each.actor for each in beside)
        )
        if not is_alone or scene.last_voice is None:
            return None
        is_followed = any(actor.kind is ActorKind.PERSON for actor in scene.since.values())
        return None if is_followed else scene.last_voice


def _quotation(span: Span, voice: Voice | None, cue: Span | None, *, direct: bool) -> Quotation:
    actor = voice.actor.id if voice is not None and voice.actor is not None else None
    speaker = voice.subject.span if voice is not None else None
    return Quotation(span, actor=actor, speaker=speaker, cue=cue, direct=direct)


def _named(pieces: Sequence[Piece]) -> Iterator[Actor]:
    """Yield who is named, but in "Berg's house"."""
    for at, piece in enumerate(pieces):
        if piece.actor is not None and not (at + 1 < len(pieces) and pieces[at + 1].text in APOSTROPHES):
            yield piece.actor


def _time_length(sentence: Sentence, grammar: Grammar) -> int:
    """Return how many pieces a sentence opens with that say when: "Last night", "On Monday"."""
    first = int(len(sentence) > 1 and sentence[0].word in grammar.prepositions and sentence[1].word in grammar.times)
    end = first
    while end < len(sentence) and sentence[end].actor is None and sentence[end].word in grammar.times:
        end += 1
    return end


def _topic(sentence: Sentence) -> Actor | None:
    """Return the person with whom a sentence opens, be it after a title or as in "Her deputy, Berg, smiled"."""
    for at, piece in enumerate(sentence[:MAX_TITLE]):
        if piece.actor is not None:
            is_own = at + 1 < len(sentence) and sentence[at + 1].text not in APOSTROPHES
            return _person(piece) if is_own else _in_apposition(sentence)
        if piece.quoted is not None or not (piece.text[0].isupper() or piece.text == "."):
            return _in_apposition(sentence)
    return None


def _in_apposition(sentence: Sentence) -> Actor | None:
    """Return the person named alone between the first two commas."""
    commas = [at for at, piece in enumerate(sentence[:MAX_ROLE]) if piece.text == ","]
    is_alone = len(commas) > 1 and commas[1] == commas[0] + 2
    return _person(sentence[commas[0] + 1]) if is_alone else None


def _person(piece: Piece) -> Actor | None:
    return piece.actor if piece.actor is not None and piece.actor.kind is ActorKind.PERSON else None
