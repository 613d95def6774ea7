"""The reports of one parse: what its verbs of reporting govern, and what stands beside "according to"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Subject
from reader.analysis.quotations.pieces import MAX_SENTENCE
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.besides import Besides
from reader.analysis.quotations.reports.contents import Contents
from reader.analysis.quotations.reports.stretches import Stretches
from reader.analysis.quotations.reports.voices import Voices
from reader.analysis.quotations.unsaid import may_be_unsaid
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation


@dataclass(frozen=True, slots=True)
class Report:
    """Words that report what someone said, without "that" and without the full stop."""

    span: Span
    subject: Subject
    cue: Span


class Finding:
    """Finds all reports of a document, those within others as well."""

    def __init__(self, places: Places, grammar: Grammar, voices: Voices) -> None:
        self._places, self._parse, self._grammar, self._voices = places, places.parse, grammar, voices
        self._stretches = Stretches(places, grammar)
        self._contents = Contents(places.parse, grammar, Besides(places.parse, grammar))

    def reports(self) -> Iterator[Report]:
        """Yield the reports in the order of their verbs."""
        sources = {words[0] for words in self._grammar.according}
        for index in (index for words in self._parse.sentences if len(words) <= MAX_SENTENCE for index in words):
            token = self._parse.tokens[index]
            if token.part_of_speech is PartOfSpeech.VERB and self._grammar.is_report(token.lower):
                yield from self._of_verb(index)
            elif token.lower in sources:
                yield from self._of_source(index)

    def _of_verb(self, verb: int) -> Iterator[Report]:
        content = self._contents.of_verb(verb)
        subject = self._voices.of_verb(verb) if content else None
        is_unsaid = may_be_unsaid(verb, self._places, self._grammar) or queries.is_passive(self._parse, verb)
        if subject is None or self._places.begins_in_marks(subject.span) or is_unsaid or self._places.is_quoted(verb):
            return
        cue, span = self._parse.tokens[verb].span, self._stretches.of_clause(content)
        if span and not self._is_parted(span, subject, verb) and (shown := self._with_denial(span, verb)):
            yield Report(shown, subject, cue)

    def _is_parted(self, clause: Span, subject: Subject, verb: int) -> bool:
        """Tell whether a clause is none of a verb's: "It is open; Berg claims", "Berg warned her, a court heard"."""
        words = self._parse.tokens_in(clause)
        if clause.start <= subject.span.start < clause.end:
            sign = next(filter(self._places.is_sign, range(verb, words.stop)), verb)
            return verb not in words or self._places.begins_in_marks(clause) or self._places.is_quoted(sign + 1)
        before = queries.lower(self._parse, range(words.stop, verb))
        behind = queries.lower(self._parse, range(verb, words.start))
        is_heard = queries.object_of(self._parse, verb) is not None and behind.isdisjoint(self._grammar.that)
        is_aside = is_heard and "," in behind and not self._grammar.stemmed
        return is_aside or ";" in behind or not before.isdisjoint((";", ":"))

    def _with_denial(self, clause: Span, verb: int) -> Span | None:
        """Return a clause, from its verb on where this says that it is not so; None where such a verb is behind it.

        Nor is "se negó a entrar" said, which only says what somebody will not do.
        """
        token = self._parse.tokens[verb]
        if self._grammar.form(token.lower) not in self._grammar.denying:
            return clause
        is_refusal = bool(queries.related(self._parse, verb, Relation.EXPL))
        return None if is_refusal or clause.start < token.span.start else Span(token.span.start, clause.end)

    def _of_source(self, index: int) -> Iterator[Report]:
        """Yield what stands beside "according to X"."""
        cue = self._places.phrase_at(index, self._grammar.according)
        source = self._voices.source(cue) if cue else None
        if source is None or self._places.lower(index - 1) in self._grammar.likening:  # "wie laut es ist"
            return
        token, contents = self._parse.tokens[index], self._contents
        is_verb = Feature.FINITE in token.features  # that of "heißt es in"
        words = contents.of_verb(index) if is_verb else contents.of_source(source)
        is_example = token.relation is Relation.ADVMOD
        is_measure = token.lower in self._grammar.measuring and max(words, default=index) < index
        is_measure = is_measure and not self._places.is_sign(index - 1)
        is_unsaid = is_example or (is_verb and may_be_unsaid(index, self._places, self._grammar))
        span = None if is_unsaid else self._stretches.of_clause(words)
        if span and (subject := self._voices.of_source(source, cue)) and not (is_measure and subject.head):
            yield Report(span, subject, queries.span_of(self._parse, (cue[0], cue[-1])))
