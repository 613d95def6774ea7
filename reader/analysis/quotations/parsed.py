"""Who says quoted words, by the parse: the subject of the verb on which they hang, or of the words beside them.

Knows no language but for the words that stand for "according to". A pronoun, or a verb without a subject, means the one
person who was named before; every doubt ends in None.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.reports import Report
from reader.analysis.quotations.speech import MARKS, is_long_enough, is_sentence
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_CONTENTS = frozenset({Relation.CCOMP, Relation.PARATAXIS, Relation.OBJ, Relation.XCOMP, Relation.NSUBJ_PASSIVE})
_CLAUSES = frozenset({Relation.CCOMP, Relation.PARATAXIS})  # in "needs to “go”" nobody says what is quoted
_NAMED = (Relation.FLAT, Relation.APPOS, Relation.COMPOUND, Relation.NMOD)
_FARTHEST = 8  # words and signs between quoted words and the verb of who says them
_AFTER = frozenset({",", "—", "–", "-"})  # what parts quoted words from who says them
_DASHES = frozenset({"—", "–"})
_NOT_HE = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL})
_GENDERS = frozenset({Feature.FEMININE, Feature.MASCULINE})
_VERBS = (PartOfSpeech.VERB, PartOfSpeech.AUX)


@dataclass(frozen=True, slots=True)
class _Said:
    """What tells that something was said, and who says it: a name with its actor, a role, or neither."""

    cue: Span
    speaker: Span | None = None
    actor: Actor | None = None


class ParsedReading:
    """Reads one document; made for one use."""

    def __init__(
        self,
        document: Document,
        actors: Sequence[Actor],
        parse: Parse,
        quoted: Sequence[Span],
        grammar: Grammar | None = None,
    ) -> None:
        self._document, self._parse, self._grammar = document, parse, grammar
        self._starts = [token.span.start for token in parse.tokens]
        self._names = {span.start: (span, actor) for actor in actors for span in actor.mentions}
        self._name_starts = sorted(self._names)
        self._quoted = quoted
        self._last: tuple[Span, _Said] | None = None

    def with_speaker(self, quotation: Quotation) -> Quotation:
        """Return a direct quotation with who governs its words, where nobody was found beside them."""
        if not quotation.direct or quotation.speaker is not None:
            return quotation
        said = self._governing(quotation.span, _CLAUSES)
        if (
            said is None
            or said.actor is None
            or not self._is_name(said.speaker)
            or self._is_over_before(quotation.span, said.cue)
        ):
            return quotation
        return _quotation(quotation.span, said)

    def _is_name(self, speaker: Span | None) -> bool:
        return speaker is not None and speaker.start in self._names

    def _is_over_before(self, span: Span, cue: Span) -> bool:
        """Tell whether quoted words end with a full stop before a verb, so that it opens another sentence."""
        return cue.start >= span.end and self._document.text_of(span).rstrip(MARKS).endswith(".")

    def reported(self, report: Report) -> Quotation:
        """Return a report as a quotation, with whom its pronoun means."""
        actor = report.subject.actor
        if report.subject.gender is not None:
            at = self._tokens_of(report.subject.span)
            actor = self._meant(self._parse.tokens[at.start], at)
        return Quotation(report.span, actor.id if actor else None, report.subject.span, report.cue, direct=False)

    def dashed(self) -> Iterator[Quotation]:
        """Yield what a paragraph sets as speech by a dash alone: "— I am coming, — said X"."""
        for paragraph in self._document.paragraphs:
            within = self._tokens_of(paragraph.span)
            if paragraph.is_prose and self._lower(within.start) in _DASHES:
                yield from self._dashed(within)

    def _dashed(self, within: range) -> Iterator[Quotation]:
        for index in within[2:]:
            if self._lower(index - 1) in _AFTER and self._parse.tokens[index].part_of_speech in _VERBS:
                first, last = within.start + 1, index - 1
                while self._lower(last - 1) in _AFTER:
                    last -= 1
                said = self._opening(index, range(first, last))
                is_told = said is not None and said.speaker is not None and self._is_saying(index, said)
                if said is not None and is_told and first < last:
                    yield _quotation(queries.span_of(self._parse, (first, last - 1)), said)
                    return

    def _is_saying(self, first: int, said: _Said) -> bool:
        """Tell whether a verb stands behind a dash, or is known to say something."""
        is_known = self._grammar is not None and self._grammar.is_report(said.cue.of(self._document.text).lower())
        return self._lower(first - 1) in _DASHES or is_known

    def quotations(self) -> Iterator[Quotation]:
        """Yield the direct quotations among quoted stretches of the text."""
        for span in self._quoted:
            said = self._within(span)
            pieces = self._around_cue(span, said) if said else (span,)
            said = said or self._beside(span)
            if self._is_speech(span, said):
                self._last = (span, said) if said is not None else None
                yield from (_quotation(piece, said) for piece in pieces)

    def _is_speech(self, span: Span, said: _Said | None) -> bool:
        text = self._document.text_of(span)
        if is_long_enough(text) or said is None:
            return is_long_enough(text)
        return is_sentence(text) or self._is_set_apart(span) or self._goes_on_behind(said.cue, span)

    def _goes_on_behind(self, cue: Span, span: Span) -> bool:
        return cue.end < span.start and self._lower(self._tokens_of(span).start - 1) in _AFTER

    def _beside(self, span: Span) -> _Said | None:
        """Return who says quoted words: a name before a role, a role before nobody."""
        roads = (self._governing, self._behind, self._introducing, self._going_on)
        found = [said for road in roads if (said := road(span)) is not None]
        return next((each for each in found if each.actor), None) or next(
            (each for each in found if each.speaker), found[0] if found else None
        )

    def _tokens_of(self, span: Span) -> range:
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def _is_set_apart(self, span: Span) -> bool:
        """Tell whether quoted words stand before a comma or a dash, or behind a colon."""
        within = self._tokens_of(span)
        return self._lower(within.stop) in _AFTER or self._lower(within.start - 1) == ":"

    def _lower(self, index: int) -> str:
        return self._parse.tokens[index].lower if 0 <= index < len(self._parse.tokens) else ""

    def _governing(self, span: Span, contents: frozenset[Relation] = _CONTENTS) -> _Said | None:
        """Return the subject of the verb that governs quoted words."""
        within = self._tokens_of(span)
        found = [self._of_verb(verb, within) for verb in self._verbs(within, contents)]
        return next((said for said in found if said and said.actor), next(filter(None, found), None))

    def _verbs(self, within: range, contents: frozenset[Relation]) -> Iterator[int]:
        """Yield the verbs outside quoted words on which these hang, or which hang on them as an aside."""
        tokens = self._parse.tokens
        for index in within:
            head = tokens[index].head
            if head is not None and head not in within and tokens[index].relation in contents:
                yield head
            yield from (each for each in queries.related(self._parse, index, Relation.PARATAXIS) if each not in within)

    def _of_verb(self, verb: int, within: range, *, is_sure: bool = False) -> _Said | None:
        token = self._parse.tokens[verb]
        near = within.start - _FARTHEST <= verb < within.stop + _FARTHEST
        is_said = token.part_of_speech is PartOfSpeech.VERB and not queries.is_passive(self._parse, verb)
        if not near or not is_said or queries.is_negated(self._parse, verb):
            return None
        subject = self._subject(verb, within, is_sure=is_sure)
        speaker = self._dropped(verb, within) if subject is None else self._speaker(subject, within)
        return _Said(token.span, *speaker)

    def _subject(self, verb: int, within: range, *, is_sure: bool) -> int | None:
        """Return the subject of a verb; where it stands first behind quoted words, its object is often one misread."""
        own = (*queries.related(self._parse, verb, *queries.SUBJECTS), queries.subject_of(self._parse, verb))
        outside = next((each for each in own if each is not None and each not in within), None)
        if outside is None and is_sure:
            objects = queries.related(self._parse, verb, Relation.OBJ, Relation.OBL)
            return next((each for each in objects if each > verb and self._named(each)), None)
        return outside

    def _speaker(self, subject: int, within: range) -> tuple[Span | None, Actor | None]:
        token = self._parse.tokens[subject]
        named = self._named(subject)
        if named is not None:
            return named
        if token.part_of_speech is PartOfSpeech.PRON:
            return (token.span, self._meant(token, within)) if _is_he(token) else (None, None)
        if token.part_of_speech not in (PartOfSpeech.NOUN, PartOfSpeech.PROPN):
            return None, None
        return queries.span_of(self._parse, queries.phrase_of(self._parse, subject)), None

    def _named(self, subject: int) -> tuple[Span, Actor] | None:
        """Return the name that a word is, or that stands with it: "the mayor Ana Lima"."""
        own = queries.related(self._parse, subject, *_NAMED)
        near = (subject, *own, *queries.twins_of(self._parse, subject))
        names = (self._names.get(self._starts[each]) for each in near)
        found = [named for named in names if named is not None]
        persons = [named for named in found if named[1].kind is ActorKind.PERSON]
        return next(iter((*persons, *found)), None)

    def _dropped(self, verb: int, within: range) -> tuple[Span | None, Actor | None]:
        """Return whom a verb without a subject means, as in "“...”, añadió"."""
        token = self._parse.tokens[verb]
        is_one = Feature.FINITE in token.features and not token.features & _NOT_HE
        actor = self._meant(token, within) if is_one else None
        return (token.span if actor else None), actor

    def _meant(self, word: Token, within: range) -> Actor | None:
        """Return the one person named before quoted words in their paragraph, else in the one before."""
        at = self._parse.tokens[within.start].span.start
        number = bisect_right([each.span.start for each in self._document.paragraphs], at) - 1
        for paragraph in reversed(self._document.paragraphs[max(0, number - 1) : number + 1]):
            people = self._people(paragraph.span.start, min(at, paragraph.span.end))
            if people:
                (first, *others) = people
                is_one = all(actor.id == first[1].id for _, actor in others)
                return first[1] if is_one and not self._differs(word, first[0]) else None
        return None

    def _people(self, start: int, end: int) -> list[tuple[Span, Actor]]:
        between = self._name_starts[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]
        named = (self._names[each] for each in between)
        return [each for each in named if each[1].kind is ActorKind.PERSON and not self._is_quoted(each[0])]

    def _is_quoted(self, name: Span) -> bool:
        at = bisect_right([each.start for each in self._quoted], name.start) - 1
        return at >= 0 and name.start < self._quoted[at].end

    def _differs(self, word: Token, name: Span) -> bool:
        """Tell whether a pronoun or verb is of another gender than a name."""
        own = word.features & _GENDERS
        other = frozenset[Feature]().union(*(self._parse.tokens[each].features for each in self._tokens_of(name)))
        return bool(own and other & _GENDERS and not own & other)

    def _behind(self, span: Span) -> _Said | None:
        """Return who stands behind quoted words and a comma or dash: "said X", "according to X"."""
        within = self._tokens_of(span)
        first = within.stop
        while self._lower(first) in _AFTER:
            first += 1
        if first == within.stop and not self._document.text_of(span).rstrip(MARKS).endswith(("!", "?")):
            return None
        return self._opening(first, within) or self._according(first)

    def _opening(self, first: int, within: range) -> _Said | None:
        """Return whose verb opens what follows quoted words."""
        if first >= len(self._parse.tokens) or self._parse.tokens[first].part_of_speech not in _VERBS:
            return None
        token = self._parse.tokens[first]
        is_helping = token.part_of_speech is PartOfSpeech.AUX and token.head is not None and token.head > first
        verb = token.head if is_helping and token.head is not None else first
        return self._of_verb(verb, within, is_sure=True)

    def _according(self, first: int) -> _Said | None:
        """Return the name behind "according to"."""
        for words in self._grammar.according if self._grammar else ():
            if tuple(map(self._lower, range(first, first + len(words)))) == words:
                cue = queries.span_of(self._parse, (first, first + len(words) - 1))
                near = range(first + len(words), min(len(self._starts), first + len(words) + _FARTHEST))
                named = next(
                    (self._names[self._starts[each]] for each in near if self._starts[each] in self._names), None
                )
                return _Said(cue, *named) if named else None
        return None

    def _introducing(self, span: Span) -> _Said | None:
        """Return who stands before a colon and quoted words: the subject there, else the one person named."""
        within = self._tokens_of(span)
        colon = within.start - 1
        if self._lower(colon) != ":":
            return None
        clause = range(self._parse.sentence_of(colon).start, colon)
        cue = self._parse.tokens[colon].span
        subjects = (self._parse.tokens[each].relation in queries.SUBJECTS for each in clause)
        top = [
            each for each, is_subject in zip(clause, subjects, strict=True) if is_subject and self._is_top(each, clause)
        ]
        if top:
            return _Said(cue, *self._speaker(top[0], within))
        people = self._people(self._starts[clause.start], cue.start) if clause else []
        ids = {actor.id for _, actor in people}
        return _Said(cue, *people[0]) if len(ids) == 1 else None

    def _is_top(self, subject: int, clause: range) -> bool:
        """Tell whether a subject is that of the first predicate of a clause."""
        predicate = self._parse.tokens[subject].head
        above = self._parse.tokens[predicate].head if predicate is not None else None
        return above is None or above not in clause

    def _going_on(self, span: Span) -> _Said | None:
        """Return who has spoken, where quoted words go on behind "said X," or make up the sentence behind it."""
        if self._last is None or self._last[1].actor is None:
            return None
        before, said = self._last
        if said.cue.start < before.end:
            return None
        within = self._tokens_of(span)
        own, other = self._parse.sentence_of(within.start), self._parse.sentence_of(self._tokens_of(said.cue).start)
        if own == other:
            return said if self._lower(within.start - 1) in (",", ":", "—", "–") else None
        is_next = own.start == other.stop
        return said if is_next and own.start == within.start and own.stop <= within.stop + 1 else None

    def _within(self, span: Span) -> _Said | None:
        """Return who stands between two dashes or commas within the marks: "«We have, — said X, — won»"."""
        within = self._tokens_of(span)
        for index in within[1:-1]:
            if self._lower(index - 1) in _AFTER and self._parse.tokens[index].part_of_speech in _VERBS:
                said = self._opening(index, range(within.start, within.start + 1))
                if said is not None and said.actor is not None and self._is_aside(index, within, said):
                    return said
        return None

    def _is_aside(self, first: int, within: range, said: _Said) -> bool:
        """Tell whether a verb and its subject stand apart: between dashes, or a known verb between commas."""
        end = next((each for each in range(first, within.stop) if self._lower(each) in _AFTER), None)
        is_subject_first = said.speaker is not None and said.speaker.start < said.cue.start
        return end is not None and not is_subject_first and self._is_saying(first, said)

    def _around_cue(self, span: Span, said: _Said) -> tuple[Span, ...]:
        """Return what stands before and behind "— said X, —" within the marks."""
        at = self._tokens_of(said.cue).start
        first, last = at, at
        tokens = self._parse.tokens
        while self._lower(first - 1) not in _AFTER:
            first -= 1
        while self._lower(first - 1) in _AFTER:
            first -= 1
        stop = self._tokens_of(span).stop
        while last < stop and self._lower(last) not in _AFTER:
            last += 1
        while last < stop and self._lower(last) in _AFTER:
            last += 1
        after = (Span(tokens[last].span.start, span.end),) if last < stop - 1 else ()
        return (Span(span.start, tokens[first - 1].span.end), *after)


def _is_he(pronoun: Token) -> bool:
    return bool(pronoun.features & _GENDERS) and not pronoun.features & _NOT_HE


def _quotation(span: Span, said: _Said | None) -> Quotation:
    if said is None or said.speaker is None:
        return Quotation(span, actor=None, speaker=None, cue=None, direct=True)
    return Quotation(span, said.actor.id if said.actor else None, said.speaker, said.cue, direct=True)
