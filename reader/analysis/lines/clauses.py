"""Clauses that can go from an English sentence, told by its parse: each says something of its own, or when it was.

What remains is true as it stands: nothing goes that limits it ("if", "although", "so that", "based on"), that says who
said it, or that stands behind words with "would" or "may", whose condition it could be.
"""

from collections.abc import Iterator, Set
from itertools import chain

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.lines.antecedents import PRONOUNS
from reader.analysis.lines.deletions import GENERIC, KEPT_WHOLE, RESULTS
from reader.analysis.linking.given_names import title_for
from reader.analysis.recognizers.noun_kinds import NounKind, may_be_somebody, noun_kind
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.plurals import singular
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import PEOPLE, VERBS, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

LEAST_WORDS = 7  # of what remains, and so many have clauses that are worth the gap
FEWEST_GONE = 4
_THING = word_set("it its itself")
_RELATIVES = word_set("who which where whose whom")
_ARTICLES = word_set("a an the")
_SECOND_EVENT = word_set("as after")  # "while" mostly tells the other side
_DONE_TO = (Relation.OBJ, Relation.IOBJ, Relation.OBL, Relation.NMOD, Relation.NMOD_POSSESSIVE)
_THEY = word_set("they them their theirs")
_SINCE = word_set("has have will would may")
_OF_LATE = calendar_of("en").names | word_set("later since now yet next last then today yesterday week day soon")
_COUNTED = (PartOfSpeech.NOUN, PartOfSpeech.SYM)  # not "4 May"
_BEFORE_A_VERB = (PartOfSpeech.ADV, PartOfSpeech.CCONJ)
_ANOTHER_PHRASE = (PartOfSpeech.ADP, PartOfSpeech.DET)
_ANOTHER_VERB = ((PartOfSpeech.CCONJ, PartOfSpeech.VERB), (PartOfSpeech.CCONJ, PartOfSpeech.AUX))
_WITH_AS = words_for("function-words.with_as")  # "as long as" limits
_LIMITING = words_for("verbs.limiting")
_RESULTS = words_for("verbs.resulting")
_STATES_OF_OLD = words_for("verbs.beginnings")
_SAYING = words_for("verbs.attributing")


def clauses_to_leave_out(parse: Parse, sentence: range) -> Iterator[Span]:
    """Yield what can go from a sentence, with the commas around it."""
    root = queries.root_of(parse, sentence)
    if queries.is_finite(parse, root) and queries.subject_of(parse, root) is not None:
        yield from _Clauses(parse, sentence, root).to_leave_out()


