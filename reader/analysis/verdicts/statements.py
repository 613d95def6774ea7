"""What a sentence states, one predicate at a time, and what it tells besides one of its words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.facts.past import has_happened
from reader.analysis.support.denials import denials_of
from reader.analysis.support.rounding import is_year
from reader.analysis.verdicts.article import Article
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation

LED = (Relation.XCOMP, Relation.ADVCL, Relation.CCOMP)
_BESIDE = (Relation.PARATAXIS, Relation.CONJ)  # a statement of its own beside the first
_COUNTING = (Relation.CASE, Relation.DET, Relation.NUMMOD)  # of "none of the two boats"


@dataclass(frozen=True, slots=True)
class Statement:
    """A predicate of an article with the words that state it."""

    article: Article
    root: int
    words: Collection[int]

    @property
    def subject(self) -> int | None:
        """The word for who or what does it or is it."""
        return queries.subject_of(self.article.parse, self.root)

    @property
    def is_past(self) -> bool:
        """Tell whether it has happened; in a short line the parse may not tell that a verb is finite."""
        is_suffered = queries.related(self.article.parse, self.root, Relation.AUX_PASSIVE, Relation.COP)
        is_past = Feature.PAST in self.article.parse.tokens[self.root].features and not is_suffered
        return is_past or has_happened(self.article.parse, self.root)

    @property
    def form(self) -> frozenset[str]:
        """The predicate with what helps it, as they are written; all to come is of one form: "will be", "is to be"."""
        words = queries.lower(self.article.parse, self.helping)
        future = calendar_of(self.article.parse.language).future | {"to"}
        is_to_come = not self.is_past and not future.isdisjoint(words)
        return queries.lower(self.article.parse, [self.root]) | ({"to"} if is_to_come else words)

    @property
    def helping(self) -> tuple[int, ...]:
        """The auxiliaries of the predicate, and the "to" before an infinitive."""
        is_infinitive = Feature.INFINITIVE in self.article.parse.tokens[self.root].features
        marks = (Relation.MARK,) if is_infinitive else ()
        return queries.related(self.article.parse, self.root, *queries.AUXILIARIES, *marks)

    @property
    def doer(self) -> tuple[str | None, frozenset[int]]:
        """Return the actor that does it, and the words for them; None and no words where that is none of them."""
        found = None if self.subject is None else self.article.actor_of(self.subject)
        words = (each for each in self.words if found and found[1].covers(self.article.parse.tokens[each].span))
        return found[0].id if found else None, frozenset(words)

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
    def figures(self) -> frozenset[str]:
        """The numbers that it tells."""
        words = (self.article.parse.tokens[each] for each in self.words)
        return frozenset(each.lower for each in words if each.part_of_speech is PartOfSpeech.NUM)

    def rest(self, word: int, apart: Collection[int] = ()) -> dict[str, int]:
        """Return what is said besides some words and the denials of the first, done or suffered, with the tokens."""
        parse = self.article.parse
        idle = [each for of in (word, self.root) for each in queries.related(parse, of, *self._forming(of))]
        idle += queries.related(parse, word, Relation.COMPOUND)
        agents = queries.related(parse, word, Relation.OBL_AGENT)
        by = (case for each in agents for case in queries.related(parse, each, Relation.CASE))
        return self.article.bases(self.words, {word, *apart, *self._denials(word), *idle, *by})

    def _forming(self, word: int) -> tuple[Relation, ...]:
        """Return the relations of what only forms a verb: of the passive, and of the perfect."""
        parse = self.article.parse
        is_perfect = Feature.PARTICIPLE in parse.tokens[word].features and len(queries.auxiliaries_of(parse, word)) == 1
        return (Relation.AUX_PASSIVE, Relation.COP, *((Relation.AUX,) if is_perfect and self.is_past else ()))

    def _denials(self, word: int) -> Iterator[int]:
        """Yield a word and those that deny it, with what only counts of how many it is: "none of the two boats"."""
        parse = self.article.parse
        partitive = words_for("measures.part_of", language=parse.language)
        for each in (word, *denials_of(parse, word)):
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
        calendar = calendar_of(self.article.parse.language)
        is_of_year = is_year(tokens[extra].lower) and tokens[extra - 1].lower not in calendar.since
        if not way or not limiting or is_limiting or is_of_year:
            return False
        if is_plain:
            return way[-1] not in queries.AUXILIARIES and not frozenset(LED) & set(way)
        if way[-1] in queries.SUBJECTS:
            subject = over[len(way) - 1]
            return self.article.is_only_one(subject)
        is_month = tokens[extra].lower in calendar.months
        return way[-1] is Relation.OBL and not is_month and not self._is_of_part(over[len(way) - 1])

    def _is_of_part(self, oblique: int) -> bool:
        """Tell whether a phrase names a place or field in which alone it may be so, and no amount."""
        parse = self.article.parse
        is_within = queries.has_case(parse, oblique, words_for("opposites.within", language=parse.language))
        return is_within and not queries.related(parse, oblique, Relation.NUMMOD)


def statements_of(article: Article, sentence: range) -> Iterator[Statement]:
    """Yield the statements of a sentence: its root, what goes on beside, what it reports: "it broke, he said"."""
    parse, root = article.parse, queries.root_of(article.parse, sentence)
    beside = [each for each in queries.related(parse, root, *_BESIDE) if queries.is_predicate(parse, each)]
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
    beside = (each for each in queries.related(parse, root, *_BESIDE) if queries.is_predicate(parse, each))
    relative = (each for each in below if queries.is_relative(parse, each) and _is_behind_comma(article, each))
    return frozenset(word for each in (*beside, *relative) for word in queries.subtree(parse, each))


def _is_behind_comma(article: Article, clause: int) -> bool:
    first = queries.subtree(article.parse, clause)[0]
    return any(article.parse.tokens[each].lower == "," for each in (max(0, first - 1), first))
