"""What was said in other words, by the parse: the clause that a verb of reporting governs, or hangs on as an aside.

The verbs are a table of the language; whose verb it is, where the clause begins and ends, the parse tells.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.person_names import may_be_somebody
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.pieces import MAX_SENTENCE, Sentence
from reader.analysis.quotations.subjects import Subject
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.plurals import singular
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

MIN_WORDS = 4  # fewer are no statement, but for a subject with what is said of it
MIN_OF_CLAUSE = 3
_FARTHEST_THAT = 6  # words between "that" and what was read of its clause
_SAME_PERSON = (Relation.FLAT, Relation.APPOS)
_CLOSING = ")%"
_DASHES = frozenset("-–—")
_LONGEST_DATELINE = 18  # words and signs before its dash, a date and an agency among them
_OF_CLAUSES = frozenset({PartOfSpeech.VERB, PartOfSpeech.AUX, PartOfSpeech.PRON, PartOfSpeech.SCONJ})
_NOT_HE = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL})


@dataclass(frozen=True, slots=True)
class Report:
    """Words that report what someone said, without "that" and without the full stop."""

    span: Span
    subject: Subject
    cue: Span


class Reports:
    """Finds the reports of one document; without a parse there are none."""

    def __init__(
        self, document: Document, actors: Sequence[Actor], quoted: Sequence[Span], grammar: Grammar, parse: Parse | None
    ) -> None:
        self._document, self._grammar, self._quoted = document, grammar, quoted
        self._starts_quoted = [span.start for span in quoted]
        self._ends_quoted = [span.end for span in quoted]
        self._marks = frozenset((*self._starts_quoted, *self._ends_quoted))
        self._names = {span.start: (span, actor) for actor in actors for span in actor.mentions}
        self._parse = parse
        self._found = list(self._all(parse)) if parse is not None else []
        self._starts = [each.cue.start for each in self._found]

    def of(self, sentence: Sentence) -> Iterator[Report]:
        """Yield the reports of a sentence, none within another."""
        return self._apart(self._within(sentence))

    def all(self) -> Iterator[Report]:
        """Yield the reports of the document, none within another."""
        return self._apart(self._found)

    def _apart(self, found: Sequence[Report]) -> Iterator[Report]:
        last_end = -1
        for report in found:
            if report.span.start >= last_end and self._is_worth_telling(report.span):
                last_end = report.span.end
                yield report

    def closing(self, sentence: Sentence) -> Report | None:
        """Return the report that ends with "X said", whose words may be quoted in part."""
        return next((each for each in self._within(sentence) if each.cue.start >= each.span.end), None)

    def _within(self, sentence: Sentence) -> list[Report]:
        first = bisect_left(self._starts, sentence[0].span.start)
        return self._found[first : bisect_left(self._starts, sentence[-1].span.end)]

    def _is_worth_telling(self, span: Span) -> bool:
        """Tell whether it is a statement that is not mostly quoted."""
        overlapping = self._quoted[
            bisect_right(self._ends_quoted, span.start) : bisect_left(self._starts_quoted, span.end)
        ]
        quoted = sum(min(span.end, each.end) - max(span.start, each.start) for each in overlapping)
        words = len(span.of(self._document.text).split())
        is_statement = words >= MIN_WORDS or (words >= MIN_OF_CLAUSE and self._has_subject(span))
        return is_statement and 2 * quoted <= len(span)

    def _has_subject(self, span: Span) -> bool:
        """Tell whether words hold a subject and what is said of it."""
        assert self._parse is not None
        tokens = self._parse.tokens
        within = range(*(bisect_left(tokens, at, key=lambda token: token.span.start) for at in (span.start, span.end)))
        return any(tokens[each].relation in queries.SUBJECTS and tokens[each].head in within for each in within)

    def _all(self, parse: Parse) -> Iterator[Report]:
        for index in (index for words in parse.sentences if len(words) <= MAX_SENTENCE for index in words):
            token = parse.tokens[index]
            if token.part_of_speech is PartOfSpeech.VERB and self._grammar.is_report(token.lower):
                yield from self._of_verb(parse, index)
            elif any(token.lower == words[0] for words in self._grammar.according):
                yield from self._of_source(parse, index)

    def _of_verb(self, parse: Parse, verb: int) -> Iterator[Report]:
        content = self._content(parse, verb)
        subject = self._subject(parse, verb) if content else None
        if subject is not None and not self._is_quoted(subject.span) and not self._is_denied(parse, verb):
            cue = parse.tokens[verb].span
            span = self._trimmed(parse, content)
            if span is not None and not (span.start <= subject.span.start < span.end) and not self._is_quoted(cue):
                yield Report(span, subject, cue)

    def _is_quoted(self, words: Span) -> bool:
        at = bisect_right(self._starts_quoted, words.start) - 1
        return at >= 0 and words.start < self._quoted[at].end

    def _is_denied(self, parse: Parse, verb: int) -> bool:
        """Tell whether it was not said: "never said", "would say", "if he says", "refused to say"."""
        near = queries.related(parse, verb, Relation.AUX, Relation.MARK, Relation.ADVMOD)
        if queries.is_negated(parse, verb) or any(parse.tokens[each].lower in self._grammar.denials for each in near):
            return True
        return queries.is_passive(parse, verb)

    def _content(self, parse: Parse, verb: int) -> Sequence[int]:
        """Return the words of what is reported: those without a gap around its predicate."""
        relay = self._relay(parse, verb)
        verbs = (verb,) if relay is None else (verb, relay)
        clauses = (clause for each in verbs for clause in queries.related(parse, each, Relation.CCOMP))
        found = next((clause for clause in clauses if queries.is_finite(parse, clause)), None)
        if found is not None:
            own = frozenset(queries.subtree(parse, found)) - frozenset(self._said_by_others(parse, found))
            return self._from_that(parse, verb, queries.around(found, own))
        if self._grammar.infinitives and (inner := queries.infinitive_of(parse, verb)) is not None:
            return queries.around(inner, frozenset(queries.subtree(parse, inner)))
        if (later := _later_subject(parse, verb)) is not None:
            return queries.around(later, frozenset(queries.subtree(parse, later)))
        aside = self._aside(parse, verbs[-1])
        head = parse.tokens[aside].head if aside is not None else None
        if aside is None or head is None or queries.is_relative(parse, head):
            return ()
        return queries.around(head, frozenset(queries.subtree(parse, head)) - set(queries.subtree(parse, aside)))

    def _said_by_others(self, parse: Parse, content: int) -> Iterator[int]:
        """Yield what hangs on a reported clause and is not part of the report.

        That is ", while the tribe says ...", what the speaker does besides (", but has not said which"), and what goes
        on without the "that" that two clauses before it have.
        """
        told = [each for each in queries.related(parse, content, Relation.CONJ) if self._has_that(parse, each)]
        for clause in queries.related(parse, content, Relation.ADVCL, Relation.CONJ):
            if clause > content and self._is_besides(parse, clause, told):
                yield from queries.subtree(parse, clause)

    def _is_besides(self, parse: Parse, clause: int, told: Sequence[int]) -> bool:
        has_subject = bool(queries.related(parse, clause, *queries.SUBJECTS))
        is_said = self._grammar.is_report(parse.tokens[clause].lower) and not self._may_be_said(parse, clause)
        first = queries.subtree(parse, clause)[0]
        if parse.tokens[clause].relation is Relation.ADVCL or not has_subject:
            is_apart = "," in {parse.tokens[each].lower for each in (first - 1, first)}
            return is_said and is_apart and has_subject == (parse.tokens[clause].relation is Relation.ADVCL)
        return any(each < clause for each in told) and not self._has_that(parse, clause)

    def _goes_on_after(self, parse: Parse, verb: int) -> int | None:
        """Return the verb whose speaker goes on with another: "said" of "said it was old but added that ..."."""
        content = parse.tokens[verb].head
        outer = parse.tokens[content].head if content is not None else None
        if content is None or outer is None or parse.tokens[verb].relation is not Relation.CONJ:
            return None
        is_own = queries.related(parse, verb, *queries.SUBJECTS) or not self._is_besides(parse, verb, ())
        is_content = parse.tokens[content].relation is Relation.CCOMP
        return outer if is_content and not is_own and self._grammar.is_report(parse.tokens[outer].lower) else None

    def _may_be_said(self, parse: Parse, verb: int) -> bool:
        """Tell whether a verb is under another that is no mere sign of time: "would add"."""
        return any(
            parse.tokens[each].lower in self._grammar.modals for each in queries.related(parse, verb, Relation.AUX)
        )

    def _has_that(self, parse: Parse, clause: int) -> bool:
        return any(
            parse.tokens[each].lower in self._grammar.that for each in queries.related(parse, clause, Relation.MARK)
        )

    def _aside(self, parse: Parse, verb: int) -> int | None:
        """Return the word by which an aside hangs on what is reported.

        It is the verb itself ("..., the study says", "wie X mitteilte, ..."), or the noun that it was taken to tell of.
        """
        token = parse.tokens[verb]
        if token.relation is Relation.PARATAXIS or self._is_likened(parse, verb):
            return verb
        is_of_noun = token.relation is Relation.ACL and token.head is not None and token.head + 1 == verb
        is_aside = is_of_noun and token.head is not None and parse.tokens[token.head].relation is Relation.PARATAXIS
        return token.head if is_aside else None

    def _is_likened(self, parse: Parse, verb: int) -> bool:
        """Tell whether "as" opens the clause of a verb: "wie X mitteilte"."""
        is_clause = parse.tokens[verb].relation in (Relation.ADVCL, Relation.RELATIVE, Relation.ACL)
        return is_clause and parse.tokens[queries.subtree(parse, verb)[0]].lower in self._grammar.likening

    def _from_that(self, parse: Parse, verb: int, words: Sequence[int]) -> Sequence[int]:
        """Return the words of a clause from its "that" on, though its subject was read as the verb's."""
        between = range(max(verb, words[0] - _FARTHEST_THAT), words[0]) if verb < words[0] else range(0)
        that = next((each for each in between if parse.tokens[each].lower in self._grammar.that), None)
        return words if that is None else (*range(that, words[0]), *words)

    def _of_source(self, parse: Parse, index: int) -> Iterator[Report]:
        """Yield what stands beside "according to X"."""
        standing = [each for each in self._grammar.according if _stand_at(parse, index, each)]
        words = max(standing, key=len, default=None)
        source = self._governed(parse, index) if words else None
        head = parse.tokens[source].head if source is not None else None
        if words is None or source is None or head is None or queries.is_relative(parse, head):
            return
        own = frozenset(queries.subtree(parse, source))
        span = self._trimmed(parse, queries.around(head, frozenset(queries.subtree(parse, head)) - own))
        end = index + len(words)
        owner = _owner(parse, source, end)
        subject = self._phrase(parse, owner, end if owner >= end else 0)
        if span is not None and subject is not None and self._can_speak(parse, subject, owner):
            cue = Span(parse.tokens[index].span.start, parse.tokens[end - 1].span.end)
            yield Report(span, subject, cue)

    def _governed(self, parse: Parse, index: int) -> int | None:
        """Return the noun that a preposition stands before."""
        token = parse.tokens[index]
        return (
            token.head
            if token.relation in (Relation.CASE, Relation.MARK)
            else next(iter(queries.related(parse, index, Relation.OBL)), None)
        )

    def _subject(self, parse: Parse, verb: int) -> Subject | None:
        """Return whose verb it is; of "quoted Berg as saying" Berg."""
        relay = self._relay(parse, verb)
        sayer = self._goes_on_after(parse, verb) or verb
        own = _subject_of(parse, sayer) if relay is None else _quoted_by(parse, relay, verb)
        if own is None or self._is_asked(parse, own):
            return None
        if parse.tokens[own].lower in self._grammar.relatives:
            own = parse.tokens[verb].head if parse.tokens[verb].relation is Relation.RELATIVE else None
        subject = None if own is None else self._phrase(parse, own)
        if subject is None or own is None or parse.tokens[verb].lower not in self._grammar.shows:
            return subject
        return subject if self._can_speak(parse, subject, own) else None

    def _can_speak(self, parse: Parse, subject: Subject, noun: int) -> bool:
        """Tell whether a speaker is somebody, a body or a document: a number that indicates something says nothing."""
        token, voices = parse.tokens[noun], self._grammar.voices
        is_named = subject.actor is not None or subject.head is None or token.part_of_speech is PartOfSpeech.PROPN
        if not voices or is_named:
            return True
        word = singular(token.lower)
        is_voice = not {token.lower, word}.isdisjoint(voices | self._grammar.kin)
        return is_voice or (may_be_somebody(word) and _is_counted(parse, noun))

    def _relay(self, parse: Parse, verb: int) -> int | None:
        """Return the "quoted" of "quoted X as saying"."""
        token, head = parse.tokens[verb], parse.tokens[verb].head
        if head is None or parse.tokens[head].lower not in self._grammar.relays:
            return None
        return (
            head if token.lower in self._grammar.participles and queries.related(parse, verb, Relation.MARK) else None
        )

    def _is_asked(self, parse: Parse, subject: int) -> bool:
        """Tell whether the speaker follows "what" or "how": "what she says it would do" reports nothing."""
        first = queries.subtree(parse, subject)[0]
        return first > 0 and parse.tokens[first - 1].lower in self._grammar.questions

    def _phrase(self, parse: Parse, noun: int, start: int = 0) -> Subject | None:
        """Return the name, pronoun or noun phrase of a speaker, from one word on; two who are joined are none."""
        token = parse.tokens[noun]
        gender = self._grammar.genders.get(token.lower) or _gender_of(token)
        if gender is not None:
            return Subject(token.span, gender=gender)
        if token.part_of_speech is PartOfSpeech.PRON or token.lower in self._grammar.pronouns:
            return None
        named = None if queries.related(parse, noun, Relation.CONJ) else self._named(parse, noun)
        if named is not None:
            return Subject(*named)
        words = [each for each in queries.phrase_of(parse, noun) if each >= start]
        while len(words) > 1 and self._is_sign(parse.tokens[words[-1]]):
            words.pop()
        return Subject(queries.span_of(parse, tuple(words)), head=token.lower) if words else None

    def _named(self, parse: Parse, noun: int) -> tuple[Span, Actor] | None:
        """Return the name that a noun belongs to, or the person in apposition: "his wife, Lina Haddad,"."""
        for each in (noun, *queries.related(parse, noun, *_SAME_PERSON), *queries.twins_of(parse, noun)):
            found = self._name_at(parse.tokens[each].span)
            is_own = each == noun or parse.tokens[each].relation is Relation.FLAT
            if found is not None and (is_own or found[1].kind is ActorKind.PERSON):
                is_one = is_own or Feature.PLURAL not in parse.tokens[noun].features
                return found if is_one else None
        return None

    def _name_at(self, word: Span) -> tuple[Span, Actor] | None:
        """Return the name that a word is part of."""
        return next(
            (
                (span, actor)
                for start in range(word.start, max(-1, word.start - 60), -1)
                if (known := self._names.get(start)) is not None
                for span, actor in [known]
                if word.start < span.end
            ),
            None,
        )

    def _trimmed(self, parse: Parse, words: Sequence[int]) -> Span | None:
        """Return the stretch of some words without the signs around them and without "that"."""
        first, last = self._length_of_dateline(parse, words), len(words)
        while first < last and self._is_before(parse.tokens[words[first]]):
            first += 1
        while first < last and self._is_sign(parse.tokens[words[last - 1]]):
            last -= 1
        return queries.span_of(parse, (words[first], words[last - 1])) if first < last else None

    def _length_of_dateline(self, parse: Parse, words: Sequence[int]) -> int:
        """Return how many words are of "BISMARCK, 3 June -", which opens a sentence before what is told."""
        opening = parse.sentence_of(words[0])[:_LONGEST_DATELINE] if words else range(0)
        named = self._name_at(parse.tokens[opening.start].span) if opening else None
        if named is None or named[1].kind is not ActorKind.PLACE or not self._document.text_of(named[0]).isupper():
            return 0
        dash = next((each for each in opening if parse.tokens[each].lower in _DASHES), opening.start)
        is_told = any(parse.tokens[each].part_of_speech in _OF_CLAUSES for each in range(opening.start, dash))
        return 0 if is_told or dash == opening.start else sum(each <= dash for each in words)

    def _is_before(self, token: Token) -> bool:
        return self._is_sign(token) or token.relation is Relation.CC or token.lower in self._grammar.that

    def _is_sign(self, token: Token) -> bool:
        """Tell whether it is a sign that is no mark of quoted words and closes no bracket."""
        is_sign = token.part_of_speech is PartOfSpeech.PUNCT and token.lower not in _CLOSING
        return is_sign and self._marks.isdisjoint((token.span.start, token.span.end))


