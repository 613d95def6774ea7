"""Who is named beside quoted words, by the parse: "...," said X; X said that "..."; X said: "..."; according to X.

A verb of saying counts by the words of the language, any other only where the quoted words hang on it and a name is its
subject.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.piece import Piece, Subject
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.voices import Voices
from reader.analysis.quotations.speech import MARKS, is_sentence, is_title
from reader.analysis.quotations.unsaid import is_unsaid
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import NOUNS, OBJECTS, VERBS, Feature, NameLabel, PartOfSpeech, Relation

MAX_NAME = 3  # words of a name in marks; more are what somebody said
_HIGHEST = 12  # heads over quoted words
_FARTHEST = 32  # words between quoted ones and the verb behind them: a name and its apposition
_CLAUSES = (Relation.CCOMP, Relation.PARATAXIS)
_OF_NOUNS = (Relation.NMOD, Relation.APPOS, Relation.FLAT, Relation.COMPOUND)
_DIRECT = (*_CLAUSES, Relation.OBJ, Relation.XCOMP)
_SOURCE_REACH = 3  # words behind "according to" in which its noun stands
_GOES_ON = (",", "?", "!", "—", "–", "-", "…")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that say who speaks; `is_close` where they introduce the quoted words and do not only hold them."""

    subject: Subject
    cue: Span
    is_close: bool


