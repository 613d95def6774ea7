"""What a point says where the text says the contrary: denied, the opposite, another number; by the parse.

Any further word may turn a sentence: "closed only in May", "closes the pool but not the school". So the rest must be
the same but for what cannot matter: who tells that a thing was so may tell more of it than who denies it, and who
denies it less than who tells that it was so. What a sentence leads to may be told with more where the point has a
number, which ties both to one event: "voted by nine to six to keep the ferry", "rejected the ferry by nine to six".
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reader.analysis.facts.currencies import names_of_currencies, scales
from reader.analysis.support.amounts import SAME_UNIT
from reader.analysis.support.denials import denials_of
from reader.analysis.support.negations import TURNING
from reader.analysis.support.opposites import opposite_stems
from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.statements import Statement, statements_of
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

LEAST_SHARE = 0.5  # of what a point tells besides that a denial has, too; a shorter one may be of another thing
FEWEST_FIGURES = 2  # that two things hardly share by chance
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)
_COUNTS = (PartOfSpeech.NUM, PartOfSpeech.DET)  # "four of the sailors"
_KINDS = {Concern.NUMBER: DoubtKind.CHANGED, Concern.NEGATION: DoubtKind.NEGATION}


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word of a point and one of the text that stands in its place."""

    article: Article
    own: int
    other: int

    @property
    def is_denial(self) -> bool:
        """Tell whether both are forms of one word."""
        return self.article.base(self.own) == self.article.base(self.other)

    @property
    def concern(self) -> Concern | None:
        """Return what one of the two says against the other, None where they may both be so."""
        article = self.article
        if article.numbers.are_other(self.own, self.other) or _are_other_units(article, self.own, self.other):
            return Concern.NUMBER
        is_denied, is_other_denied = (bool(denials_of(article.parse, each)) for each in (self.own, self.other))
        if self.is_denial:
            return Concern.NEGATION if is_denied != is_other_denied else None
        if is_denied or is_other_denied:
            return None
        known = opposite_stems(article.parse.language).get(_form(article, self.own), frozenset())
        if _form(article, self.other) in known:
            return Concern.NEGATION
        return None