def _is_counted(parse: Parse, noun: int) -> bool:
    """Tell whether a noun is of several, or of one with an article: "according to gender" is according to nobody."""
    beside = queries.related(parse, noun, Relation.DET, Relation.NMOD_POSSESSIVE)
    return beside != () or Feature.PLURAL in parse.tokens[noun].features


def _subject_of(parse: Parse, verb: int) -> int | None:
    """Return the subject of a verb; of an aside with two it has been read wrongly: "a prospect Berg denied"."""
    is_sure = (
        parse.tokens[verb].relation is not Relation.PARATAXIS
        or len(queries.related(parse, verb, *queries.SUBJECTS)) < 2
    )
    return queries.subject_of(parse, verb) if is_sure else None


def _later_subject(parse: Parse, verb: int) -> int | None:
    """Return a second subject behind the verb, which begins a clause that was misread: "X said the courts needed"."""
    subjects = queries.related(parse, verb, *queries.SUBJECTS)
    if len(subjects) != 2 or not subjects[0] < verb < subjects[1]:
        return None
    parts = (parse.tokens[each].part_of_speech for each in queries.subtree(parse, subjects[1]))
    return subjects[1] if PartOfSpeech.VERB in parts else None


def _quoted_by(parse: Parse, relay: int, verb: int) -> int | None:
    """Return who is quoted as saying: the object, of a passive the subject."""
    if queries.is_passive(parse, relay):
        return queries.subject_of(parse, relay)
    between = (each for each in queries.related(parse, relay, Relation.OBJ, Relation.NSUBJ) if relay < each < verb)
    return next(between, None)


def _owner(parse: Parse, noun: int, end: int) -> int:
    """Return whose words they are where "words" itself belongs to the cue: "по словам Y", "nach Angaben der Y"."""
    owners = queries.related(parse, noun, Relation.NMOD, Relation.FLAT, Relation.APPOS) if noun < end else ()
    return next((each for each in owners if each >= end), noun)


def _gender_of(token: Token) -> Gender | None:
    """Return the gender of "he" and "she" in a language whose pronouns no table holds."""
    if (
        token.part_of_speech is not PartOfSpeech.PRON
        or Feature.PERSONAL not in token.features
        or token.features & _NOT_HE
    ):
        return None
    if Feature.FEMININE in token.features:
        return Gender.FEMALE
    return Gender.MALE if Feature.MASCULINE in token.features else None


def _stand_at(parse: Parse, index: int, words: Sequence[str]) -> bool:
    return tuple(token.lower for token in parse.tokens[index : index + len(words)]) == tuple(words)