class Attributions:
    """Reads what governs the quoted stretches of one document, stands right behind them, or before a colon."""

    def __init__(self, document: Document, places: Places, grammar: Grammar, voices: Voices) -> None:
        self._document, self._places, self._parse = document, places, places.parse
        self._grammar, self._voices = grammar, voices
        self._from = words_for("function-words.from", language=self._parse.language)

    def of(self, piece: Piece) -> Attribution | None:
        """Return the attribution of a quoted piece."""
        found = filter(None, self._roads(self._parse.tokens_in(piece.span), piece))
        return min(found, key=lambda each: each.subject.is_dropped, default=None)

    def _roads(self, within: range, piece: Piece) -> Iterator[Attribution | None]:
        """Yield what each road finds, the surest first; one to a verb that no word tells the subject of is the last."""
        yield self._led_in(within)
        yield self._behind(within, piece)
        above, source = self._above(within, piece), self._source(within, piece)
        is_said = above is not None and self._grammar.is_saying(self._document.text_of(above.cue).lower())
        yield from (above, source) if is_said or source is None else (source, above)
        yield self._introduced(within)
        yield self._signed(within)

    def is_name(self, piece: Piece) -> bool:
        """Tell whether quoted words, if any, are what somebody is called: nicknamed "the Broom", known as "Lefty"."""
        if not (within := self._parse.tokens_in(piece.span)):
            return True
        before = tuple(map(self._places.lower, (within.start - 2, within.start - 1)))
        is_called = any(before[-len(words) :] == words for words in self._grammar.naming)
        is_called = is_called or self._grammar.form(before[-1]) in self._grammar.addresses | self._grammar.names
        return (is_called or self._names_a_noun(within)) and len(piece.text.split(maxsplit=MAX_NAME)) <= MAX_NAME

    def is_term(self, piece: Piece) -> bool:
        """Tell whether quoted words say nothing: "the loss of work", which has no verb and ends no sentence."""
        within = self._parse.tokens_in(piece.span)
        words = self._parse.tokens[within.start : within.stop]
        verbs = (each for each in words if each.part_of_speech in VERBS and Feature.PARTICIPLE not in each.features)
        is_told = any(each.relation in queries.SUBJECTS and each.head in within for each in words)
        return not (is_told or any(verbs) or is_sentence(piece.text))

    def _names_a_noun(self, within: range) -> bool:
        """Tell whether the quoted words are the name of what stands right before them: "завод «Волга»"."""
        top = self._parse.tokens[queries.top_of(self._parse, within)]
        words = self._without_signs(within)
        is_named = all(self._parse.tokens[each].name is not NameLabel.OUTSIDE for each in words)
        return is_named and top.relation in _OF_NOUNS and top.head is not None and top.head < within.start

    def _led_in(self, within: range) -> Attribution | None:
        """Read X said: "..." where but a sign parts the verb from the words, a colon whatever X did."""
        verb, is_colon = within.start - 2, self._places.lower(within.start - 1) == ":"
        is_led_in = verb >= 0 and (is_colon or self._places.lower(verb + 1) == ",")
        if not is_led_in or not self._tells(verb, is_any=is_colon):
            return None
        found = self._by_verb(verb, within)
        return found if found and (self._tells(verb) or self._may_introduce(verb, found.subject)) else None

    def _behind(self, within: range, piece: Piece) -> Attribution | None:
        """Read "said X" or "X, the mayor, said" right behind quoted words that go on."""
        first = self._places.behind_signs(within.stop)
        if first == within.stop and not piece.text.rstrip(MARKS).endswith(_GOES_ON):
            return None
        if not self._is_in_paragraph(piece.span.end, first):
            return None
        stop = min(self._parse.sentence_of(first).stop, first + _FARTHEST)
        verbs = (each for each in range(first, stop) if self._tells(each) and self._opens(each, first))
        found = next(filter(None, (self._by_verb(each, within) for each in verbs)), None)
        return found or self._opened(self._voices.opening(first), within)

    def _opened(self, verb: int | None, within: range) -> Attribution | None:
        """Return who stands behind a verb that opens what follows quoted words, whatever the verb."""
        if verb is None or is_unsaid(verb, self._places, self._grammar) or self._voices.is_done_to(verb):
            return None
        if self._has_another(verb):
            return None
        found, opening = self._by_verb(verb, within), self._parse.tokens[self._places.behind_signs(within.stop)]
        is_called = self._parse.tokens[queries.top_of(self._parse, within)].relation in _OF_NOUNS
        if found is None or found.subject.span.start < opening.span.start or is_called:
            return None
        return found if found.subject.person or opening.relation not in OBJECTS else None  # not "lui a valu la gloire"

    def _is_in_paragraph(self, end: int, word: int) -> bool:
        tokens = self._parse.tokens
        return word < len(tokens) and "\n" not in self._document.text[end : tokens[word].span.start]

    def _opens(self, verb: int, first: int) -> bool:
        """Tell whether what is said with a verb begins at a word, and tells nothing besides the quoted words."""
        own = [each for each in queries.subtree(self._parse, verb) if each >= first]
        marks = queries.related(self._parse, verb, Relation.MARK, Relation.ADVMOD, Relation.CC)
        is_beside = first in marks and self._places.lower(first) not in self._grammar.likening
        is_beside = is_beside or Feature.RELATIVE in self._parse.tokens[first].features
        is_another = self._tells_more(verb) or self._grammar.is_participle(self._places.lower(verb))
        return own[:1] == [first] and not is_beside and not is_another

    def _tells_more(self, verb: int) -> bool:
        """Tell whether a verb has another clause for its content behind it, and no sign between."""
        contents = queries.related(self._parse, verb, Relation.CCOMP)
        behind = (each for each in contents if each > verb and not self._places.is_quoted(each))
        firsts = (queries.subtree(self._parse, each)[0] for each in behind)
        return not all(self._places.is_sign(each - 1) or self._places.is_sign(each) for each in firsts)

    def _above(self, within: range, piece: Piece) -> Attribution | None:
        """Read X said it was "..." by what is over the words of each sentence, up to a full stop that ends them."""
        reach = within.stop if piece.text.rstrip(MARKS).endswith(".") else len(self._parse.tokens)
        starts = (each for each in within if each in (within.start, self._parse.sentence_of(each).start))
        ends = ((each, min(self._parse.sentence_of(each).stop, within.stop)) for each in starts)
        words = (self._without_signs(range(*each)) for each in ends)
        tops = (queries.top_of(self._parse, part) for part in words if part)
        return next(filter(None, (self._over(top, within, piece, reach) for top in tops)), None)

    def _without_signs(self, words: Sequence[int]) -> Sequence[int]:
        return [each for each in words if self._parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT]

    def _over(self, top: int, within: range, piece: Piece, reach: int) -> Attribution | None:
        """Return the attribution by the nearest verb of saying over a word; whose subject is unclear ends it."""
        below = top
        over = islice(queries.heads(self._parse, top), _HIGHEST)
        for word in takewhile(lambda each: each < reach, (top, *over)):
            if (aside := self._aside(word, within)) is not None:
                return aside
            if word != top and self._tells(word):
                return self._held(word, below, within, piece)
            if word != top and below == top and (found := self._any(word, top, within, piece)):
                return found
            if (word not in within and self._voices.is_charge(word)) or self._is_apart(word):
                return None
            below = word
        return None

    def _held(self, verb: int, below: int, within: range, piece: Piece) -> Attribution | None:
        """Return whose verb it is that governs the words by what hangs on it, None where that says something apart."""
        is_whole = below in within and queries.subtree(self._parse, below)[0] >= within.start - 1
        is_called = is_title(piece.text) and not piece.text.rstrip(MARKS).endswith(_GOES_ON)
        is_direct = is_whole and not is_called and self._parse.tokens[below].relation in _DIRECT
        is_naming = self._grammar.form(self._parse.tokens[verb].lower) in self._grammar.names
        is_close = self._is_led_up_to(within) or (is_naming and piece.text.strip(MARKS)[:1].islower())
        return self._by_verb(verb, within, is_close=is_close or (is_direct and not is_naming))

    def _aside(self, word: int, within: range) -> Attribution | None:
        """Read "..., X said, ..." where it hangs on a word."""
        asides = (each for each in queries.related(self._parse, word, Relation.PARATAXIS) if each not in within)
        return next(filter(None, (self._by_verb(each, within) for each in asides if self._tells(each))), None)

    def _is_led_up_to(self, within: range) -> bool:
        """Tell whether a comma or colon stands before quoted words."""
        return self._places.lower(within.start - 1) in (",", ":")

    def _is_apart(self, clause: int) -> bool:
        """Tell whether a clause is joined to a verb and says something apart: "X said so, and Y was there"."""
        is_joined = self._parse.tokens[clause].relation is Relation.CONJ
        marks = queries.related(self._parse, clause, Relation.MARK)
        return is_joined and not marks and bool(queries.related(self._parse, clause, *queries.SUBJECTS))

    def _any(self, verb: int, content: int, within: range, piece: Piece) -> Attribution | None:
        """Return whose verb it is, whatever the verb: a name, or whoever stands with it behind words that go on."""
        is_clause = self._parse.tokens[content].relation in _CLAUSES
        is_content = is_clause or (self._grammar.stemmed and self._parse.tokens[content].relation in _DIRECT)
        is_verb = self._parse.tokens[verb].part_of_speech is PartOfSpeech.VERB and not self._places.is_quoted(verb)
        if not is_content or not is_verb or is_unsaid(verb, self._places, self._grammar) or self._has_another(verb):
            return None
        if (found := self._by_verb(verb, within, is_close=is_clause)) is None or found.subject.is_dropped:
            return None
        goes_on = verb >= within.stop and piece.text.rstrip(MARKS).endswith(_GOES_ON)
        is_apt = goes_on or found.subject.actor is not None or bool(self._grammar.stemmed)
        is_it = found.subject.gender is not None and queries.related(self._parse, verb, Relation.EXPL)  # "il s'agit de"
        is_led_in = self._places.lower(within.start - 1) == ":" and not self._may_introduce(verb, found.subject)
        return found if is_apt and not is_it and not is_led_in else None

    def _has_another(self, verb: int) -> bool:
        """Tell whether a verb has something else for its content: "heard Anna Berg say", "machte Berg berühmt"."""
        contents = queries.related(self._parse, verb, Relation.CCOMP, Relation.XCOMP)
        beside = [each for each in contents if not self._places.is_quoted(each)]
        no_verbs = (self._parse.tokens[each].part_of_speech is not PartOfSpeech.VERB for each in beside)
        return any(map(self._tells, beside)) or any(no_verbs)

    def _introduced(self, within: range) -> Attribution | None:
        """Read X said: "...", and of a sentence without such a verb its subject, if it is a name and has no object."""
        sign = within.start - 1
        if self._places.lower(sign) not in (":", ","):
            return None
        clause = range(self._start_near(sign), sign)
        verb = next(filter(self._tells, reversed(clause)), None)
        if verb is not None or self._places.lower(sign) == ",":
            return None if verb is None else self._by_verb(verb, within)
        root = queries.root_of(self._parse, clause)
        if queries.subject_of(self._parse, root) is None:
            return self._heading(clause)
        found = self._by_verb(root, within)
        return found if found is not None and self._may_introduce(root, found.subject) else None

    def _start_near(self, word: int) -> int:
        """Return where the sentence of a word starts, or a reach of words before it."""
        return max(self._parse.sentence_of(word).start, word - _FARTHEST)

    def _heading(self, clause: range) -> Attribution | None:
        """Read the one person named in words before a colon, if these are of or by somebody and not about them."""
        told = (each for each in clause if not self._places.is_quoted(each))
        people = {each.person.id: (at, each) for at in told if (each := self._voices.named(at)) and each.person}
        at, person = next(iter(people.values()), (0, None))
        is_one = len(people) == 1 and not self._is_told_of(at, clause)
        return Attribution(person, self._parse.tokens[clause.stop].span, is_close=True) if person and is_one else None

    def _is_told_of(self, name: int, clause: range) -> bool:
        """Tell whether something is only whose, for, at or about somebody: "the sign on Berg's door", "a note to Berg".

        What is from or by somebody, or according to them, says what they do.
        """
        above = (each for each in (name, *queries.heads(self._parse, name)) if each in clause)
        cases = (case for each in above for case in queries.related(self._parse, each, Relation.CASE))
        return not queries.lower(self._parse, cases) <= self._from

    def _may_introduce(self, predicate: int, subject: Subject) -> bool:
        """Tell whether a subject speaks behind its sentence: somebody, or one with no object, in English both."""
        is_somebody = subject.actor is not None or subject.gender in (Gender.MALE, Gender.FEMALE)
        hearers = queries.parts_of_speech(self._parse, queries.related(self._parse, predicate, *OBJECTS))
        is_free = queries.object_of(self._parse, predicate) is None or PartOfSpeech.PRON in hearers
        return (is_somebody or is_free) if self._grammar.stemmed else (is_somebody and is_free)

    def _source(self, within: range, piece: Piece) -> Attribution | None:
        """Read "according to X" on either side of quoted words."""
        start = self._start_near(within.start)
        behind = self._places.behind_signs(within.stop)
        is_beside = self._is_in_paragraph(piece.span.end, behind) and self._parse.sentence_of(behind).start < behind
        for at in (*range(start, within.start), *range(behind, behind + is_beside)):
            cue = self._places.phrase_at(at, self._grammar.according)
            noun = self._source_behind(cue) if cue else None
            subject = None if noun is None or self._places.is_quoted(noun) else self._voices.of_source(noun, cue)
            if subject is not None:
                is_close = at >= within.stop or self._is_led_up_to(within)
                return Attribution(subject, queries.span_of(self._parse, (cue[0], cue[-1])), is_close)
        return None

    def _source_behind(self, cue: range) -> int | None:
        """Return the noun that is the source, the next one where the parse joins none to the words before it."""
        near = range(cue.stop, min(cue.stop + _SOURCE_REACH, len(self._parse.tokens)))
        nouns = (each for each in near if self._parse.tokens[each].part_of_speech in NOUNS)
        return next(nouns, None) if (source := self._voices.source(cue)) is None else source

    def _signed(self, within: range) -> Attribution | None:
        """Read a name after a dash that ends the paragraph, as under a motto."""
        subject = self._voices.named(within.stop + 1) if self._places.lower(within.stop) in queries.DASHES else None
        behind = "" if subject is None else self._document.text[subject.span.end : subject.span.end + 3]
        if subject is None or behind.partition("\n")[0].strip(". \xa0"):
            return None
        return Attribution(subject, self._parse.tokens[within.stop].span, is_close=True)

    def _tells(self, verb: int, *, is_any: bool = False) -> bool:
        """Tell whether a word outside quoted ones is a verb of saying, or any, and something was said by it."""
        token = self._parse.tokens[verb]
        is_verb = token.part_of_speech is PartOfSpeech.VERB and (is_any or self._grammar.is_saying(token.lower))
        is_said = is_verb and not self._places.is_quoted(verb) and not is_unsaid(verb, self._places, self._grammar)
        return is_said and not self._voices.is_done_to(verb)

    def _by_verb(self, verb: int, within: range, *, is_close: bool = True) -> Attribution | None:
        if self._voices.opening(self._places.behind_signs(within.stop)) == verb:
            subject = self._voices.of_opening(verb)
        else:
            subject = self._voices.of_quoting(verb) or self._voices.dropped(verb)
        if subject is None:
            return None
        return Attribution(subject, self._parse.tokens[verb].span, is_close)
