"""Who says quoted words, by the parse: the subject of the verb on which they hang, or of the words beside them.

Knows no language but for the words that stand for "according to". A pronoun, or a verb without a subject, means the one
person who was named before; every doubt ends in None.
"""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.parsed.asides import Asides
from reader.analysis.quotations.parsed.beside import Beside
from reader.analysis.quotations.parsed.governing import CLAUSES, Governing, Said, quotation
from reader.analysis.quotations.parsed.people import People
from reader.analysis.quotations.parsed.places import Places
from reader.analysis.quotations.reports import Report
from reader.analysis.quotations.speech import MARKS, is_long_enough, is_sentence
from reader.model.annotation import Actor, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.tokens import count_words
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech
from reader.parsing.parse import Parse

_GOING_ON = (",", ":", "—", "–")


class ParsedReading:
    """Reads one document; made for one use."""

    def __init__(
        self,
        document: Document,
        actors: Sequence[Actor],
        parse: Parse,
        quoted: Sequence[Span],
        grammar: Grammar,
    ) -> None:
        self._document, self._parse, self._grammar = document, parse, grammar
        self._places = Places(parse, quoted)
        self._people = People(document, actors, self._places, grammar)
        self._governing = Governing(self._places, self._people)
        self._beside = Beside(document, self._places, self._people, self._governing, grammar)
        self._asides = Asides(document, self._places, self._beside, grammar)
        self._last: tuple[Span, Said] | None = None

    def with_speaker(self, found: Quotation) -> Quotation:
        """Return a direct quotation with who governs its words, where nobody was found beside them."""
        if not found.direct or found.speaker is not None:
            return found
        said = self._governing.of(found.span, CLAUSES) or self._beside.introducing(found.span, may_have_object=False)
        is_sure = said is not None and said.actor is not None and self._people.is_name(said.speaker)
        if said is None or not is_sure or self._is_over_before(found.span, said.cue):
            return found
        return quotation(found.span, said)

    def reported(self, report: Report) -> Quotation:
        """Return a report as a quotation, with whom its pronoun means."""
        actor, speaker = report.subject.actor, report.subject.span
        if report.subject.gender is not None:
            at = self._places.tokens_of(speaker)
            pronoun = self._parse.tokens[at.start]
            actor, speaker = self._people.meant(pronoun, at), self._people.place_of(pronoun)
        return Quotation(report.span, actor.id if actor else None, speaker, report.cue, direct=False)

    def dashed(self) -> Iterator[Quotation]:
        """Yield what a paragraph sets as speech by a dash alone: "— I am coming, — said X"."""
        return self._asides.dashed()

    def quotations(self) -> Iterator[Quotation]:
        """Yield the direct quotations among quoted stretches of the text."""
        for span in self._places.quoted:
            said = self._asides.within(span)
            pieces = self._asides.around(span, said) if said else (span,)
            said = said or self._said_beside(span)
            if self._is_speech(span, said):
                self._last = (span, said) if said is not None else None
                yield from (quotation(piece, said) for piece in pieces)

    def _said_beside(self, span: Span) -> Said | None:
        """Return who says quoted words: a name before a role, a role before nobody."""
        beside = (self._beside.behind, self._beside.introducing, self._beside.before, self._going_on)
        roads = (self._governing.of, self._naming, *beside)
        found = [said for road in roads if (said := road(span)) is not None]
        return max(found, key=lambda each: (each.actor is not None, each.speaker is not None), default=None)

    def _naming(self, span: Span) -> Said | None:
        """Return who calls something what is quoted: "nannte den Plan „...“"; names and titles have a capital."""
        within = self._places.tokens_of(span)
        if not within or not self._document.text_of(span).strip(MARKS)[:1].islower():
            return None
        over = queries.governing(self._parse, queries.top_of(self._parse, within))
        verb = next((each for each in over if self._parse.tokens[each].part_of_speech is PartOfSpeech.VERB), None)
        if verb is None or not self._grammar.is_name(self._parse.tokens[verb].lower):
            return None
        return self._governing.of_verb(verb, within) if queries.object_of(self._parse, verb) is not None else None

    def _going_on(self, span: Span) -> Said | None:
        """Return who has spoken, where quoted words go on behind "said X," or make up the sentence behind it."""
        if self._last is None or self._last[1].actor is None or self._last[1].cue.start < self._last[0].end:
            return None
        said, within = self._last[1], self._places.tokens_of(span)
        own = self._parse.sentence_of(within.start)
        other = self._parse.sentence_of(self._places.tokens_of(said.cue).start)
        if own == other:
            return said if self._places.lower(within.start - 1) in _GOING_ON else None
        is_next = own.start == other.stop
        return said if is_next and own.start == within.start and own.stop <= within.stop + 1 else None

    def _is_speech(self, span: Span, said: Said | None) -> bool:
        text = self._document.text_of(span)
        if is_long_enough(text) or said is None:
            return is_long_enough(text)
        is_called = count_words(text) > 1 and self._naming(span) is not None
        return is_called or is_sentence(text) or self._is_set_apart(span)

    def _is_set_apart(self, span: Span) -> bool:
        """Tell whether a comma or a dash stands beside quoted words, or a colon before them."""
        within = self._places.tokens_of(span)
        return self._places.is_sign(within.stop) or self._places.lower(within.start - 1) in _GOING_ON

    def _is_over_before(self, span: Span, cue: Span) -> bool:
        """Tell whether quoted words end with a full stop before a verb, so that it opens another sentence."""
        return cue.start >= span.end and self._document.text_of(span).rstrip(MARKS).endswith(".")
