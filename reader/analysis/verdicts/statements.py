"""What a sentence states, one predicate at a time, and what it tells besides one of its words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.facts.past import has_happened
from reader.analysis.support.denials import denial_of
from reader.analysis.support.negations import TURNING
from reader.analysis.support.rounding import is_year
from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.exclusive import are_one_word, concern_of
from reader.model.annotation import Concern
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation

LED = (Relation.XCOMP, Relation.ADVCL, Relation.CCOMP)
_BESIDE = (Relation.PARATAXIS, Relation.CONJ)  # a statement of its own beside the first
_COUNTING = (Relation.CASE, Relation.DET, Relation.NUMMOD)  # of "none of the two boats"

_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)
_COUNTS = (PartOfSpeech.NUM, PartOfSpeech.DET)  # "four of the sailors"


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of a point and one of the text that stands in its place."""

    article: Article
    own: int
    other: int

    @property
    def is_denial(self) -> bool:
        """Tell whether both are forms of one word."""
        return are_one_word(self.article, self.own, self.other)

    @property
    def concern(self) -> Concern | None:
        """Return what one of the two says against the other, None where they may both be so."""
        return concern_of(self.article, self.own, self.other)


@dataclass(frozen=True, slots=True)
class Statement:
    """A predicate of an article with the words that state it."""

    article: Article
    root: int
    words: Collection[int]

    @property
    def is_past(self) -> bool:
        """Tell whether it has happened."""
        return is_past(self.article, self.root)

    @property
    def form(self) -> frozenset[str]:
        """The predicate with what helps it, as they are written."""
        return queries.lower(self.article.parse, (self.root, *queries.auxiliaries_of(self.article.parse, self.root)))

    @property
    def subject(self) -> int | None:
        """Return the word for what does it or has it done."""
        return queries.subject_of(self.article.parse, self.root)

    @property
    def subject_words(self) -> tuple[int, ...]:
        """Return the words for what does it or has it done, and for what it is."""
        return () if self.subject is None else queries.subtree(self.article.parse, self.subject)

    def is_recalled_by(self, other: "Statement") -> bool:
        """Tell whether the subject of another is a pronoun behind a sentence that names that of this one."""
        tokens, one, two = self.article.parse.tokens, self.subject, other.subject
        pronouns = words_for("function-words.standing_for", language=self.article.parse.language)
        if one is None or two is None or tokens[two].lower not in pronouns or tokens[one].lower in pronouns:
            return False
        start = self.article.parse.sentence_of(two).start
        before = self.article.parse.sentence_of(start - 1) if start else range(0)
        return self.article.base(one) in map(self.article.base, before)

    @property
    def doer(self) -> tuple[str | None, frozenset[int]]:
        """Return the actor that does it, and the words for them; None and no words where that is none of them."""
        found = self.article.subject(self.root)
        if found is None:
            return None, frozenset()
        return found[0].id, frozenset(
            each for each in self.words if found[1].covers(self.article.parse.tokens[each].span)
        )

    @property
    def telling(self) -> tuple[int, ...]:
        """Return the predicate, what it leads to, and the prepositions of all that hangs on it."""
        parse = self.article.parse
        near = (self.root, *parse.dependents[self.root])
        cases = (case for each in near for case in queries.related(parse, each, Relation.CASE))
        return (self.root, *self.led, *cases)

    @property
    def led(self) -> tuple[int, ...]:
        """Return the predicates that this one leads to."""
        return queries.related(self.article.parse, self.root, *LED)

    @property
    def has_number(self) -> bool:
        """Tell whether it counts anything."""
        return any(self.article.parse.tokens[each].part_of_speech is PartOfSpeech.NUM for each in self.words)

    @property
    def figures(self) -> frozenset[str]:
        """The numbers that it writes with digits."""
        words = (self.article.parse.tokens[each] for each in self.words)
        numbers = (each.lower for each in words if each.part_of_speech is PartOfSpeech.NUM)
        return frozenset(each for each in numbers if each[:1].isdigit())

    def rest(self, word: int, apart: Collection[int] = ()) -> dict[str, int]:
        """Return what is said besides some words and the denials of the first, done or suffered, with the tokens."""
        parse = self.article.parse
        idle = queries.related(parse, word, Relation.COMPOUND, *self._forming(word))
        agents = queries.related(parse, word, Relation.OBL_AGENT)
        by = (case for each in agents for case in queries.related(parse, each, Relation.CASE))
        return self.article.bases(self.words, {word, *apart, *self._denials(word), *idle, *by})

    def _forming(self, word: int) -> tuple[Relation, ...]:
        """Return the relations of what only forms a verb: of the passive, and of the perfect."""
        parse = self.article.parse
        is_perfect = Feature.PARTICIPLE in parse.tokens[word].features and len(queries.auxiliaries_of(parse, word)) == 1
        return (
            Relation.AUX_PASSIVE,
            Relation.COP,
            Relation.MARK,
            *((Relation.AUX,) if is_perfect and self.is_past else ()),
        )

    def _denials(self, word: int) -> Iterator[int]:
        """Yield the words that deny one, with those that only count what is denied: "none of the two boats"."""
        parse = self.article.parse
        partitive = words_for("measures.part_of", language=parse.language)
        for each in denial_of(parse, word).words:
            behind = parse.tokens[each + 1] if each + 1 in self.words else None
            counted = behind.head if behind and behind.lower in partitive else None
            yield each
            yield from queries.related(parse, counted, *_COUNTING) if counted is not None else ()

    def may_add(self, extra: int, *, is_plain: bool) -> bool:
        """Tell whether a word may be told besides by who tells that something plainly was so, or the opposite."""
        tokens, over = self.article.parse.tokens, [extra, *queries.heads(self.article.parse, extra)]
        way = [tokens[each].relation for each in over[: over.index(self.root)]] if self.root in over else []
        limiting = words_for("function-words.limiting", language=self.article.parse.language)
        is_limiting = tokens[extra].lower in limiting and tokens[extra].part_of_speech is not PartOfSpeech.PROPN  # May
        if not way or not limiting or is_limiting or is_year(tokens[extra].lower):
            return False
        if is_plain:
            return not frozenset(LED) & set(way)
        if way[-1] in queries.SUBJECTS:
            return self._names_the_same(extra, over[len(way) - 1])
        return way[-1] is Relation.OBL and tokens[extra].lower not in calendar_of(self.article.parse.language).names

    def _names_the_same(self, extra: int, subject: int) -> bool:
        """Tell whether a word is of a name that tells which one is meant: "the bridge of Oran"."""
        parse = self.article.parse
        named = extra if parse.tokens[extra].relation is not Relation.CASE else parse.tokens[extra].head
        is_name = named is not None and parse.tokens[named].part_of_speech is PartOfSpeech.PROPN
        return is_name and bool(queries.related(parse, subject, Relation.DET))


