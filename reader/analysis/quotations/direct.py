"""The direct quotations that a reading has noted, each with who speaks it."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.attribution import Attribution
from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.scenes import Voice
from reader.analysis.quotations.speakers import Speakers
from reader.analysis.quotations.speech import is_long_enough, is_sentence
from reader.model.annotation import Actor, Quotation
from reader.model.document import Document
from reader.model.span import Span


class DirectQuotations:
    """Takes the quoted stretches of one document as they are read, some of them over several paragraphs."""

    def __init__(self, document: Document, quoted: Sequence[Span], speakers: Speakers) -> None:
        self._document, self._quoted, self._speakers = document, quoted, speakers
        self._found: dict[int, Quotation] = {}
        self._began: dict[int, Actor | None] = {}
        self._are_speech: dict[int, bool] = {}

    def __iter__(self) -> Iterator[Quotation]:
        """Yield those that are speech."""
        return iter(self._found.values())

    def note(self, sentence: Sentence, at: int, attribution: Attribution | None, voice: Voice | None) -> None:
        """Note the quoted piece at an index with what tells its speaker; what was sure before stays."""
        number = sentence[at].quoted
        assert number is not None
        if self._is_sure(number, attribution):
            return
        span, cue = self._quoted[number], attribution.cue if attribution else None
        is_introduced = voice is not None or (at > 0 and sentence[at - 1].text == ":")
        is_told = attribution.is_close if attribution else is_introduced and is_sentence(self._document.text_of(span))
        if is_told or self._is_speech(number):
            self._found[number] = quotation(span, self._going_on(number, voice), cue, direct=True)

    def _is_sure(self, number: int, attribution: Attribution | None) -> bool:
        known = self._found.get(number)
        return known is not None and known.speaker is not None and (known.cue is not None or attribution is None)

    def _going_on(self, number: int, voice: Voice | None) -> Voice | None:
        """Return who speaks words that run over paragraphs: "he" at their end is who began them."""
        actor = self._began.setdefault(number, voice.actor) if voice is not None else None
        if voice is None or voice.actor is not None or actor is None or voice.subject.gender is None:
            return voice
        return Voice(voice.subject, actor) if self._speakers.fits(actor, voice.subject.gender) else voice

    def _is_speech(self, number: int) -> bool:
        """Tell it of a quotation that may run over many paragraphs, each of which asks."""
        if number not in self._are_speech:
            self._are_speech[number] = is_long_enough(self._document.text_of(self._quoted[number]))
        return self._are_speech[number]


def quotation(span: Span, voice: Voice | None, cue: Span | None, *, direct: bool) -> Quotation:
    """Return words with who says them, where somebody is told to."""
    actor = voice.actor.id if voice is not None and voice.actor is not None else None
    speaker = voice.subject.span if voice is not None and not voice.subject.is_dropped else None
    return Quotation(span, actor=actor, speaker=speaker, cue=cue, direct=direct)
