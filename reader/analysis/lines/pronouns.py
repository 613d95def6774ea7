"""Pronouns in an English sentence that only one before it explains, told by its parse: "..., he added", "their plan".

A pronoun is explained by somebody or something of its number that stands before it, or by the subject that a leading
clause waits for: "When he left, Ali Kaya ...".
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain, takewhile

from reader.analysis.person_names import may_be_somebody
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_ONE = words_for("function-words.one_person")
_SEVERAL = words_for("function-words.several")
_THING = word_set("it its itself")
_POINTING = word_set("this that these those")
_TIMES = words_for("measures.periods") | {"time", "times", "today", "ago", "moment"}
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)
_RELATIVES = word_set("who that which")
_QUOTE_SIGNS = frozenset("\"'“”‘’")
_OPENINGS = (Relation.ADVCL, Relation.OBL, Relation.ADVMOD)
_DONE_TO = (Relation.OBJ, Relation.IOBJ, Relation.OBL)
_PLACING = words_for("function-words.placing")
_SOURCES = word_set("according per")
_RANKING = words_for("function-words.ranking")
_ONE_MORE = word_set("another")
_OF_DATELINES = (PartOfSpeech.PROPN, PartOfSpeech.PUNCT, PartOfSpeech.NUM)
_MOMENTS = words_for("things.moments")  # "it is the first time to ask"
_FEWEST = 2  # people who are "they"
_OWN_WORDS = (Relation.RELATIVE, Relation.ACL, Relation.NMOD)  # "those who", "that of"
_ANYBODY = words_for("function-words.anybody") | {"one", "who"}
_COUNTING = (Relation.NUMMOD, Relation.DET, Relation.COMPOUND)
_ALL_IN_ONE = words_for("bodies.several")
_PEOPLE = (NameLabel.PERSON, NameLabel.PERSON_ON)
_PLACES = (NameLabel.PLACE, NameLabel.PLACE_ON)


class Pronouns:
    """The pronouns of one article, and the words of the names of its people."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._people = frozenset(token.lower for token in parse.tokens if token.name in _PEOPLE)

    def unexplained(self, words: Collection[int], *, is_named: bool = False) -> Iterator[int]:
        """Yield the pronouns among the words of a line that nothing before explains; it may begin with a name."""
        ordered = sorted(words)
        for place, index in enumerate(ordered):
            if self._is_pointing(index):
                if not self._is_told_before(index, ordered[:place]):
                    yield index
                continue
            fits = self._bearer_of(index)
            if fits is None or self._is_told_behind(index):
                continue
            doing = self._doing(index) | self._speaking(index) | self._opening(index) | self._reporting(index)
            is_done_to = bool(doing) and doing.isdisjoint(words)  # by who is named
            if is_named and fits == self._is_one and not is_done_to:
                continue
            nobody = doing.union(self._dateline(index), filter(self._is_unit, ordered[:place]))
            before = [self._parse.tokens[each] for each in ordered[:place] if each not in nobody]
            is_told = any(map(fits, before)) or (fits == self._are_several and _are_people(before))
            if not is_told and not _is_named_after(self._parse, index, ordered[place:], fits):
                yield index

    def is_waiting(self, words: Collection[int]) -> bool:
        """Tell whether nothing before explains a pronoun; "it" may be empty, and "this" what all see."""
        return any(map(self._is_open, self.unexplained(words)))

    def _is_open(self, index: int) -> bool:
        is_empty = self._parse.tokens[index].lower in _THING and not self._is_ranked(index)
        return not is_empty and not self._is_pointing(index)

    def _is_told_behind(self, index: int) -> bool:
        """Tell whether what a pronoun means follows a colon: "No doubt about it: the mill will close"."""
        following = self._parse.tokens[index + 1 : self._parse.sentence_of(index).stop - 1]
        return bool(following) and following[0].lower == ":"

    def _dateline(self, index: int) -> range:
        """Return the names and signs up to the dash with which the sentence of a word begins: "Oran (AFP) --"."""
        sentence = self._parse.sentence_of(index)
        words = ((each, self._parse.tokens[each]) for each in sentence)
        names = takewhile(lambda word: word[1].part_of_speech in _OF_DATELINES, words)
        dashes = [each for each, token in names if token.lower in queries.DASHES]
        return range(sentence.start, dashes[-1]) if dashes else range(0)

    def _is_unit(self, index: int) -> bool:
        """Tell whether a noun only measures: "seven meter"."""
        token = self._parse.tokens[index]
        counts = [self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.NUMMOD)]
        return bool(counts) and Feature.PLURAL not in token.features and _ANYBODY.isdisjoint(counts)

    def _bearer_of(self, index: int) -> Callable[[Token], bool] | None:
        """Return what tells who or what a pronoun can mean; None where it means nothing, or is explained after it."""
        token = self._parse.tokens[index]
        is_empty = token.relation is Relation.EXPL and not self._is_ranked(index)
        if token.part_of_speech is not PartOfSpeech.PRON or is_empty:
            return None
        if token.lower in _ONE:
            return self._is_one
        if token.lower in _SEVERAL:
            return self._are_several
        return _is_thing if token.lower in _THING else None

    def _is_ranked(self, index: int) -> bool:
        """Tell whether "it" is said to be "the biggest fire to hit the town", which no clause behind it can be."""
        noun = self._parse.tokens[index].head
        if noun is None or self._parse.tokens[noun].part_of_speech not in _NOUNS:
            return False
        modifiers = (self._parse.tokens[each].lower for each in queries.related(self._parse, noun, Relation.AMOD))
        if any(
            self._parse.tokens[each].lower in _ONE_MORE for each in queries.related(self._parse, noun, Relation.DET)
        ):
            return True
        endings = ("est",) if self._is_of_all(noun) else ()
        is_one = any(word in _RANKING or word.endswith(endings) for word in modifiers)
        return is_one and self._parse.tokens[noun].lower not in _MOMENTS

    def _is_of_all(self, noun: int) -> bool:
        """Tell whether "the" or an owner stands before a noun, as with "the oldest mill", not "an honest man"."""
        own = queries.related(self._parse, noun, Relation.DET, Relation.NMOD_POSSESSIVE)
        words = (self._parse.tokens[each] for each in own)
        return any(each.lower == "the" or each.relation is Relation.NMOD_POSSESSIVE for each in words)

    def _is_pointing(self, index: int) -> bool:
        """Tell whether "this" or "that" stands alone, with nothing behind it that tells what it means."""
        token = self._parse.tokens[index]
        is_pronoun = token.part_of_speech is PartOfSpeech.PRON and Feature.RELATIVE not in token.features
        if not is_pronoun or token.lower not in _POINTING:
            return False
        return all(map(self._is_somewhere, queries.related(self._parse, index, *_OWN_WORDS)))

    def _is_somewhere(self, index: int) -> bool:
        """Tell whether "those" are only told apart by where they are: "those in Oran"."""
        return self._parse.tokens[index].name in _PLACES and not any(word == "of" for word in self._cases(index))

    def _is_told_before(self, index: int, before: Collection[int]) -> bool:
        """Tell whether something is said in a line before "this": not by what itself governs it."""
        return any(True for _ in queries.verbs_apart(self._parse, index, before))

    def _doing(self, index: int) -> frozenset[int]:
        """Return who does something to "him" or "them": that would be "himself" if they were the same."""
        token = self._parse.tokens[index]
        if token.relation not in _DONE_TO or token.head is None or token.lower.endswith(("self", "selves")):
            return frozenset()
        if any(word in _PLACING for word in self._cases(index)):
            return frozenset()
        subject = queries.subject_of(self._parse, token.head)
        if subject is None or self._has_subject_between(subject, token.head):
            return frozenset()
        named = frozenset(chain.from_iterable(queries.subtree(self._parse, each) for each in self._same(subject)))
        owners = (each for each in named if self._parse.tokens[each].relation is Relation.NMOD_POSSESSIVE)
        return named.difference(*(queries.subtree(self._parse, each) for each in owners))  # "Kern's mother saw him"

    def _cases(self, index: int) -> Iterator[str]:
        return (self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.CASE))

    def _opening(self, index: int) -> frozenset[int]:
        """Return the names that open a clause before its own pronoun: "Before Kern, he", "Working with Kern, he"."""
        token = self._parse.tokens[index]
        if token.relation not in queries.SUBJECTS or token.head is None:
            return frozenset()
        named = (each for each in queries.related(self._parse, token.head, Relation.OBL) if each < index)
        others = (each for each in named if not any(word in _SOURCES for word in self._cases(each)))
        clauses = (each for each in queries.related(self._parse, token.head, Relation.ADVCL) if each < index)
        open_ones = (each for each in clauses if not queries.related(self._parse, each, *queries.SUBJECTS))
        within = (queries.subtree(self._parse, each) for each in open_ones)
        return frozenset(chain(*(self._name(each) for each in others), *within))

    def _name(self, index: int) -> tuple[int, ...]:
        return (index, *queries.related(self._parse, index, Relation.FLAT, Relation.COMPOUND))

    def _reporting(self, index: int) -> frozenset[int]:
        """Return who says or hopes what "it" or "they" stand in; but the spokesman of a firm may mean the firm."""
        word = self._parse.tokens[index].lower
        if word not in _THING and word not in _SEVERAL:
            return frozenset()
        clauses = (each for each in (index, *queries.heads(self._parse, index)) if self._is_content(each))
        subjects = (queries.subject_of(self._parse, self._parse.tokens[each].head or 0) for each in clauses)
        people = (each for each in subjects if each is not None and self._is_sayer_of(each, word))
        told = frozenset(chain.from_iterable(queries.subtree(self._parse, each) for each in people))
        is_all = word in _THING and self._is_described(index)
        return told if is_all else frozenset(each for each in told if not self._is_named(each))

    def _is_sayer_of(self, subject: int, pronoun: str) -> bool:
        """Tell whether a subject is somebody who would not call themselves so: several may be "they"."""
        token = self._parse.tokens[subject]
        is_several = Feature.PLURAL in token.features or token.lower in _ANYBODY or token.lower in _ALL_IN_ONE
        return may_be_somebody(token.lower) and (pronoun in _THING or not is_several)

    def _is_content(self, index: int) -> bool:
        return self._parse.tokens[index].relation is Relation.CCOMP

    def _is_named(self, index: int) -> bool:
        return self._parse.tokens[index].name is not NameLabel.OUTSIDE

    def _is_described(self, index: int) -> bool:
        """Tell whether "it" is said to be something."""
        head = self._parse.tokens[index].head
        return head is not None and bool(queries.related(self._parse, head, Relation.COP))

    def _same(self, subject: int) -> Iterator[int]:
        """Yield a subject and, where it is "who", whom that means, by each name."""
        yield subject
        verb = self._parse.tokens[subject].head
        is_relative = verb is not None and self._parse.tokens[verb].relation is Relation.RELATIVE
        meant = self._parse.tokens[verb].head if verb is not None and is_relative else None
        if meant is not None and self._parse.tokens[subject].lower in _RELATIVES:
            yield from (meant, *queries.appositions_of(self._parse, meant))

    def _speaking(self, index: int) -> frozenset[int]:
        """Return who says the quoted words in which a pronoun stands: of themselves they would say "I"."""
        start, opened = self._parse.sentence_of(index).start, None
        for each in range(start, index):
            if self._parse.tokens[each].lower in _QUOTE_SIGNS:
                opened = each if opened is None else None
        verbs = (each for each in reversed(range(start, opened or start)) if self._is_said_by_somebody(each))
        said = next(verbs, None)
        subject = queries.subject_of(self._parse, said) if said is not None else None
        return frozenset(queries.subtree(self._parse, subject)) if subject is not None else frozenset()

    def _is_said_by_somebody(self, index: int) -> bool:
        is_verb = self._parse.tokens[index].part_of_speech is PartOfSpeech.VERB
        return is_verb and queries.subject_of(self._parse, index) is not None

    def _has_subject_between(self, subject: int, verb: int) -> bool:
        """Tell whether a verb may as well have another subject than that of the verb before it, which stands nearer."""
        own = queries.related(self._parse, verb, *queries.SUBJECTS)
        within = frozenset(queries.subtree(self._parse, subject))
        between = (each for each in range(subject + 1, verb) if each not in within)
        return not own and any(self._parse.tokens[each].relation in queries.SUBJECTS for each in between)

    def _is_one(self, token: Token) -> bool:
        is_anybody = token.lower in _ANYBODY and token.relation not in _COUNTING  # "one-year"
        if is_anybody or (token.name is not NameLabel.OUTSIDE and token.lower in self._people):
            return True
        is_noun = token.part_of_speech in _NOUNS and token.name is NameLabel.OUTSIDE
        return is_noun and Feature.PLURAL not in token.features and may_be_somebody(token.lower)

    def _are_several(self, token: Token) -> bool:
        if token.part_of_speech in _NOUNS and Feature.PLURAL in token.features:
            return True
        if token.name is not NameLabel.OUTSIDE:
            return token.name not in _PEOPLE
        return token.lower in _ALL_IN_ONE or token.lower in _SEVERAL or self._is_one(token)


def _are_people(tokens: Collection[Token]) -> bool:
    """Tell whether several people are named, or one and somebody besides."""
    return sum(each.name is NameLabel.PERSON for each in tokens) >= _FEWEST


def _is_thing(token: Token) -> bool:
    is_one = Feature.PLURAL not in token.features or token.name is not NameLabel.OUTSIDE
    return token.part_of_speech in _NOUNS and is_one and token.lower not in _TIMES and token.name not in _PEOPLE


def _is_named_after(parse: Parse, index: int, after: Sequence[int], fits: Callable[[Token], bool]) -> bool:
    """Tell whether a pronoun stands in what opens a sentence, before a subject that it can mean."""
    root = queries.root_of(parse, parse.sentence_of(index))
    opening = next((each for each in (index, *queries.heads(parse, index)) if parse.tokens[each].head == root), index)
    if index >= root or parse.tokens[opening].relation not in _OPENINGS:
        return False
    subjects = (parse.tokens[each] for each in after if parse.tokens[each].relation in queries.SUBJECTS)
    named = next((each for each in subjects if each.part_of_speech is not PartOfSpeech.PRON), None)
    return named is not None and fits(named)
