"""What a point says where the text says the contrary: denied, the opposite, another person; by the parse.

Any further word may turn a sentence: "closed only in May", "closes the pool but not the school". So the rest must be
the same but for what cannot matter: who tells that a thing was so may tell more of it than who denies it, and who
denies it less than who tells that it was so. What a sentence leads to may be told with more where the point has a
number, which ties both to one event: "voted by nine to six to keep the ferry", "rejected the ferry by nine to six".
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reader.analysis.support.changes import may_be_one
from reader.analysis.support.denials import denials_of, is_against
from reader.analysis.support.negations import TURNING
from reader.analysis.support.opposites import opposite_stems
from reader.analysis.support.text_words import words_in
from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.statements import Statement, statements_of
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.nlp.grouping import grouped
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import NOUNS, PEOPLE, PartOfSpeech, Relation

LEAST_SHARE = 0.5  # of what a point tells besides that a denial has, too; a shorter one may be of another thing
_COUNTS = (PartOfSpeech.NUM, PartOfSpeech.DET)  # "four of the sailors"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word of a point and one of the text that stands in its place."""

    article: Article
    own: int
    other: int

    @property
    def is_denial(self) -> bool:
        """Tell whether both are forms of one word, and no particle turns one: "baut auf", "baut ab"."""
        return self.article.base(self.own) == self.article.base(self.other) and not self.is_opposite

    @property
    def is_opposite(self) -> bool:
        """Tell whether one says what the other excludes."""
        known = opposite_stems(self.article.parse.language).get(_form(self.article, self.own), frozenset())
        return _form(self.article, self.other) in known

    @property
    def concern(self) -> Concern | None:
        """Return what one of the two says against the other, None where they may both be so."""
        article = self.article
        if self._are_other_people:
            return Concern.NAME
        denials, others = (denials_of(article.parse, each) for each in (self.own, self.other))
        if self.is_denial:
            is_other = bool(denials) != bool(others) and not self._is_feared(denials or others)
            return Concern.NEGATION if is_other else None
        return Concern.NEGATION if self.is_opposite and not denials and not others else None

    @property
    def _are_other_people(self) -> bool:
        """Tell whether both name people, not one in two spellings, and the sentence of the other not both."""
        article, both = self.article, (self.own, self.other)
        spans = (_span(article, each, Concern.NAME) for each in both)
        words = (words_in(article.document.text, each, article.parse.language) for each in spans)
        are_people = all(article.parse.tokens[each].name in PEOPLE for each in both)
        beside = map(article.base, article.parse.sentence_of(self.other))
        return are_people and not may_be_one(*words) and article.base(self.own) not in beside

    def _is_feared(self, denials: Iterable[int]) -> bool:
        """Tell whether one is what somebody is against, and the other is no wish: "warned that it could close"."""
        is_wish = any(is_against(self.article.parse, each) for each in denials)
        return is_wish and any(queries.is_finite(self.article.parse, each) for each in (self.own, self.other))


