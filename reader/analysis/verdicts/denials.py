"""What a point denies and the text says in the same words, or the other way round; in every parsed language."""

from reader.analysis.support.negations import MAY_DENY, TURNING
from reader.analysis.verdicts.alike import bare_words, denies_or_asks, have_one_tense, supports
from reader.analysis.verdicts.article import Article
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech

_PREDICATES = frozenset({PartOfSpeech.VERB, PartOfSpeech.ADJ})  # a participle is either


def denial_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return the predicate of a point that the text has denied, or that the point alone denies, all else the same."""
    words = article.words_of(point.span)
    own = queries.root_of(article.parse, words) if words else None
    if own is None or article.parse.tokens[own].part_of_speech not in _PREDICATES:
        return None
    sentences = (article.document.sentences[each.sentence].span for each in point.evidence)
    told = next((each for each in sentences if _is_contrary(article, own, words, article.words_of(each))), None)
    if told is None or _is_told_so(article, own, words):
        return None
    against = _span(article, queries.root_of(article.parse, article.words_of(told)))
    return Doubt(_span(article, own), DoubtKind.NEGATION, against, Concern.NEGATION)


def _is_contrary(article: Article, own: int, point: range, sentence: range) -> bool:
    """Tell whether a sentence is the point but for one denial of its predicate."""
    other = queries.root_of(article.parse, sentence) if sentence else own
    denials = [queries.denials_of(article.parse, each) for each in (own, other)]
    is_one = article.base(own) == article.base(other) and have_one_tense(article, own, other)
    return (
        is_one
        and all(denials) != any(denials)
        and not _is_turned(article, point, denials[0])
        and not _is_turned(article, sentence, denials[1])
        and _said(article, own, point, denials[0]) == _said(article, other, sentence, denials[1])
    )


def _said(article: Article, predicate: int, words: range, denials: tuple[int, ...]) -> frozenset[str]:
    return bare_words(article, words, {*denials, *supports(article, predicate)})


def _is_told_so(article: Article, own: int, point: range) -> bool:
    """Tell whether the text has the predicate somewhere as the point has it."""
    is_denied = queries.is_negated(article.parse, own)
    others = (each for each in article.places_of(own) if each not in point)
    return any(queries.is_negated(article.parse, each) == is_denied for each in others)


def _is_turned(article: Article, words: range, denials: tuple[int, ...]) -> bool:
    """Tell whether some word may turn what a sentence says besides what denies it, or the sentence asks."""
    others = [each for each in words if each not in denials]
    return denies_or_asks(article, others) or not (TURNING | MAY_DENY).isdisjoint(map(article.stem, others))


def _span(article: Article, predicate: int) -> Span:
    """Return a predicate with what denies it."""
    denying = queries.denials_of(article.parse, predicate)
    ends = sorted((predicate, *denying))
    return Span(article.parse.tokens[ends[0]].span.start, article.parse.tokens[ends[-1]].span.end)