def statements_of(article: Article, sentence: range) -> Iterator[Statement]:
    """Yield the statements of a sentence: its root, what goes on beside, what it reports: "it broke, he said"."""
    parse, root = article.parse, queries.root_of(article.parse, sentence)
    beside = [each for each in queries.related(parse, root, *_BESIDE) if _is_predicate(article, each)]
    clauses = (each for each in queries.related(parse, root, Relation.CCOMP) if each < root)
    reported = [each for each in clauses if not queries.related(parse, each, Relation.MARK)]
    for each in (root, *beside, *reported):
        apart = _apart(article, each)
        subject = queries.subject_of(article.parse, each)
        own = queries.subtree(article.parse, each), () if subject is None else queries.subtree(article.parse, subject)
        yield Statement(article, each, [word for word in sorted({*own[0], *own[1]}) if word not in apart])


def _apart(article: Article, root: int) -> frozenset[int]:
    """Return the words below a predicate that state something else: beside it, or more of one of its nouns."""
    parse, below = article.parse, queries.subtree(article.parse, root)
    beside = (each for each in queries.related(parse, root, *_BESIDE) if _is_predicate(article, each))
    relative = (each for each in below if queries.is_relative(parse, each) and _is_behind_comma(article, each))
    return frozenset(word for each in (*beside, *relative) for word in queries.subtree(parse, each))


def _is_behind_comma(article: Article, clause: int) -> bool:
    first = queries.subtree(article.parse, clause)[0]
    return any(article.parse.tokens[each].lower == "," for each in (max(0, first - 1), first))


def _is_predicate(article: Article, word: int) -> bool:
    is_verb = article.parse.tokens[word].part_of_speech is PartOfSpeech.VERB
    return is_verb or bool(queries.auxiliaries_of(article.parse, word))


def is_past(article: Article, verb: int) -> bool:
    """Tell whether what a verb says has happened; in a short line the parse may not tell that it is finite."""
    is_suffered = queries.related(article.parse, verb, Relation.AUX_PASSIVE, Relation.COP)
    is_plain = Feature.PAST in article.parse.tokens[verb].features and not is_suffered
    return is_plain or has_happened(article.parse, verb)


def have_one_subject(article: Article, verb: int, other_verb: int, words: Collection[int] = ()) -> bool:
    """Tell whether two subjects may be one: by one word or actor, or a denial and somebody, or done and suffered."""
    own, other = (queries.subject_of(article.parse, each) for each in (verb, other_verb))
    if own is None or other is None or article.base(own) == article.base(other):
        return True
    actors = [article.actor_of(each) for each in (own, other)]
    if None not in actors and len({each[0].id for each in actors if each}) == 1:
        return True
    if queries.is_passive(article.parse, verb) != queries.is_passive(article.parse, other_verb):
        return True
    if article.parse.tokens[other].part_of_speech not in _NOUNS:
        return article.parse.tokens[other].part_of_speech in _COUNTS
    counted = queries.related(article.parse, other, Relation.NMOD)  # "the number of passengers"
    if article.base(verb) != article.base(other_verb) and article.base(own) in map(article.base, counted):
        return True
    is_meant = article.base(other) in map(article.base, words)  # "none of the oaks"
    return own in denial_of(article.parse, verb).words and (is_meant or article.may_be_somebody(other))


def is_turned(article: Article, word: int, words: Collection[int]) -> bool:
    """Tell whether a word besides one and its denials denies, asks or may turn what is said."""
    others = [each for each in words if each not in (word, *denial_of(article.parse, word).words)]
    return article.denies_or_asks(others) or not TURNING.isdisjoint(map(article.stem, others))