def contrary_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return the word of a point of which the text says the contrary and nowhere the same."""
    words = article.parse.words_of(point.span)
    sentences = (article.parse.words_of(article.document.sentences[each.sentence].span) for each in point.evidence)
    pairs = (pair for sentence in sentences if words and sentence for pair in _contraries(article, words, sentence))
    found = next(pairs, None)
    concern = None if found is None else found.concern
    if found is None or concern is None or _is_told(article, found.own, words):
        return None
    own, other = (_span(article, each, concern) for each in (found.own, found.other))
    kind = DoubtKind.NEGATION if concern is Concern.NEGATION else DoubtKind.CHANGED
    return Doubt(own, kind, other, concern)


def _contraries(article: Article, point: range, sentence: range) -> Iterator[_Pair]:
    """Yield a word of the point and its contrary in a statement that tells the rest as the point does."""
    said = Statement(article, queries.root_of(article.parse, point), point)
    for told in statements_of(article, sentence):
        for pair in _in_one_place(said, told):
            if pair.concern is None or not _tell_the_same(said, told, pair):
                continue
            if not _is_turned(article, pair.own, point) and not _is_turned(article, pair.other, sentence):
                yield pair


def _in_one_place(said: Statement, told: Statement) -> Iterator[_Pair]:
    """Yield the predicates of two statements, and the words that hang on forms of one word by the same relation."""
    article, places = said.article, _places(told)
    yield from (_Pair(article, *pair) for pair in product(said.telling, told.telling))
    for place, words in _places(said).items():
        for own, other in product(words, places.get(place, ())):
            if article.base(own) != article.base(other):
                yield _Pair(article, own, other)


def _places(statement: Statement) -> Mapping[tuple[Relation, str], Sequence[int]]:
    """Return the words of a statement by their relation and by what they hang on."""
    article = statement.article
    words = ((article.parse.tokens[word], word) for word in statement.words)
    return grouped(((own.relation, article.base(own.head)), word) for own, word in words if own.head is not None)


def _form(article: Article, word: int) -> str:
    """Return the stem of a word, of a verb with its particle before it: "ablehnt" for "lehnt ... ab"."""
    particles = queries.related(article.parse, word, Relation.COMPOUND)
    return stem("".join(article.parse.tokens[each].lower for each in (*particles, word)), article.parse.language)


def _tell_the_same(said: Statement, told: Statement, pair: _Pair) -> bool:
    """Tell whether two statements say the same besides a word, as far as it matters to who says the contrary."""
    rest, found = _rest(said, told, pair.own), _rest(told, said, pair.other)
    if "than" in rest and [*rest] != [each for each in found if each in rest]:
        return False  # "fewer were born than died" for "more died than were born"
    if pair.other in told.led and said.figures:
        return _content(said, rest).keys() - {said.article.base(said.root)} <= found.keys()
    if not _are_of_one(said, told):
        return False
    if pair.is_denial and denials_of(told.article.parse, pair.other):
        return found.keys() <= rest.keys() and len(found) >= LEAST_SHARE * len(rest)
    if pair.concern is Concern.NAME:
        return rest.keys() == found.keys()
    extras = [token for base, token in found.items() if base not in rest]
    return rest.keys() <= found.keys() and all(told.may_add(each, is_plain=pair.is_denial) for each in extras)


def _content(statement: Statement, rest: Mapping[str, int]) -> Mapping[str, int]:
    """Return what is told but for adpositions."""
    tokens = statement.article.parse.tokens
    return {each: at for each, at in rest.items() if tokens[at].part_of_speech is not PartOfSpeech.ADP}


def _rest(statement: Statement, other: Statement, word: int) -> Mapping[str, int]:
    """Return what a statement tells besides a word, without what it shares with another by whatever name or form."""
    doer, named = statement.doer
    helping = statement.helping if statement.form == other.form else ()
    who = named if doer is not None and doer == other.doer[0] else ()
    return statement.rest(word, {*_parts(statement.article, word), *who, *helping})


def _are_of_one(said: Statement, told: Statement) -> bool:
    """Tell whether two statements may be of one doer and one time."""
    is_another = said.doer[0] and told.doer[0] and said.doer[0] != told.doer[0]
    helping = [queries.lower(each.article.parse, each.helping) for each in (said, told)]
    is_then = said.is_past == told.is_past or helping[0] == helping[1] != frozenset()
    return not is_another and is_then and _have_one_subject(said, told)


def _have_one_subject(said: Statement, told: Statement) -> bool:
    """Tell whether two subjects may be one: by one word or actor, or a denial and somebody, or done and suffered."""
    article = said.article
    own, other = said.subject, told.subject
    is_one_actor = said.doer[0] is not None and said.doer[0] == told.doer[0]
    if own is None or other is None or is_one_actor or article.base(own) == article.base(other):
        return True
    if queries.is_passive(article.parse, said.root) != queries.is_passive(article.parse, told.root):
        return True
    if article.parse.tokens[other].part_of_speech not in NOUNS:
        return article.parse.tokens[other].part_of_speech in _COUNTS
    is_meant = article.base(other) in map(article.base, said.words)  # "none of the oaks"
    return own in denials_of(article.parse, said.root) and (is_meant or article.may_be_somebody(other))


def _is_turned(article: Article, word: int, words: Collection[int]) -> bool:
    """Tell whether a word besides one and its denials denies, asks or may turn what is said."""
    others = [each for each in words if each not in (word, *denials_of(article.parse, word))]
    return article.denies_or_asks(others) or not TURNING.isdisjoint(map(article.parse.stem, others))


def _is_told(article: Article, own: int, point: range) -> bool:
    """Tell whether the text has a word somewhere as the point has it, and may mean the same by it."""
    is_denied = bool(denials_of(article.parse, own))
    places = (each for each in article.places_of(own) if not _Pair(article, own, each).is_opposite)
    others = [each for each in places if each not in point and _are_of_same(article, each, own)]
    return any(bool(denials_of(article.parse, each)) == is_denied for each in others)


def _are_of_same(article: Article, one: int, other: int) -> bool:
    """Tell whether two words may be of one thing: they hang on one, or one does, or either has a pronoun or nothing."""
    ones, others = (list(_around(article, each)) for each in (one, other))
    tokens = [article.parse.tokens[each] for each in (*ones, *others)]
    is_named = not any(each.part_of_speech is PartOfSpeech.PRON or each.lower == "one" for each in tokens)
    is_open = not ones or not others or not is_named
    return is_open or not set(map(article.base, ones)).isdisjoint(map(article.base, others))


def _around(article: Article, word: int) -> Iterator[int]:
    """Yield of a verb who does it and what it is done to or with, of any other word what it hangs on."""
    parse = article.parse
    is_verb = parse.tokens[word].part_of_speech is PartOfSpeech.VERB
    thing = queries.subject_of(parse, word) if is_verb else parse.tokens[word].head
    yield from () if thing is None else (thing,)
    things = queries.related(parse, word, Relation.OBJ, Relation.IOBJ, Relation.OBL) if is_verb else ()
    yield from (each for each in things if not queries.related(parse, each, Relation.NUMMOD))  # no "11 percent"


def _parts(article: Article, word: int) -> Sequence[int]:
    """Return the words of the name that begins with one."""
    return queries.related(article.parse, word, Relation.FLAT)


def _span(article: Article, word: int, concern: Concern) -> Span:
    """Return a word with what denies it, a name whole."""
    near = denials_of(article.parse, word) if concern is Concern.NEGATION else _parts(article, word)
    ends = sorted((word, *near))
    return Span(article.parse.tokens[ends[0]].span.start, article.parse.tokens[ends[-1]].span.end)