class _Clauses:
    """The clauses of one sentence."""

    def __init__(self, parse: Parse, sentence: range, root: int) -> None:
        self._parse, self._sentence, self._root = parse, sentence, root
        self._sorts = {Relation.RELATIVE: self._is_aside, Relation.APPOS: self._is_same, Relation.ACL: self._is_open}

    def to_leave_out(self) -> Iterator[Span]:
        for index in self._sentence:
            gone = self._clause(index)
            if gone is not None and self._leaves_enough(gone) and not self._names_somebody_meant(gone):
                yield gone

    def _clause(self, index: int) -> Span | None:
        token = self._parse.tokens[index]
        if token.relation is Relation.ADVCL and token.head == self._root:
            return self._trailing(index)
        sort = self._sorts.get(token.relation)
        words = self._words(index) if sort is not None and sort(index) else ()
        if not words or KEPT_WHOLE.search(self._text(words)) or self._holds_another(words):
            return None
        return self._between_commas(words) or (None if self._counts(words) else self._to_the_end(words))

    def _counts(self, words: tuple[int, ...]) -> bool:
        """Tell whether a clause says how much or how many: at the end of a sentence that is what it leads up to."""
        numbers = (self._parse.tokens[each] for each in words if self._parse.tokens[each].relation is Relation.NUMMOD)
        counted = (self._parse.tokens[each.head] for each in numbers if each.head is not None)
        return any(each.part_of_speech in _COUNTED for each in counted)

    def _is_aside(self, index: int) -> bool:
        """Tell whether a clause with "who" or "which" is neither what came of it nor what "it was"."""
        words = self._words(index)
        subjects = chain.from_iterable(map(self._subjects_of_being, queries.heads(self._parse, index)))
        is_cleft = "it" in queries.lower(self._parse, subjects)
        is_news = RESULTS.match(self._text(words)) is not None or self._is_event_since(index)
        return self._lower(words[0]) in _RELATIVES and not is_news and not is_cleft

    def _is_event_since(self, clause: int) -> bool:
        """Tell whether a clause tells what has come of it, or when of late: "has denied", "was dropped on Friday"."""
        said = queries.lower(self._parse, self._words(clause))
        helping = queries.lower(self._parse, queries.auxiliaries_of(self._parse, clause))
        return not (helping.isdisjoint(_SINCE) and said.isdisjoint(_OF_LATE))

    def _subjects_of_being(self, noun: int) -> tuple[int, ...]:
        is_said = bool(queries.related(self._parse, noun, Relation.COP))
        return queries.related(self._parse, noun, *queries.SUBJECTS, Relation.EXPL) if is_said else ()

    def _is_same(self, index: int) -> bool:
        """Tell whether an apposition says what a thing or place is; of a person it is the role, which a reader needs.

        "It is one of his strengths, the ability to wait" says what it is.
        """
        head, words = next(queries.heads(self._parse, index)), self._words(index)
        is_called_so = noun_kind(singular(self._lower(head)), self._parse.language) is NounKind.PERSON
        is_person = is_called_so and self._parse.tokens[head].part_of_speech is PartOfSpeech.NOUN
        is_person = is_person or any(self._parse.tokens[each].name in PEOPLE for each in (head, index))
        is_of_it = self._lower(self._sentence.start) == "it"
        is_joined = bool(queries.related(self._parse, index, Relation.CONJ))
        is_one_of_several = is_joined or self._parse.tokens[head].relation is Relation.CONJ
        return self._lower(words[0]) in _ARTICLES and not (is_person or is_of_it or is_one_of_several)

    def _holds_another(self, words: tuple[int, ...]) -> bool:
        """Tell whether a phrase or ", and wear" follows in what goes: it may belong to what stands before or behind."""
        signs = [self._parse.tokens[word].part_of_speech for word in words]
        commas = (place for place, word in enumerate(words) if self._lower(word) == ",")
        behind = (signs[place + 1 : place + 3] for place in commas)
        return any(each[:1] and (each[0] in _ANOTHER_PHRASE or tuple(each) in _ANOTHER_VERB) for each in behind)

    def _trailing(self, index: int) -> Span | None:
        """Return ", while ..." to the end of a sentence, which tells a second event."""
        words = self._words(index)
        first, second = self._lower(words[0]), self._lower(words[0] + 1) if len(words) > 1 else ""
        is_second = first in _SECOND_EVENT and second not in _WITH_AS and queries.is_finite(self._parse, index)
        is_open = self._is_open(index) and _is_participle(first) and not KEPT_WHOLE.search(self._text(words))
        return self._to_the_end(words) if is_second or is_open else None

    def _is_open(self, index: int) -> bool:
        """Tell whether a clause opens with its participle, "citing rain"; what came of it and what was said stay."""
        word, features = self._lower(index), self._parse.tokens[index].features
        is_past = Feature.PARTICIPLE in features and Feature.FINITE not in features
        is_first = self._words(index)[0] == index and self._parse.tokens[index].part_of_speech is PartOfSpeech.VERB
        is_sure = _is_participle(word) or (is_past and not self._may_be())
        is_saying = stem(word, ENGLISH) in {stem(each, ENGLISH) for each in _SAYING}
        is_told = is_saying and bool(queries.related(self._parse, index, Relation.CCOMP))
        return is_first and word not in _LIMITING | _RESULTS and is_sure and not is_told

    def _may_be(self) -> bool:
        """Tell whether what a sentence says may or would be, so that what follows could be the condition."""
        return GENERIC.search(self._text(tuple(range(self._sentence.start, self._root)))) is not None

    def _between_commas(self, words: tuple[int, ...]) -> Span | None:
        before, after = words[0] - 1, words[-1] + 1
        if not self._is_whole(words) or after >= self._sentence.stop or before < self._sentence.start:
            return None
        if self._lower(before) != "," or self._lower(after) != "," or self._goes_on(words):
            return None
        comma = self._parse.tokens[after].span
        end = comma.start if self._another_clause_follows(words) else comma.end
        return Span(self._parse.tokens[before].span.start, end)

    def _goes_on(self, words: tuple[int, ...]) -> bool:
        """Tell whether a verb behind what goes may belong to it: "a board, which reads, weighs them, and reports"."""
        behind = (self._parse.tokens[each].part_of_speech for each in range(words[-1] + 2, self._sentence.stop))
        following = next((each for each in behind if each not in _BEFORE_A_VERB), None)
        return following in VERBS and not self._own_verb_follows(words)

    def _own_verb_follows(self, words: tuple[int, ...]) -> bool:
        """Tell whether what goes tells of the subject of a verb behind it."""
        spoken_of = (
            self._parse.tokens[each] for each in queries.heads(self._parse, queries.top_of(self._parse, words))
        )
        return any(each.relation in queries.SUBJECTS and (each.head or 0) > words[-1] + 1 for each in spoken_of)

    def _another_clause_follows(self, words: tuple[int, ...]) -> bool:
        """Tell whether a comma must stay behind what goes: "in the spring, a fall of a third, the bank said"."""
        behind = range(words[-1] + 2, self._sentence.stop)
        if self._own_verb_follows(words) or Feature.FINITE in queries.features(self._parse, behind[:1]):
            return False
        return not queries.SUBJECTS.isdisjoint(queries.relations(self._parse, behind))

    def _to_the_end(self, words: tuple[int, ...]) -> Span | None:
        """Return a stretch after a comma up to the sign that ends the sentence."""
        before, after = words[0] - 1, words[-1] + 1
        is_last = after == self._sentence.stop - 1 and self._lower(after) == "."
        if not is_last or not self._is_whole(words) or self._lower(before) != ",":
            return None
        return Span(self._parse.tokens[before].span.start, self._parse.tokens[words[-1]].span.end)

    def _is_whole(self, words: tuple[int, ...]) -> bool:
        return words[-1] - words[0] + 1 == len(words)

    def _leaves_enough(self, gone: Span) -> bool:
        tokens = [self._parse.tokens[index] for index in self._sentence]
        words = [each for each in tokens if each.part_of_speech is not PartOfSpeech.PUNCT]
        left = sum(not gone.covers(word.span) for word in words)
        return left >= LEAST_WORDS and len(words) - left >= FEWEST_GONE

    def _names_somebody_meant(self, gone: Span) -> bool:
        """Tell whether what goes tells of somebody whom "he" or "her" behind it may mean, of several, or of a thing."""
        tokens = [self._parse.tokens[each] for each in self._sentence]
        behind = {each.lower for each in tokens if each.span.start >= gone.end}
        meant = {PRONOUNS[each] for each in behind & PRONOUNS.keys()}
        cut = [each for each in tokens if gone.covers(each.span)]
        are_several = not behind.isdisjoint(_THEY) and any(Feature.PLURAL in each.features for each in cut)
        is_thing = not behind.isdisjoint(_THING) and any(map(_may_be_it, cut))
        is_somebody = bool(meant) and any(_may_be_one_of(each, meant) for each in cut)
        return are_several or is_thing or is_somebody

    def _words(self, index: int) -> tuple[int, ...]:
        """Return a clause without the signs around it."""
        words = queries.subtree(self._parse, index)
        plain = [each for each in words if self._parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT] or [index]
        return words[words.index(plain[0]) : words.index(plain[-1]) + 1]

    def _lower(self, index: int) -> str:
        return self._parse.tokens[index].lower

    def _text(self, words: tuple[int, ...]) -> str:
        return " ".join(map(self._lower, words))


def _is_participle(word: str) -> bool:
    return word in _STATES_OF_OLD or (word.endswith("ing") and word not in _LIMITING)


def _may_be_it(token: Token) -> bool:
    """Tell whether a word calls one thing, no time, that is done something or owns something."""
    is_one = token.part_of_speech is PartOfSpeech.NOUN and Feature.PLURAL not in token.features
    return is_one and token.relation in _DONE_TO and token.lower not in words_for("measures.periods")


def _may_be_one_of(token: Token, titles: Set[str]) -> bool:
    """Tell whether a word is the name of somebody with one of these titles, or calls somebody who is done something."""
    if token.name is NameLabel.PERSON:
        return title_for(token.lower) in (None, *titles)
    is_person = noun_kind(token.lower, "en") is NounKind.PERSON or may_be_somebody(token.lower) or token.lower == "old"
    return is_person and Feature.PLURAL not in token.features and token.relation in _DONE_TO
