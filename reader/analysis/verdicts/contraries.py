"""What a point says where the text says the contrary: denied, the opposite deed, for and against; by the parse.

Any further word may turn a sentence: "closed only in May", "closes the pool but not the school". So nothing is said
unless all other words are the same. Of a deed that a sentence leads to it may tell more where the point has a number,
which ties both to one event: "voted by nine to six to keep the ferry", "rejected the ferry by nine votes to six".
"""

from collections.abc import Collection, Iterator
from itertools import product

from reader.analysis.facts.past import has_happened
from reader.analysis.support.negations import TURNING
from reader.analysis.support.opposites import opposite_stems
from reader.analysis.verdicts.article import Article
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

_LED = (Relation.XCOMP, Relation.ADVCL, Relation.CCOMP)


def contrary_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return the word of a point of which the text says the contrary and nowhere the same."""
    words = article.words_of(point.span)
    sentences = (article.words_of(article.document.sentences[each.sentence].span) for each in point.evidence)
    pairs = (pair for sentence in sentences if words and sentence for pair in _contraries(article, words, sentence))
    own, other = next(pairs, (None, None))
    if own is None or other is None or _is_told(article, own, words):
        return None
    return Doubt(_span(article, own), DoubtKind.NEGATION, _span(article, other), Concern.NEGATION)


def _contraries(article: Article, point: range, sentence: range) -> Iterator[tuple[int, int]]:
    """Yield a word of the point and its contrary in a sentence that tells the rest as the point does."""
    roots = [queries.root_of(article.parse, words) for words in (point, sentence)]
    pairs = product(*(_telling(article, root) for root in roots))
    for own, other in (pair for pair in pairs if _are_contrary(article, *pair)):
        if not _is_turned(article, own, point) and not _is_turned(article, other, sentence):
            said, told = _rest(article, own, point), _rest(article, other, sentence)
            is_led = other in queries.related(article.parse, roots[1], *_LED)
            is_one_time = has_happened(article.parse, roots[0]) == has_happened(article.parse, roots[1])
            if (said <= told) if is_led and _has_number(article, point) else (said == told and is_one_time):
                yield own, other


def _telling(article: Article, root: int) -> tuple[int, ...]:
    """Return a predicate, what it leads to, and the prepositions of all that hangs on it."""
    near = (root, *article.parse.dependents[root])
    cases = (case for each in near for case in queries.related(article.parse, each, Relation.CASE))
    return (root, *queries.related(article.parse, root, *_LED), *cases)


def _are_contrary(article: Article, own: int, other: int) -> bool:
    is_denied, is_other_denied = (queries.is_negated(article.parse, each) for each in (own, other))
    if article.base(own) == article.base(other):
        return is_denied != is_other_denied
    known = opposite_stems(article.parse.language).get(_form(article, own), frozenset())
    return not is_denied and not is_other_denied and _form(article, other) in known


def _form(article: Article, word: int) -> str:
    """Return the stem of a word, of a verb with its particle before it: "ablehnt" for "lehnt ... ab"."""
    particles = queries.related(article.parse, word, Relation.COMPOUND)
    return stem("".join(article.parse.tokens[each].lower for each in (*particles, word)), article.parse.language)


def _rest(article: Article, word: int, words: range) -> frozenset[str]:
    """Return what a sentence says besides a word with its denials, be that done or suffered, by whatever name."""
    parse = article.parse
    found = article.subject(queries.root_of(parse, words))
    named = {each for each in words if found is not None and found[1].covers(parse.tokens[each].span)}
    idle = queries.related(parse, word, Relation.COMPOUND, Relation.AUX_PASSIVE, Relation.COP)
    agents = queries.related(parse, word, Relation.OBL_AGENT)
    by = (case for each in agents for case in queries.related(parse, each, Relation.CASE))
    rest = article.bare(words, {word, *queries.denials_of(parse, word), *named, *idle, *by})
    return rest | ({found[0].id} if found is not None else set())


def _has_number(article: Article, words: range) -> bool:
    return any(article.parse.tokens[each].part_of_speech is PartOfSpeech.NUM for each in words)


def _is_turned(article: Article, word: int, words: Collection[int]) -> bool:
    """Tell whether a word besides one and its denials denies, asks or may turn what is said."""
    others = [each for each in words if each not in (word, *queries.denials_of(article.parse, word))]
    return article.denies_or_asks(others) or not TURNING.isdisjoint(map(article.stem, others))


def _is_told(article: Article, own: int, point: range) -> bool:
    """Tell whether the text has a word somewhere as the point has it, a preposition beside the same or a pronoun."""
    tokens, is_denied = article.parse.tokens, queries.is_negated(article.parse, own)
    others = [each for each in article.places_of(own) if each not in point]
    if tokens[own].part_of_speech is PartOfSpeech.ADP:
        others = [each for each in others if _is_of_same(article, each, own)]
    return any(queries.is_negated(article.parse, each) == is_denied for each in others)


def _is_of_same(article: Article, case: int, own: int) -> bool:
    thing, asked = article.parse.tokens[case].head, article.parse.tokens[own].head
    if thing is None or asked is None:
        return False
    return article.parse.tokens[thing].part_of_speech is PartOfSpeech.PRON or article.base(thing) == article.base(asked)


def _span(article: Article, word: int) -> Span:
    """Return a word with what denies it."""
    ends = sorted((word, *queries.denials_of(article.parse, word)))
    return Span(article.parse.tokens[ends[0]].span.start, article.parse.tokens[ends[-1]].span.end)