def contrary_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return the word of a point of which the text says the contrary and nowhere the same."""
    words = article.words_of(point.span)
    sentences = (article.words_of(article.document.sentences[each.sentence].span) for each in point.evidence)
    pairs = (pair for sentence in sentences if words and sentence for pair in _contraries(article, words, sentence))
    found = next(pairs, None)
    if found is None or found.concern is None or _is_told(article, found.own, words):
        return None
    own, other = (_span(article, each, found.concern) for each in (found.own, found.other))
    return Doubt(own, _KINDS[found.concern], other, found.concern)


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
            if article.base(own) != article.base(other) or article.numbers.are_other(own, other):
                yield _Pair(article, own, other)


def _places(statement: Statement) -> Mapping[tuple[Relation, str], Sequence[int]]:
    """Return the words of a statement by their relation and by what they hang on."""
    found: dict[tuple[Relation, str], list[int]] = {}
    for word in statement.words:
        top = statement.article.parse.tokens[_top(statement.article, word)]
        if top.head is not None:
            found.setdefault((top.relation, statement.article.base(top.head)), []).append(word)
    return found


def _top(article: Article, word: int) -> int:
    """Return the word of a number that hangs on what it counts, of any other itself."""
    is_number = article.parse.tokens[word].part_of_speech is PartOfSpeech.NUM
    words = article.numbers.words_of(word) if is_number else ()
    return queries.top_of(article.parse, words) if words else word


def _form(article: Article, word: int) -> str:
    """Return the stem of a word, of a verb with its particle before it: "ablehnt" for "lehnt ... ab"."""
    particles = queries.related(article.parse, word, Relation.COMPOUND)
    return stem("".join(article.parse.tokens[each].lower for each in (*particles, word)), article.parse.language)


def _are_other_units(article: Article, own: int, other: int) -> bool:
    """Tell whether two measures or scales are of one number."""
    asked, told = (queries.related(article.parse, each, Relation.NUMMOD) for each in (own, other))
    if not asked or not told or article.base(asked[0]) != article.base(told[0]):
        return False
    one, two = (article.parse.tokens[each].lower for each in (own, other))
    known = words_for("measures.of_things") | words_for("measures.ages", language=article.parse.language)
    are_units = {one, two} <= known | names_of_currencies()
    is_scale = {one, two} <= scales().keys()
    return (are_units and one[:SAME_UNIT] != two[:SAME_UNIT]) or (is_scale and scales()[one] != scales()[two])


def _tell_the_same(said: Statement, told: Statement, pair: _Pair) -> bool:
    """Tell whether two statements say the same besides a word, as far as it matters to who says the contrary."""
    rest, found = _rest(said, told, pair.own), _rest(told, said, pair.other)
    if pair.other in told.led and said.has_number:
        return rest.keys() <= found.keys()
    if not _are_of_one(said, told):
        return False
    if _have_figures_in_common(said, told) and not pair.is_denial and pair.concern is Concern.NEGATION:
        return True
    if pair.is_denial and denials_of(told.article.parse, pair.other):
        return found.keys() <= rest.keys() and len(found) >= LEAST_SHARE * len(rest)
    numbers = said.article.numbers
    if numbers.words_of(pair.own) and not numbers.is_unknown(pair.own):
        return rest.keys() == found.keys()
    is_plain = pair.is_denial or pair.concern is Concern.NUMBER
    extras = [token for base, token in found.items() if base not in rest]
    return rest.keys() <= found.keys() and all(told.may_add(each, is_plain=is_plain) for each in extras)


def _have_figures_in_common(said: Statement, told: Statement) -> bool:
    """Tell whether several figures of a point tie it to what the text tells: "by 8 % to 412 million"."""
    return len(said.figures) >= FEWEST_FIGURES and said.figures <= told.figures


def _rest(statement: Statement, other: Statement, word: int) -> Mapping[str, int]:
    """Return what a statement tells besides a word, without what it shares with another by whatever name or form."""
    doer, named = statement.doer
    helping = queries.auxiliaries_of(statement.article.parse, statement.root) if statement.form == other.form else ()
    who = named if doer is not None and doer == other.doer[0] else ()
    return statement.rest(word, {*statement.article.numbers.words_of(word), *who, *helping})


def _are_of_one(said: Statement, told: Statement) -> bool:
    """Tell whether two statements may be of one doer and one time."""
    is_another = said.doer[0] and told.doer[0] and said.doer[0] != told.doer[0]
    is_then = said.is_past == told.is_past or said.form == told.form
    return not is_another and is_then and _have_one_subject(said, told)


def _have_one_subject(said: Statement, told: Statement) -> bool:
    """Tell whether two subjects may be one: by one word or actor, or a denial and somebody, or done and suffered."""
    article, own, other = said.article, said.subject, told.subject
    is_one_actor = said.doer[0] is not None and said.doer[0] == told.doer[0]
    if own is None or other is None or is_one_actor or article.base(own) == article.base(other):
        return True
    if queries.is_passive(article.parse, said.root) != queries.is_passive(article.parse, told.root):
        return True
    if article.parse.tokens[other].part_of_speech not in _NOUNS:
        return article.parse.tokens[other].part_of_speech in _COUNTS
    is_meant = article.base(other) in map(article.base, said.words)  # "none of the oaks"
    return own in denials_of(article.parse, said.root) and (is_meant or article.may_be_somebody(other))


def _is_turned(article: Article, word: int, words: Collection[int]) -> bool:
    """Tell whether a word besides one and its denials denies, asks or may turn what is said."""
    others = [each for each in words if each not in (word, *denials_of(article.parse, word))]
    return article.denies_or_asks(others) or not TURNING.isdisjoint(map(article.stem, others))


def _is_told(article: Article, own: int, point: range) -> bool:
    """Tell whether the text has a word somewhere as the point has it, of what hangs on another beside the same."""
    is_denied = bool(denials_of(article.parse, own))
    is_verb = article.parse.tokens[own].part_of_speech is PartOfSpeech.VERB
    is_of_same = _are_of_same if is_verb else _is_of_same
    others = [each for each in article.places_of(own) if each not in point and is_of_same(article, each, own)]
    return any(bool(denials_of(article.parse, each)) == is_denied for each in others)


def _are_of_same(article: Article, verb: int, own: int) -> bool:
    """Tell whether two verbs may be of one thing: they share a noun, or one has a pronoun or no noun at all."""
    one, two = (list(_arguments(article, each)) for each in (verb, own))
    tokens = article.parse.tokens
    is_open = not one or not two or any(tokens[each].part_of_speech is PartOfSpeech.PRON for each in (*one, *two))
    return is_open or not set(map(article.base, one)).isdisjoint(map(article.base, two))


def _arguments(article: Article, verb: int) -> Iterator[int]:
    """Yield who does it, and what it is done to or with."""
    subject = queries.subject_of(article.parse, verb)
    yield from () if subject is None else (subject,)
    yield from queries.related(article.parse, verb, Relation.OBJ, Relation.IOBJ, Relation.OBL)


def _is_of_same(article: Article, word: int, own: int) -> bool:
    thing, asked = article.parse.tokens[word].head, article.parse.tokens[own].head
    if thing is None or asked is None:
        return True
    return article.parse.tokens[thing].part_of_speech is PartOfSpeech.PRON or article.base(thing) == article.base(asked)


def _span(article: Article, word: int, concern: Concern) -> Span:
    """Return a word with what denies it, a number whole."""
    near = denials_of(article.parse, word) if concern is Concern.NEGATION else article.numbers.words_of(word)
    ends = sorted((word, *near))
    return Span(article.parse.tokens[ends[0]].span.start, article.parse.tokens[ends[-1]].span.end)
